import { ROLLEN, type Rol } from '../beoordeling/rollen.ts'
import type { Bron } from '../bronnen/bron.ts'
import { AANVRAGERS, type Codelijst, codesOf, ONDERWERPEN } from '../plan/codelijsten.ts'
import { once } from '../plan/eenmaal.ts'
import { list, listChoices } from '../plan/opsomming.ts'
import type { Plan, Poortoordeel } from '../plan/plan.ts'
import { niveausOf } from './driepunten.ts'
import { FASEN } from './fasen.ts'
import type { BerekendCriterium, Criterium, Kader, Poort, Poortgroep, Poortregel } from './kader.ts'
import { formatPoortgroep, hoogsteOf } from './opmaak.ts'
import { appliesTo, neededOf, poortenOf } from './toepassing.ts'

/** A kader as a form: what an assessor fills in, and what whoever loads a kader sees beforehand. */
export type Formulier = { readonly secties: readonly Sectie[] }

/** Questions that are asked together, in the order of the judgement. */
export type Sectie = {
  readonly id: string
  readonly titel: string
  readonly uitleg: string
  readonly bron: Bron | null
  readonly vragen: readonly Vraag[]
}

export type Vraag = {
  readonly id: string
  readonly soort: 'poort' | 'criterium'
  readonly titel: string
  readonly label: string
  /** in all weights, in percent; `null` for a poort */
  readonly aandeel: number | null
  readonly drempel: number | null
  /** how a person answers, or in words what is computed */
  readonly antwoord: Invoer | Berekening
  /** for a poort: what to do when the plan does not pass */
  readonly uitweg: string
  readonly bron: Bron
}

/** `bron`: where the points come from, when that is another place than the question itself. */
export type Berekening = {
  readonly soort: 'berekend'
  readonly tekst: string
  readonly bron: Bron | null
}
export type Invoer = {
  readonly soort: 'invoer'
  readonly vraag: string
  readonly rollen: readonly Rol[]
  /** the names of those roles */
  readonly wie: readonly string[]
  readonly keuzes: readonly Keuze[]
  /** whether points between those of the keuzes can be given, and how many at most */
  readonly hoogste: number | null
  /** whether evidence must be given: always, only with an explanation, or when the assessor likes */
  readonly onderbouwing: 'nodig' | 'nodig-bij-uitleg' | 'mag'
  readonly bron: Bron | null
}

/** What can be answered: points or `nvt` on a criterium, a judgement on a poort. */
export type Keuze = {
  readonly waarde: number | 'nvt' | Poortoordeel['oordeel']
  readonly naam: string
  readonly uitleg: string
}

/**
 * The form of a kader: all of it, or only what one role answers and what holds for one kind of plan. What is computed
 * stays in, because nobody answers it and everybody may see it.
 */
export function formOf(kader: Kader, rol?: Rol, plansoort?: Plan['soort']): Formulier {
  const isFor = ({ antwoord }: Vraag) =>
    rol === undefined || antwoord.soort === 'berekend' || antwoord.rollen.includes(rol)
  const secties = [...poortsecties(kader, plansoort), ...criteriumsecties(kader)]
  return {
    secties: secties
      .map(sectie => ({ ...sectie, vragen: sectie.vragen.filter(isFor) }))
      .filter(({ vragen }) => vragen.length > 0),
  }
}

function poortsecties(kader: Kader, plansoort: Plan['soort'] | undefined): Sectie[] {
  const opFase = codesOf(FASEN).flatMap(fase => kader.poortgroepen.filter(groep => groep.fase === fase))
  return opFase
    .filter(groep => plansoort === undefined || appliesTo(groep, plansoort))
    .map(groep => {
      const poorten =
        plansoort === undefined
          ? kader.poorten.filter(poort => poort.groep === groep.id)
          : poortenOf(kader, groep, plansoort)
      return {
        id: groep.id,
        titel: formatPoortgroep(groep),
        uitleg: explainGroep(groep, poorten.length),
        bron: groep.bron,
        vragen: poorten.map(toVraag),
      }
    })
}

function explainGroep(groep: Poortgroep, aantal: number): string {
  const nodig = neededOf(groep, aantal)
  const hoeveel = nodig < aantal ? `Ten minste ${nodig} van deze ${aantal}.` : 'Alle poorten zijn nodig.'
  return groep.alleenBij === null ? hoeveel : `${hoeveel} Alleen als het plan geld vraagt.`
}

function toVraag(poort: Poort): Vraag {
  const { id, titel, label, uitweg, bron } = poort
  return {
    id,
    soort: 'poort',
    titel,
    label,
    aandeel: null,
    drempel: null,
    antwoord: askPoort(poort),
    uitweg,
    bron,
  }
}

function askPoort({ regel, rollen, pasToeOfLegUit, onderbouwingVerplicht }: Poort): Vraag['antwoord'] {
  if (regel.soort !== 'oordeel') return { soort: 'berekend', tekst: describeRegel(regel), bron: null }
  const keuzes: Keuze[] = [
    { waarde: 'voldoet', naam: 'Ja', uitleg: 'Het plan voldoet.' },
    ...(pasToeOfLegUit
      ? [
          {
            waarde: 'legt-uit' as const,
            naam: 'Legt uit',
            uitleg: 'Het plan wijkt af en legt goed uit waarom.',
          },
        ]
      : []),
    { waarde: 'voldoet-niet', naam: 'Nee', uitleg: 'Het plan voldoet niet.' },
  ]
  const onderbouwing = onderbouwingVerplicht ? 'nodig' : pasToeOfLegUit ? 'nodig-bij-uitleg' : 'mag'
  return {
    soort: 'invoer',
    vraag: regel.vraag,
    rollen,
    wie: namesOf(rollen),
    keuzes,
    hoogste: null,
    onderbouwing,
    bron: null,
  }
}

function criteriumsecties(kader: Kader): Sectie[] {
  const totaal = kader.criteria.reduce((som, { gewicht }) => som + gewicht, 0)
  return [
    {
      id: 'criteria',
      titel: 'Punten',
      uitleg: `Op een schaal tot ${hoogsteOf(kader)}. Wat niet van toepassing is, telt niet mee.`,
      bron: null,
      vragen: kader.criteria.map(criterium => ({
        id: criterium.id,
        soort: 'criterium',
        titel: criterium.titel,
        label: criterium.label,
        aandeel: (criterium.gewicht * 100) / totaal,
        drempel: criterium.drempel,
        antwoord: askCriterium(criterium, hoogsteOf(kader)),
        uitweg: '',
        bron: criterium.bron,
      })),
    },
  ]
}

function askCriterium(criterium: Criterium, hoogste: number): Vraag['antwoord'] {
  if (criterium.soort === 'berekend')
    return {
      soort: 'berekend',
      tekst: describeBerekening(criterium),
      bron: criterium.omrekening.bron,
    }
  const { vraag, rollen, nvtToegestaan, onderbouwingVerplicht } = criterium
  return {
    soort: 'invoer',
    vraag,
    rollen,
    wie: namesOf(rollen),
    keuzes: nvtToegestaan ? [...levelsOf(criterium), NVT] : levelsOf(criterium),
    hoogste: criterium.soort === 'ankers' ? hoogste : null,
    onderbouwing: onderbouwingVerplicht ? 'nodig' : 'mag',
    bron: criterium.soort === 'driepunts' ? criterium.omrekening.bron : null,
  }
}

const NVT: Keuze = { waarde: 'nvt', naam: 'n.v.t.', uitleg: 'Niet van toepassing: telt niet mee.' }

function levelsOf(criterium: Exclude<Criterium, BerekendCriterium>): Keuze[] {
  if (criterium.soort === 'ankers')
    return criterium.ankers.map(({ punten, tekst }) => ({
      waarde: punten,
      naam: formatGetal(punten),
      uitleg: tekst,
    }))
  const namen = new Map(niveausOf(criterium.schaal))
  return criterium.omrekening.tabel.map(({ niveau, punten }) => ({
    waarde: punten,
    naam: namen.get(niveau) ?? niveau,
    uitleg: countPunten(punten),
  }))
}

function describeBerekening({ grootheid, scenario, omrekening }: BerekendCriterium): string {
  const wat = grootheid === 'fte' ? 'Fte' : 'Fte per miljoen euro'
  const stappen = omrekening.tabel.map(
    ({ vanaf, punten }) => `${countPunten(punten)} vanaf ${formatGetal(vanaf)}`,
  )
  return `${wat} in het scenario ${scenario}: ${stappen.join(', ')}; daartussen naar verhouding.`
}

/** What a computed poort looks at, in words. */
export function describeRegel(regel: Exclude<Poortregel, { soort: 'oordeel' }>): string {
  switch (regel.soort) {
    case 'hoofdaanvrager':
      return `De soort aanvrager is ${oneOf(regel.toegestaan, AANVRAGERS)}.`
    case 'gemeente-niet-bij':
      return `Er doet geen gemeente mee bij ${oneOf(regel.onderwerpen, ONDERWERPEN)}.`
    case 'onderwerp':
      return `Het onderwerp is ${oneOf(regel.toegestaan, ONDERWERPEN)}.`
    case 'jaren':
      return `Er wordt alleen geld gevraagd in ${list(regel.toegestaan.map(String))}.`
    case 'impact-ingevuld':
      return `In het scenario ${regel.scenario} staat een aantal werknemers, en geen PM.`
  }
}

/** The names of some codes as a choice: `A, B of C`; a code that is not on the list stands for itself. */
export const oneOf = <Code extends string>(codes: readonly Code[], { codes: namen }: Codelijst<Code>) =>
  listChoices(codes.map(code => namen[code] ?? code))

const namesOf = (rollen: readonly Rol[]) => rollen.map(rol => ROLLEN.codes[rol])
const countPunten = (punten: number) => `${formatGetal(punten)} ${punten === 1 ? 'punt' : 'punten'}`
const formatGetal = (getal: number) => GETAL().format(getal)
const GETAL = once(() => new Intl.NumberFormat('nl-NL'))
