import { describe, expect, it } from 'vitest'
import { faultsIn, IZA, NEVENEFFECTEN, withCriteria, withGewichten } from './kadervoorbeelden.ts'
import { KADER } from './plannen.ts'

describe('de wetten van een kader', () => {
  const [fte, ...anderen] = KADER.criteria
  const poort = KADER.poorten[0]
  if (!fte || !poort || fte.soort !== 'berekend') throw new Error('het kader begint met fte')
  const tabel = (...punten: [number, number][]) => ({
    ...fte,
    omrekening: { ...fte.omrekening, tabel: punten.map(([vanaf, waard]) => ({ vanaf, punten: waard })) },
  })
  it.each<[string, unknown, string]>([
    [
      'een besluit bij wat vastgesteld is',
      { ...IZA, besluit: null },
      'besluit: Een vastgesteld kader noemt wie het vaststelde, en wanneer.',
    ],
    [
      'het advies gaat vooraf',
      {
        ...KADER,
        advies: { orgaan: 'Gremium', datum: '2027-02-02' },
        besluit: { orgaan: 'BO', datum: '2027-02-01' },
      },
      'advies.datum: Het advies gaat aan het besluit vooraf.',
    ],
    [
      'het einde ligt na het begin',
      { ...KADER, geldigTot: KADER.geldigVan },
      'geldigTot: Het einde ligt na het begin.',
    ],
    [
      'kenmerken zijn uniek, over poorten en criteria heen',
      { ...KADER, criteria: [{ ...fte, id: 'doel' }, ...anderen] },
      'criteria[0].id: “doel” staat er vaker.',
    ],
    [
      'korte namen zijn kolomkoppen, dus ook uniek zonder hoofdletters',
      { ...KADER, criteria: [{ ...fte, label: 'JAREN' }, ...anderen] },
      'criteria[0].label: “jaren” staat er vaker.',
    ],
    [
      'een poort hoort bij een groep die er is',
      { ...KADER, poorten: [...KADER.poorten, { ...poort, id: 'x', label: 'X', groep: 'weg' }] },
      'poorten[5].groep: Er is geen poortgroep weg.',
    ],
    [
      'een groep eist niet meer dan er poorten zijn',
      { ...IZA, poortgroepen: IZA.poortgroepen.map(groep => ({ ...groep, minstens: 5 })) },
      'poortgroepen[0].minstens: Er zijn 4 poorten om te halen; meer eisen kan niet.',
    ],
    [
      'een groep eist niet meer dan er poorten zijn voor elke soort plan',
      {
        ...IZA,
        plansoorten: ['transformatieplan', 'regioplan-sociaal-domein'],
        poorten: IZA.poorten.map(een =>
          een.groep === 'impactvol' ? { ...een, plansoorten: ['transformatieplan'] } : een,
        ),
      },
      'poortgroepen[0].minstens: Er zijn 0 poorten om te halen; meer eisen kan niet.',
    ],
    [
      'wie oordeelt, staat erbij',
      { ...IZA, poorten: IZA.poorten.map((een, i) => (i === 0 ? { ...een, rollen: [] } : een)) },
      'poorten[0].rollen: Noem wie deze poort beoordeelt.',
    ],
    [
      'een berekende poort heeft geen uitleg',
      {
        ...KADER,
        poorten: KADER.poorten.map((een, i) => (i === 0 ? { ...een, pasToeOfLegUit: true } : een)),
      },
      'poorten[0]: Uitleg en onderbouwing horen bij een poort die een mens beoordeelt.',
    ],
    [
      'een kader met criteria heeft een schaal',
      { ...KADER, hoogstePunten: null },
      'hoogstePunten: Een kader met criteria heeft een hoogste aantal punten.',
    ],
    [
      'een kader zonder criteria heeft er geen',
      { ...IZA, hoogstePunten: 5 },
      'hoogstePunten: Een kader zonder criteria geeft geen punten: laat het hoogste aantal leeg (null).',
    ],
    [
      'punten blijven op de schaal',
      { ...KADER, criteria: [tabel([0, 0], [10, 6]), ...anderen] },
      'criteria[0].omrekening.tabel[1].punten: Meer dan 5 punten kan niet.',
    ],
    [
      'meer is nooit minder waard',
      { ...KADER, criteria: [tabel([0, 3], [10, 2]), ...anderen] },
      'criteria[0].omrekening.tabel[1].punten: De punten lopen op.',
    ],
    [
      'de waarden van een omrekening lopen op',
      { ...KADER, criteria: [tabel([10, 0], [10, 2]), ...anderen] },
      'criteria[0].omrekening.tabel[1].vanaf: De waarden lopen op.',
    ],
    [
      'de drempel ligt op de schaal',
      { ...KADER, criteria: [{ ...fte, drempel: 7 }, ...anderen] },
      'criteria[0].drempel: Meer dan 5 punten kan niet.',
    ],
    [
      'een driepuntsschaal heeft haar eigen niveaus',
      withCriteria({ ...NEVENEFFECTEN, schaal: 'betrouwbaarheid' }),
      'criteria[3].omrekening.tabel: Geef punten voor elk niveau, op volgorde: laag, gemiddeld, hoog.',
    ],
    [
      'fte leidt',
      withGewichten({ 'fte-impact': 39 }),
      'criteria: Fte is in dit kader leidend: het gewicht van fte is minstens de helft van alle gewichten.',
    ],
    [
      'een vastgestelde weging is geen voorstel meer',
      {
        ...KADER,
        status: 'vastgesteld',
        besluit: { orgaan: 'BO', datum: '2027-02-01' },
        criteria: KADER.criteria.map((een, i) => (i === 1 ? een : { ...een, bron: IZA.bron })),
      },
      'criteria[1].bron: In een vastgesteld kader is een weging geen voorstel meer: noem het besluit als bron.',
    ],
    [
      'elke beroepsgroep heeft één factor',
      { ...KADER, deeltijdfactoren: [...KADER.deeltijdfactoren, ...KADER.deeltijdfactoren.slice(0, 1)] },
      'deeltijdfactoren[5].beroepsgroep: “vvt” staat er vaker.',
    ],
  ])('%s', (_, kader, melding) => {
    expect(faultsIn(kader)).toContain(melding)
  })
  it('laat gelijke helften toe: dan leidt fte nog', () => {
    expect(faultsIn(withGewichten({ 'fte-impact': 40 }))).toEqual([])
  })
  it('laat een kader met een driepuntsschaal toe', () => {
    expect(faultsIn(withCriteria(NEVENEFFECTEN))).toEqual([])
  })
})
