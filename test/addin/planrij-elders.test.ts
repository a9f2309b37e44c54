import { describe, expect, it } from 'vitest'
import type { Celwaarde } from '#addin/workbook/cel.ts'
import { joinAantallen, joinNamen, readAantallen, readNamen } from '#addin/workbook/lijstcel.ts'
import { readPlanrijen } from '#addin/workbook/planrijen.ts'
import { computeImpact } from '#shared/impact/impact.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { drie } from '../shared/impactmodellen.ts'
import { KADER } from '../shared/plannen.ts'
import { GOED, tabel } from './plantabel.ts'

const OVERLAP = ['Overlap met', 'Overlap fte laag', 'Overlap fte gemiddeld', 'Overlap fte hoog']
const VERSCHUIVING = [
  'Verschuiving naar',
  'Verschuiving fte laag',
  'Verschuiving fte gemiddeld',
  'Verschuiving fte hoog',
  'Toelichting verschuiving',
]
const EIGEN = ['Deeltijdfactor', 'Bron deeltijdfactor', 'Sector']

/** The first of two rows, with these columns besides the usual ones. */
function read(cellen: Record<string, Celwaarde>, kader: Kader = KADER) {
  const koppen = [...Object.keys(GOED), ...OVERLAP, ...VERSCHUIVING, ...EIGEN, 'Andere kolom']
  const { plannen, meldingen } = readPlanrijen(tabel([cellen, { Plannummer: 'DB-2' }], koppen), kader)
  return { plan: plannen.find(({ nummer }) => nummer === 'DB-1'), meldingen }
}
const eersteMelding = (cellen: Record<string, Celwaarde>) => {
  const { plan, meldingen } = read(cellen)
  expect([plan, meldingen.length]).toEqual([undefined, 1])
  return meldingen[0]
}

describe('overlap in de rij', () => {
  it('is leeg niet beantwoord, en met geen wel', () => {
    expect(read({}).plan).toMatchObject({ samenloop: null, verschuiving: null, sector: null })
    expect(read({ 'Overlap met': 'Geen', 'Overlap fte laag': 0 }).plan?.samenloop).toEqual({
      plannen: [],
      hlo: null,
    })
  })
  it('noemt plannen en het HLO, met aantallen in dezelfde volgorde; leeg en PM zijn PM', () => {
    const { plan, meldingen } = read({
      'Overlap met': 'hlo; DB-2',
      'Overlap fte laag': '1; 0,5',
      'Overlap fte gemiddeld': '2;PM',
    })
    expect(meldingen).toEqual([])
    expect(plan?.samenloop).toEqual({
      plannen: [{ plan: 'DB-2', fte: drie(0.5, null, null) }],
      hlo: drie(1, 2, null),
    })
  })
  it('V-18: meldt een plan dat nergens staat, en leest de rij', () => {
    const { plan, meldingen } = read({ 'Overlap met': 'DB-99', 'Overlap fte laag': 1 })
    expect(plan?.samenloop?.plannen).toHaveLength(1)
    expect(meldingen).toMatchObject([
      { ernst: 'waarschuwing', regel: 'V-18', plaats: { cel: 'S5', veld: 'Overlap met', plan: 'DB-1' } },
    ])
  })
  it.each([
    [{ 'Overlap met': 'DB-2; HLO', 'Overlap fte laag': 4 }, 'Overlap fte laag', '1 getal, bij 2 namen'],
    [{ 'Overlap met': 'DB-2', 'Overlap fte hoog': '4; 5' }, 'Overlap fte hoog', '2 getallen, bij 1 naam'],
    [{ 'Overlap met': 'DB-2', 'Overlap fte laag': -1 }, 'Overlap fte laag', 'negatief'],
    [{ 'Overlap met': 'DB-2; DB-3', 'Overlap fte laag': '1; veel' }, 'Overlap fte laag', '“veel” is geen'],
    [{ 'Overlap fte gemiddeld': 4 }, 'Overlap fte gemiddeld', 'de kolom Overlap met is leeg'],
    [{ 'Overlap met': 'geen; DB-2' }, 'Overlap met', 'noemt namen én'],
    [{ 'Overlap met': 'HLO; HLO' }, 'Overlap met', 'HLO staat hier vaker'],
    [{ 'Overlap met': 'DB-1' }, 'Overlap met', 'met zichzelf'],
    [{ 'Overlap met': 'HLO', 'Overlap fte laag': 6 }, 'Overlap met', 'groter dan de hele potentie'],
  ])('%j wordt geweigerd, met de cel', (cellen, veld, tekst) => {
    const melding = eersteMelding(cellen)
    expect(melding).toMatchObject({ ernst: 'fout', plaats: { veld } })
    expect(melding?.tekst).toContain(tekst)
  })
})

describe('verschuiving in de rij', () => {
  it('noemt waarheen, met fte en een toelichting', () => {
    expect(
      read({
        'Verschuiving naar': 'eerste lijn; WMO',
        'Verschuiving fte laag': '3; PM',
        'Verschuiving fte gemiddeld': '4; PM',
        'Verschuiving fte hoog': '5; PM',
        'Toelichting verschuiving': 'Meer huisbezoek.',
      }).plan?.verschuiving,
    ).toEqual({
      posten: [
        { naar: 'eersteLijn', fte: drie(3, 4, 5) },
        { naar: 'wmo', fte: drie(null) },
      ],
      toelichting: 'Meer huisbezoek.',
    })
    expect(read({ 'Verschuiving naar': 'geen' }).plan?.verschuiving?.posten).toEqual([])
  })
  it.each([
    [{ 'Verschuiving naar': 'België' }, 'niet in de lijst'],
    [{ 'Verschuiving naar': 'Wmo; wmo' }, 'hetzelfde vaker'],
  ])('%j wordt geweigerd', (cellen, tekst) => {
    expect(eersteMelding(cellen)?.tekst).toContain(tekst)
  })
})

describe('een eigen beroepsgroep', () => {
  const EIGEN_GROEP = {
    Beroepsgroep: 'Vaktherapeuten',
    Deeltijdfactor: 0.72,
    'Bron deeltijdfactor': 'Eigen telling',
  }
  it('rekent met de eigen factor, en V-15 zegt dat die niet van het kader is', () => {
    const { plan, meldingen } = read(EIGEN_GROEP)
    expect(plan?.impact.beroepsgroep).toEqual({
      naam: 'Vaktherapeuten',
      deeltijdfactor: 0.72,
      bron: 'Eigen telling',
    })
    expect(plan && computeImpact(plan.impact, KADER)).toMatchObject({
      potentieFte: drie(10 * 0.72, 20 * 0.72, 30 * 0.72),
      deeltijdfactor: { factor: 0.72, bron: 'Eigen telling' },
    })
    expect(meldingen).toMatchObject([{ ernst: 'signaal', regel: 'V-15', plaats: { veld: 'Deeltijdfactor' } }])
    expect(meldingen[0]?.tekst).toContain('volgens de aanvrager: Eigen telling')
  })
  it('V-15: waarschuwt bij factor 1, en zwijgt bij een factor van het kader', () => {
    expect(read({ ...EIGEN_GROEP, Deeltijdfactor: 1 }).meldingen).toMatchObject([{ ernst: 'waarschuwing' }])
    expect(read({ ...EIGEN_GROEP, Deeltijdfactor: 0.68 }).meldingen).toEqual([])
  })
  it.each([
    [{ Deeltijdfactor: '' }, 'Deeltijdfactor', 'ontbreekt de deeltijdfactor'],
    [{ Deeltijdfactor: 1.2 }, 'Deeltijdfactor', 'geen deeltijdfactor'],
    [{ 'Bron deeltijdfactor': ' ' }, 'Bron deeltijdfactor', 'geen bron'],
  ])('valt nergens op terug: %j', (cellen, veld, tekst) => {
    const melding = eersteMelding({ ...EIGEN_GROEP, ...cellen })
    expect(melding).toMatchObject({ ernst: 'fout', plaats: { veld } })
    expect(melding?.tekst).toContain(tekst)
  })
  it('zegt zonder die kolommen welke groepen er zijn en hoe een eigen groep kan', () => {
    const { meldingen } = readPlanrijen(tabel([{ Beroepsgroep: 'Vaktherapeuten' }]), KADER)
    expect(meldingen).toMatchObject([{ ernst: 'fout', plaats: { veld: 'Beroepsgroep' } }])
    expect(meldingen[0]?.uitweg).toMatch(/VVT; .*Bron deeltijdfactor/)
  })
  it('leest een sector van de lijst', () => {
    expect(read({ Sector: 'ggz' }).plan?.sector).toBe('ggz')
    expect(eersteMelding({ Sector: 'landbouw' })?.plaats.veld).toBe('Sector')
  })
})

describe('onderbouwing en oordelen', () => {
  const [poort] = KADER.poorten
  const kader: Kader = {
    ...KADER,
    poorten: [
      ...KADER.poorten,
      ...(poort
        ? [
            {
              ...poort,
              id: 'gedragen',
              label: 'Gedragen',
              regel: { soort: 'oordeel' as const, vraag: 'Doet de regio mee?' },
            },
          ]
        : []),
    ],
  }
  const readMet = (cellen: Record<string, Celwaarde>) => {
    const koppen = [...Object.keys(GOED), 'Onderbouwing Betrouwbaarheid', 'Gedragen', 'Onderbouwing Gedragen']
    return readPlanrijen(tabel([cellen], koppen), kader)
  }
  it('neemt de onderbouwing van het criterium, en anders die van de rij', () => {
    const onderbouwing = (cellen: Record<string, Celwaarde>) =>
      readMet(cellen).plannen[0]?.antwoorden.betrouwbaarheid?.onderbouwing
    expect(onderbouwing({ 'Onderbouwing Betrouwbaarheid': 'Twee metingen.' })).toBe('Twee metingen.')
    expect(onderbouwing({})).toBe('Gemeten.')
  })
  it.each([
    ['Ja', 'voldoet'],
    ['nee', 'voldoet-niet'],
    ['Legt uit', 'legt-uit'],
  ])('leest “%s” bij een poort die een mens beoordeelt', (cel, oordeel) => {
    expect(readMet({ Gedragen: cel, 'Onderbouwing Gedragen': 'Brief.' }).plannen[0]?.oordelen).toEqual({
      gedragen: { oordeel, onderbouwing: 'Brief.' },
    })
  })
  it('laat een lege poort open, en weigert een ander woord', () => {
    expect(readMet({}).plannen[0]?.oordelen).toEqual({})
    expect(readMet({ Gedragen: 'misschien' }).meldingen).toMatchObject([
      { ernst: 'fout', plaats: { veld: 'Gedragen' } },
    ])
  })
})

describe('een cel met een lijst', () => {
  it.each([[['DB-2']], [['DB-2', 'HLO']], [[]]])('namen %j komen terug zoals ze geschreven zijn', namen => {
    expect(readNamen(joinNamen(namen) || 'geen')).toEqual({ goed: true, waarde: namen })
  })
  it.each([[[4]], [[null]], [[1.5, null, 0]], [[0.333333, 1_000_000]]])('aantallen %j ook', aantallen => {
    expect(readAantallen(joinAantallen(aantallen), aantallen.length)).toEqual({
      goed: true,
      waarde: aantallen,
    })
  })
})
