import * as z from 'zod/mini'
import { fingerprint } from '../d1/afdruk.ts'
import { type Database, parseRows, type Statement } from '../d1/database.ts'
import { type Ketennaam, Kop, type Logboekpagina, type Logfilter, Logregel } from './antwoorden.ts'

/** The last row of a chain; `undefined` when nothing happened there yet. */
export async function findKop(database: Database, keten: Ketennaam): Promise<Kop | undefined> {
  return parseRows(Kop, await database.prepare(`${KOPPEN} WHERE keten = ?1`).bind(keten).all())[0]
}

/** The last row of a chain as a `Kop`, within a query on `ketenkop`. */
export const KOP = `json_object('keten', keten, 'volgnr', volgnr, 'hash', hash)`

/** One page of the rows that the filter lets through. A page past the end is empty. */
export async function readPagina(
  database: Database,
  filter: Logfilter,
  { pagina, paginaGrootte }: Pick<Logboekpagina, 'pagina' | 'paginaGrootte'>,
): Promise<Logboekpagina> {
  const [rijen, telling] = await database.batch([
    select(database, filter, paginaGrootte, (pagina - 1) * paginaGrootte),
    database.prepare(`SELECT json_object('totaal', count(*)) AS json ${FROM}`).bind(...valuesOf(filter)),
  ])
  const [aantal = { totaal: 0 }] = parseRows(Telling, telling)
  return { regels: await Promise.all(parseRows(Rij, rijen).map(toRegel)), pagina, paginaGrootte, ...aantal }
}

/** The rows that the filter lets through, at most `hoogstens` of them, and the end of each chain at that moment. */
export async function readUittreksel(
  database: Database,
  filter: Logfilter,
  hoogstens: number,
): Promise<{ regels: Logregel[]; koppen: Kop[] }> {
  const [rijen, koppen] = await database.batch([
    select(database, filter, hoogstens, 0),
    database.prepare(`${KOPPEN} WHERE ?1 IS NULL OR keten = ?1 ORDER BY keten`).bind(filter.keten),
  ])
  return {
    regels: await Promise.all(parseRows(Rij, rijen).map(toRegel)),
    koppen: parseRows(Kop, koppen),
  }
}

/** The fingerprint of the content is made anew of what stands there now: changed content shows in the chain. */
async function toRegel({ regel, inhoud }: z.output<typeof Rij>): Promise<Logregel> {
  return { ...regel, inhoudHash: await fingerprint(inhoud) }
}

const Rij = z.strictObject({ regel: z.omit(Logregel, { inhoudHash: true }), inhoud: z.unknown() })
const Telling = z.strictObject({ totaal: z.int() })

const select = (database: Database, filter: Logfilter, hoogstens: number, vanaf: number): Statement =>
  database
    .prepare(`${SELECT} ${FROM} ORDER BY keten, volgnr LIMIT ?6 OFFSET ?7`)
    .bind(...valuesOf(filter), hoogstens, vanaf)

const valuesOf = ({ keten, handeling, wie, van, tot }: Logfilter) => [keten, handeling, wie, van, tot]

const KOPPEN = `SELECT ${KOP} AS json FROM ketenkop`

// In two parts: D1 takes 32 arguments per function.
const SELECT = `
  SELECT json_object(
    'regel', json_object(
      'keten', keten, 'volgnr', volgnr, 'hash', hash, 'vorigeHash', vorige_hash, 'tijd', tijd,
      'wie', wie, 'rol', rol, 'organisatie', organisatie,
      'handeling', handeling, 'uitkomst', uitkomst, 'route', route, 'status', status,
      'kader', iif(kader IS NULL, NULL, json_object('id', kader, 'versie', kaderversie)),
      'planversie', planversie, 'verzoek', verzoek
    ),
    'inhoud', json(inhoud)
  ) AS json`

const FROM = `
  FROM logboek
  WHERE (?1 IS NULL OR keten = ?1) AND (?2 IS NULL OR handeling = ?2) AND (?3 IS NULL OR wie = ?3)
    AND (?4 IS NULL OR tijd >= ?4) AND (?5 IS NULL OR tijd < ?5)`
