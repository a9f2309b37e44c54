import { describe, expect, it } from 'vitest'
import type { Kader } from '#shared/kader/kader.ts'
import { compareKaders, formatVerschil } from '#shared/kader/verschil.ts'
import { IZA, NEVENEFFECTEN, withCriteria, withGewichten } from './kadervoorbeelden.ts'
import { KADER } from './plannen.ts'

const changes = (nieuw: Kader, oud: Kader = KADER) => compareKaders(oud, nieuw).map(formatVerschil)

describe('het verschil tussen twee versies', () => {
  it('leest als een zin per wijziging', () => {
    expect(changes({ ...withGewichten({ betrouwbaarheid: 25 }), versie: 2 })).toEqual([
      'Versie van het kader: 1 → 2',
      'Gewicht van Betrouwbaarheid: 20 → 25',
    ])
  })
  it('noemt een anker dat anders luidt, erbij komt of vervalt', () => {
    const criteria = KADER.criteria.map(een =>
      een.soort === 'ankers' && een.id === 'betrouwbaarheid'
        ? {
            ...een,
            ankers: [
              { punten: 0.5, tekst: 'Niets.' },
              { punten: 1, tekst: 'Een gevoel.' },
            ],
          }
        : een,
    )
    expect(changes({ ...KADER, criteria })).toEqual([
      'Anker 1 van Betrouwbaarheid: Een verwachting zonder meting of vergelijkbaar voorbeeld. → Een gevoel.',
      'Anker 2 van Betrouwbaarheid: vervallen, Een kleine proef, of een voorbeeld uit een andere omgeving.',
      'Anker 3 van Betrouwbaarheid: vervallen, Gemeten in een vergelijkbare Nederlandse organisatie.',
      'Anker 4 van Betrouwbaarheid: vervallen, Gemeten in meer vergelijkbare organisaties, met eenduidige uitkomst.',
      'Anker 5 van Betrouwbaarheid: vervallen, Onafhankelijk onderzocht, en de uitkomst is ook op deze schaal gehaald.',
      'Anker 0,5 van Betrouwbaarheid: nieuw, Niets.',
    ])
  })
  it('noemt criteria en poorten die erbij komen of vervallen', () => {
    expect(changes(withCriteria(NEVENEFFECTEN))).toEqual(['Neveneffecten: nieuw'])
    expect(changes(KADER, withCriteria(NEVENEFFECTEN))).toEqual(['Neveneffecten: vervallen'])
    expect(changes({ ...KADER, poorten: KADER.poorten.slice(1) })).toEqual([
      'Poort Hoofdaanvrager: vervallen',
    ])
  })
  it('schrijft codes, regels en bronnen uit', () => {
    const [poort, ...anderen] = KADER.poorten
    if (!poort) throw new Error('het kader heeft poorten')
    const gewijzigd: Kader = {
      ...KADER,
      poorten: [
        {
          ...poort,
          regel: { soort: 'hoofdaanvrager', toegestaan: ['zvw-aanbieder', 'wlz-aanbieder'] },
          rollen: ['coordinator'],
          bron: { ...poort.bron, plaats: 'blz. 63' },
        },
        ...anderen,
      ],
    }
    expect(changes(gewijzigd)).toEqual([
      'Regel van poort Hoofdaanvrager: De soort aanvrager is Zvw-aanbieder. → De soort aanvrager is Zvw-aanbieder of Wlz-aanbieder.',
      'Wie beoordeelt van poort Hoofdaanvrager: geen → Coördinator',
      'Bron van poort Hoofdaanvrager: Aanvullend Zorg- en Welzijnsakkoord (AZWA), definitieve tekst, 8 september 2025, blz. 62, voetnoot 33 → Aanvullend Zorg- en Welzijnsakkoord (AZWA), definitieve tekst, 8 september 2025, blz. 63',
    ])
  })
  it('noemt een andere volgorde, want formulier en kolommen volgen haar', () => {
    expect(changes({ ...KADER, criteria: [...KADER.criteria].reverse() })).toEqual([
      'Volgorde van Criteria: Fte-impact, Betrouwbaarheid, Opschaalbaarheid → Opschaalbaarheid, Betrouwbaarheid, Fte-impact',
    ])
  })
})

type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json }

/** The places in the JSON of a kader that hold a single value. */
function leavesOf(json: Json, pad: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (json === null || typeof json !== 'object') return [pad]
  return Object.entries(json).flatMap(([sleutel, deel]) =>
    leavesOf(deel, [...pad, Array.isArray(json) ? Number(sleutel) : sleutel]),
  )
}

/** The same JSON with another value in one place. */
function alter(json: Json, [eerste, ...verder]: readonly (string | number)[]): Json {
  if (eerste === undefined) return typeof json === 'number' ? json + 1 : `${json} anders`
  if (Array.isArray(json)) return json.map((deel, i) => (i === eerste ? alter(deel, verder) : deel))
  return Object.fromEntries(
    Object.entries(json ?? {}).map(([sleutel, deel]) => [
      sleutel,
      sleutel === eerste ? alter(deel, verder) : deel,
    ]),
  )
}

describe('wet: er is niets te melden precies als de versies gelijk zijn', () => {
  it.each([KADER, IZA, withCriteria(NEVENEFFECTEN)])('gelijk: $id', kader => {
    expect(compareKaders(kader, JSON.parse(JSON.stringify(kader)))).toEqual([])
  })
  it.each([KADER, IZA, withCriteria(NEVENEFFECTEN)])('ongelijk, in welk veld ook: $id', kader => {
    const json: Json = JSON.parse(JSON.stringify(kader))
    // Another kind of part has other fields, which is more than one value.
    for (const pad of leavesOf(json).filter(plek => plek.at(-1) !== 'soort')) {
      const anders = JSON.parse(JSON.stringify(alter(json, pad)))
      expect(compareKaders(kader, anders).length, pad.join('.')).toBeGreaterThan(0)
      expect(compareKaders(anders, kader).length, pad.join('.')).toBeGreaterThan(0)
    }
  })
})
