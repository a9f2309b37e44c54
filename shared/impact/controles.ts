import type { Melding } from '../plan/melding.ts'
import { SCENARIOS, type Scenario } from '../plan/scenario.ts'
import type { Cijfer } from './cijfer.ts'
import { atEach, type Check, fault, warn } from './controle.ts'
import { checkSamenloop, checkVerschuiving } from './controles-elders.ts'
import { checkEenheden } from './eenheden.ts'
import { isAscending } from './impact.ts'
import type { Waarden } from './stappen.ts'
import { effectveld, VELD } from './velden.ts'

/** Every check on a model and its outcome, in the order of the sheet. */
export const checkImpactmodel: Check = (model, uitkomst) => CHECKS.flatMap(check => check(model, uitkomst))

/** V-15: an own group brings a factor between 0 and 1, and says where it comes from. */
export const checkDeeltijdfactor: Check = ({ plan, omrekening }, { deeltijdfactor }) => {
  if (deeltijdfactor) return []
  const groep = omrekening.soort === 'eigen' ? omrekening.naam : omrekening.beroepsgroep
  return [
    fault(
      'V-15',
      plan,
      VELD.deeltijdfactor,
      `Voor “${groep}” is geen deeltijdfactor met bron bekend.`,
      'Vul een factor boven 0 en hoogstens 1 in met de bron erbij, of kies een beroepsgroep van het kader.',
    ),
  ]
}

/** V-16: laag ≤ gemiddeld ≤ hoog for each effect and for their sum. */
export const checkScenariovolgorde: Check = ({ plan }, { effecten, structureel }) => {
  const uitweg = 'Controleer de parameters; zet PM waar een scenario nog niet bekend is.'
  const dalend = effecten.flatMap(({ fte, werknemers }, i) => {
    const waarde = isAllPm(fte) ? werknemers : fte
    return isAscending(waarde)
      ? []
      : [fault('V-16', plan, effectveld(i), `De scenario’s lopen niet op: ${describe(waarde)}.`, uitweg)]
  })
  const { som, pm } = structureel.werknemers
  if (dalend.length > 0 || isAscending(som)) return dalend
  return [
    fault(
      'V-16',
      plan,
      VELD.structureel,
      `De som loopt niet op (${describe(som)}), omdat per scenario een ander aantal effecten op PM staat (${describe(pm)}).`,
      'Zet een effect dat niet in elk scenario bekend is in alle drie de scenario’s op PM.',
    ),
  ]
}

/** V-16: fte never above werknemers. */
export const checkFteWerknemers: Check = ({ plan }, { structureel: { fte, werknemers } }) =>
  atEach(
    scenario => (fte.som[scenario] ?? 0) > (werknemers.som[scenario] ?? Number.POSITIVE_INFINITY),
    scenario =>
      fault(
        'V-16',
        plan,
        VELD.structureel,
        `In het scenario ${scenario} zijn er meer fte dan werknemers.`,
        'Controleer de deeltijdfactor en de eenheden van de uitkomsten.',
      ),
  )

/** V-17: the impact stays within the potential, so no effect is negative and the invulling is at most 1. */
export const checkPotentie: Check = ({ plan }, { effecten, structureel, impact }) => [
  ...effecten.flatMap(({ fte, werknemers }, i) =>
    atEach(
      scenario => (fte[scenario] ?? werknemers[scenario] ?? 0) < 0,
      scenario =>
        fault(
          'V-17',
          plan,
          effectveld(i, scenario),
          'De uitkomst is negatief: dit is geen besparing.',
          'Zet extra inzet elders bij de vragen over verschuiving, of controleer de formule.',
        ),
    ),
  ),
  ...atEach(
    scenario => isAbove(impact, structureel.fte, scenario),
    scenario =>
      fault(
        'V-17',
        plan,
        VELD.structureel,
        `De impact in het scenario ${scenario} is hoger dan de potentie.`,
        'Controleer de factor van de invulling in het kader: die is hoogstens 1.',
      ),
  ),
]

/** V-17: without a rating of every condition there is a potential, but no impact. */
export const checkRandvoorwaarden: Check = ({ plan }, { invulling }) =>
  invulling
    ? []
    : [
        warn(
          'V-17',
          plan,
          VELD.cluster,
          'Niet elke randvoorwaarde is beoordeeld; de impact is nog onbekend.',
          'Geef elke randvoorwaarde een oordeel: Minimaal, In enige mate of Voorzien.',
        ),
      ]

/** V-22: who keeps another figure than the model gives says why in writing. */
export const checkAfwijking: Check = ({ plan, afwijking }) => {
  if (!afwijking) return []
  const { werknemers, reden } = afwijking
  const meldingen: Melding[] = []
  if (reden.trim() === '')
    meldingen.push(
      fault(
        'V-22',
        plan,
        VELD.aangehouden,
        'De aangehouden werknemers wijken af van het model, zonder reden.',
        'Schrijf ernaast waarom u afwijkt, of neem de uitkomst van het model over.',
      ),
    )
  if (!isAscending(werknemers))
    meldingen.push(
      fault(
        'V-16',
        plan,
        VELD.aangehouden,
        `De aangehouden werknemers lopen niet op: ${describe(werknemers)}.`,
        'Zorg dat laag ≤ gemiddeld ≤ hoog, of zet PM waar het aantal nog niet bekend is.',
      ),
    )
  if (SCENARIOS.some(scenario => (werknemers[scenario] ?? 0) < 0))
    meldingen.push(
      fault('V-17', plan, VELD.aangehouden, 'De aangehouden werknemers zijn negatief.', 'Vul 0 of hoger in.'),
    )
  return meldingen
}

/** Every parameter says where it comes from, or that it is an assumption. */
export const checkBronnen: Check = ({ plan, parameters }) =>
  parameters.flatMap(({ id, naam, bron, eenheid }) => [
    ...(bron.trim() === ''
      ? [
          fault(
            'impact/bron',
            plan,
            id,
            `De parameter “${naam}” heeft geen bron of aanname.`,
            'Schrijf in de kolom Bron of aanname waar het getal vandaan komt.',
          ),
        ]
      : []),
    ...(eenheid.trim() === ''
      ? [
          fault(
            'impact/eenheid',
            plan,
            id,
            `De parameter “${naam}” heeft geen eenheid.`,
            'Vul de eenheid in, bijvoorbeeld werknemers, uren per jaar of procent.',
          ),
        ]
      : []),
  ])

/** The year from which an effect is there. */
export const checkVanaf: Check = ({ plan, effecten }) =>
  effecten.flatMap(({ vanaf }, i) =>
    vanaf === null
      ? [
          warn(
            'impact/vanaf',
            plan,
            effectveld(i),
            'Er staat niet bij vanaf welk jaar dit effect er is.',
            'Vul bij dit effect een jaar in.',
          ),
        ]
      : [],
  )

/** The two ratings that go beside the conditions. */
export const checkOordelen: Check = ({ plan, betrouwbaarheid, neveneffecten }) => [
  ...(betrouwbaarheid
    ? []
    : [
        warn(
          'impact/oordeel',
          plan,
          VELD.betrouwbaarheid,
          'De betrouwbaarheid is niet beoordeeld.',
          'Kies Laag, Gemiddeld of Hoog.',
        ),
      ]),
  ...(neveneffecten
    ? []
    : [
        warn(
          'impact/oordeel',
          plan,
          VELD.neveneffecten,
          'De neveneffecten zijn niet beoordeeld.',
          'Kies Negatief, Neutraal of Positief.',
        ),
      ]),
]

const CHECKS: readonly Check[] = [
  checkDeeltijdfactor,
  checkOordelen,
  checkRandvoorwaarden,
  checkSamenloop,
  checkVerschuiving,
  checkBronnen,
  checkEenheden,
  checkVanaf,
  checkScenariovolgorde,
  checkFteWerknemers,
  checkPotentie,
  checkAfwijking,
]

const isAbove = (een: Cijfer | null, ander: Cijfer, scenario: Scenario): boolean =>
  (een?.som[scenario] ?? 0) > (ander.som[scenario] ?? Number.POSITIVE_INFINITY)

const isAllPm = (waarden: Waarden): boolean => SCENARIOS.every(scenario => waarden[scenario] === null)

const describe = (waarden: Waarden): string =>
  SCENARIOS.map(scenario => `${scenario} ${waarden[scenario]?.toLocaleString('nl-NL') ?? 'PM'}`).join(', ')
