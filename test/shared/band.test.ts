import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bandpost, measureBand, selectBepalend } from '#shared/impact/band.ts'
import { computeImpact, sumFte } from '#shared/impact/impact.ts'
import { compareInvullingen } from '#shared/impact/invullingskeuze.ts'
import { KPMG_2025 } from '#shared/impact/kpmg-2025.ts'
import { formatBand, formatImpact, roundImpact } from '#shared/impact/opmaak.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import type { Tabel } from '#shared/samenvatting/blokken.ts'
import { summarizeOpbrengst } from '#shared/samenvatting/opbrengst.ts'
import { rankAndAllocate } from '#shared/verdeling/op-rang.ts'
import { arbitraryPlan, arbitraryPortefeuille, KADER, PEILDATUM, plan } from './plannen.ts'

/** fte with two decimals. */
const arbitraryAantal = fc.integer({ min: 0, max: 200_000 }).map(honderdsten => honderdsten / 100)

/** Ascending scenarios, each of which may be PM. */
const arbitraryFte = fc
  .record({
    waarden: fc.array(arbitraryAantal, { minLength: 3, maxLength: 3 }),
    pm: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ waarden, pm }) => {
    const [laag = 0, gemiddeld = 0, hoog = 0] = [...waarden].sort((a, b) => a - b)
    return { laag: pm[0] ? null : laag, gemiddeld: pm[1] ? null : gemiddeld, hoog: pm[2] ? null : hoog }
  })

const arbitraryPosten: fc.Arbitrary<Bandpost[]> = fc
  .array(arbitraryFte, { maxLength: 40 })
  .map(lijst => lijst.map((fte, i) => ({ nummer: `DB-${i + 1}`, fte })))

const post = (nummer: string, laag: number | null, gemiddeld: number | null, hoog: number | null) => ({
  nummer,
  fte: { laag, gemiddeld, hoog },
})

describe('band', () => {
  it('telt de drie scenario’s van dezelfde plannen op, en wat op PM staat apart', () => {
    const band = measureBand([
      post('DB-10', 10, 20, 60),
      post('DB-2', 5, 10, 15),
      post('DB-3', 100, 200, null),
      post('DB-4', null, null, null),
    ])
    expect(band.fte).toEqual({ laag: 15, gemiddeld: 30, hoog: 75 })
    expect(band).toMatchObject({ plannen: 2, breedte: 60 })
    expect(band.bijdragen).toEqual([
      { nummer: 'DB-10', breedte: 50, aandeel: 50 / 60 },
      { nummer: 'DB-2', breedte: 10, aandeel: 10 / 60 },
    ])
    expect(band.open).toEqual({
      plannen: ['DB-3', 'DB-4'],
      som: { laag: 100, gemiddeld: 200, hoog: null },
      pm: { laag: 1, gemiddeld: 1, hoog: 2 },
    })
  })
  it('wet: band en open deel samen zijn alles wat de plannen noemen, en geen PM raakt zoek', () => {
    fc.assert(
      fc.property(arbitraryPosten, posten => {
        const { fte, plannen, open } = measureBand(posten)
        const alles = sumFte(posten.map(({ fte }) => fte))
        expect(plannen + open.plannen.length).toBe(posten.length)
        for (const scenario of SCENARIOS) {
          expect(fte[scenario] + (open.som[scenario] ?? 0)).toBeCloseTo(alles.fte[scenario], 6)
          expect(open.pm[scenario]).toBe(alles.pm[scenario])
        }
      }),
    )
  })
  it('wet: laag ≤ gemiddeld ≤ hoog, en de bijdragen tellen op tot de breedte', () => {
    fc.assert(
      fc.property(arbitraryPosten, posten => {
        const { fte, breedte, bijdragen } = measureBand(posten)
        // Sums of fractions in binary may differ in their last digit.
        expect(fte.laag).toBeLessThanOrEqual(fte.gemiddeld + 1e-6)
        expect(fte.gemiddeld).toBeLessThanOrEqual(fte.hoog + 1e-6)
        expect(fte.hoog - fte.laag).toBeCloseTo(breedte, 6)
        const aandelen = bijdragen.reduce((som, { aandeel }) => som + aandeel, 0)
        expect(aandelen).toBeCloseTo(breedte === 0 ? 0 : 1, 6)
      }),
    )
  })
  it('wet: de volgorde van de plannen maakt niets uit', () => {
    const geschud = arbitraryPosten.chain(posten =>
      fc.tuple(
        fc.constant(posten),
        fc.shuffledSubarray(posten, { minLength: posten.length, maxLength: posten.length }),
      ),
    )
    fc.assert(
      fc.property(geschud, ([posten, anders]) => {
        expect(measureBand(anders)).toEqual(measureBand(posten))
      }),
    )
  })
  it('wet: een som van alleen PM is PM, nooit nul', () => {
    fc.assert(
      fc.property(arbitraryPosten, posten => {
        const { open } = measureBand(posten)
        for (const scenario of SCENARIOS) {
          const allesPm = open.plannen.length > 0 && open.pm[scenario] === open.plannen.length
          expect(open.som[scenario] === null).toBe(allesPm)
        }
      }),
    )
  })
})

describe('plannen die de breedte bepalen', () => {
  const band = measureBand([
    post('DB-1', 0, 1, 50),
    post('DB-2', 0, 1, 30),
    post('DB-3', 0, 1, 15),
    post('DB-4', 0, 1, 5),
  ])
  it.each([
    [0.5, ['DB-1']],
    [0.51, ['DB-1', 'DB-2']],
    [0.8, ['DB-1', 'DB-2']],
    [1, ['DB-1', 'DB-2', 'DB-3', 'DB-4']],
  ])('verklaren samen minstens %d van de breedte', (aandeel, verwacht) => {
    expect(selectBepalend(band, aandeel).map(({ nummer }) => nummer)).toEqual(verwacht)
  })
  it('zijn er niet als geen plan een bandbreedte heeft', () => {
    expect(selectBepalend(measureBand([post('DB-1', 5, 5, 5)]), 0.8)).toEqual([])
    expect(selectBepalend(measureBand([]), 0.8)).toEqual([])
  })
  it('wet: halen het aandeel, en geen kleiner aantal plannen haalt het ook', () => {
    const aandeel = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(arbitraryPosten, aandeel, (posten, deel) => {
        const gemeten = measureBand(posten)
        const breedtes = selectBepalend(gemeten, deel).map(({ breedte }) => breedte)
        const sum = (waarden: readonly number[]) => waarden.reduce((som, waarde) => som + waarde, 0)
        const grens = deel * gemeten.breedte
        expect(sum(breedtes)).toBeGreaterThanOrEqual(grens)
        // The widest plans are in, so any smaller set explains at most what these do without the last one.
        if (gemeten.breedte > 0) expect(sum(breedtes.slice(0, -1))).toBeLessThan(grens)
      }),
    )
  })
})

describe('keuze van de invulling', () => {
  it('laat zien wat dezelfde plannen onder elke keuze opleveren', () => {
    const opgave = (invulling: 'minimaal' | 'enige-mate' | 'voorzien') => ({
      beroepsgroep: 'verpleegkundigen-msz' as const,
      werknemers: { laag: 40, gemiddeld: 100, hoog: null },
      invulling,
    })
    const uitkomst = compareInvullingen([opgave('minimaal'), opgave('enige-mate'), opgave('voorzien')], KADER)
    const pm = { laag: 0, gemiddeld: 0, hoog: 3 }
    expect(uitkomst.voorzien.som.gemiddeld).toBeCloseTo(3 * 75, 9)
    expect(uitkomst.kader.som.gemiddeld).toBeCloseTo(75 * (0.25 + 0.6 + 1), 9)
    expect(uitkomst.lager.som.gemiddeld).toBeCloseTo(75 * (0.25 + 0.25 + 0.6), 9)
    for (const keuze of Object.values(uitkomst)) expect(keuze).toMatchObject({ som: { hoog: null }, pm })
  })
  it('wet: een trap lager geeft nooit meer dan het kader, en het kader nooit meer dan de potentie', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        const opgaven = plannen.map(({ impact }) => impact)
        const { lager, kader, voorzien } = compareInvullingen(opgaven, KADER)
        const potentie = sumFte(
          opgaven.flatMap(opgave => computeImpact(opgave, KADER)?.potentieFte ?? []),
        ).fte
        for (const scenario of SCENARIOS) {
          expect(lager.som[scenario] ?? 0).toBeLessThanOrEqual(kader.som[scenario] ?? 0)
          expect(kader.som[scenario] ?? 0).toBeLessThanOrEqual(voorzien.som[scenario] ?? 0)
          expect(voorzien.som[scenario] ?? 0).toBeCloseTo(potentie[scenario], 6)
        }
      }),
    )
  })
  it('houdt op PM waar het kader geen factor heeft', () => {
    const zonder = { ...KADER, deeltijdfactoren: [] }
    expect(compareInvullingen([plan().impact], zonder).kader).toEqual({
      som: { laag: null, gemiddeld: null, hoog: null },
      pm: { laag: 1, gemiddeld: 1, hoog: 1 },
    })
  })
})

describe('afronding', () => {
  const maatregelen = KPMG_2025.flatMap(cluster => cluster.maatregelen)
  const passendeZorg = KPMG_2025.find(({ id }) => id === 'passende-zorg')
  const ai = maatregelen.find(({ afspraak }) => afspraak === 'A4')
  it('is die van de lopende tekst van het akkoord bij de getallen uit de tabellen', () => {
    const midden = maatregelen.reduce((som, { werknemers }) => som + werknemers.gemiddeld, 0)
    expect([midden, passendeZorg?.totaal.werknemers.hoog, ai?.werknemers.hoog]).toEqual([
      20_712, 5_173, 18_535,
    ])
    expect([midden, 5_173, 18_535].map(roundImpact)).toEqual([20_500, 5_000, 18_500])
    for (const gedrukt of [37_000, 50_500, 125_000]) expect(roundImpact(gedrukt)).toBe(gedrukt)
  })
  it('wet: keert de volgorde nooit om en wijkt hoogstens een halve stap af', () => {
    const fte = fc.double({ min: 0, max: 200_000, noNaN: true })
    fc.assert(
      fc.property(fte, fte, (a, b) => {
        expect(roundImpact(Math.min(a, b))).toBeLessThanOrEqual(roundImpact(Math.max(a, b)))
        expect(Math.abs(roundImpact(a) - a)).toBeLessThanOrEqual(Math.max(0.5, a * 0.05))
      }),
    )
  })
  it('maakt van iets nooit nul, en van PM geen getal', () => {
    expect(formatImpact(0.3)).toBe('minder dan 1')
    expect(formatImpact(0)).toBe('0')
    expect(formatImpact(null)).toBe('PM')
    expect(formatBand({ laag: 1_187.4, gemiddeld: 2_061, hoog: 2_918 })).toBe(
      '1.200 tot 2.900 fte (gemiddeld 2.050)',
    )
  })
})

describe('opbrengst in de samenvatting', () => {
  const geenMiddelen = { potten: [], plafonds: [], standen: [] }
  const metPm = (nummer: string, hoog: number | null) =>
    plan({
      nummer,
      impact: { beroepsgroep: 'vvt', werknemers: { laag: 100, gemiddeld: 200, hoog }, invulling: 'voorzien' },
    })
  const vrij = (plannen: ReturnType<typeof plan>[]) =>
    rankAndAllocate(
      plannen.map(een => ({ ...een, jaarbedragen: [] })),
      // Without an amount nothing can be scored per million; the other criteria still rank.
      { ...KADER, criteria: KADER.criteria.filter(({ soort }) => soort === 'ankers') },
      geenMiddelen,
      PEILDATUM,
    )
  const tabel = (blokken: ReturnType<typeof summarizeOpbrengst>, naam: string) =>
    blokken.find((blok): blok is Tabel => blok.soort === 'tabel' && blok.naam === naam)?.rijen

  it('laat plannen op PM apart zien en zegt per scenario hoeveel het er zijn', () => {
    const blokken = summarizeOpbrengst(vrij([metPm('DB-1', 1_000), metPm('DB-2', null)]))
    expect(tabel(blokken, 'band')).toEqual([
      ['Met alle drie de scenario’s', 1, 59, 118, 590, 531],
      ['Met een scenario op PM', 1, 59, 118, null, null],
    ])
    expect(tabel(blokken, 'fte')?.[0]?.at(-1)).toBe('hoog 1')
    expect(tabel(blokken, 'bandbreedte')).toEqual([
      ['DB-1', 'Spraakgestuurd rapporteren', 59, 118, 590, 531, 1],
    ])
    const tekst = JSON.stringify(blokken)
    expect(tekst).toContain('60 tot 600 fte (gemiddeld 120), zonder 1 plan met PM')
    expect(tekst).toContain('1 van de 1 plannen bepaalt 80\u00a0% van de breedte (voorstel)')
  })
  it('noemt geen band als elk plan op PM staat', () => {
    const blokken = summarizeOpbrengst(vrij([metPm('DB-1', null), metPm('DB-2', null)]))
    expect(JSON.stringify(blokken)).toContain('een onbekend aantal fte (2 plannen met PM)')
    expect(tabel(blokken, 'bandbreedte')).toEqual([])
  })
  it('wet: hoogstens tien plannen, en hun aandelen komen niet boven de hele breedte uit', () => {
    const veel = fc
      .integer({ min: 1, max: 40 })
      .chain(aantal => fc.tuple(...Array.from({ length: aantal }, (_, i) => arbitraryPlan(`DB-${i + 1}`))))
    fc.assert(
      fc.property(veel, plannen => {
        const rijen = tabel(summarizeOpbrengst(vrij(plannen)), 'bandbreedte') ?? []
        expect(rijen.length).toBeLessThanOrEqual(10)
        expect(rijen.reduce((som, rij) => som + Number(rij.at(-1)), 0)).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 30 },
    )
  })
})
