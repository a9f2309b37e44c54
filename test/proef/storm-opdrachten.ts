import { cent, euro } from '#shared/middelen/bedrag.ts'
import type { Opdrachtregel } from '#shared/middelen/opdracht.ts'
import type { Boekopgave } from '#worker/boekingen/contract.ts'

/** A whole number from 0 up to, not including, `zijden`. */
export type Dobbelsteen = (zijden: number) => number

/** The same throws for the same seed (mulberry32). */
export function makeDobbelsteen(zaad: number): Dobbelsteen {
  let stand = zaad
  return zijden => {
    stand = (stand + 0x6d2b79f5) | 0
    let getal = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    getal = (getal + Math.imul(getal ^ (getal >>> 7), 61 | getal)) ^ getal
    return ((getal ^ (getal >>> 14)) >>> 0) % zijden
  }
}

/** A command that may well be refused: the amounts are large enough to meet the ceilings all the time. */
export function drawOpgave(dobbelsteen: Dobbelsteen): Boekopgave {
  const reden = 'Storm'
  const regels = drawRegels(dobbelsteen)
  switch (dobbelsteen(8)) {
    case 0:
      return { soort: 'reserveren', reden, tot: null, regels }
    case 1:
      return { soort: 'vrijvallen', uit: 'toegekend', reden, regels }
    case 2:
      return { soort: 'betaalbaar-stellen', mijlpaal: null, reden, regels }
    case 3:
    case 4:
      return { soort: 'toekennen', reden, regels }
    default:
      return { soort: 'bijstellen', reden, regels }
  }
}

/** One or two years of one or two funds, each year of a fund once. */
function drawRegels(dobbelsteen: Dobbelsteen): Opdrachtregel[] {
  const doorbraak = PLEKKEN.slice(0, 1 + dobbelsteen(2))
  const plekken = dobbelsteen(3) === 0 ? [...doorbraak, ...PLEKKEN.slice(2 + dobbelsteen(2), 4)] : doorbraak
  return plekken.map(plek => {
    const miljoenen = 1 + dobbelsteen(9)
    const sociaal = plek.pot === 'doorbraakmiddelen' ? dobbelsteen(miljoenen + 1) : 0
    return {
      ...plek,
      bedrag: cent(euro(miljoenen * 1_000_000) + 1),
      deelSociaalDomein: euro(sociaal * 1_000_000),
    }
  })
}

/** Two years with ceilings, and two of a fund with a ceiling over its term. */
const PLEKKEN: readonly Pick<Opdrachtregel, 'pot' | 'jaar'>[] = [
  { pot: 'doorbraakmiddelen', jaar: 2027 },
  { pot: 'doorbraakmiddelen', jaar: 2028 },
  { pot: 'spuk-transformatiemiddelen', jaar: 2027 },
  { pot: 'spuk-transformatiemiddelen', jaar: 2028 },
]
