import { describe, expect, it } from 'vitest'
import { formOf, type Vraag } from '#shared/kader/formulier.ts'
import { IZA, NEVENEFFECTEN, withCriteria } from './kadervoorbeelden.ts'
import { KADER } from './plannen.ts'

const vragenVan = (...argumenten: Parameters<typeof formOf>): Vraag[] =>
  formOf(...argumenten).secties.flatMap(({ vragen }) => [...vragen])
const findVraag = (vragen: readonly Vraag[], id: string) => vragen.find(vraag => vraag.id === id)

describe('het formulier van een kader', () => {
  it('volgt de beoordeling: eerst de snelle toets, dan het plan, dan het geld, dan de punten', () => {
    expect(formOf(IZA).secties.map(({ titel, uitleg }) => [titel, uitleg])).toEqual([
      ['Snelle toets: De impact is substantieel op ten minste één aspect', 'Ten minste 1 van deze 4.'],
      ['Snelle toets: Voorwaarden bij de snelle toets', 'Alle poorten zijn nodig.'],
      ['Beoordeling van het plan: Voorwaarden aan het transformatieplan', 'Alle poorten zijn nodig.'],
      [
        'Inzet van middelen: Extra voorwaarden als het plan geld vraagt',
        'Alle poorten zijn nodig. Alleen als het plan geld vraagt.',
      ],
    ])
    expect(formOf(KADER).secties.map(({ id }) => id)).toEqual([
      'voorwaarden-plan',
      'voorwaarden-middelen',
      'criteria',
    ])
  })
  it('stelt elke poort en elk criterium één keer', () => {
    for (const kader of [KADER, IZA])
      expect(
        vragenVan(kader)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...kader.poorten, ...kader.criteria].map(({ id }) => id).sort())
  })
  it('geeft bij een poort de vraag, wie antwoordt, wat er te kiezen is en de bron', () => {
    expect(findVraag(vragenVan(IZA), 'regioplan')).toMatchObject({
      soort: 'poort',
      label: 'Past bij regioplan',
      antwoord: {
        soort: 'invoer',
        wie: ['Beoordelaar', 'Coördinator', 'Gemeente'],
        keuzes: [{ waarde: 'voldoet' }, { waarde: 'legt-uit' }, { waarde: 'voldoet-niet' }],
        onderbouwing: 'nodig',
      },
      bron: { plaats: 'bijlage I, stap 1, voorwaarde 1' },
    })
    const urgentie = findVraag(vragenVan(IZA), 'urgentie')?.antwoord
    expect(urgentie).toMatchObject({ keuzes: [{ naam: 'Ja' }, { naam: 'Nee' }] })
  })
  it('geeft bij een criterium de ankers, het aandeel in de weging en n.v.t. waar dat kan', () => {
    const vraag = findVraag(vragenVan(KADER), 'opschaalbaarheid')
    expect(vraag).toMatchObject({
      aandeel: 20,
      antwoord: { hoogste: 5, onderbouwing: 'mag' },
    })
    expect(vraag?.antwoord.soort === 'invoer' && vraag.antwoord.keuzes.map(({ waarde }) => waarde)).toEqual([
      1,
      2,
      3,
      4,
      5,
      'nvt',
    ])
  })
  it('geeft bij een driepuntsschaal de niveaus met hun punten en waar die vandaan komen', () => {
    const vraag = findVraag(vragenVan(withCriteria(NEVENEFFECTEN)), 'neveneffecten')
    expect(vraag?.antwoord).toMatchObject({
      keuzes: [
        { waarde: 0, naam: 'Negatief', uitleg: '0 punten' },
        { waarde: 3, naam: 'Neutraal', uitleg: '3 punten' },
        { waarde: 5, naam: 'Positief', uitleg: '5 punten' },
        { waarde: 'nvt' },
      ],
      hoogste: null,
      bron: { plaats: 'punten per niveau' },
    })
  })
  it('zegt in woorden wat berekend wordt', () => {
    expect(findVraag(vragenVan(KADER), 'fte-impact')?.antwoord).toMatchObject({
      soort: 'berekend',
      tekst:
        'Fte per miljoen euro in het scenario gemiddeld: 0 punten vanaf 0, 1 punt vanaf 4, 2 punten vanaf 7, 3 punten vanaf 10, 4 punten vanaf 15, 5 punten vanaf 25; daartussen naar verhouding.',
    })
    expect(findVraag(vragenVan(KADER), 'jaren')?.antwoord).toMatchObject({
      tekst: 'Er wordt alleen geld gevraagd in 2027 en 2028.',
    })
  })
})

describe('het formulier van één rol of soort plan', () => {
  it('laat weg wat een ander beantwoordt, maar niet wat berekend wordt', () => {
    expect(vragenVan(KADER, 'nza').map(({ id }) => id)).toEqual([
      'hoofdaanvrager',
      'gemeente-niet-mgn',
      'doel',
      'impact-ingevuld',
      'jaren',
      'fte-impact',
    ])
    expect(vragenVan(KADER, 'gemeente')).toHaveLength(vragenVan(KADER).length)
    expect(formOf(IZA, 'nza').secties).toEqual([])
  })
  it('laat weg wat voor een andere soort plan is', () => {
    const kader = {
      ...IZA,
      poortgroepen: IZA.poortgroepen.map(groep =>
        groep.id === 'voorwaarden-plan' ? { ...groep, plansoorten: ['doorbraakplan' as const] } : groep,
      ),
    }
    expect(formOf(kader, undefined, 'transformatieplan').secties).toHaveLength(3)
    expect(formOf(kader, undefined, 'doorbraakplan').secties).toHaveLength(4)
  })
})
