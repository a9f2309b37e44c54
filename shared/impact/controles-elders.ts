import type { Melding } from '../plan/melding.ts'
import { SCENARIOS } from '../plan/scenario.ts'
import { overlapOf } from './cijfer.ts'
import { atEach, type Check, fault, warn } from './controle.ts'
import type { Impactmodel } from './impactmodel.ts'
import { sumMetPm } from './optellen.ts'
import { VELD } from './velden.ts'

/** V-18: every figure is gross until the overlap with other plans and with the HLO is answered. */
export const checkSamenloop: Check = ({ plan, samenloop }, { structureel }) => {
  const open = (
    [
      [samenloop.plannen, VELD.overlapPlannen],
      [samenloop.hlo, VELD.overlapHlo],
    ] as const
  ).flatMap(([{ antwoord }, veld]) =>
    antwoord === null
      ? [
          warn(
            'V-18',
            plan,
            veld,
            `${veld}: deze vraag is nog open. De fte zijn bruto; netto is onbekend.`,
            'Vul Ja of Nee in, en bij Ja om hoeveel fte het gaat; PM mag.',
          ),
        ]
      : [],
  )
  const overlap = overlapOf(samenloop)
  return [
    ...open,
    ...checkPerPlan(plan, samenloop),
    ...atEach(
      scenario => (overlap[scenario] ?? 0) > (structureel.fte.som[scenario] ?? Number.POSITIVE_INFINITY),
      scenario =>
        fault(
          'V-18',
          plan,
          VELD.overlapPlannen,
          `In het scenario ${scenario} is de overlap groter dan de hele potentie.`,
          'De overlap is hoogstens de potentie van dit plan, in fte.',
        ),
    ),
    ...SCENARIOS.filter(scenario => (overlap[scenario] ?? 0) < 0)
      .slice(0, 1)
      .map(() => fault('V-18', plan, VELD.overlapPlannen, 'De overlap is negatief.', 'Vul 0 of hoger in.')),
  ]
}

/** V-24: whether labour moves to another sector, the Wmo or the eerste lijn is answered. */
export const checkVerschuiving: Check = ({ plan, verschuiving }) =>
  (
    [
      [verschuiving.sector, VELD.naarSector],
      [verschuiving.wmo, VELD.naarWmo],
      [verschuiving.eersteLijn, VELD.naarEersteLijn],
    ] as const
  ).flatMap(([{ antwoord }, veld]) =>
    antwoord === null
      ? [
          warn(
            'V-24',
            plan,
            veld,
            `${veld}: deze vraag is nog open.`,
            'Vul Ja of Nee in, en bij Ja hoeveel fte daar nodig is; PM mag.',
          ),
        ]
      : [],
  )

/** V-18: overlap can only come off once when it says with which plan, and the parts are what the question says. */
function checkPerPlan(plan: string, { plannen, perPlan }: Impactmodel['samenloop']): Melding[] {
  if (plannen.antwoord !== 'ja') return []
  const veld = VELD.overlapPerPlan
  if (perPlan.length === 0)
    return [
      warn(
        'V-18',
        plan,
        veld,
        'Er staat niet bij met welke plannen er overlap is.',
        'Noem elk plan met zijn fte; anders gaat de overlap er in het totaal van de plannen niet af.',
      ),
    ]
  const nummers = perPlan.map(post => post.plan)
  const delen = sumMetPm(perPlan.map(({ fte }) => fte))
  return [
    ...(nummers.includes(plan) || new Set(nummers).size < nummers.length
      ? [
          fault(
            'V-18',
            plan,
            veld,
            'Hier staat een plan dubbel, of dit plan zelf.',
            'Noem elk ander plan één keer.',
          ),
        ]
      : []),
    ...SCENARIOS.filter(scenario => {
      const [samen, gevraagd] = [delen.pm[scenario] > 0 ? null : delen.som[scenario], plannen.fte[scenario]]
      return samen === null || gevraagd === null ? samen !== gevraagd : Math.abs(samen - gevraagd) > RUIS
    })
      .slice(0, 1)
      .map(scenario =>
        fault(
          'V-18',
          plan,
          veld,
          `De overlap per plan telt in het scenario ${scenario} niet op tot de overlap met andere plannen.`,
          'Zet de formule van het blad terug bij de vraag, of pas de aantallen per plan aan.',
        ),
      ),
  ]
}

/** The last digits of two sums may differ. */
const RUIS = 1e-6
