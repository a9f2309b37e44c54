import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cent, euro, sum } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Tabel } from '#shared/samenvatting/blokken.ts'
import { summarizeMiddelen } from '#shared/samenvatting/middelen.ts'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { rankAndAllocate, UITKOMSTEN } from '#shared/verdeling/op-rang.ts'
import { arbitraryPortefeuille, KADER, PEILDATUM, plan } from './plannen.ts'
import { samenvattinginvoer } from './samenvattingen.ts'

const MIDDELEN = { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] }
const verdeel = (plannen: Plan[]) => rankAndAllocate(plannen, KADER, MIDDELEN, PEILDATUM)
const OPTIES = { fictief: true, actueel: true, opgesteldOp: PEILDATUM, nietGelezen: 0 }
const vraagt = (nummer: string, miljoen: number) =>
  plan({
    nummer,
    jaarbedragen: [{ jaar: 2027, bedrag: euro(miljoen * 1_000_000), waarvanSociaalDomein: cent(0) }],
  })

describe('verdeling op rang', () => {
  it('geeft elk plan precies één uitkomst, en de bedragen tellen op tot wat gevraagd is', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        const { regels, totalen, gevraagd } = verdeel(plannen)
        expect(regels.map(({ score }) => score.plan.nummer).sort()).toEqual(
          plannen.map(({ nummer }) => nummer).sort(),
        )
        expect(sum(UITKOMSTEN.map(uitkomst => totalen[uitkomst].bedrag))).toBe(gevraagd.bedrag)
        expect(UITKOMSTEN.reduce((n, uitkomst) => n + totalen[uitkomst].aantal, 0)).toBe(plannen.length)
      }),
    )
  })
  it('wet: wat wordt voorgesteld past tot op de cent onder elk plafond', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        const { regels } = verdeel(plannen)
        for (const jaar of [2027, 2028]) {
          const bedragen = regels
            .filter(({ uitkomst }) => uitkomst === 'voorgesteld')
            .flatMap(({ score }) => score.plan.jaarbedragen.filter(b => b.jaar === jaar))
          expect(sum(bedragen.map(b => b.bedrag))).toBeLessThanOrEqual(euro(400_000_000))
          expect(sum(bedragen.map(b => b.waarvanSociaalDomein))).toBeLessThanOrEqual(euro(100_000_000))
        }
      }),
    )
  })
  it('geeft een plan dat een poort niet doorstaat geen rang en geen plaats', () => {
    const { regels } = verdeel([vraagt('DB-1', 1), { ...vraagt('DB-2', 1), onderwerp: 'anders' }])
    expect(regels.map(({ rang, uitkomst }) => [rang, uitkomst])).toEqual([
      [1, 'voorgesteld'],
      [null, 'niet-rangschikbaar'],
    ])
  })
  it('doet niets aan de rest als de portefeuille leeg is', () => {
    const { toets, gevraagd } = verdeel([])
    expect(gevraagd.aantal).toBe(0)
    expect(toets.regels).toHaveLength(6)
  })
})

describe('samenvatting', () => {
  const plannen: Plan[] = [
    vraagt('DB-1', 300),
    vraagt('DB-2', 200),
    { ...vraagt('DB-3', 1), onderwerp: 'anders' },
  ]
  const document = summarize(samenvattinginvoer({ plannen }))
  const tabel = (naam: string): Tabel => {
    const gevonden = document.blokken.find(
      (blok): blok is Tabel => blok.soort === 'tabel' && blok.naam === naam,
    )
    if (!gevonden) throw new Error(`geen tabel ${naam}`)
    return gevonden
  }
  it('draagt concept en fictief, en alleen wat geldt', () => {
    expect(document.kenmerken).toEqual(['concept', 'fictief'])
    expect(summarize(samenvattinginvoer({ plannen, fictief: false })).kenmerken).toEqual(['concept'])
  })
  it('noemt wat wacht, met het tekort, en wat niet te rangschikken is, met de reden', () => {
    expect(tabel('wachtlijst').rijen).toHaveLength(1)
    expect(tabel('wachtlijst').rijen[0]?.at(-1)).toBe('Doorbraakmiddelen 2027: €\u00a0100.000.000 te kort')
    expect(tabel('niet-rangschikbaar').rijen[0]).toContain('DB-3')
  })
  it('herleidt elk bedrag: de regels van de ranglijst tellen op tot de totalen erboven', () => {
    const bedragen = tabel('ranglijst').rijen.map(rij => Number(rij[3]))
    const fte = tabel('fte').rijen
    expect(bedragen.reduce((a, b) => a + b, 0)).toBe(Number(fte[0]?.[2]) + Number(fte[1]?.[2]))
  })
  it('noemt elke bron één keer, met de voorstellen als voorstel', () => {
    const bronnen = tabel('bronnen').rijen.map(rij => rij.join('|'))
    expect(new Set(bronnen).size).toBe(bronnen.length)
    expect(bronnen.filter(regel => regel.includes('voorstel van dit project')).length).toBeGreaterThan(3)
  })
  it('zegt het als de dienst niet bereikbaar was en als er rijen niet gelezen zijn', () => {
    const tekst = JSON.stringify(
      summarizeMiddelen(verdeel(plannen), { ...OPTIES, actueel: false, nietGelezen: 2 }),
    )
    expect(tekst).toContain('Voorlopig')
    expect(tekst).toContain('2 rijen in het werkboek zijn niet gelezen')
  })
})
