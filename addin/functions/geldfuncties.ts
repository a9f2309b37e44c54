import type { Datum } from '#shared/bronnen/datum.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { toEuros } from '#shared/middelen/bedrag.ts'
import { readDatum } from '../workbook/rapportcel.ts'
import type { Plafondantwoord, Stand } from './antwoorden.ts'
import { mapCellen } from './bereik.ts'
import {
  type Argument,
  type Celuitkomst,
  type Functie,
  type Functiebron,
  Invoerfout,
  isLeeg,
  NietBeschikbaar,
  readNumber,
} from './functie.ts'

/** The money of a pot in a calendar year, in euros, as the service knows it. */
export const GELDFUNCTIES = {
  PLAFOND: perStand(({ plafond: { bedrag } }) => {
    if (bedrag === null) throw new NietBeschikbaar('Dit plafond is niet gepubliceerd.')
    return toEuros(bedrag)
  }),
  GEBOEKT: perStand(({ geboekt }) => toEuros(geboekt)),
  RUIMTE: perStand(({ ruimte }) => {
    if (ruimte === null) throw new NietBeschikbaar('De ruimte is onbekend: het plafond is niet gepubliceerd.')
    return toEuros(ruimte)
  }),
  PEILDATUM: {
    argumenten: 0,
    bereik: false,
    run: async (_, bron) => {
      const { waarde, bewaard } = await bron.middelen()
      const datum = formatDatum(waarde.peildatum)
      return bewaard ? `${datum} (bewaard: de dienst geeft nu geen antwoord)` : datum
    },
  },
} satisfies Record<string, Functie>

/** A function of pot, calendar year, and the day on which it is looked at. */
function perStand(read: (stand: Stand) => number): Functie {
  return {
    argumenten: 3,
    bereik: true,
    run: async (args, bron) => {
      const opDatum = await askPerDatum(args[2] ?? null, bron)
      return mapCellen(args, ([pot, jaar, peildatum]): Celuitkomst => {
        const gezochtJaar = readNumber(jaar, 'jaar')
        const standen = standenOf(opDatum.get(readPeildatum(peildatum))?.standen ?? [], pot)
        const stand = standen.find(({ jaar }) => jaar === gezochtJaar)
        if (stand) return read(stand)
        throw new NietBeschikbaar(`Deze pot heeft in ${gezochtJaar} geen plafond.`)
      })
    },
  }
}

/** Every line of a pot, by its id or its name; a pot that nobody knows is a fault of who typed it. */
function standenOf(standen: readonly Stand[], pot: Argument | undefined): Stand[] {
  const gevonden = findStanden(standen, pot)
  if (gevonden.length === 0) throw new Invoerfout(`De pot “${String(pot ?? '')}” is niet bekend.`)
  return gevonden
}

export function findStanden(standen: readonly Stand[], pot: Argument | undefined): Stand[] {
  const gezocht = String(pot ?? '')
    .trim()
    .toLowerCase()
  return standen.filter(({ pot: { id, naam } }) => [id, naam.toLowerCase()].includes(gezocht))
}

/** The answer for each day that is asked for: most often one, and that is today (`undefined`). */
async function askPerDatum(
  peildatum: Argument | readonly (readonly Argument[])[],
  bron: Functiebron,
): Promise<Map<Datum | undefined, Plafondantwoord>> {
  const cellen = typeof peildatum === 'object' && peildatum !== null ? peildatum.flat() : [peildatum]
  const dagen = [...new Set(cellen.map(readPeildatum))]
  const antwoorden = await Promise.all(dagen.map(dag => bron.middelen(dag)))
  return new Map(antwoorden.map(({ waarde }, i) => [dagen[i], waarde]))
}

function readPeildatum(cel: Argument | undefined): Datum | undefined {
  if (isLeeg(cel)) return undefined
  const lezing = readDatum(cel ?? '')
  if (lezing.goed) return lezing.waarde ?? undefined
  throw new Invoerfout(`Vul bij peildatum een datum in, bijvoorbeeld 31-12-2026. ${lezing.tekst}`)
}
