import type { Kader } from '#shared/kader/kader.ts'
import { BESCHRIJVINGEN, type Beschrijving } from '../functions/beschrijvingen.ts'
import { planvelden } from '../werkboek/planvelden.ts'
import { DIENSTKOLOMMEN, EIGEN_KOLOMMEN } from '../workbook/kolommen.ts'

/**
 * Puts in the help page what would go out of date if it were typed there: the functions with their arguments, and the
 * columns that are asked, allowed and written. Each stands at its mark, `<!-- functies -->`; throws when one is missing.
 */
export function fillHulp(pagina: string, kader: Kader): string {
  const velden = planvelden(kader)
  const koppen = (verplicht: boolean) =>
    listOf(velden.filter(veld => veld.verplicht === verplicht).map(({ kop }) => kop))
  const delen = {
    functies: describeFuncties(),
    'kolommen-nodig': koppen(true),
    'kolommen-erbij': koppen(false),
    'kolommen-eigen': listOf([...EIGEN_KOLOMMEN, ...DIENSTKOLOMMEN].map(({ kop }) => kop)),
  }
  return Object.entries(delen).reduce((tekst, [naam, deel]) => fillMark(tekst, naam, deel), pagina)
}

function fillMark(tekst: string, naam: string, deel: string): string {
  const teken = `<!-- ${naam} -->`
  if (!tekst.includes(teken)) throw new RangeError(`De hulppagina heeft geen plek ${teken}.`)
  return tekst.replace(teken, () => deel)
}

function describeFuncties(): string {
  const regels = Object.entries(BESCHRIJVINGEN).flatMap(([naam, beschrijving]) => [
    `<dt><code>${escapeHtml(formulaOf(naam, beschrijving))}</code></dt>`,
    `<dd>${escapeHtml(beschrijving.beschrijving)}${argumentsOf(beschrijving)}</dd>`,
  ])
  return `<dl>${regels.join('')}</dl>`
}

const formulaOf = (naam: string, { argumenten }: Beschrijving): string =>
  `=IMPACTTOETS.${naam}(${argumenten.map(({ naam, optioneel }) => (optioneel ? `[${naam}]` : naam)).join('; ')})`

const argumentsOf = ({ argumenten }: Beschrijving): string =>
  argumenten.length === 0
    ? ''
    : `<ul>${argumenten.map(({ naam, beschrijving }) => `<li><code>${escapeHtml(naam)}</code>: ${escapeHtml(beschrijving)}</li>`).join('')}</ul>`

const listOf = (koppen: readonly string[]): string =>
  `<ul class="kolommen">${koppen.map(kop => `<li>${escapeHtml(kop)}</li>`).join('')}</ul>`

const escapeHtml = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
