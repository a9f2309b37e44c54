import { type Eurocent, NUL } from '../middelen/bedrag.ts'
import { postKey } from '../middelen/plafond.ts'
import { claimsOfPlan, type Toetsregel } from '../middelen/toets.ts'
import type { Melding } from '../plan/melding.ts'
import { type Cijfer, type Cijfertabel, countPlannen, sumPlannen } from '../rapportage/cijfer.ts'
import { checkHerleidbaar } from '../rapportage/herleiding.ts'
import { aanvragenOf, UITKOMSTEN, type Verdeelregel, type Verdeling } from '../verdeling/op-rang.ts'
import type { Samenvattinginvoer } from './invoer.ts'
import { UITKOMST_TEKST } from './uitkomst.ts'

/** Thrown when a figure of a summary is not the sum of the rows behind it: such a summary is not made. */
export class NietHerleidbaar extends Error {
  readonly meldingen: readonly Melding[]
  /** the first, for where there is room for one */
  readonly melding: Melding

  constructor(melding: Melding, meldingen: readonly Melding[]) {
    super(melding.tekst)
    this.melding = melding
    this.meldingen = meldingen
  }
}

/** Throws `NietHerleidbaar` unless every total in the summary is the sum of its plans. */
export function assertHerleidbaar(verdeling: Verdeling, invoer: Samenvattinginvoer): void {
  const nummers = invoer.plannen.map(({ nummer }) => nummer)
  const tabellen = [uitkomsttabel(verdeling), jaartabel(verdeling)]
  const meldingen = checkHerleidbaar(tabellen, nummers).map(toSamenvatting)
  const [eerste] = meldingen
  if (eerste) throw new NietHerleidbaar(eerste, meldingen)
}

/** The groups by outcome, which together are all plans. */
function uitkomsttabel({ regels, totalen, gevraagd }: Verdeling): Cijfertabel {
  const groep = (
    naam: string,
    totaal: { aantal: number; bedrag: Eurocent },
    leden: readonly Verdeelregel[],
  ) => {
    const plannen = leden.map(({ score }) => ({ nummer: score.plan.nummer, gevraagd: score.gevraagd }))
    return {
      naam,
      cijfers: [
        { ...countPlannen(plannen), waarde: totaal.aantal },
        { ...sumPlannen(plannen, plan => plan.gevraagd), waarde: totaal.bedrag },
      ],
    }
  }
  const delen = UITKOMSTEN.map(uitkomst =>
    groep(
      UITKOMST_TEKST[uitkomst],
      totalen[uitkomst],
      regels.filter(regel => regel.uitkomst === uitkomst),
    ),
  )
  return {
    naam: 'uitkomsten',
    titel: 'Plannen per uitkomst',
    rijkop: 'Uitkomst',
    leeg: '',
    kolommen: [
      { kop: 'Plannen', eenheid: 'plannen' },
      { kop: 'Bedrag', eenheid: 'eurocent' },
    ],
    regels: [...delen, { ...groep('Alle plannen', gevraagd, regels), telt: delen.map(({ naam }) => naam) }],
  }
}

/** What is asked and proposed of each pot in each year. */
function jaartabel({ toets, regels, kader }: Verdeling): Cijfertabel {
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
    titel: 'Bedrag per pot en jaar',
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

const toSamenvatting = (melding: Melding): Melding => ({
  ...melding,
  regel: 'samenvatting/herleidbaar',
  uitweg: 'De samenvatting is daarom niet gemaakt. Controleer de bedragen van deze plannen en toets opnieuw.',
})
