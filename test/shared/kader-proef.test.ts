import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kader } from '#shared/kader/kader.ts'
import { formatReden } from '#shared/kader/opmaak.ts'
import { type Proefregel, tryKader } from '#shared/kader/proef.ts'
import {
  arbitraryGewichten,
  IZA,
  NEVENEFFECTEN,
  transformatieplan,
  withCriteria,
  withGewichten,
} from './kadervoorbeelden.ts'
import { arbitraryPortefeuille, KADER, plan } from './plannen.ts'

/** Two plans that change places when the evidence weighs more: much fte on thin evidence, and less fte that is proven. */
const antwoorden = (betrouwbaarheid: number) => ({
  betrouwbaarheid: { punten: betrouwbaarheid, onderbouwing: 'Gemeten.' },
  opschaalbaarheid: { punten: 3, onderbouwing: '' },
})
const impact = (werknemers: number) => ({
  beroepsgroep: 'vvt' as const,
  werknemers: { laag: werknemers, gemiddeld: werknemers, hoog: werknemers },
  invulling: 'voorzien' as const,
})
const BELOFTE = plan({ nummer: 'BELOFTE', impact: impact(110), antwoorden: antwoorden(1) })
const BEWEZEN = plan({ nummer: 'BEWEZEN', impact: impact(50), antwoorden: antwoorden(5) })
const MEER_BEWIJS = withGewichten({ 'fte-impact': 50, betrouwbaarheid: 40, opschaalbaarheid: 10 })

const moves = (regels: readonly Proefregel[]) =>
  Object.fromEntries(
    regels.map(({ plan, voor, na, verschuiving }) => [plan, [voor?.rang, na?.rang, verschuiving]]),
  )
const reasons = (regels: readonly Proefregel[], nummer: string) =>
  regels.find(({ plan }) => plan === nummer)?.redenen.map(formatReden)

describe('een kader proberen', () => {
  it('laat zien wie van plaats wisselt en waardoor', () => {
    const regels = tryKader([BELOFTE, BEWEZEN], KADER, MEER_BEWIJS)
    expect(moves(regels)).toEqual({ BEWEZEN: [2, 1, 1], BELOFTE: [1, 2, -1] })
    expect(reasons(regels, 'BEWEZEN')?.[0]).toBe('Ander gewicht van Betrouwbaarheid: +20 op de score')
  })
  it('zegt het als een plan alleen door anderen verschuift', () => {
    const zonderBelofte = {
      ...KADER,
      poorten: KADER.poorten.map(poort =>
        poort.id === 'doel'
          ? { ...poort, regel: { soort: 'onderwerp' as const, toegestaan: ['hulpmiddelen' as const] } }
          : poort,
      ),
    }
    const regels = tryKader([BELOFTE, { ...BEWEZEN, onderwerp: 'hulpmiddelen' }], KADER, zonderBelofte)
    expect(moves(regels)).toEqual({ BEWEZEN: [2, 1, 1], BELOFTE: [1, null, null] })
    expect(reasons(regels, 'BEWEZEN')).toEqual(['Andere plannen schoven voorbij of zakten.'])
    expect(reasons(regels, 'BELOFTE')).toEqual([
      'Komt erbij: Doel: het onderwerp AI valt buiten het doel van het fonds',
    ])
  })
  it('noemt een nieuw criterium dat nog open is als wat in de weg staat', () => {
    const regels = tryKader([BELOFTE], KADER, withCriteria(NEVENEFFECTEN))
    expect(regels[0]?.na).toEqual({ score: null, voldoet: 'open', rang: null })
    expect(reasons(regels, 'BELOFTE')).toEqual(['Komt erbij: Neveneffecten: nog niet gescoord'])
  })
  it('laat een plan alleen meedoen waar het kader voor zijn soort is', () => {
    const [regel] = tryKader([transformatieplan()], KADER, IZA)
    expect(regel).toMatchObject({ voor: null, na: { voldoet: 'ja', rang: null }, verschuiving: null })
    expect(tryKader([transformatieplan()], KADER, KADER)).toEqual([])
  })
})

describe('wetten van de proef', () => {
  it('wet: met hetzelfde kader verandert er niets', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        for (const { voor, na, redenen } of tryKader(plannen, KADER, KADER)) {
          expect(na).toEqual(voor)
          expect(redenen).toEqual([])
        }
      }),
    )
  })
  it('wet: bij andere gewichten schuiven er evenveel plaatsen omhoog als omlaag', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, arbitraryGewichten, (plannen, anders) => {
        const stappen = tryKader(plannen, KADER, anders).map(({ verschuiving }) => verschuiving ?? 0)
        expect(stappen.reduce((som, stap) => som + stap, 0)).toBe(0)
      }),
    )
  })
  const arbitraryKader: fc.Arbitrary<Kader> = fc
    .record({
      gewichten: arbitraryGewichten,
      steilte: fc.double({ min: 0.2, max: 3, noNaN: true }),
      hoogste: fc.integer({ min: 5, max: 10 }),
      weg: fc.constantFrom('', 'betrouwbaarheid', 'opschaalbaarheid'),
    })
    .map(({ gewichten, steilte, hoogste, weg }) => ({
      ...gewichten,
      hoogstePunten: hoogste,
      criteria: gewichten.criteria
        .filter(({ id }) => id !== weg)
        .map(een =>
          een.soort === 'berekend'
            ? {
                ...een,
                omrekening: {
                  ...een.omrekening,
                  tabel: een.omrekening.tabel.map(regel => ({ ...regel, vanaf: regel.vanaf * steilte })),
                },
              }
            : een,
        ),
    }))
  it('wet: de redenen van een plan tellen op tot het verschil in zijn score', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, arbitraryKader, arbitraryKader, (plannen, huidig, nieuw) => {
        for (const { voor, na, redenen } of tryKader(plannen, huidig, nieuw)) {
          if (voor?.score == null || na?.score == null) continue
          const verklaard = redenen.reduce(
            (som, reden) => som + ('verschil' in reden ? reden.verschil : 0),
            0,
          )
          expect(verklaard).toBeCloseTo(na.score - voor.score, 8)
        }
      }),
    )
  })
})
