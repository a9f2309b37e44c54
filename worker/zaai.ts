import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'

const KADERS = [DOORBRAAK_CONCEPT_2026]

/**
 * The SQL statements that put the kaders, potten and plafonds of the core in the database. Running them again
 * does nothing. If the core has since changed what stands under the same id and version, they fail: what is
 * published is frozen, and a change is a new version.
 */
export async function makeZaaigoed(): Promise<string[]> {
  return [
    insertNew('kaderversie', await Promise.all(KADERS.map(toKaderversie))),
    insertNew(
      'pot',
      DOORBRAAKPOTTEN.map(({ id, naam, onderdeelVan, telt, bron }, volgorde) => ({
        id,
        volgorde,
        naam,
        onderdeel_van: onderdeelVan,
        telt,
        bron: canonicalJson(bron),
      })),
    ),
    insertNew(
      'plafond',
      DOORBRAAKPLAFONDS.map(({ id, pot, jaar, versie, bedrag, werking, besluit, bron, ...geldig }) => ({
        id,
        pot,
        jaar,
        versie,
        bedrag_cent: bedrag,
        werking,
        geldig_van: geldig.geldigVan,
        geldig_tot: geldig.geldigTot,
        besluit_orgaan: besluit.orgaan,
        besluit_datum: besluit.datum,
        bron: canonicalJson(bron),
      })),
    ),
  ]
}

type Rij = Readonly<Record<string, string | number | null>>

async function toKaderversie(kader: (typeof KADERS)[number]): Promise<Rij> {
  const inhoud = canonicalJson(kader)
  const { id, versie, status } = kader
  return { id, versie, status, inhoud, hash: await sha256(inhoud) }
}

/** Inserts the rows that the table does not hold exactly so. */
function insertNew(tabel: string, rijen: readonly Rij[]): string {
  const kolommen = Object.keys(rijen[0] ?? {})
  const waarden = kolommen.map(kolom => `value ->> '${kolom}'`)
  const json = JSON.stringify(rijen).replaceAll("'", "''")
  return `INSERT INTO ${tabel} (${kolommen}) SELECT ${waarden} FROM json_each('${json}') EXCEPT SELECT ${kolommen} FROM ${tabel};`
}

/** JSON with its keys in alphabetical order, so that the same content is the same text. */
function canonicalJson(waarde: unknown): string {
  return JSON.stringify(waarde, (_, deel) =>
    deel && typeof deel === 'object' && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel,
  )
}

async function sha256(tekst: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tekst))
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('')
}

// `node worker/zaai.ts > zaaigoed.sql`, for `wrangler d1 execute`.
if (import.meta.main) console.log((await makeZaaigoed()).join('\n'))
