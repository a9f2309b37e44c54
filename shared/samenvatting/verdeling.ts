import { formatDatum } from '../bronnen/opmaak.ts'
import { formatMiljoen } from '../middelen/bedrag.ts'
import { SCENARIOS } from '../plan/scenario.ts'
import type { Uitzondering } from '../verdeling/bevroren.ts'
import { DOELTEKST, type Doel } from '../verdeling/doel.ts'
import { GEWICHTSMARGE, type Grijs } from '../verdeling/grijze-zone.ts'
import { measure } from '../verdeling/meting.ts'
import { formatGrens, formatMarge, formatUitzondering, formatVariatie } from '../verdeling/opmaak.ts'
import type { Eisprijs } from '../verdeling/prijzen.ts'
import { REGELTEKST } from '../verdeling/regels.ts'
import { describeBanden } from '../verdeling/samenhang.ts'
import { aanpakkenOf, OPTIMUM, type Scenario } from '../verdeling/scenario.ts'
import { keyOf } from '../verdeling/uitzondering.ts'
import { compareAanpakken, type Vergeleken } from '../verdeling/vergelijking.ts'
import type { Alinea, Blok, Grafiek, Kolom, Tabel } from './blokken.ts'

/**
 * A saved scenario for the reader of the summary: what it chooses and costs beside the other rules, which exceptions
 * to the ranking it makes and why, which plans are in or out by a hair, and on what it rests. `gewijzigd`: plans,
 * ceilings or bookings have changed since.
 */
export function summarizeScenario(scenario: Scenario, gewijzigd: boolean): Blok[] {
  const vergeleken = compareScenario(scenario)
  return [
    { soort: 'kop', niveau: 1, tekst: 'Verdeelregels naast elkaar' },
    ...(gewijzigd ? [GEWIJZIGD] : []),
    ...opening(scenario),
    vergelijkingstabel(scenario, vergeleken),
    ftegrafiek(vergeleken),
    { soort: 'kop', niveau: 2, tekst: 'Uitzonderingen op de rangorde' },
    uitzonderingstabel(scenario),
    ...samenhang(scenario),
    { soort: 'kop', niveau: 2, tekst: 'Grijze zone' },
    ...grijzeZone(scenario),
    { soort: 'kop', niveau: 2, tekst: 'Wat meer ruimte zou brengen' },
    schaduwtabel(scenario),
    { soort: 'kop', niveau: 2, tekst: 'Waarop dit scenario berust' },
    versietabel(scenario),
  ]
}

/** The rules and the optimum, against the optimum when it is known and else against what was chosen. */
export function compareScenario(scenario: Scenario): Vergeleken[] {
  const aanpakken = aanpakkenOf(scenario)
  const gekozen = { id: 'gekozen', naam: '', keuze: scenario.keuze }
  const maatstaf = aanpakken.find(({ id }) => id === OPTIMUM) ?? gekozen
  return compareAanpakken(scenario.portefeuille, aanpakken, maatstaf)
}

/** How the choice came about, in words: the rule, or the optimum with what is proven. */
export function describeAanpak({ totstandkoming, oplossing, doel }: Scenario): string {
  if (totstandkoming.soort === 'regel') return `de regel “${REGELTEKST[totstandkoming.regel]}”`
  return `het optimum voor ${DOELTEKST[doel]}${oplossing ? `, ${formatMarge(oplossing)}` : ''}`
}

const alinea = (tekst: string): Alinea => ({ soort: 'alinea', tekst })

const GEWIJZIGD: Alinea = {
  soort: 'alinea',
  nadruk: 'let-op',
  tekst:
    'Let op: sinds dit scenario is bewaard, zijn plannen, plafonds of boekingen gewijzigd. De cijfers in dit hoofdstuk horen bij de invoer van toen.',
}

function opening(scenario: Scenario): Alinea[] {
  const { portefeuille, keuze, oplossing } = scenario
  const { plannen, bedrag } = measure(portefeuille, keuze)
  return [
    alinea(
      `Dit scenario volgt ${describeAanpak(scenario)}: ${plannen.length} van de ${countPlannen(portefeuille)} plannen, samen ${formatMiljoen(bedrag)}. Peildatum ${formatDatum(portefeuille.peildatum)}.`,
    ),
    alinea(
      'Een scenario is een advies: het boekt niets. Alle verdelingen blijven onder elk plafond, tot op de cent.',
    ),
    ...(oplossing ? [] : [alinea('Het optimum is bij dit scenario niet berekend.')]),
  ]
}

const countPlannen = ({ kandidaten }: Scenario['portefeuille']) =>
  new Set(kandidaten.map(({ plan }) => plan)).size

/** A goal that is not fte in a scenario has a column of its own. */
const EIGEN_DOEL: Partial<Record<Doel, Kolom>> = {
  score: { kop: 'Som van de scores', aard: 'punten', breedte: 14 },
  betrouwbaar: { kop: 'Fte naar betrouwbaarheid', aard: 'fte', breedte: 14 },
}

function vergelijkingstabel(
  { portefeuille, doel, oplossing }: Scenario,
  vergeleken: readonly Vergeleken[],
): Tabel {
  const eigen = EIGEN_DOEL[doel]
  return {
    soort: 'tabel',
    naam: 'verdeelregels',
    leeg: '',
    kolommen: [
      { kop: 'Regel', aard: 'tekst', breedte: 34 },
      { kop: 'Plannen', aard: 'aantal', breedte: 10 },
      { kop: 'Bedrag', aard: 'geld', breedte: 16 },
      ...portefeuille.grenzen.map(
        (grens): Kolom => ({ kop: `Over ${formatGrens(grens)}`, aard: 'geld', breedte: 16 }),
      ),
      ...SCENARIOS.map((scenario): Kolom => ({ kop: `Fte ${scenario}`, aard: 'heel', breedte: 12 })),
      ...(eigen ? [eigen] : []),
      ...(oplossing ? [KOST] : []),
    ],
    rijen: vergeleken.map(({ naam, meting, kosten }) => [
      naam,
      meting.plannen.length,
      meting.bedrag,
      ...meting.over.map(({ over }) => over),
      ...SCENARIOS.map(scenario => meting.opbrengst[scenario]),
      ...(eigen ? [meting.opbrengst[doel]] : []),
      ...(oplossing ? [kosten.gemiddeld] : []),
    ]),
  }
}

const KOST: Kolom = { kop: 'Kost in fte gemiddeld', aard: 'heel', breedte: 14 }

const ftegrafiek = (vergeleken: readonly Vergeleken[]): Grafiek => ({
  soort: 'grafiek',
  naam: 'Impacttoets verdeelregels',
  titel: 'Impact per verdeelregel (fte)',
  eenheid: 'fte',
  categorieen: vergeleken.map(({ naam }) => naam),
  reeksen: SCENARIOS.map(scenario => ({
    naam: `Fte ${scenario}`,
    waarden: vergeleken.map(({ meting }) => Math.round(meting.opbrengst[scenario] * 10) / 10),
  })),
})

function uitzonderingstabel({ verantwoordingen, eisprijzen, doel }: Scenario): Tabel {
  return {
    soort: 'tabel',
    naam: 'uitzonderingen',
    leeg: 'Dit scenario wijkt niet af van de rangorde van het kader.',
    kolommen: [
      { kop: 'Uitzondering', aard: 'tekst', breedte: 44 },
      { kop: `Kost in ${unitOf(doel)}`, aard: 'fte', breedte: 14 },
      { kop: 'Reden', aard: 'tekst', breedte: 70 },
    ],
    rijen: verantwoordingen.map(({ uitzondering, reden }) => [
      formatUitzondering(uitzondering),
      priceOf(uitzondering, eisprijzen),
      reden,
    ]),
  }
}

const unitOf = (doel: Doel) => (doel === 'score' ? 'punten' : 'fte')

/** What ties plans together and which of them have variants; nothing when every plan stands on its own. */
function samenhang({ portefeuille: { kandidaten, groepen }, keuze, titels }: Scenario): Blok[] {
  const perPlan = [...Map.groupBy(kandidaten, ({ plan }) => plan)]
  const rijen = perPlan.flatMap(([plan, versies]) => {
    const banden = [
      ...(versies.length > 1 ? [`kan op ${versies.length} manieren, hoogstens één telt mee`] : []),
      ...describeBanden(groepen, plan),
    ]
    const gekozen = versies.find(({ id }) => keuze.includes(id))
    const plaats = gekozen
      ? gekozen.variant === null
        ? 'erin'
        : `erin als variant ${gekozen.variant}`
      : 'eruit'
    return banden.length > 0 ? [[plan, titels.get(plan) ?? '', banden.join('; '), plaats]] : []
  })
  if (rijen.length === 0) return []
  return [
    { soort: 'kop', niveau: 2, tekst: 'Samenhang tussen plannen' },
    {
      soort: 'tabel',
      naam: 'samenhang',
      leeg: '',
      kolommen: [
        { kop: 'Plan', aard: 'tekst', breedte: 12 },
        { kop: 'Titel', aard: 'tekst', breedte: 44 },
        { kop: 'Samenhang', aard: 'tekst', breedte: 50 },
        { kop: 'In dit scenario', aard: 'tekst', breedte: 20 },
      ],
      rijen,
    },
  ]
}

/** What a demand costs in the unit of the goal; another rule has no price of its own. */
const priceOf = (uitzondering: Uitzondering, prijzen: readonly Eisprijs[] | null): number | string => {
  if (uitzondering.soort === 'regel') return 'zie hierboven'
  return prijzen?.find(prijs => keyOf(prijs) === keyOf(uitzondering))?.waarde ?? 'niet berekend'
}

function grijzeZone({ grijs, titels }: Scenario): Blok[] {
  if (!grijs) return [alinea('De grijze zone is bij dit scenario niet berekend.')]
  return [
    alinea('Dit zijn de plannen die er net wel of net niet bij zitten.'),
    alinea('Bij het optimum hangt hun plaats af van het scenario: laag, gemiddeld of hoog.'),
    grijstabel('grijs-optimum', grijs.optimum, titels, 'Bij het optimum staat elk plan vast.'),
    alinea(
      `Bij de rangorde wisselen zij van plaats als één criterium ${GEWICHTSMARGE} procentpunt zwaarder of lichter weegt (die ${GEWICHTSMARGE} is een voorstel), of als hun eigen impact laag of hoog uitvalt.`,
    ),
    grijstabel('grijs-rang', grijs.rang, titels, 'Bij de rangorde staat elk plan vast.'),
  ]
}

/** Plans that are in or out by a hair, with what makes them change places. */
export const grijstabel = (
  naam: string,
  grijs: readonly Grijs[],
  titels: Scenario['titels'],
  leeg: string,
): Tabel => ({
  soort: 'tabel',
  naam,
  leeg,
  kolommen: [
    { kop: 'Plan', aard: 'tekst', breedte: 12 },
    { kop: 'Titel', aard: 'tekst', breedte: 44 },
    { kop: 'Nu', aard: 'tekst', breedte: 12 },
    { kop: 'Wisselt van plaats bij', aard: 'tekst', breedte: 60 },
  ],
  rijen: grijs.map(({ plan, geplaatst, kantelt }) => [
    plan,
    titels.get(plan) ?? '',
    geplaatst ? 'erin' : 'eruit',
    kantelt.map(formatVariatie).join(', '),
  ]),
})

const schaduwtabel = ({ grensprijzen, doel }: Scenario): Tabel => ({
  soort: 'tabel',
  naam: 'schaduwprijzen',
  leeg: 'Dit is bij dit scenario niet berekend.',
  kolommen: [
    { kop: 'Eén miljoen euro meer in', aard: 'tekst', breedte: 34 },
    { kop: `Brengt in ${unitOf(doel)}`, aard: 'fte', breedte: 14 },
    { kop: 'Bewezen minstens', aard: 'fte', breedte: 18 },
    { kop: 'Bewezen hoogstens', aard: 'fte', breedte: 18 },
  ],
  rijen: (grensprijzen ?? []).map(({ grens, waarde, minstens, hoogstens }) => [
    formatGrens(grens),
    waarde,
    minstens,
    hoogstens,
  ]),
})

const versietabel = ({ portefeuille: { kader, grenzen }, versies, hash }: Scenario): Tabel => ({
  soort: 'tabel',
  naam: 'scenario-versies',
  leeg: '',
  kolommen: [
    { kop: 'Onderdeel', aard: 'tekst', breedte: 34 },
    { kop: 'Versie', aard: 'tekst', breedte: 70 },
  ],
  rijen: [
    ['Kader', `${kader.id}, versie ${kader.versie}`],
    ...grenzen.map(grens => [`Plafond ${formatGrens(grens)}`, grens.plafond]),
    ...Object.entries(versies),
    ['Vingerafdruk (SHA-256)', hash],
  ],
})
