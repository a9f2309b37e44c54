import { bronnenVan } from './bronnen.ts'
import { niveausOf } from './driepunten.ts'
import type { BerekendCriterium, Criterium, DriepuntsCriterium, Kader } from './kader.ts'
import { appliesTo, poortenOf } from './toepassing.ts'

/** A law that a kader breaks, and the place in its JSON where it does. */
export type Overtreding = { readonly pad: readonly (string | number)[]; readonly tekst: string }

/** What must hold between the fields of a kader: what no field can say by itself. */
export function checkWetten(kader: Kader): Overtreding[] {
  return [
    ...checkDatums(kader),
    ...checkNamen(kader),
    ...checkPoortgroepen(kader),
    ...checkPoorten(kader),
    ...checkSchaal(kader),
    ...kader.criteria.flatMap((criterium, i) =>
      checkCriterium(criterium, kader.hoogstePunten).map(({ pad, tekst }) => ({
        pad: ['criteria', i, ...pad],
        tekst,
      })),
    ),
    ...checkGewichten(kader),
  ]
}

/** The share (0–1) that the computed criteria have in all weights: they are all about fte. */
export function shareOfFte({ criteria }: Pick<Kader, 'criteria'>): number {
  const sum = (lijst: readonly Criterium[]) => lijst.reduce((som, { gewicht }) => som + gewicht, 0)
  return sum(criteria.filter(({ soort }) => soort === 'berekend')) / sum(criteria)
}

function checkDatums({ status, advies, besluit, geldigVan, geldigTot }: Kader): Overtreding[] {
  return [
    ...when(
      status === 'vastgesteld' && besluit === null,
      ['besluit'],
      'Een vastgesteld kader noemt wie het vaststelde, en wanneer.',
    ),
    ...when(
      advies !== null && besluit !== null && advies.datum > besluit.datum,
      ['advies', 'datum'],
      'Het advies gaat aan het besluit vooraf.',
    ),
    ...when(geldigTot !== null && geldigTot <= geldigVan, ['geldigTot'], 'Het einde ligt na het begin.'),
  ]
}

/** Names stand for one thing each. A label is the header of a column, whatever its case. */
function checkNamen(kader: Kader): Overtreding[] {
  const { poortgroepen, poorten, criteria, uitvraag, deeltijdfactoren, invullingsfactoren } = kader
  const { clusters } = kader.randvoorwaarden
  const vragen = [
    ...poorten.map(({ id, label }, i) => ({ id, label, pad: ['poorten', i] })),
    ...criteria.map(({ id, label }, i) => ({ id, label, pad: ['criteria', i] })),
  ]
  return [
    ...unique(
      poortgroepen,
      ({ id }) => id,
      i => ['poortgroepen', i, 'id'],
    ),
    ...unique(
      vragen,
      ({ id }) => id,
      (_, { pad }) => [...pad, 'id'],
    ),
    ...unique(
      vragen,
      ({ label }) => label.toLowerCase(),
      (_, { pad }) => [...pad, 'label'],
    ),
    ...unique(
      uitvraag,
      ({ id }) => id,
      i => ['uitvraag', i, 'id'],
    ),
    ...unique(
      deeltijdfactoren,
      ({ beroepsgroep }) => beroepsgroep,
      i => ['deeltijdfactoren', i, 'beroepsgroep'],
    ),
    ...unique(
      invullingsfactoren,
      ({ invulling }) => invulling,
      i => ['invullingsfactoren', i, 'invulling'],
    ),
    ...unique(
      clusters,
      ({ id }) => id,
      i => ['randvoorwaarden', 'clusters', i, 'id'],
    ),
    ...clusters.flatMap(({ categorieen }, c) =>
      unique(
        categorieen,
        ({ id }) => id,
        i => ['randvoorwaarden', 'clusters', c, 'categorieen', i, 'id'],
      ),
    ),
  ]
}

function checkPoortgroepen(kader: Kader): Overtreding[] {
  return kader.poortgroepen.flatMap((groep, i) => {
    const soorten = kader.plansoorten.filter(soort => appliesTo(groep, soort))
    const aantallen = soorten.map(soort => poortenOf(kader, groep, soort).length)
    const minste = Math.min(...aantallen)
    return [
      ...checkPlansoorten(groep.plansoorten, kader, ['poortgroepen', i]),
      ...when(
        !kader.poorten.some(poort => poort.groep === groep.id),
        ['poortgroepen', i, 'id'],
        'In deze groep zit geen poort.',
      ),
      ...when(
        groep.minstens !== 'alle' && groep.minstens > minste,
        ['poortgroepen', i, 'minstens'],
        `Er zijn ${minste} poorten om te halen; meer eisen kan niet.`,
      ),
    ]
  })
}

function checkPoorten(kader: Kader): Overtreding[] {
  const groepen = new Set(kader.poortgroepen.map(({ id }) => id))
  return kader.poorten.flatMap((poort, i) => {
    const { regel, rollen, pasToeOfLegUit, onderbouwingVerplicht } = poort
    const doorMensen = regel.soort === 'oordeel'
    return [
      ...checkPlansoorten(poort.plansoorten, kader, ['poorten', i]),
      ...when(!groepen.has(poort.groep), ['poorten', i, 'groep'], `Er is geen poortgroep ${poort.groep}.`),
      ...when(
        doorMensen === (rollen.length === 0),
        ['poorten', i, 'rollen'],
        doorMensen ? 'Noem wie deze poort beoordeelt.' : 'Een berekende poort wordt door niemand beoordeeld.',
      ),
      ...when(
        !doorMensen && (pasToeOfLegUit || onderbouwingVerplicht),
        ['poorten', i],
        'Uitleg en onderbouwing horen bij een poort die een mens beoordeelt.',
      ),
    ]
  })
}

function checkPlansoorten(
  soorten: Kader['plansoorten'] | null,
  { plansoorten }: Kader,
  pad: Overtreding['pad'],
): Overtreding[] {
  const vreemd = (soorten ?? []).filter(soort => !plansoorten.includes(soort))
  return when(vreemd.length > 0, [...pad, 'plansoorten'], `Dit kader is er niet voor: ${vreemd.join(', ')}.`)
}

/** A kader has points and criteria, or neither. */
function checkSchaal({ hoogstePunten, criteria, leidend }: Kader): Overtreding[] {
  return [
    ...when(
      criteria.length > 0 && hoogstePunten === null,
      ['hoogstePunten'],
      'Een kader met criteria heeft een hoogste aantal punten.',
    ),
    ...when(
      criteria.length === 0 && hoogstePunten !== null,
      ['hoogstePunten'],
      'Een kader zonder criteria geeft geen punten: laat het hoogste aantal leeg (null).',
    ),
    ...when(
      criteria.length === 0 && leidend !== null,
      ['leidend'],
      'In een kader zonder criteria kan niets leidend zijn.',
    ),
  ]
}

function checkCriterium(criterium: Criterium, hoogstePunten: number | null): Overtreding[] {
  const hoogste = hoogstePunten ?? Number.POSITIVE_INFINITY
  const { drempel } = criterium
  const tooHigh = (pad: Overtreding['pad'], punten: number) =>
    when(punten > hoogste, pad, `Meer dan ${hoogste} punten kan niet.`)
  return [
    ...(drempel === null ? [] : tooHigh(['drempel'], drempel)),
    ...pointsOf(criterium).flatMap(({ pad, punten }) => tooHigh(pad, punten)),
    ...checkOpbouw(criterium),
  ]
}

/** Every number of points that a criterium can give outright, with its place. */
function pointsOf(criterium: Criterium): { pad: (string | number)[]; punten: number }[] {
  return criterium.soort === 'ankers'
    ? criterium.ankers.map(({ punten }, i) => ({ pad: ['ankers', i, 'punten'], punten }))
    : criterium.omrekening.tabel.map(({ punten }, i) => ({
        pad: ['omrekening', 'tabel', i, 'punten'],
        punten,
      }))
}

/** More is never worth less, and what a person chooses tells one level from another. */
function checkOpbouw(criterium: Criterium): Overtreding[] {
  const magGelijk = criterium.soort === 'berekend'
  const punten = pointsOf(criterium)
  return [
    ...punten.flatMap(({ pad, punten: dit }, i) =>
      when(!isRising(punten[i - 1]?.punten, dit, magGelijk), pad, 'De punten lopen op.'),
    ),
    ...(criterium.soort === 'berekend' ? checkWaarden(criterium) : []),
    ...(criterium.soort === 'driepunts' ? checkNiveaus(criterium) : []),
  ]
}

const checkWaarden = ({ omrekening: { tabel } }: BerekendCriterium): Overtreding[] =>
  tabel.flatMap(({ vanaf }, i) =>
    when(
      !isRising(tabel[i - 1]?.vanaf, vanaf, false),
      ['omrekening', 'tabel', i, 'vanaf'],
      'De waarden lopen op.',
    ),
  )

function checkNiveaus({ schaal, omrekening: { tabel } }: DriepuntsCriterium): Overtreding[] {
  const verwacht = niveausOf(schaal).map(([code]) => code)
  return when(
    tabel.map(({ niveau }) => niveau).join() !== verwacht.join(),
    ['omrekening', 'tabel'],
    `Geef punten voor elk niveau, op volgorde: ${verwacht.join(', ')}.`,
  )
}

const isRising = (vorige: number | undefined, dit: number, magGelijk: boolean) =>
  vorige === undefined || dit > vorige || (magGelijk && dit === vorige)

/** fte leads when it weighs at least as much as all else together. A decided weight is no longer a proposal. */
function checkGewichten(kader: Kader): Overtreding[] {
  const { criteria, leidend, status } = kader
  return [
    ...when(
      leidend === 'fte' && criteria.length > 0 && shareOfFte(kader) < 0.5,
      ['criteria'],
      'Fte is in dit kader leidend: het gewicht van fte is minstens de helft van alle gewichten.',
    ),
    ...criteria.flatMap((criterium, i) =>
      when(
        status === 'vastgesteld' && bronnenVan(criterium).some(({ herkomst }) => herkomst === 'voorstel'),
        ['criteria', i, 'bron'],
        'In een vastgesteld kader is een weging geen voorstel meer: noem het besluit als bron.',
      ),
    ),
  ]
}

function unique<Deel>(
  delen: readonly Deel[],
  naamOf: (deel: Deel) => string,
  padOf: (index: number, deel: Deel) => Overtreding['pad'],
): Overtreding[] {
  const namen = delen.map(naamOf)
  return delen.flatMap((deel, i) =>
    namen.indexOf(namen[i] ?? '') === i
      ? []
      : [{ pad: padOf(i, deel), tekst: `“${namen[i]}” staat er vaker.` }],
  )
}

const when = (overtreden: boolean, pad: Overtreding['pad'], tekst: string): Overtreding[] =>
  overtreden ? [{ pad, tekst }] : []
