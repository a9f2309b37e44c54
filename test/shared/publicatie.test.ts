import { describe, expect, it } from 'vitest'
import { KPMG_2025 } from '#shared/impact/kpmg-2025.ts'
import { cent, euro, minus, sum } from '#shared/middelen/bedrag.ts'
import { compareWithPublicatie, type Middelenrij, type Vergelijking } from '#shared/middelen/narekenen.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import { AFSPRAKEN, findCode } from '#shared/plan/codelijsten.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'

describe('de cijfers van KPMG', () => {
  const maatregelen = KPMG_2025.flatMap(cluster => cluster.maatregelen)

  it.each(KPMG_2025)('$titel: de rijen tellen op tot het gedrukte totaal', ({ maatregelen, totaal }) => {
    for (const scenario of SCENARIOS) {
      const som = (grootheid: 'werknemers' | 'fte') =>
        maatregelen.reduce((opgeteld, maatregel) => opgeteld + maatregel[grootheid][scenario], 0)
      expect(som('werknemers')).toBe(totaal.werknemers[scenario])
      expect(som('fte')).toBe(totaal.fte[scenario])
    }
  })

  it('zijn er zestien, elk met een eigen code in beide lijsten', () => {
    expect(maatregelen).toHaveLength(16)
    expect(new Set(maatregelen.map(({ codeV06 }) => codeV06)).size).toBe(16)
    expect(new Set(maatregelen.map(({ afspraak }) => findCode(AFSPRAKEN, afspraak))).size).toBe(16)
  })

  it('lopen op van laag naar hoog, en fte is nooit meer dan werknemers', () => {
    for (const { werknemers, fte } of maatregelen) {
      expect(werknemers.laag).toBeLessThan(werknemers.gemiddeld)
      expect(werknemers.gemiddeld).toBeLessThan(werknemers.hoog)
      for (const scenario of SCENARIOS) expect(fte[scenario]).toBeLessThanOrEqual(werknemers[scenario])
    }
  })

  it('laten staan wat vreemd is: AI in het scenario gemiddeld heeft evenveel fte als werknemers', () => {
    const vreemd = maatregelen.filter(({ werknemers, fte }) => werknemers.gemiddeld === fte.gemiddeld)
    expect(vreemd.map(({ codeV06 }) => codeV06)).toEqual(['A4'])
  })
})

describe('de publicatie van januari 2026', () => {
  const { regels } = PUBLICATIE_2026_01.sectortabel
  const perSector = regels.filter(({ telt }) => telt.length === 1)

  it('klopt per (sub)totaal met haar eigen regels, op één euro bij het subtotaal na', () => {
    const afwijking = regels
      .filter(({ telt }) => telt.length > 1)
      .map(({ opschrift, telt, bedrag }) => {
        const delen = perSector.filter(regel => telt.some(sector => regel.telt.includes(sector)))
        return [opschrift, minus(sum(delen.map(deel => deel.bedrag)), bedrag)]
      })
    expect(afwijking).toEqual([
      ['Subtotaal', euro(1)],
      [null, 0],
      ['Totaal', 0],
    ])
  })

  it('noemt elke sector één keer', () => {
    expect(new Set(perSector.map(({ telt: [sector] }) => sector)).size).toBe(9)
    expect(perSector).toHaveLength(9)
  })
})

describe('compareWithPublicatie', () => {
  const plan = (rij: Partial<Middelenrij>): Middelenrij => ({
    nummer: 'TP-1',
    status: 'goedgekeurd',
    middelenstatus: 'beschikbaar',
    bedragen: {},
    ...rij,
  })
  const line = (plannen: readonly Middelenrij[], wat: string): Vergelijking => {
    const gevonden = compareWithPublicatie(plannen, PUBLICATIE_2026_01).find(regel => regel.wat === wat)
    if (!gevonden) throw new Error(`Geen regel ${wat}`)
    return gevonden
  }

  it('zet elk gepubliceerd cijfer in een regel, ook bij een lege lijst', () => {
    const regels = compareWithPublicatie([], PUBLICATIE_2026_01)
    expect(regels).toHaveLength(7 + 3 + 2 * 12)
    expect(regels.every(({ berekend }) => berekend === 0)).toBe(true)
    expect(new Set(regels.map(({ wat }) => wat)).size).toBe(regels.length)
  })

  it('telt vervallen plannen en plannen zonder vervolg niet mee (V-12)', () => {
    const plannen = [
      plan({ bedragen: { msz: euro(5) } }),
      plan({ status: 'vervallen', bedragen: { msz: euro(7) } }),
      plan({ status: 'geen-vervolg', middelenstatus: 'reservering', bedragen: { msz: euro(11) } }),
    ]
    expect(line(plannen, 'Ingediende plannen').berekend).toBe(1)
    expect(line(plannen, 'MSZ').berekend).toBe(euro(5))
    expect(line(plannen, 'Reserveringen').berekend).toBe(0)
  })

  it('telt de wachtrij nooit als beschikbaar, ook niet als er een bedrag bij staat (V-11)', () => {
    const plannen = [
      plan({ bedragen: { ggz: euro(5) } }),
      plan({ middelenstatus: 'wachtrij', bedragen: { ggz: euro(100) } }),
      plan({ status: 'voorgenomen-besluit', middelenstatus: 'wachtrij', bedragen: { ggz: euro(100) } }),
    ]
    expect(line(plannen, 'Plannen met transformatiemiddelen').berekend).toBe(1)
    expect(line(plannen, 'Goedgekeurde plannen met middelen').berekend).toBe(euro(5))
    expect(line(plannen, 'Goedgekeurd, in de wachtrij').berekend).toBe(1)
    expect(line(plannen, 'Voorgenomen besluit, in de wachtrij').berekend).toBe(1)
    expect(line(plannen, 'GGZ').berekend).toBe(euro(5))
  })

  it('houdt reserveringen apart van goedgekeurd geld en telt ze samen in het totaal', () => {
    const plannen = [
      plan({ bedragen: { msz: euro(5), gemeente: euro(2) } }),
      plan({ status: 'in-beoordeling', middelenstatus: 'reservering', bedragen: { msz: euro(11) } }),
    ]
    expect(line(plannen, 'Reserveringen').berekend).toBe(euro(11))
    expect(line(plannen, 'Overige categorieën, onder een reservering').berekend).toBe(1)
    expect(line(plannen, 'Goedgekeurd en gereserveerd samen').berekend).toBe(euro(18))
    expect(line(plannen, 'Totaal').berekend).toBe(euro(7))
  })

  it('aanvaardt één euro verschil op een gedrukt bedrag en geen cent meer (V-14)', () => {
    const { bedrag } = PUBLICATIE_2026_01.sectortabel.regels[0] ?? { bedrag: euro(0) }
    const met = (afwijking: number) => line([plan({ bedragen: { msz: cent(bedrag + afwijking) } })], 'MSZ')
    expect(met(-100)).toMatchObject({ verschil: -100, binnenTolerantie: true })
    expect(met(100)).toMatchObject({ verschil: 100, binnenTolerantie: true })
    expect(met(101)).toMatchObject({ verschil: 101, binnenTolerantie: false })
  })

  it('aanvaardt geen enkel verschil in aantallen', () => {
    const plannen = Array.from({ length: 173 }, () => plan({}))
    expect(line(plannen, 'Goedgekeurd')).toMatchObject({ verschil: -1, binnenTolerantie: false })
  })

  it('toont een regel die niets drukt, en een regel zonder opschrift, met wat erin zit', () => {
    const plannen = [
      plan({ bedragen: { gemeente: euro(3), 'sociaal-domein-partner': euro(1), wlz: euro(4) } }),
    ]
    expect(line(plannen, 'WLZ, aandeel')).toMatchObject({ berekend: 50, gepubliceerd: null, verschil: null })
    expect(line(plannen, 'Regel zonder opschrift (Gemeente en Sociaal Domein Partner)').berekend).toBe(
      euro(4),
    )
  })
})
