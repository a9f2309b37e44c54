import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impactWerknemers, shareAmbities } from '#shared/impact/ambitie.ts'
import { AMBITIES_2025 } from '#shared/impact/ambities-2025.ts'
import { computeImpact } from '#shared/impact/impact.ts'
import { deriveKengetallen, eurocentPerFte } from '#shared/impact/kengetallen.ts'
import { KPMG_2025 } from '#shared/impact/kpmg-2025.ts'
import { formatEuroPerFte, formatPersonen, formatProcent } from '#shared/impact/opmaak.ts'
import { cent, euro, sum } from '#shared/middelen/bedrag.ts'
import { AFSPRAKEN, codesOf } from '#shared/plan/codelijsten.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { arbitraryBedrag, arbitraryPortefeuille, KADER, plan } from './plannen.ts'

const bijdrageOf = ({ afspraak, impact }: Plan) => ({ afspraak, impact: computeImpact(impact, KADER) })
const share = (plannen: readonly Plan[]) => shareAmbities(plannen.map(bijdrageOf), AMBITIES_2025)
const shareOf = (plannen: readonly Plan[], id: string) =>
  share(plannen).find(({ ambitie }) => ambitie.id === id)

/** A portfolio whose plans carry out all kinds of afspraken, or none. */
const arbitraryAfspraken = fc
  .tuple(arbitraryPortefeuille, fc.infiniteStream(fc.constantFrom(null, ...codesOf(AFSPRAKEN))))
  .map(([plannen, afspraken]) =>
    plannen.map((een): Plan => ({ ...een, afspraak: afspraken.next().value ?? null })),
  )

describe('ambities', () => {
  it('zijn die van het akkoord: de delen tellen op tot het aandeel van het AZWA', () => {
    expect(AMBITIES_2025.landelijk.personen).toBe(100_000)
    expect(AMBITIES_2025.delen.map(formatPersonen)).toEqual([
      'circa 20.000',
      'minimaal 8.000',
      'circa 5.000',
      'minimaal 4.000',
      'circa 3.000',
    ])
    const delen = AMBITIES_2025.delen.reduce((som, { personen }) => som + personen, 0)
    expect(delen).toBe(AMBITIES_2025.akkoord.personen)
  })
  it('rekenen geen afspraak bij twee delen', () => {
    const afspraken = AMBITIES_2025.delen.flatMap(({ afspraken }) => afspraken)
    expect(new Set(afspraken).size).toBe(afspraken.length)
  })
  it('houden de clusters van KPMG heel: geen cluster valt over twee delen', () => {
    for (const id of ['ai-en-technologie', 'passende-zorg', 'administratieve-lasten']) {
      const cluster = KPMG_2025.find(een => een.id === id)
      const delen = cluster?.maatregelen.map(({ afspraak }) =>
        AMBITIES_2025.delen.findIndex(deel => deel.afspraken.includes(afspraak)),
      )
      expect(new Set(delen).size).toBe(1)
      expect(delen).not.toContain(-1)
    }
  })
  it('noemen bij elke koppeling van een afspraak hoe die is afgeleid, of dat het akkoord hem geeft', () => {
    for (const { id, koppeling } of AMBITIES_2025.delen) {
      expect(koppeling.herkomst).toBe(id === 'overige' ? 'gegeven' : 'afgeleid')
      if (koppeling.herkomst === 'afgeleid') expect(koppeling.toelichting).toMatch(/\w+/)
    }
  })
})

describe('aandeel in de ambitie', () => {
  it('deelt werknemers door personen, nooit fte', () => {
    const impact = { beroepsgroep: 'vvt', werknemers: { laag: 100, gemiddeld: 400, hoog: 800 } } as const
    const plannen = [plan({ afspraak: 'A4', impact: { ...impact, invulling: 'voorzien' } })]
    const ai = shareOf(plannen, 'ai-en-technologie')
    expect(ai?.werknemers.gemiddeld).toBeCloseTo(400, 9)
    expect(ai?.aandeel.gemiddeld).toBeCloseTo(0.05, 9)
    expect(shareOf(plannen, 'azwa')?.aandeel.gemiddeld).toBeCloseTo(0.01, 9)
    expect(shareOf(plannen, 'transitiedoel-1')?.aandeel.gemiddeld).toBeCloseTo(0.004, 9)
    expect(shareOf(plannen, 'passende-zorg')).toMatchObject({ plannen: 0, aandeel: { gemiddeld: 0 } })
  })
  it('telt een plan zonder deel wel mee voor het AZWA', () => {
    const plannen = [plan({ afspraak: 'C5' }), plan({ afspraak: null })]
    expect(shareOf(plannen, 'azwa')?.plannen).toBe(2)
    for (const { id } of AMBITIES_2025.delen) expect(shareOf(plannen, id)?.plannen).toBe(0)
  })
  it('laat PM PM, ook zonder factor in het kader', () => {
    const opgave = { ...plan().impact, werknemers: { laag: null, gemiddeld: 50, hoog: 60 } }
    const aandeel = shareOf([plan({ impact: opgave })], 'azwa')
    expect(aandeel).toMatchObject({ werknemers: { laag: null }, aandeel: { laag: null }, pm: { laag: 1 } })
    expect(impactWerknemers(undefined)).toEqual({ laag: null, gemiddeld: null, hoog: null })
  })
  it('wet: nooit meer werknemers dan de plannen noemen, en elk deel hoogstens het geheel', () => {
    fc.assert(
      fc.property(arbitraryAfspraken, plannen => {
        const [landelijk, akkoord, ...delen] = share(plannen)
        for (const scenario of SCENARIOS) {
          const genoemd = plannen.reduce((som, { impact }) => som + (impact.werknemers[scenario] ?? 0), 0)
          const geheel = akkoord?.werknemers[scenario] ?? 0
          expect(geheel).toBeLessThanOrEqual(genoemd + 1e-6)
          const som = delen.reduce((totaal, { werknemers }) => totaal + (werknemers[scenario] ?? 0), 0)
          expect(som).toBeLessThanOrEqual(geheel + 1e-6)
          expect((landelijk?.aandeel[scenario] ?? 0) * 100_000).toBeCloseTo(
            (akkoord?.aandeel[scenario] ?? 0) * 40_000,
            6,
          )
        }
      }),
    )
  })
  it('wet: de volgorde van de plannen maakt geen verschil', () => {
    fc.assert(
      fc.property(arbitraryAfspraken, plannen => {
        const heen = share(plannen)
        const terug = share([...plannen].reverse())
        heen.forEach((aandeel, i) => {
          expect(terug[i]?.plannen).toBe(aandeel.plannen)
          for (const scenario of SCENARIOS)
            expect(terug[i]?.aandeel[scenario] ?? -1).toBeCloseTo(aandeel.aandeel[scenario] ?? -1, 9)
        })
      }),
    )
  })
})

describe('kengetallen', () => {
  const fte = (laag: number | null, gemiddeld: number | null, hoog: number | null) => ({
    laag,
    gemiddeld,
    hoog,
  })
  it('geven fte per miljoen euro en euro per fte per scenario', () => {
    const { ftePerMiljoen, eurocentPerFte } = deriveKengetallen([
      { gevraagd: euro(3_000_000), fte: fte(10, 30, 60) },
      { gevraagd: euro(1_000_000), fte: fte(10, 10, 20) },
    ])
    expect(ftePerMiljoen).toEqual({ laag: 5, gemiddeld: 10, hoog: 20 })
    expect(eurocentPerFte).toEqual({ laag: euro(200_000), gemiddeld: euro(100_000), hoog: euro(50_000) })
  })
  it('laten het geld weg van een plan dat een scenario op PM heeft', () => {
    const kengetallen = deriveKengetallen([
      { gevraagd: euro(1_000_000), fte: fte(5, 10, 20) },
      { gevraagd: euro(9_000_000), fte: fte(5, 10, null) },
    ])
    expect(kengetallen.ftePerMiljoen).toEqual({ laag: 1, gemiddeld: 2, hoog: 20 })
    expect(kengetallen.pm).toEqual({ laag: 0, gemiddeld: 0, hoog: 1 })
  })
  it('geven niets als er niets is om door te delen', () => {
    expect(eurocentPerFte(0, euro(1))).toBeNull()
    expect(eurocentPerFte(null, euro(1))).toBeNull()
    expect(eurocentPerFte(1e-300, euro(1_000_000))).toBeNull()
    expect(deriveKengetallen([]).ftePerMiljoen.gemiddeld).toBeNull()
    expect(deriveKengetallen([{ gevraagd: cent(0), fte: fte(1, 2, 3) }]).ftePerMiljoen.hoog).toBeNull()
  })
  it('wet: euro per fte maal de fte is op een halve cent per fte het gevraagde bedrag', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(arbitraryBedrag, fc.integer({ min: 1, max: 5_000 })), {
          minLength: 1,
          maxLength: 30,
        }),
        paren => {
          const posten = paren.map(([gevraagd, aantal]) => ({ gevraagd, fte: fte(aantal, aantal, aantal) }))
          const totaal = paren.reduce((som, [, aantal]) => som + aantal, 0)
          const { eurocentPerFte } = deriveKengetallen(posten)
          const gevraagd = sum(posten.map(({ gevraagd }) => gevraagd))
          expect(Math.abs((eurocentPerFte.gemiddeld ?? 0) * totaal - gevraagd)).toBeLessThanOrEqual(
            totaal / 2,
          )
        },
      ),
    )
  })
  it('staan zonder schijnprecisie in het venster', () => {
    expect(formatEuroPerFte(euro(134_458))).toBe('€\u00a0134.500')
    expect(formatEuroPerFte(null)).toBe('PM')
    expect([formatProcent(0.2009, 1), formatProcent(0.8), formatProcent(null)]).toEqual([
      '20,1\u00a0%',
      '80\u00a0%',
      'PM',
    ])
  })
})
