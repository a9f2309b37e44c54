import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import { BEROEPSGROEPEN, findCode, INVULLINGEN, normalize } from '#shared/plan/codelijsten.ts'
import { type Bronregel, type Functiekader, formatBronregel, type Stand } from './antwoorden.ts'
import { mapCellen } from './bereik.ts'
import {
  type Argument,
  type Celuitkomst,
  type Functie,
  Invoerfout,
  isLeeg,
  NietBeschikbaar,
  readNumber,
} from './functie.ts'
import { findStanden } from './geldfuncties.ts'

const ONDERDELEN: Readonly<Record<string, (kader: Functiekader) => Celuitkomst>> = {
  naam: ({ titel }) => titel,
  versie: ({ versie }) => versie,
  status: ({ status }) => status,
  code: ({ id }) => id,
}

/** Which kader this workbook has, and where its rules and the figures come from. */
export const KADERFUNCTIES = {
  KADER: {
    argumenten: 1,
    bereik: false,
    run: async ([onderdeel], bron) => {
      const { kader } = (await bron.kader()).waarde
      if (onderdeel === undefined || isLeeg(onderdeel)) return formatKader(kader)
      const read = ONDERDELEN[normalize(String(onderdeel))]
      if (!read) throw new Invoerfout('Vul bij onderdeel Naam, Versie, Status of Code in.')
      return read(kader)
    },
  },
  BRON: {
    argumenten: 2,
    bereik: true,
    run: async (args, bron) => {
      const { kader } = (await bron.kader()).waarde
      const onderwerpen = Array.isArray(args[0]) ? args[0].flat() : [args[0] ?? null]
      const isVanKader = (onderwerp: Argument) =>
        isLeeg(onderwerp) || findRegel(kader, onderwerp) !== undefined
      const standen = onderwerpen.every(isVanKader) ? [] : (await bron.middelen()).waarde.standen
      return mapCellen(args, ([onderwerp = null, jaar]): Celuitkomst => {
        const regel = findRegel(kader, onderwerp)
        if (regel) return formatBronregel(regel)
        const vanPot = findStanden(standen, onderwerp)
        if (vanPot.length > 0) return describePlafond(vanPot, jaar)
        throw new Invoerfout(
          `“${String(onderwerp ?? '')}” is geen regel van dit kader en geen pot. Vul de naam van een criterium, voorwaarde, beroepsgroep, invulling of pot in, of het woord Kader.`,
        )
      })
    },
  },
} satisfies Record<string, Functie>

/** The source of what a kader says under this name, whatever its case or hyphens. */
function findRegel(kader: Functiekader, onderwerp: Argument): Bronregel | undefined {
  const naam = String(onderwerp ?? '')
  const gezocht = normalize(naam)
  if (gezocht === 'kader') return kader.bron
  const regel = [...kader.criteria, ...kader.poorten].find(({ id, label, titel }) =>
    [id, label, titel].some(tekst => normalize(tekst) === gezocht),
  )
  if (regel) return regel.bron
  const groep = findCode(BEROEPSGROEPEN, naam) ?? naam
  const invulling = findCode(INVULLINGEN, naam) ?? naam
  return (
    kader.deeltijdfactoren.find(({ beroepsgroep }) => beroepsgroep === groep)?.bron ??
    kader.invullingsfactoren.find(factor => factor.invulling === invulling)?.bron
  )
}

/** The version of a ceiling, who decided it, and where it stands. */
function describePlafond(standen: readonly Stand[], jaar: Argument | undefined): string {
  const gezochtJaar = readNumber(jaar, 'jaar')
  const stand = standen.find(({ jaar }) => jaar === gezochtJaar)
  if (!stand) throw new NietBeschikbaar(`Deze pot heeft in ${gezochtJaar} geen plafond.`)
  const { versie, geldigVan, besluit, bron } = stand.plafond
  return `${formatBronregel(bron)}; versie ${versie}, geldig vanaf ${formatDatum(geldigVan)}, besluit ${besluit.orgaan} ${formatDatum(besluit.datum)}`
}
