import type { Resultaat } from '#addin/toetsing/stand.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import { formatEuro, minus } from '#shared/middelen/bedrag.ts'
import { oordeelTekst, UITKOMST_TEKST } from '#shared/samenvatting/samenvatting.ts'
import { UITKOMSTEN } from '#shared/verdeling/op-rang.ts'

/** The outcome as a table to read in a terminal. */
export function report({ verdeling, actueel, aantalRijen, fictief }: Resultaat): string {
  const { toets, totalen, regels, kader } = verdeling
  return [
    `Impacttoets${fictief ? ' – fictieve plannen' : ''}: ${regels.length} van ${aantalRijen} plannen getoetst, peildatum ${formatDatum(verdeling.peildatum)}`,
    `Kader: ${formatKader(kader)}. Plafonds en boekingen: ${actueel ? 'van de Worker' : 'uit de invoegtoepassing (Worker niet bereikbaar)'}.`,
    '',
    table(
      ['Pot', 'Jaar', 'Plafond', 'Gevraagd', 'Voorgesteld', 'Nog over', 'Oordeel'],
      toets.regels.map(regel => [
        regel.pot.naam,
        String(regel.jaar),
        regel.plafond?.bedrag == null ? 'onbekend' : formatEuro(regel.plafond.bedrag),
        formatEuro(regel.gevraagd),
        formatEuro(regel.ingepast),
        regel.ruimte === null ? 'onbekend' : formatEuro(minus(regel.ruimte, regel.ingepast)),
        oordeelTekst(regel),
      ]),
      [2, 3, 4, 5],
    ),
    '',
    table(
      ['Uitkomst', 'Plannen', 'Bedrag', 'Fte laag', 'Fte gemiddeld', 'Fte hoog'],
      UITKOMSTEN.filter(uitkomst => totalen[uitkomst].aantal > 0).map(uitkomst => {
        const { aantal, bedrag, fte } = totalen[uitkomst]
        return [
          UITKOMST_TEKST[uitkomst],
          String(aantal),
          formatEuro(bedrag),
          heel(fte.laag),
          heel(fte.gemiddeld),
          heel(fte.hoog),
        ]
      }),
      [1, 2, 3, 4, 5],
    ),
    '',
    'De eerste tien van de ranglijst:',
    table(
      ['Rang', 'Plan', 'Titel', 'Gevraagd', 'Fte', 'Score', 'Uitkomst'],
      regels
        .slice(0, 10)
        .map(({ rang, score, uitkomst }) => [
          String(rang ?? '–'),
          score.plan.nummer,
          score.plan.titel.slice(0, 44),
          formatEuro(score.gevraagd),
          score.impact?.fte.gemiddeld == null ? 'PM' : een(score.impact.fte.gemiddeld),
          score.score === null ? '–' : een(score.score),
          UITKOMST_TEKST[uitkomst],
        ]),
      [0, 3, 4, 5],
    ),
  ].join('\n')
}

const heel = (waarde: number) => Math.round(waarde).toLocaleString('nl-NL')
const een = (waarde: number) =>
  waarde.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Columns under their header; the columns in `rechts` hold numbers. */
export function table(
  koppen: readonly string[],
  rijen: readonly (readonly string[])[],
  rechts: readonly number[],
): string {
  const breedtes = koppen.map((kop, i) => Math.max(kop.length, ...rijen.map(rij => (rij[i] ?? '').length)))
  const line = (cellen: readonly string[]) =>
    cellen
      .map((cel, i) => (rechts.includes(i) ? cel.padStart(breedtes[i] ?? 0) : cel.padEnd(breedtes[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(koppen), breedtes.map(breedte => '─'.repeat(breedte)).join('  '), ...rijen.map(line)].join(
    '\n',
  )
}
