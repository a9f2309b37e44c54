import { type Celwaarde, isLeeg, type Lezing, readAantal, readTekst } from './cel.ts'
import { GEEN } from './kolommen.ts'

/** Names in one cell, separated by `;`. `null` is an empty cell: nobody answered. `geen` is an answer: no names. */
export function readNamen(cel: Celwaarde): Lezing<readonly string[] | null> {
  if (isLeeg(cel)) return { goed: true, waarde: null }
  const lezing = readTekst(cel)
  if (!lezing.goed) return lezing
  const namen = splitDelen(lezing.waarde).filter(naam => naam !== '')
  if (!namen.some(isGeen)) return { goed: true, waarde: namen }
  if (namen.length === 1) return { goed: true, waarde: [] }
  return {
    goed: false,
    tekst: `“${lezing.waarde}” noemt namen én zegt dat er geen zijn.`,
    uitweg: `Laat ${GEEN} weg, of alleen staan.`,
  }
}

/** As many numbers as there are names, in their order and separated by `;`. Empty is PM for each of them. */
export function readAantallen(cel: Celwaarde, aantal: number): Lezing<readonly (number | null)[]> {
  if (isLeeg(cel)) return { goed: true, waarde: Array.from({ length: aantal }, () => null) }
  const delen = typeof cel === 'string' ? splitDelen(cel).map(toGetal) : [cel]
  if (aantal === 0 && delen.every(deel => deel === 0)) return { goed: true, waarde: [] }
  if (delen.length !== aantal)
    return {
      goed: false,
      tekst: `Hier ${delen.length === 1 ? 'staat 1 getal' : `staan ${delen.length} getallen`}, bij ${aantal} ${aantal === 1 ? 'naam' : 'namen'}.`,
      uitweg: 'Zet bij elke naam een getal, in dezelfde volgorde en gescheiden door ; . PM mag.',
    }
  const waarden: (number | null)[] = []
  for (const deel of delen) {
    const lezing = readAantal(deel)
    if (!lezing.goed) return lezing
    waarden.push(lezing.waarde)
  }
  return { goed: true, waarde: waarden }
}

/** Names as `readNamen` reads them. */
export const joinNamen = (namen: readonly string[]): string => namen.join('; ')

/** Numbers as `readAantallen` reads them: one is a number in Excel, more are text. */
export function joinAantallen(aantallen: readonly (number | null)[]): string | number {
  const [enige] = aantallen
  if (aantallen.length === 1 && enige !== undefined) return enige ?? 'PM'
  return aantallen.map(aantal => (aantal === null ? 'PM' : GETAL.format(aantal))).join('; ')
}

const GETAL = new Intl.NumberFormat('nl-NL', { useGrouping: false, maximumFractionDigits: 6 })

const splitDelen = (tekst: string): string[] => tekst.split(/[;\n]/).map(deel => deel.trim())
const isGeen = (naam: string): boolean => naam.toLowerCase() === GEEN

/** `4,5` as a person types it; what is no such number stays text, for the message. */
const toGetal = (deel: string): Celwaarde =>
  /^-?\d+(,\d+)?$/.test(deel) ? Number(deel.replace(',', '.')) : deel
