import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { type Cel, recompute, type Tabel } from '#shared/narekenen/narekenen.ts'
import type { Narekening } from '#shared/narekenen/uitkomst.ts'

const reken = (cellen: readonly (readonly Cel[])[], meer: Omit<Tabel, 'cellen'> = {}): Narekening => {
  const narekening = recompute({ cellen, ...meer }, DOORBRAAK_CONCEPT_2026)
  if (!narekening) throw new Error('de kop is niet herkend')
  return narekening
}
const kort = (cellen: readonly (readonly Cel[])[], meer: Omit<Tabel, 'cellen'> = {}) =>
  reken(cellen, meer).afwijkingen.map(({ soort, plaats }) => `${soort} ${plaats.cel}`)

const IMPACT = [
  'Maatregel',
  'Werknemers laag',
  'Werknemers gemiddeld',
  'Werknemers hoog',
  'Fte laag',
  'Fte gemiddeld',
  'Fte hoog',
]
const GELD = ['Post', 'Bedrag 2027', 'Bedrag 2028']

describe('de kop', () => {
  it.each([
    ['op één rij', [IMPACT]],
    [
      'op twee rijen, met samengevoegde cellen',
      [
        [null, 'Arbeidsbesparing in werknemers', null, null, 'Arbeidsbesparing in FTE', null, null],
        ['Afspraak', 'Laag', 'Gemiddeld', 'Hoog', 'Laag', 'Gemiddeld', 'Hoog'],
      ],
    ],
    ['onder een titel en een datum', [['Tabel 3: werknemers en fte'], ['Peildatum', 46_000], [], IMPACT]],
    ['boven een tussenkop', [IMPACT, ['Cluster technologie']]],
  ])('wordt herkend %s', (_, koppen) => {
    const { kolommen, klopt } = reken([...koppen, ['AI', 100, 200, 300, 59, 118, 177]])
    expect(kolommen.map(({ eenheid }) => eenheid)).toEqual([
      null,
      'werknemers',
      'werknemers',
      'werknemers',
      'fte',
      'fte',
      'fte',
    ])
    expect(klopt).toBe(3)
  })

  it('is er niet als geen enkele kop iets zegt', () => {
    for (const cellen of [
      [],
      [[]],
      [[1, 2]],
      [
        ['A', 'B'],
        ['x', 1],
      ],
      [['Bedrag', 'Fte']],
    ])
      expect(recompute({ cellen }, DOORBRAAK_CONCEPT_2026)).toBeUndefined()
  })

  it('mengt eenheden niet: personen zijn geen werknemers, en tellingen worden niet opgeteld', () => {
    const { kolommen, gecontroleerd, afwijkingen } = reken([
      ['Thema', 'Personen hoog', 'Fte hoog', 'Aantal plannen'],
      ['A', 100, 100, 4],
      ['B', 50, 10, 4],
      ['Totaal', 150, 110, 6],
    ])
    expect(kolommen.map(({ soort, eenheid }) => eenheid ?? soort)).toEqual([
      'opschrift',
      'personen',
      'fte',
      'telling',
    ])
    expect({ gecontroleerd, afwijkingen }).toEqual({ gecontroleerd: 2, afwijkingen: [] })
  })

  it('mag halverwege herhaald worden', () => {
    const jaren = ['x € 1 miljoen', 2027, 2028]
    expect(kort([jaren, ['A', 1, 2], jaren, ['B', 3, 4], ['Totaal', 4, 6]])).toEqual([])
    expect(kort([IMPACT, ['A', 1, 1, 1, 1, 1, 1], IMPACT, ['Totaal', 1, 1, 1, 1, 1, 1]])).toEqual([])
  })
})

describe('V-15, de deeltijdfactor', () => {
  const rij = (...cellen: (number | string)[]) => kort([IMPACT, ['M', ...cellen]])

  it.each([
    ['een gepubliceerde factor, afgerond', [1367, 4437, 10132, 806, 2618, 5978], []],
    ['kleine getallen, waar afronden alles verklaart', [4, 14, 24, 3, 9, 15], []],
    ['factor 1 in één scenario', [240, 3954, 18535, 163, 3954, 12604], ['factor-een F2']],
    ['factor 1 in alle scenario’s', [100, 200, 300, 100, 200, 300], ['factor-een E2']],
    ['een andere factor in één scenario', [215, 430, 586, 150, 301, 451], ['factor-wisselt G2']],
    ['een factor die niemand publiceert', [1000, 2000, 3000, 650, 1300, 1950], ['factor-onbekend E2']],
    ['meer fte dan werknemers', [100, 200, 300, 68, 210, 204], ['scenario G2', 'fte-boven-werknemers F2']],
    ['PM in een scenario', [100, 'PM', 300, 59, 'PM', 177], []],
    ['alleen nullen', [0, 0, 0, 0, 0, 0], []],
  ])('%s', (_, cellen, verwacht) => {
    expect(rij(...cellen).sort()).toEqual([...verwacht].sort())
  })

  it('gaat uit van de factor, de beroepsgroep en de invulling die de tabel zelf noemt', () => {
    const koppen = ['Plan', 'Beroepsgroep', 'Invulling', 'Werknemers hoog', 'Fte hoog']
    expect(kort([koppen, ['P', 'VVT', 'In enige mate', 1000, 354]])).toEqual([])
    expect(kort([koppen, ['P', 'Ggz', 'Voorzien', 1000, 590]])).toEqual(['factor-onbekend E2'])
    const metFactor = ['Plan', 'Deeltijdfactor', 'Werknemers hoog', 'Fte hoog']
    expect(kort([metFactor, ['P', 0.65, 1000, 650]])).toEqual([])
    expect(kort([metFactor, ['P', 0.65, 1000, 680]])).toEqual(['factor-onbekend D2'])
  })

  it('wet: wat met een gepubliceerde factor is berekend en afgerond, wordt nooit gemeld', () => {
    const factoren = DOORBRAAK_CONCEPT_2026.deeltijdfactoren.map(({ factor }) => factor)
    const maatregel = fc.record({
      factor: fc.constantFrom(...factoren),
      werknemers: fc.tuple(fc.nat(9e4), fc.nat(9e4), fc.nat(9e4)).map(drie => drie.sort((a, b) => a - b)),
    })
    fc.assert(
      fc.property(fc.array(maatregel, { minLength: 1, maxLength: 12 }), maatregelen => {
        const rijen = maatregelen.map(({ factor, werknemers }) => [
          ...werknemers,
          ...werknemers.map(aantal => Math.round(aantal * factor)),
        ])
        const totaal = [0, 1, 2, 3, 4, 5].map(k => rijen.reduce((som, rij) => som + (rij[k] ?? 0), 0))
        const tabel = [IMPACT, ...rijen.map((rij, i) => [`M${i}`, ...rij]), ['Totaal', ...totaal]]
        expect(kort(tabel)).toEqual([])
      }),
    )
  })

  it('wet: een fte die ver van haar rij staat, wordt altijd gevonden', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 90_000 }),
        fc.nat(2),
        fc.integer({ min: 5, max: 30 }),
        (aantal, plek, procent) => {
          const fte = [aantal, 2 * aantal, 4 * aantal].map(waarde => Math.round(waarde * 0.68))
          const mis = fte.map((waarde, i) => (i === plek ? Math.round(waarde * (1 - procent / 100)) : waarde))
          const gevonden = kort([IMPACT, ['M', aantal, 2 * aantal, 4 * aantal, ...mis]])
          expect(gevonden).toEqual([`factor-wisselt ${'EFG'[plek]}2`])
        },
      ),
    )
  })
})

describe('V-14, sommen', () => {
  it('vindt totalen, subtotalen en het geheel, en meldt wat niet optelt', () => {
    const tabel = (subtotaal: number, totaal: number) => [
      GELD,
      ['A', 10, 1],
      ['B', 20, 2],
      ['Subtotaal', subtotaal, 3],
      ['C', 5, 4],
      ['D', 6, 5],
      ['Subtotaal', 11, 9],
      ['Totaal', totaal, 12],
    ]
    expect(kort(tabel(30, 41))).toEqual([])
    expect(kort(tabel(35, 41))).toEqual(['som B4'])
    expect(kort(tabel(30, 44))).toEqual(['som B8'])
  })

  it('meldt een totaal dat een fout subtotaal overneemt niet apart, maar als gevolg', () => {
    const { afwijkingen } = reken([
      GELD,
      ['A', 10, 1],
      ['B', 20, 2],
      ['Subtotaal', 35, 3],
      ['C', 5, 4],
      ['Totaal', 40, 7],
    ])
    expect(afwijkingen).toHaveLength(1)
    expect(afwijkingen[0]?.herstel[0]).toMatchObject({
      plaats: { cel: 'B4' },
      waarde: 30,
      gevolgen: [{ plaats: { cel: 'B6' }, gevonden: 40, waarde: 35 }],
    })
  })

  it('onderscheidt afronden van een fout naar de decimalen die er staan', () => {
    expect(kort([GELD, ['A', 1.4, 10], ['B', 2, 20], ['Totaal', 3, 31]])).toEqual(['som-afronding C4'])
    expect(kort([GELD, ['A', 1000.5, 1], ['B', 2, 1], ['Totaal', 1003, 2]])).toEqual([])
    // Printed with cents, half a euro is no rounding.
    const weergave = [[], [], [], ['Totaal', '€ 1.003,00', '2']]
    expect(kort([GELD, ['A', 1000.5, 1], ['B', 2, 1], ['Totaal', 1003, 2]], { weergave })).toEqual(['som B4'])
  })

  it('laat PM nooit stil als nul tellen', () => {
    const { afwijkingen, gecontroleerd } = reken([GELD, ['A', 10, 1], ['B', 'PM', 2], ['Totaal', 10, 3]])
    expect(afwijkingen.map(({ soort, plaats }) => [soort, plaats.cel])).toEqual([['som-pm', 'B4']])
    expect(gecontroleerd).toBe(1)
  })

  it('telt een regel die met waarvan begint niet mee', () => {
    expect(
      kort([GELD, ['A', 10, 1], ['waarvan sociaal domein', 4, 1], ['B', 5, 5], ['Totaal', 15, 6]]),
    ).toEqual([])
  })

  it('telt over de jaren als er een kolom Totaal is', () => {
    expect(
      kort([
        [...GELD, 'Totaal'],
        ['A', 10, 1, 11],
        ['B', 5, 5, 12],
      ]),
    ).toEqual(['som D3'])
  })

  it('houdt een toevallige gelijkheid niet voor een som', () => {
    const tabel = [GELD, ['A', 4, 6], ['B', 1, 2], ['C', 3, 4], ['Totaal', 8, 12]]
    expect(reken(tabel)).toMatchObject({ afwijkingen: [], gecontroleerd: 2, klopt: 2 })
  })

  it('meldt cellen die niet te lezen zijn, en rekent hun totaal niet na', () => {
    expect(kort([GELD, ['A', '#N/A', '1.000'], ['B', 5, 5], ['Totaal', 5, 1005]])).toEqual([
      'excelfout B2',
      'tekstgetal C2',
    ])
  })

  it('wijst de cel aan waar zij in het blad staat', () => {
    expect(kort([GELD, ['A', 1, 1], ['Totaal', 9, 1]], { hoek: { rij: 9, kolom: 26 } })).toEqual(['som AB12'])
  })

  it('wet: een tabel die optelt heeft geen afwijkingen, en na één wijziging wordt precies dat totaal gemeld', () => {
    const bedragen = fc.array(
      fc.tuple(fc.integer({ min: 100, max: 1e6 }), fc.integer({ min: 100, max: 1e6 })),
      {
        minLength: 2,
        maxLength: 15,
      },
    )
    fc.assert(
      fc.property(bedragen, fc.integer({ min: 2, max: 90 }), (rijen, fout) => {
        const som = (k: 0 | 1) => rijen.reduce((opgeteld, rij) => opgeteld + rij[k], 0)
        const tabel = (extra: number) => [
          GELD,
          ...rijen.map((rij, i) => [`P${i}`, ...rij]),
          ['Totaal', som(0), som(1) + extra],
        ]
        expect(kort(tabel(0))).toEqual([])
        expect(kort(tabel(fout))).toEqual([`som C${rijen.length + 2}`])
      }),
    )
  })
})

describe('V-14, percentages', () => {
  const tabel = (b: Cel, totaal: Cel = 100) => [
    ['Sector', 'Bedrag', 'Procenten'],
    ['A', 600, 60],
    ['B', 390, b],
    ['C', 10, 1],
    ['Totaal', 1000, totaal],
  ]

  it('zijn het bedrag gedeeld door het totaal', () => {
    expect(kort(tabel(39))).toEqual([])
    expect(kort(tabel('39,0%', '100%'))).toEqual([])
    expect(kort(tabel(35))).toEqual(['procent C3'])
    expect(kort(tabel(null))).toEqual(['procent-leeg C3'])
  })

  it('mogen als deel van één geschreven zijn', () => {
    const delen = [
      ['Sector', 'Bedrag', 'Aandeel'],
      ['A', 600, 0.6],
      ['B', 390, 0.38],
      ['C', 10, 0.01],
      ['Totaal', 1000, 1],
    ]
    expect(kort(delen)).toEqual(['procent C3'])
  })

  it('worden met rust gelaten als zij iets anders zeggen dan een aandeel', () => {
    expect(
      kort([
        ['Sector', 'Bedrag', 'Groei %'],
        ['A', 600, 3],
        ['B', 400, 5],
        ['Totaal', 1000, 4],
      ]),
    ).toEqual([])
  })
})

it('noemt hoogstens vijfhonderd afwijkingen en telt de rest', () => {
  const rijen = Array.from({ length: 600 }, (_, i) => [`M${i}`, 300, 200, 100, 0, 0, 0])
  const { afwijkingen, weggelaten } = reken([IMPACT, ...rijen])
  expect(afwijkingen).toHaveLength(500)
  expect(weggelaten).toBeGreaterThan(600)
})
