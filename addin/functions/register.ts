import { toEuros } from '#shared/middelen/bedrag.ts'
import type { Plafondstanden } from '../client/dienst.ts'
import { type Functie, type Invoer, Invoerfout, NietBeschikbaar, readNumber } from './functie.ts'
import { IMPACTFUNCTIES } from './impactfuncties.ts'

/** Every custom function of the add-in, by the name that stands in a formula. */
export const FUNCTIES = {
  ...IMPACTFUNCTIES,
  PLAFOND: perPlafond(({ plafond }) => {
    if (plafond.bedrag === null) throw new NietBeschikbaar('Dit plafond is niet gepubliceerd.')
    return toEuros(plafond.bedrag)
  }),
  RUIMTE: perPlafond(({ ruimte }) => {
    if (ruimte === null) throw new NietBeschikbaar('De ruimte is onbekend: het plafond is niet gepubliceerd.')
    return toEuros(ruimte)
  }),
}
export type Functienaam = keyof typeof FUNCTIES

/** A function of a pot and a calendar year. */
function perPlafond(read: (stand: Plafondstanden[number]) => number): Functie {
  return {
    argumenten: 2,
    bereik: false,
    run: async ([pot, jaar], bron) => read(findStand(await bron.plafonds(), pot, jaar)),
  }
}

function findStand(standen: Plafondstanden, pot: Invoer | undefined, jaar: Invoer | undefined) {
  const gezochtJaar = readNumber(jaar, 'jaar')
  const gezochtePot = String(pot ?? '')
    .trim()
    .toLowerCase()
  const bekend = standen.filter(({ pot }) => [pot.id, pot.naam.toLowerCase()].includes(gezochtePot))
  if (bekend.length === 0) throw new Invoerfout(`De pot “${String(pot ?? '')}” is niet bekend.`)
  const stand = bekend.find(({ jaar }) => jaar === gezochtJaar)
  if (!stand) throw new NietBeschikbaar(`Deze pot heeft in ${gezochtJaar} geen plafond.`)
  return stand
}
