import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeImpact } from '#shared/impact/impact.ts'
import { overnameOf } from '#shared/impact/overnemen.ts'
import { computeImpactmodel } from '#shared/impact/rekenmodel.ts'
import { checkSamenloopOpgave, netFte, type Samenlooppost } from '#shared/impact/samenloop.ts'
import { sumVerschuiving } from '#shared/impact/verschuiving.ts'
import type { ImpactOpgave, SamenloopOpgave } from '#shared/plan/plan.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { drie, model } from './impactmodellen.ts'
import { KADER, plan } from './plannen.ts'

const GEEN: SamenloopOpgave = { plannen: [], hlo: null }
/** A plan whose impact is exactly so many fte: own group with factor 1, and every condition met. */
const post = (
  nummer: string,
  fte: number | null,
  samenloop: SamenloopOpgave | null = GEEN,
  invulling: ImpactOpgave['invulling'] = 'voorzien',
): Samenlooppost => ({
  nummer,
  samenloop,
  impact: computeImpact(
    {
      beroepsgroep: { naam: 'Allen voltijds', deeltijdfactor: 1, bron: 'voor deze proef' },
      werknemers: drie(fte),
      invulling,
    },
    KADER,
  ),
})
const met = (plannen: Record<string, number | null>, hlo: number | null | undefined = undefined) => ({
  plannen: Object.entries(plannen).map(([nummer, fte]) => ({ plan: nummer, fte: drie(fte) })),
  hlo: hlo === undefined ? null : drie(hlo),
})

describe('bruto en netto van een selectie', () => {
  it('trekt een paar één keer af, met de grootste van beide opgaven', () => {
    const netto = netFte([post('A', 100, met({ B: 10 })), post('B', 60, met({ A: 15 })), post('C', 5)])
    expect(netto.bruto.som).toEqual(drie(165))
    expect(netto.netto).toEqual(drie(150))
    expect(netto.paren).toEqual([{ plannen: ['A', 'B'], fte: drie(15) }])
  })
  it('trekt nooit meer af dan het kleinste plan heeft', () => {
    expect(netFte([post('A', 100, met({ B: 80 })), post('B', 30)]).netto).toEqual(drie(100))
  })
  it('verdeelt naar verhouding als een plan vaker overlapt dan het fte heeft', () => {
    const netto = netFte([post('A', 30, met({ B: 30, C: 15 })), post('B', 100), post('C', 100)])
    expect(netto.netto).toEqual(drie(200))
    expect(netto.paren.map(({ plannen, fte }) => [plannen[1], fte.laag])).toEqual([
      ['B', 20],
      ['C', 10],
    ])
  })
  it('laat overlap met een plan buiten de selectie staan, en trekt het HLO per plan af', () => {
    const netto = netFte([post('A', 100, met({ B: 40 }, 25))])
    expect([netto.netto, netto.metHlo, netto.paren]).toEqual([drie(75), drie(25), []])
  })
  it('weegt overlap met de invulling, zoals de potentie zelf', () => {
    expect(netFte([post('A', 100, met({}, 50), 'enige-mate')]).netto.laag).toBeCloseTo(30, 10)
  })
  it('noemt wie niet geantwoord heeft, en telt die bruto', () => {
    const netto = netFte([post('A', 100, null), post('B', 50, met({ A: 10 }))])
    expect([netto.onbeantwoord, netto.netto]).toEqual([['A'], drie(140)])
  })
  it('geeft van medische technologie wat KPMG aanvullend op het HLO noemt', () => {
    const f6 = { ...post('F6', 0), impact: undefined }
    const impact = computeImpact(
      {
        beroepsgroep: { naam: 'Zoals gedrukt', deeltijdfactor: 1, bron: 'KPMG' },
        werknemers: drie(806, 2618, 5978),
        invulling: 'voorzien',
      },
      KADER,
    )
    const samenloop = { plannen: [], hlo: drie(211, 1354, 4231) }
    expect(netFte([{ ...f6, impact, samenloop }]).netto).toEqual(drie(595, 1264, 1747))
  })
})

describe('PM', () => {
  it('van een plan staat in bruto noch netto, en telt mee als PM', () => {
    const netto = netFte([post('A', 100, met({ B: 10 })), post('B', null, met({}, 3))])
    expect([netto.bruto.som, netto.bruto.pm, netto.netto]).toEqual([drie(100), drie(1), drie(100)])
  })
  it('van een overlap gaat er niet af, en wordt geteld; één bekende opgave is genoeg', () => {
    const onbekend = netFte([post('A', 100, met({ B: null }, null)), post('B', 50)])
    expect([onbekend.netto, onbekend.overlapPm]).toEqual([drie(150), drie(2)])
    const bekend = netFte([post('A', 100, met({ B: null })), post('B', 50, met({ A: 5 }))])
    expect([bekend.netto, bekend.overlapPm]).toEqual([drie(145), drie(0)])
  })
  it('van alles is PM, en niets is nul', () => {
    expect(netFte([post('A', null)]).netto).toEqual(drie(null))
    expect(netFte([]).netto).toEqual(drie(0))
  })
})

describe('wetten', () => {
  const fte = fc.option(fc.double({ min: 0, max: 500, noNaN: true }), { nil: null, freq: 9 })
  const drieFte = fc.tuple(fte, fte, fte).map(([a, b, c]) => drie(a, b, c))
  /** Up to eight plans that claim overlap with each other, with themselves, and with plans that are not there. */
  const selectie: fc.Arbitrary<Samenlooppost[]> = fc
    .array(
      fc.record({
        fte,
        antwoord: fc.option(
          fc.record({
            plannen: fc.uniqueArray(fc.record({ plan: fc.integer({ min: 0, max: 9 }), fte: drieFte }), {
              selector: claim => claim.plan,
              maxLength: 5,
            }),
            hlo: fc.option(drieFte, { nil: null }),
          }),
          { nil: null, freq: 6 },
        ),
        invulling: fc.constantFrom('minimaal' as const, 'enige-mate' as const, 'voorzien' as const),
      }),
      { maxLength: 8 },
    )
    .map(plannen =>
      plannen.map(({ fte: aantal, antwoord, invulling }, i) =>
        post(
          `P${i}`,
          aantal,
          antwoord && {
            plannen: antwoord.plannen.map(claim => ({ plan: `P${claim.plan}`, fte: claim.fte })),
            hlo: antwoord.hlo,
          },
          invulling,
        ),
      ),
    )
  const RUIS = 1e-9
  const nul = (waarde: number | null) => waarde ?? 0

  it('0 ≤ netto ≤ bruto, en bruto − aftrek = netto', () => {
    fc.assert(
      fc.property(selectie, posten => {
        const { bruto, netto, metHlo, tussenPlannen } = netFte(posten)
        for (const scenario of SCENARIOS) {
          expect(netto[scenario] === null).toBe(bruto.som[scenario] === null)
          expect(nul(netto[scenario])).toBeGreaterThanOrEqual(0)
          expect(nul(netto[scenario])).toBeLessThanOrEqual(nul(bruto.som[scenario]))
          expect(nul(netto[scenario]) + metHlo[scenario] + tussenPlannen[scenario]).toBeCloseTo(
            nul(bruto.som[scenario]),
            6,
          )
        }
      }),
    )
  })
  it('de volgorde maakt niet uit', () => {
    fc.assert(
      fc.property(
        selectie.chain(posten =>
          fc.tuple(
            fc.constant(posten),
            fc.shuffledSubarray(posten, { minLength: posten.length, maxLength: posten.length }),
          ),
        ),
        ([posten, geschud]) => {
          const [een, ander] = [netFte(posten), netFte(geschud)]
          for (const scenario of SCENARIOS)
            expect(nul(een.netto[scenario])).toBeCloseTo(nul(ander.netto[scenario]), 6)
          expect(een.onbeantwoord).toEqual(ander.onbeantwoord)
          expect(een.overlapPm).toEqual(ander.overlapPm)
        },
      ),
    )
  })
  it('een plan erbij maakt netto nooit lager', () => {
    fc.assert(
      fc.property(selectie, posten => {
        const zonder = netFte(posten.slice(0, -1))
        const geheel = netFte(posten)
        for (const scenario of SCENARIOS)
          expect(nul(geheel.netto[scenario])).toBeGreaterThanOrEqual(nul(zonder.netto[scenario]) - RUIS)
      }),
      { numRuns: 500 },
    )
  })
  it('plannen die alleen met anderen overlappen, verliezen niets', () => {
    fc.assert(
      fc.property(selectie, posten => {
        const buiten = posten.map(enige => ({
          ...enige,
          samenloop: {
            plannen: (enige.samenloop?.plannen ?? []).map(claim => ({ ...claim, plan: `X${claim.plan}` })),
            hlo: null,
          },
        }))
        const { bruto, netto } = netFte(buiten)
        expect(netto).toEqual(bruto.som)
      }),
    )
  })
  it('wat van een plan afgaat, is nooit meer dan het plan heeft', () => {
    fc.assert(
      fc.property(selectie, posten => {
        const { paren } = netFte(posten)
        for (const { nummer, impact } of posten) {
          const eraf = paren.filter(({ plannen }) => plannen.includes(nummer))
          for (const scenario of SCENARIOS)
            expect(eraf.reduce((som, paar) => som + paar.fte[scenario], 0)).toBeLessThanOrEqual(
              nul(impact?.fte[scenario] ?? null) + RUIS,
            )
        }
      }),
    )
  })
})

describe('V-18: de opgave van een plan', () => {
  const meld = (samenloop: SamenloopOpgave | null) => {
    const getoetst = plan({ samenloop })
    return checkSamenloopOpgave(getoetst, computeImpact(getoetst.impact, KADER))
  }
  it('mag leeg zijn, geen, of hoogstens de hele potentie', () => {
    for (const goed of [null, GEEN, met({ B: 10 }, 13), met({ B: null }, null)])
      expect(meld(goed)).toEqual([])
  })
  it.each([
    ['zichzelf', met({ 'DB-001': 1 }), 'zichzelf'],
    [
      'een plan dubbel',
      { plannen: [...met({ B: 1 }).plannen, ...met({ B: 2 }).plannen], hlo: null },
      'vaker',
    ],
    ['te veel bij elkaar', met({ B: 20 }, 10), 'In het scenario laag is de overlap groter'],
  ])('%s wordt geweigerd', (_, samenloop, tekst) => {
    expect(meld(samenloop)).toMatchObject([{ ernst: 'fout', regel: 'V-18' }])
    expect(meld(samenloop)[0]?.tekst).toContain(tekst)
  })
})

describe('verschuiving', () => {
  it('telt per bestemming op, met PM apart, en zegt wie niet antwoordde', () => {
    const verschuiving = (posten: { naar: 'wmo' | 'eersteLijn'; fte: ReturnType<typeof drie> }[]) =>
      plan({ verschuiving: { posten, toelichting: '' } })
    const { perDoel, onbeantwoord } = sumVerschuiving([
      verschuiving([{ naar: 'wmo', fte: drie(1, 2, 3) }]),
      verschuiving([
        { naar: 'wmo', fte: drie(10, 20, null) },
        { naar: 'eersteLijn', fte: drie(null) },
      ]),
      verschuiving([]),
      plan(),
    ])
    expect(onbeantwoord).toBe(1)
    expect(perDoel).toEqual([
      { naar: 'wmo', plannen: 2, fte: { som: drie(11, 22, 3), pm: drie(0, 0, 1) } },
      { naar: 'eersteLijn', plannen: 1, fte: { som: drie(null), pm: drie(1) } },
    ])
  })
})

describe('van model naar rij', () => {
  const over = (wijziging: Parameters<typeof model>[0]) =>
    overnameOf(model(wijziging), computeImpactmodel(model(wijziging), KADER))
  const vraag = (antwoord: 'ja' | 'nee' | null, fte = drie(null), toelichting = '') => ({
    antwoord,
    fte,
    toelichting,
  })
  it('nee is een antwoord, en open is er geen', () => {
    expect(over({})).toEqual({
      werknemers: drie(40, 60, 100),
      samenloop: GEEN,
      verschuiving: { posten: [], toelichting: '' },
    })
    expect(over({ samenloop: { plannen: vraag('nee'), hlo: vraag(null), perPlan: [] } }).samenloop).toBeNull()
    expect(
      over({ verschuiving: { sector: vraag('nee'), wmo: vraag(null), eersteLijn: vraag('nee') } })
        .verschuiving,
    ).toBeNull()
  })
  it('overlap met plannen gaat pas mee als die genoemd zijn', () => {
    const samenloop = { plannen: vraag('ja', drie(5)), hlo: vraag('ja', drie(2)) }
    expect(over({ samenloop: { ...samenloop, perPlan: [] } }).samenloop).toBeNull()
    const perPlan = [{ plan: 'DB-2', fte: drie(5) }]
    expect(over({ samenloop: { ...samenloop, perPlan } }).samenloop).toEqual({
      plannen: perPlan,
      hlo: drie(2),
    })
  })
  it('netto van één plan is in de selectie hetzelfde als op het impactblad', () => {
    const hlo = vraag('ja', drie(2, 3, 9))
    const wijziging = { samenloop: { plannen: vraag('nee'), hlo, perPlan: [] } }
    const { samenloop, werknemers } = over(wijziging)
    const impact = computeImpact({ beroepsgroep: 'vvt', werknemers, invulling: 'voorzien' }, KADER)
    const inSelectie = netFte([{ nummer: 'A', impact, samenloop }]).netto
    const opBlad = computeImpactmodel(model(wijziging), KADER).netto?.som
    for (const scenario of SCENARIOS)
      expect(nul(inSelectie[scenario])).toBeCloseTo(nul(opBlad?.[scenario] ?? null), 10)
  })
  const nul = (waarde: number | null) => waarde ?? 0
})
