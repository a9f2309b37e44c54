import { formatBeroepsgroep } from '../impact/deeltijdfactor.ts'
import { formatFactorbron } from '../impact/opmaak.ts'
import { type NettoFte, netFte } from '../impact/samenloop.ts'
import { sumVerschuiving, type Verschoven } from '../impact/verschuiving.ts'
import { VERSCHUIVINGSDOELEN } from '../plan/codelijsten.ts'
import type { PerScenario } from '../plan/scenario.ts'
import type { Verdeelregel } from '../verdeling/op-rang.ts'
import { fteOf } from '../verdeling/voorstel.ts'
import type { Alinea, Blok, Tabel } from './blokken.ts'
import { formatPm, inVolgorde, perScenariokolom } from './scenariokolommen.ts'

/** The fte of these plans before and after overlap. */
export const nettoOf = (regels: readonly Verdeelregel[]): NettoFte =>
  netFte(
    regels.map(({ score: { plan, impact } }) => ({
      nummer: plan.nummer,
      impact,
      samenloop: plan.samenloop,
    })),
  )

/** The labour that these plans ask for elsewhere. */
export const verschovenOf = (regels: readonly Verdeelregel[]): Verschoven =>
  sumVerschuiving(regels.map(({ score }) => score.plan))

/** What of the gross fte is counted more than once, and what is needed elsewhere because of these plans. */
export function summarizeNetto(regels: readonly Verdeelregel[]): Blok[] {
  const netto = nettoOf(regels)
  const verschoven = verschovenOf(regels)
  return [
    { soort: 'kop', niveau: 2, tekst: 'Bruto en netto' },
    {
      soort: 'alinea',
      tekst:
        'Netto is bruto zonder wat plannen van het voorstel samen dubbel tellen en zonder wat al in het HLO zit. Elk paar gaat er één keer af, met de grootste opgave (voorstel).',
    },
    ...describeOnbeantwoord(netto.onbeantwoord.length, regels.length, 'samenloop', 'Zij tellen bruto mee.'),
    ...(mostOf(netto.overlapPm) > 0 ? [letOp(formatOverlapPm(netto))] : []),
    nettotabel(netto),
    parentabel(netto),
    { soort: 'kop', niveau: 2, tekst: 'Elders nodig' },
    {
      soort: 'alinea',
      tekst: 'Arbeid die door een plan elders nodig is, staat naast de winst. Zij is niet afgetrokken.',
    },
    ...describeOnbeantwoord(verschoven.onbeantwoord, regels.length, 'verschuiving', ''),
    verschuivingstabel(verschoven),
    verschuivingPerPlan(regels),
    ...eigenFactoren(regels),
  ]
}

/** `Van 3 van de 40 plannen is de samenloop niet beantwoord.` */
export const formatOnbeantwoord = (
  open: number,
  totaal: number,
  vraag: 'samenloop' | 'verschuiving',
): string =>
  `Van ${open.toLocaleString('nl-NL')} van de ${totaal.toLocaleString('nl-NL')} plannen is de ${vraag} niet beantwoord.`

/** `Van 2 overlappen is niet bekend hoe groot; daarvoor gaat er niets af.` */
export function formatOverlapPm({ overlapPm }: NettoFte): string {
  const aantal = mostOf(overlapPm)
  return `Van ${aantal} ${aantal === 1 ? 'overlap' : 'overlappen'} is niet bekend hoe groot; daarvoor gaat er niets af.`
}

/** Of figures per scenario the highest. */
export const mostOf = ({ laag, gemiddeld, hoog }: PerScenario<number>): number =>
  Math.max(laag, gemiddeld, hoog)

const letOp = (tekst: string): Alinea => ({ soort: 'alinea', nadruk: 'let-op', tekst })

function describeOnbeantwoord(
  open: number,
  totaal: number,
  vraag: 'samenloop' | 'verschuiving',
  gevolg: string,
): Alinea[] {
  if (open === 0) return []
  return [letOp([formatOnbeantwoord(open, totaal, vraag), gevolg].filter(Boolean).join(' '))]
}

function nettotabel({ bruto, netto, tussenPlannen, metHlo }: NettoFte): Tabel {
  return {
    soort: 'tabel',
    naam: 'netto',
    leeg: '',
    kolommen: [
      { kop: 'Van bruto naar netto', aard: 'tekst', breedte: 34 },
      ...perScenariokolom('Fte', 'heel', 14),
      { kop: 'Plannen op PM', aard: 'tekst', breedte: 18 },
    ],
    rijen: [
      ['Bruto', ...inVolgorde(bruto.som), formatPm(bruto.pm)],
      ['Eraf: tussen plannen van het voorstel', ...inVolgorde(tussenPlannen), ''],
      ['Eraf: al in het HLO', ...inVolgorde(metHlo), ''],
      ['Netto', ...inVolgorde(netto), formatPm(bruto.pm)],
    ],
  }
}

/** More rows than this don't help a reader; the table above has the sum. */
const MEESTE_PAREN = 10

function parentabel({ paren }: NettoFte): Tabel {
  return {
    soort: 'tabel',
    naam: 'overlap',
    leeg: 'Geen twee plannen van het voorstel overlappen.',
    kolommen: [
      { kop: 'Plannen die overlappen', aard: 'tekst', breedte: 34 },
      ...perScenariokolom('Eraf', 'heel', 14),
    ],
    rijen: paren.slice(0, MEESTE_PAREN).map(({ plannen, fte }) => [plannen.join(' en '), ...inVolgorde(fte)]),
  }
}

function verschuivingstabel({ perDoel }: Verschoven): Tabel {
  return {
    soort: 'tabel',
    naam: 'verschuiving',
    leeg: 'Geen plan van het voorstel noemt arbeid die elders nodig is.',
    kolommen: [
      { kop: 'Verschoven naar', aard: 'tekst', breedte: 34 },
      { kop: 'Plannen', aard: 'aantal', breedte: 10 },
      ...perScenariokolom('Fte', 'heel', 14),
      { kop: 'Plannen op PM', aard: 'tekst', breedte: 18 },
    ],
    rijen: perDoel.map(({ naar, plannen, fte }) => [
      VERSCHUIVINGSDOELEN.codes[naar],
      plannen,
      ...inVolgorde(fte.som),
      formatPm(fte.pm),
    ]),
  }
}

/** The gain and what it asks elsewhere in one row, so that nobody sees the one without the other. */
function verschuivingPerPlan(regels: readonly Verdeelregel[]): Tabel {
  return {
    soort: 'tabel',
    naam: 'verschuiving-per-plan',
    leeg: '',
    kolommen: [
      { kop: 'Plan met verschuiving', aard: 'tekst', breedte: 34 },
      ...perScenariokolom('Fte bruto', 'fte', 14),
      { kop: 'Naar', aard: 'tekst', breedte: 18 },
      ...perScenariokolom('Daar nodig', 'fte', 14),
      { kop: 'Toelichting', aard: 'tekst', breedte: 60 },
    ],
    rijen: regels.flatMap(regel => {
      const { nummer, verschuiving } = regel.score.plan
      return (verschuiving?.posten ?? []).map(({ naar, fte }) => [
        nummer,
        ...inVolgorde(fteOf(regel)),
        VERSCHUIVINGSDOELEN.codes[naar],
        ...inVolgorde(fte),
        verschuiving?.toelichting ?? '',
      ])
    }),
  }
}

/** Factors that are not of the kader, each with what the applicant says it rests on (V-15). */
function eigenFactoren(regels: readonly Verdeelregel[]): Blok[] {
  const rijen = regels.flatMap(({ score: { plan, impact } }) =>
    typeof plan.impact.beroepsgroep === 'string' || !impact
      ? []
      : [
          [
            plan.nummer,
            formatBeroepsgroep(plan.impact.beroepsgroep),
            impact.deeltijdfactor.factor.toLocaleString('nl-NL'),
            formatFactorbron(impact.deeltijdfactor.bron),
          ],
        ],
  )
  if (rijen.length === 0) return []
  return [
    { soort: 'kop', niveau: 2, tekst: 'Eigen deeltijdfactoren' },
    {
      soort: 'alinea',
      tekst: 'Deze plannen rekenen met een beroepsgroep waarvoor geen factor is gepubliceerd.',
    },
    {
      soort: 'tabel',
      naam: 'eigen-deeltijdfactoren',
      leeg: '',
      kolommen: [
        { kop: 'Plan met eigen factor', aard: 'tekst', breedte: 34 },
        { kop: 'Beroepsgroep', aard: 'tekst', breedte: 24 },
        { kop: 'Deeltijdfactor', aard: 'tekst', breedte: 14 },
        { kop: 'Bron', aard: 'tekst', breedte: 70 },
      ],
      rijen,
    },
  ]
}
