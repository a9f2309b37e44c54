import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cent, euro, sum } from '#shared/middelen/bedrag.ts'
import { freeze, reproduce, seal, toCanonicalJson } from '#shared/verdeling/bevroren.ts'
import { minimizeEisen } from '#shared/verdeling/conflict.ts'
import { findGrijzeZone, varyScenarios } from '#shared/verdeling/grijze-zone.ts'
import { measure, yieldOf } from '#shared/verdeling/meting.ts'
import { type Opdracht, prepareOpdracht } from '#shared/verdeling/oplossing.ts'
import { GEEN_EISEN, type Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { priceEisen, priceGrenzen } from '#shared/verdeling/prijzen.ts'
import { allocate, fillUp, REGELS } from '#shared/verdeling/regels.ts'
import { compareAanpakken, explainVerschil, findVerschillen } from '#shared/verdeling/vergelijking.ts'
import { makeGrotePortefeuille } from '../bench/verdeling-portefeuilles.ts'
import { loadOplosser } from './oplosser-node.ts'
import { demand, grens, kandidaat, makePortefeuille, portefeuille } from './portefeuilles.ts'
import { searchAll } from './uitputtend.ts'

const losOp = await loadOplosser()
const exact = (opgave: Portefeuille): Opdracht => ({
  ...prepareOpdracht(opgave, 'gemiddeld'),
  marge: 0,
  tijdslimiet: 60,
})
const zaden = (aantal: number) => Array.from({ length: aantal }, (_, i) => i + 1)
const bestOf = (opgave: Portefeuille) => searchAll(opgave, 'gemiddeld')?.waarde ?? Number.NaN

describe('naast elkaar', () => {
  const opgave = makeGrotePortefeuille(40, 1)
  const aanpakken = REGELS.map(regel => ({ id: regel, naam: regel, keuze: allocate(opgave, regel) }))

  it('laat per aanpak zien wat zij oplevert, overhoudt en kost tegenover het optimum', async () => {
    const { keuze } = await losOp(exact(opgave))
    const optimum = { id: 'optimum', naam: 'Optimum', keuze }
    const vergelijking = compareAanpakken(opgave, [...aanpakken, optimum], optimum)
    for (const { keuze: gekozen, meting, kosten } of vergelijking) {
      expect(meting.opbrengst.gemiddeld + kosten.gemiddeld).toBeCloseTo(
        yieldOf(opgave, keuze, 'gemiddeld'),
        8,
      )
      expect(kosten.gemiddeld).toBeGreaterThanOrEqual(-1e-6)
      for (const { grens: een, over } of meting.over) {
        const op = opgave.kandidaten
          .filter(({ id }) => gekozen.includes(id))
          .flatMap(({ bedragen }) => bedragen)
          .filter(({ pot, jaar }) => pot === een.pot && jaar === een.jaar)
        expect(sum([...op.map(({ bedrag }) => bedrag), over])).toBe(een.ruimte)
      }
    }
    expect(vergelijking.at(-1)?.kosten).toEqual({ laag: 0, gemiddeld: 0, hoog: 0 })
  })
  it('noemt precies de plannen die verschillen, met bij elke aanpak een reden', () => {
    const verschillen = findVerschillen(opgave, aanpakken).map(plan =>
      explainVerschil(opgave, aanpakken, plan),
    )
    const plannen = new Map(opgave.kandidaten.map(({ id, plan }) => [id, plan]))
    const anders = new Set(
      aanpakken.flatMap(({ keuze }) =>
        keuze.filter(id => !aanpakken.every(ander => ander.keuze.includes(id))).map(id => plannen.get(id)),
      ),
    )
    expect(new Set(verschillen.map(({ plan }) => plan))).toEqual(anders)
    expect(anders.size).toBeGreaterThan(2)
    for (const { per } of verschillen) {
      expect(new Set(per.map(({ reden }) => JSON.stringify(reden))).size).toBeGreaterThan(1)
      for (const { aanpak, reden } of per) {
        const { keuze = [] } = aanpakken.find(({ id }) => id === aanpak) ?? {}
        expect(reden.soort === 'gekozen').toBe('kandidaat' in reden && keuze.includes(reden.kandidaat))
      }
    }
  })
})

describe('wat het kost', () => {
  it('geeft van elke eis de prijs: het optimum zonder die eis min dat met', async () => {
    let gevonden = 0
    for (const zaad of zaden(90)) {
      const opgave = demand(makePortefeuille(zaad, 10), zaad)
      const opdracht = exact(opgave)
      const basis = await losOp(opdracht)
      const prijzen = await priceEisen(opdracht, basis, losOp)
      if (basis.stand === 'onhaalbaar') {
        expect(prijzen).toEqual([])
        continue
      }
      const { erin, eruit, minima } = opgave.eisen
      expect(prijzen).toHaveLength(erin.length + eruit.length + minima.length)
      for (const prijs of prijzen) {
        const zonder = {
          ...opgave.eisen,
          ...(prijs.soort === 'minimum'
            ? { minima: minima.filter(een => een !== prijs.minimum) }
            : { [prijs.soort]: opgave.eisen[prijs.soort].filter(plan => plan !== prijs.plan) }),
        }
        expect(prijs.waarde).toBeCloseTo(bestOf({ ...opgave, eisen: zonder }) - bestOf(opgave), 5)
        expect(prijs.minstens).toBeLessThanOrEqual(prijs.waarde + 1e-9)
        expect(prijs.hoogstens).toBeGreaterThanOrEqual(prijs.waarde - 1e-9)
        if (prijs.waarde > 1e-6) gevonden += 1
      }
    }
    expect(gevonden).toBeGreaterThan(5)
  })
  it('geeft van elke grens wat een miljoen euro meer zou brengen, door opnieuw op te lossen', async () => {
    for (const zaad of zaden(30)) {
      const opgave = makePortefeuille(zaad, 10)
      const opdracht = exact(opgave)
      const prijzen = await priceGrenzen(opdracht, await losOp(opdracht), losOp)
      expect(prijzen.map(prijs => prijs.grens)).toEqual(opgave.grenzen)
      for (const { grens: een, waarde, extra } of prijzen) {
        expect(extra).toBe(euro(1_000_000))
        const ruimer = opgave.grenzen.map(ander =>
          ander === een ? { ...ander, ruimte: cent(ander.ruimte + 100_000_000) } : ander,
        )
        expect(waarde).toBeCloseTo(bestOf({ ...opgave, grenzen: ruimer }) - bestOf(opgave), 5)
      }
    }
  })
  it('belooft met een ruime marge niet meer dan bewezen is', async () => {
    for (const zaad of zaden(10)) {
      const opgave = makePortefeuille(zaad, 40)
      const precies = exact(opgave)
      const echt = await priceGrenzen(precies, await losOp(precies), losOp)
      const ruim = { ...precies, marge: 0.05 }
      const geschat = await priceGrenzen(ruim, await losOp(ruim), losOp)
      geschat.forEach(({ minstens, hoogstens }, i) => {
        expect(minstens).toBeLessThanOrEqual((echt[i]?.waarde ?? Number.NaN) + 1e-6)
        expect(hoogstens).toBeGreaterThanOrEqual((echt[i]?.waarde ?? Number.NaN) - 1e-6)
      })
    }
  })
  it('brengt eisen die niet samen kunnen terug tot de kleinste groep', async () => {
    const opgave = portefeuille({
      grenzen: [grens(2027, 100), grens(2028, 100)],
      // No single year is short by the cheapest variants, yet A and B never fit together.
      kandidaten: [
        kandidaat('A', { 2027: 80, 2028: 10 }, 1),
        kandidaat('A', { 2027: 10, 2028: 80 }, 1, { id: 'A/later', variant: 'later' }),
        kandidaat('B', { 2027: 50, 2028: 50 }, 1),
        kandidaat('C', { 2027: 1 }, 1),
      ],
      eisen: { ...GEEN_EISEN, erin: ['C', 'A', 'B'] },
    })
    const isHaalbaar = async (een: Portefeuille) => (await losOp(exact(een))).stand !== 'onhaalbaar'
    expect(await isHaalbaar(opgave)).toBe(false)
    expect(await minimizeEisen(opgave, isHaalbaar)).toEqual({ ...GEEN_EISEN, erin: ['A', 'B'] })
  })
  it('laat niets liggen dat past en telt', async () => {
    const opgave = makePortefeuille(5, 60)
    const { keuze } = await losOp({ ...exact(opgave), marge: 0.2 })
    expect(fillUp(opgave, keuze, 'gemiddeld')).toEqual(keuze)
    const leeg = fillUp(opgave, [], 'gemiddeld')
    expect(leeg.length).toBeGreaterThan(0)
    expect(measure(opgave, leeg).over.every(({ over }) => over >= 0)).toBe(true)
  })
})

describe('grijze zone', () => {
  it('noemt een plan waarvan de plaats van het scenario afhangt, en een plan dat vaststaat niet', async () => {
    const fte = (laag: number, gemiddeld: number, hoog: number) => ({
      opbrengst: { laag, gemiddeld, hoog, score: null, betrouwbaar: null },
    })
    const opgave = portefeuille({
      grenzen: [grens(2027, 100)],
      kandidaten: [
        kandidaat('VAST', { 2027: 50 }, 0, fte(9, 10, 11)),
        kandidaat('ZEKER', { 2027: 50 }, 0, fte(5, 5, 5)),
        kandidaat('GOK', { 2027: 50 }, 0, fte(0, 6, 30)),
      ],
    })
    const opdracht = exact(opgave)
    const { keuze } = await losOp(opdracht)
    const zone = findGrijzeZone(opgave, keuze, await varyScenarios(opdracht, losOp))
    expect(zone).toEqual([
      { plan: 'ZEKER', geplaatst: false, kantelt: [{ soort: 'scenario', naam: 'laag' }] },
      { plan: 'GOK', geplaatst: true, kantelt: [{ soort: 'scenario', naam: 'laag' }] },
    ])
  })
})

describe('bevroren', () => {
  const sha256 = async (tekst: string) => createHash('sha256').update(tekst).digest('hex')
  const versies = { product: '0.1.0', oplosser: 'highs 1.15.3' }

  it('is van dezelfde invoer dezelfde tekst, en later op de cent te herhalen', async () => {
    for (const zaad of zaden(25)) {
      const opgave = makePortefeuille(zaad, 30)
      const opdracht = { ...exact(opgave), marge: 0.001 }
      const { keuze, stand, grens: bewezen } = await losOp(opdracht)
      const { doel, marge, begin } = opdracht
      const scenarios = [
        {
          keuze,
          totstandkoming: {
            soort: 'optimum' as const,
            doel,
            marge,
            begin: [...begin],
            stand,
            grens: bewezen,
          },
        },
        ...REGELS.map(regel => ({
          keuze: allocate(opgave, regel),
          totstandkoming: { soort: 'regel' as const, regel },
        })),
      ]
      for (const scenario of scenarios) {
        const verzegeld = await seal(freeze({ ...scenario, versies, portefeuille: opgave }), sha256)
        const omgekeerd = Object.fromEntries(Object.entries(opgave).reverse())
        expect(toCanonicalJson(omgekeerd)).toBe(toCanonicalJson(opgave))
        expect(await reproduce(verzegeld, sha256, losOp, 60)).toEqual({
          echt: true,
          bezwaren: [],
          zelfdeKeuze: true,
          zelfdeBedragen: true,
        })
      }
    }
  })
  it('merkt het als er een cent of een keuze is veranderd', async () => {
    const opgave = makeGrotePortefeuille(20, 3)
    const keuze = allocate(opgave, 'rang')
    const totstandkoming = { soort: 'regel' as const, regel: 'rang' as const }
    const { inhoud, hash } = await seal(
      freeze({ versies, portefeuille: opgave, totstandkoming, keuze }),
      sha256,
    )
    const { bedrag } = measure(opgave, keuze)
    const cent1 = inhoud.replace(`"bedrag":${bedrag},"formaat"`, `"bedrag":${bedrag + 1},"formaat"`)
    expect(cent1).not.toBe(inhoud)
    expect(await reproduce({ inhoud: cent1, hash }, sha256, losOp, 60)).toMatchObject({
      echt: false,
      zelfdeKeuze: true,
      zelfdeBedragen: false,
    })
    const zonder = await seal(
      freeze({ versies, portefeuille: opgave, totstandkoming, keuze: keuze.slice(1) }),
      sha256,
    )
    expect(await reproduce(zonder, sha256, losOp, 60)).toMatchObject({ echt: true, zelfdeKeuze: false })
  })
  it('zoekt niet opnieuw als de klok de zoektocht stopte, maar controleert de keuze wel', async () => {
    const opgave = makeGrotePortefeuille(20, 4)
    const keuze = allocate(opgave, 'rang')
    const gestopt = freeze({
      versies,
      portefeuille: opgave,
      keuze,
      totstandkoming: { soort: 'optimum', doel: 'hoog', marge: 0, begin: [], stand: 'tijd-om', grens: 1e6 },
    })
    expect(await reproduce(await seal(gestopt, sha256), sha256, losOp, 60)).toEqual({
      echt: true,
      bezwaren: [],
      zelfdeKeuze: null,
      zelfdeBedragen: true,
    })
  })
})
