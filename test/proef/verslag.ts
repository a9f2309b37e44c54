import type { Resultaat } from '#addin/toetsing/stand.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import { formatEuro, minus } from '#shared/middelen/bedrag.ts'
import { compareWithPublicatie } from '#shared/middelen/narekenen.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import { VERSCHUIVINGSDOELEN } from '#shared/plan/codelijsten.ts'
import { type PerScenario, SCENARIOS } from '#shared/plan/scenario.ts'
import { formatOnbeantwoord, nettoOf, verschovenOf } from '#shared/samenvatting/netto.ts'
import { oordeelTekst, UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import { UITKOMSTEN, type Verdeling } from '#shared/verdeling/op-rang.ts'
import { proposedOf } from '#shared/verdeling/voorstel.ts'
import type { WorkbookData } from '../excel/index.ts'
import { readMiddelenrijen, rowsOf } from './gegevens/lezen.ts'

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
    ...reportNetto(verdeling),
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

/** What of the gross fte of the proposal is left without overlap, and what is needed elsewhere. */
function reportNetto(verdeling: Verdeling): string[] {
  const regels = proposedOf(verdeling)
  const { bruto, netto, tussenPlannen, metHlo, onbeantwoord } = nettoOf(regels)
  const verschoven = verschovenOf(regels)
  return [
    table(
      ['Voorgesteld, van bruto naar netto', 'Fte laag', 'Fte gemiddeld', 'Fte hoog'],
      [
        ['Bruto', ...drie(bruto.som)],
        ['Eraf: tussen plannen', ...drie(tussenPlannen)],
        ['Eraf: al in het HLO', ...drie(metHlo)],
        ['Netto', ...drie(netto)],
        ...verschoven.perDoel.map(({ naar, fte }) => [
          `Elders nodig, niet afgetrokken: ${VERSCHUIVINGSDOELEN.codes[naar]}`,
          ...drie(fte.som),
        ]),
      ],
      [1, 2, 3],
    ),
    formatOnbeantwoord(onbeantwoord.length, regels.length, 'samenloop'),
    formatOnbeantwoord(verschoven.onbeantwoord, regels.length, 'verschuiving'),
  ]
}

const drie = (waarden: PerScenario<number | null>): string[] =>
  SCENARIOS.map(scenario => {
    const waarde = waarden[scenario]
    return waarde === null ? 'PM' : heel(waarde)
  })

/** The two workbooks with published figures: what they hold, and where the printed tables disagree with themselves. */
export function reportPublicaties(maatregelen: WorkbookData, transformatie: WorkbookData): string {
  const rijen = rowsOf(maatregelen, 'Maatregelen')
  const som = (grootheid: string) =>
    ['laag', 'gemiddeld', 'hoog']
      .map(scenario =>
        heel(rijen.reduce((totaal, rij) => totaal + Number(rij.get(`${grootheid} ${scenario}`)), 0)),
      )
      .join(' / ')
  const vergelijking = compareWithPublicatie(readMiddelenrijen(transformatie), PUBLICATIE_2026_01)
  const afwijkend = vergelijking.filter(({ verschil }) => verschil !== 0)
  return [
    `KPMG: ${rijen.length} maatregelen, samen ${som('Werknemers')} werknemers en ${som('Fte')} fte (laag / gemiddeld / hoog), zoals gedrukt.`,
    `Transformatieplannen: ${vergelijking.length - afwijkend.length} van ${vergelijking.length} cijfers gelijk aan de publicatie van januari 2026. Afwijkend in druk: ${afwijkend.map(({ wat }) => wat).join('; ')}.`,
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
