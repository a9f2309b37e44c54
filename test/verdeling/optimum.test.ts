import { describe, expect, it } from 'vitest'
import { checkKeuze } from '#shared/verdeling/controle.ts'
import { DOELEN, type Doel } from '#shared/verdeling/doel.ts'
import { yieldOf } from '#shared/verdeling/meting.ts'
import { buildModel, tightenModel } from '#shared/verdeling/model.ts'
import type { Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { allocateGreedy } from '#shared/verdeling/regels.ts'
import { loadOplosser } from './oplosser-node.ts'
import { demand, grens, kandidaat, makePortefeuille, portefeuille } from './portefeuilles.ts'
import { searchAll } from './uitputtend.ts'

const losOp = await loadOplosser()
const best = (opgave: Portefeuille, doel: Doel = 'gemiddeld') =>
  losOp({ portefeuille: opgave, doel, marge: 0, tijdslimiet: 60, begin: [] })
const doelOf = (zaad: number): Doel => DOELEN[zaad % DOELEN.length] ?? 'gemiddeld'
const zaden = (aantal: number) => Array.from({ length: aantal }, (_, i) => i + 1)
const NAUWKEURIG = 1e-6

describe('het optimum', () => {
  it('is bij 1.000 willekeurige portefeuilles precies wat uitputtend zoeken vindt', {
    timeout: 300_000,
  }, async () => {
    for (const zaad of zaden(1_000)) {
      const opgave = makePortefeuille(zaad)
      const doel = doelOf(zaad)
      const alles = searchAll(opgave, doel)
      const { stand, keuze, waarde, grens } = await best(opgave, doel)
      expect({ zaad, stand, bezwaren: checkKeuze(opgave, keuze) }).toEqual({
        zaad,
        stand: 'bewezen',
        bezwaren: [],
      })
      expect(Math.abs(waarde - (alles?.waarde ?? Number.NaN)), `zaad ${zaad}`).toBeLessThan(NAUWKEURIG)
      expect(Math.abs(grens - waarde), `zaad ${zaad}`).toBeLessThan(NAUWKEURIG)
    }
  })

  it('houdt zich ook aan eisen, en zegt “onhaalbaar” precies als geen keuze voldoet', {
    timeout: 300_000,
  }, async () => {
    const standen = new Set<string>()
    for (const zaad of zaden(300)) {
      const opgave = demand(makePortefeuille(zaad, 11), zaad)
      const alles = searchAll(opgave, 'gemiddeld')
      const { stand, keuze, waarde } = await best(opgave)
      standen.add(stand)
      expect({ zaad, stand }).toEqual({ zaad, stand: alles ? 'bewezen' : 'onhaalbaar' })
      if (!alles) continue
      expect({ zaad, bezwaren: checkKeuze(opgave, keuze) }).toEqual({ zaad, bezwaren: [] })
      expect(Math.abs(waarde - alles.waarde), `zaad ${zaad}`).toBeLessThan(NAUWKEURIG)
    }
    expect([...standen].sort()).toEqual(['bewezen', 'onhaalbaar'])
  })

  it('daalt nooit door meer geld of een plan erbij', { timeout: 120_000 }, async () => {
    for (const zaad of zaden(80)) {
      const opgave = makePortefeuille(zaad, 12)
      const doel = doelOf(zaad)
      const { waarde } = await best(opgave, doel)
      const ruimer = {
        ...opgave,
        grenzen: opgave.grenzen.map((een, i) =>
          i === zaad % opgave.grenzen.length
            ? { ...een, ruimte: grens(een.jaar, een.ruimte + 31_415_926).ruimte }
            : een,
        ),
      }
      const groter = {
        ...opgave,
        kandidaten: [
          ...opgave.kandidaten,
          kandidaat('ERBIJ', { 2027: 10_000_001 }, 7, { rang: 99, aankomst: 99 }),
        ],
      }
      for (const meer of [ruimer, groter])
        expect((await best(meer, doel)).waarde, `zaad ${zaad}`).toBeGreaterThanOrEqual(waarde - NAUWKEURIG)
    }
  })

  it('geeft bij dezelfde invoer hetzelfde antwoord', async () => {
    const ander = await loadOplosser()
    for (const zaad of zaden(20)) {
      const opdracht = {
        portefeuille: makePortefeuille(zaad, 40),
        doel: doelOf(zaad),
        marge: 0.001,
        tijdslimiet: 60,
        begin: [],
      }
      const eerste = await losOp(opdracht)
      expect(await losOp(opdracht)).toEqual(eerste)
      expect(await ander(opdracht)).toEqual(eerste)
    }
  })

  it('is nooit minder dan waar het mee begon, en elk tussenantwoord mag', async () => {
    const opgave = makePortefeuille(7, 60)
    const begin = allocateGreedy(opgave, 'gemiddeld')
    const onderweg: number[] = [yieldOf(opgave, begin, 'gemiddeld')]
    const { waarde } = losOp.metVoortgang(
      { portefeuille: opgave, doel: 'gemiddeld', marge: 0, tijdslimiet: 60, begin },
      stand => {
        expect(checkKeuze(opgave, stand.keuze)).toEqual([])
        onderweg.push(stand.waarde)
      },
    )
    onderweg.push(waarde)
    expect(onderweg).toEqual(onderweg.toSorted((a, b) => a - b))
  })
})

describe('op de cent', () => {
  it.each([
    ['precies passend', 0, ['A', 'B', 'C']],
    ['één cent te weinig', -1, ['A', 'B']],
  ])('%s', async (_, verschil, verwacht) => {
    // 0.1 + 0.2 + 0.3 in euros is the classic sum that binary numbers miss; here on top of large amounts.
    const bedragen = [10_000_000_010, 10_000_000_020, 10_000_000_030]
    const opgave = portefeuille({
      grenzen: [grens(2027, bedragen.reduce((a, b) => a + b, 0) + verschil)],
      kandidaten: ['A', 'B', 'C'].map((plan, i) => kandidaat(plan, { 2027: bedragen[i] ?? 0 }, 10 - i)),
    })
    expect((await best(opgave)).keuze).toEqual(verwacht)
  })

  it('gaat met 200 lelijke bedragen nooit over een plafond heen, en benut het wel', async () => {
    const kandidaten = Array.from({ length: 200 }, (_, i) =>
      kandidaat(
        `P-${i}`,
        { 2027: 33_333_333 + i * 7_919, 2028: 12_345_679 + ((i * 104_729) % 999_983) },
        5 + (i % 17),
      ),
    )
    const opgave = portefeuille({
      grenzen: [grens(2027, 1_999_999_999), grens(2028, 777_777_777)],
      kandidaten,
    })
    const { keuze } = await losOp({
      portefeuille: opgave,
      doel: 'gemiddeld',
      marge: 0.001,
      tijdslimiet: 60,
      begin: [],
    })
    expect(checkKeuze(opgave, keuze)).toEqual([])
    expect(keuze.length).toBeGreaterThan(30)
  })

  it('snijdt van het model alleen weg wat niet mag', () => {
    const opgave = portefeuille({
      grenzen: [grens(2027, 299)],
      kandidaten: ['A', 'B', 'C'].map(plan => kandidaat(plan, { 2027: 100 }, 1)),
      eisen: {
        erin: [],
        eruit: [],
        minima: [{ kenmerk: 'regio', waarde: 'Noord', eenheid: 'eurocent', minimaal: 150 }],
      },
    })
    const model = buildModel(opgave, 'gemiddeld')
    const satisfies = (keuze: readonly string[], { rijen }: typeof model) =>
      rijen.every(({ onder, boven, delen }) => {
        const som = delen.reduce(
          (totaal, { kolom, factor }) => totaal + (keuze.includes('ABC'[kolom] ?? '') ? factor : 0),
          0,
        )
        return (onder === null || som >= onder) && (boven === null || som <= boven)
      })
    for (const fout of [['A', 'B', 'C'], ['A'], []]) {
      const strenger = tightenModel(model, opgave, fout)
      if (!strenger) throw new Error('een foute keuze bleef staan')
      expect(satisfies(fout, { ...strenger, rijen: strenger.rijen.slice(model.rijen.length) })).toBe(false)
      for (const goed of [
        ['A', 'B'],
        ['A', 'C'],
        ['B', 'C'],
      ])
        expect(satisfies(goed, strenger)).toBe(true)
    }
    expect(tightenModel(model, opgave, ['A', 'B'])).toBeNull()
  })
})
