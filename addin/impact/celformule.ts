import type { Scenario } from '#shared/plan/scenario.ts'
import { columnLetters } from '../workbook/adres.ts'

/** What a cell of the sheet is in the model. */
export type Celbetekenis = { id: string; scenario: Scenario }

export type Celformule = { goed: true; formule: string } | { goed: false; tekst: string; uitweg: string }

/**
 * A formula of Excel, in the notation of the API, as a formula of the model: references become ids. A reference to
 * another sheet, to a cell that is no parameter or step, or to another scenario is refused.
 */
export function toModelformule(
  formule: string,
  scenario: Scenario,
  blad: string,
  meaningAt: (rij: number, kolom: number) => Celbetekenis | undefined,
): Celformule {
  let fout: Celformule | undefined
  const vertaald = formule.replace(VERWIJZING, (verwijzing, anderBlad = '', letters = '', rij = '') => {
    const betekenis = isSameSheet(anderBlad, blad)
      ? meaningAt(Number(rij) - 1, columnIndex(letters))
      : undefined
    if (betekenis?.scenario === scenario) return betekenis.id
    fout ??= betekenis ? otherScenario(verwijzing, betekenis, scenario) : noParameter(verwijzing)
    return verwijzing
  })
  return fout ?? { goed: true, formule: vertaald }
}

const VERWIJZING =
  /(?<![\p{L}\p{N}_.$!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_(.!])/giu

function isSameSheet(voorvoegsel: string, blad: string): boolean {
  if (voorvoegsel === '') return true
  const naam = voorvoegsel.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'")
  return naam.toLowerCase() === blad.toLowerCase()
}

/** `A` → 0, `AB` → 27. */
const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

const otherScenario = (verwijzing: string, betekenis: Celbetekenis, scenario: Scenario): Celformule => ({
  goed: false,
  tekst: `De formule in het scenario ${scenario} verwijst met ${verwijzing} naar het scenario ${betekenis.scenario}.`,
  uitweg: `Verwijs naar ${betekenis.id} in de kolom van het scenario ${scenario} (${columnLetters(SCENARIOKOLOM[scenario])}).`,
})

const SCENARIOKOLOM: Readonly<Record<Scenario, number>> = { laag: 2, gemiddeld: 3, hoog: 4 }

const noParameter = (verwijzing: string): Celformule => ({
  goed: false,
  tekst: `De formule verwijst naar ${verwijzing}; dat is geen ingevulde parameter of rekenstap op dit blad.`,
  uitweg:
    'Zet het getal bij de parameters, met bron, en verwijs daarnaar. Omrekenen met de deeltijdfactor doet het blad zelf.',
})
