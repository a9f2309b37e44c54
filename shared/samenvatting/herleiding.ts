import { type Eurocent, NUL } from '../middelen/bedrag.ts'
import { postKey } from '../middelen/plafond.ts'
import { claimsOfPlan, type Toetsregel } from '../middelen/toets.ts'
import {
  type Cijfer,
  type Cijferregel,
  type Cijfertabel,
  countPlannen,
  sumPlannen,
} from '../rapportage/cijfer.ts'
import { checkHerleidbaar } from '../rapportage/herleiding.ts'
import { aanvragenOf, UITKOMSTEN, type Verdeelregel, type Verdeling } from '../verdeling/op-rang.ts'
import { assertGeen, refuse } from './niet-herleidbaar.ts'
import type { Stof } from './stof.ts'
import { UITKOMST_TEKST } from './uitkomst.ts'

/**
 * Throws `NietHerleidbaar` unless every total in the summary is the sum of its plans, and the plans of a choice are with
 * the plans outside it all there is.
 */
export function assertHerleidbaar(stof: Pick<Stof, 'geheel' | 'verdeling' | 'buiten' | 'invoer'>): void {
  const { geheel, verdeling, buiten, invoer } = stof
  const nummers = invoer.plannen.map(({ nummer }) => nummer)
  const tabellen = [
    uitkomsttabel(geheel),
    jaartabel(geheel),
    ...(invoer.keuze
      ? [
          uitkomsttabel(verdeling, ' (keuze)'),
          jaartabel(verdeling, ' (keuze)'),
          jaartabel(buiten, ' (buiten keuze)'),
          keuzetabel(stof),
        ]
      : []),
  ]
  assertGeen(checkHerleidbaar(tabellen, nummers).map(({ tekst, plaats }) => ({ ...refuse(tekst), plaats })))
}

/** The groups by outcome, which together are all plans. */
function uitkomsttabel({ regels, totalen, gevraagd }: Verdeling, deel = ''): Cijfertabel {
  const delen = UITKOMSTEN.map(uitkomst =>
    groepregel(
      UITKOMST_TEKST[uitkomst],
      totalen[uitkomst],
      regels.filter(regel => regel.uitkomst === uitkomst),
    ),
  )
  return {
    naam: 'uitkomsten',
    titel: `Plannen per uitkomst${deel}`,
    rijkop: 'Uitkomst',
    leeg: '',
    kolommen: PLANNEN_EN_BEDRAG,
    regels: [
      ...delen,
      { ...groepregel('Alle plannen', gevraagd, regels), telt: delen.map(({ naam }) => naam) },
    ],
  }
}

/** The choice and the rest, whose sum is what was ranked: counted from the whole, so that no plan is lost in between. */
function keuzetabel({
  geheel,
  verdeling,
  buiten,
}: Pick<Stof, 'geheel' | 'verdeling' | 'buiten'>): Cijfertabel {
  const delen = [
    groepregel('Deze keuze', verdeling.gevraagd, verdeling.regels),
    groepregel('Buiten deze keuze', buiten.gevraagd, buiten.regels),
  ]
  return {
    naam: 'keuze',
    titel: 'Keuze van plannen',
    rijkop: 'Deel',
    leeg: '',
    kolommen: PLANNEN_EN_BEDRAG,
    regels: [
      ...delen,
      { ...groepregel('Alle plannen', geheel.gevraagd, geheel.regels), telt: delen.map(({ naam }) => naam) },
    ],
  }
}

/** The number and the money of a group of plans, with the plans behind both. */
function groepregel(
  naam: string,
  totaal: { aantal: number; bedrag: Eurocent },
  leden: readonly Verdeelregel[],
): Cijferregel {
  const plannen = leden.map(({ score }) => ({ nummer: score.plan.nummer, gevraagd: score.gevraagd }))
  return {
    naam,
    cijfers: [
      { ...countPlannen(plannen), waarde: totaal.aantal },
      { ...sumPlannen(plannen, plan => plan.gevraagd), waarde: totaal.bedrag },
    ],
  }
}

const PLANNEN_EN_BEDRAG: Cijfertabel['kolommen'] = [
  { kop: 'Plannen', eenheid: 'plannen' },
  { kop: 'Bedrag', eenheid: 'eurocent' },
]

/** What is asked and proposed of each pot in each year. */
function jaartabel({ toets, regels, kader }: Verdeling, deel = ''): Cijfertabel {
  const potten = [...new Map(toets.regels.map(({ pot }) => [pot.id, pot])).values()]
  const perPlan = regels.map(({ score, uitkomst }) => ({
    nummer: score.plan.nummer,
    uitkomst,
    claims: new Map(
      claimsOfPlan(aanvragenOf([score], kader), potten).map(({ pot, jaar, bedrag }) => [
        postKey(pot, jaar),
        bedrag,
      ]),
    ),
  }))
  const sumAt = ({ pot, jaar }: Toetsregel, leden: typeof perPlan, waarde: Eurocent): Cijfer => ({
    ...sumPlannen(leden, ({ claims }) => claims.get(postKey(pot.id, jaar)) ?? NUL),
    waarde,
  })
  return {
    naam: 'per-jaar',
    titel: `Bedrag per pot en jaar${deel}`,
    rijkop: 'Pot en jaar',
    leeg: '',
    kolommen: [
      { kop: 'Gevraagd', eenheid: 'eurocent' },
      { kop: 'Voorgesteld', eenheid: 'eurocent' },
    ],
    regels: toets.regels.map(regel => ({
      naam: `${regel.pot.naam} ${regel.jaar}`,
      cijfers: [
        sumAt(regel, perPlan, regel.gevraagd),
        sumAt(
          regel,
          perPlan.filter(({ uitkomst }) => uitkomst === 'voorgesteld'),
          regel.ingepast,
        ),
      ],
    })),
  }
}
