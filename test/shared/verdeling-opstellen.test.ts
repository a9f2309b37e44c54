import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cent, euro, NUL, sum } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import type { Middelen } from '#shared/middelen/toets.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { checkKeuze } from '#shared/verdeling/controle.ts'
import { findGrijzeZone, varyImpact, varyWegingen } from '#shared/verdeling/grijze-zone.ts'
import { rankAndAllocate, rankPlannen } from '#shared/verdeling/op-rang.ts'
import { buildPortefeuille, type Inzending } from '#shared/verdeling/opstellen.ts'
import { GEEN_EISEN, GEEN_GROEPEN, Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { allocate } from '#shared/verdeling/regels.ts'
import { arbitraryPortefeuille, KADER, PEILDATUM, plan } from './plannen.ts'

const MIDDELEN: Middelen = { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] }
const LOS = { groepen: GEEN_GROEPEN, eisen: GEEN_EISEN }
const inzendingenOf = (plannen: readonly Plan[]): Inzending[] =>
  rankPlannen(plannen, KADER).map(score => ({ score, variant: null }))
const stel = (plannen: readonly Plan[], middelen = MIDDELEN) =>
  buildPortefeuille(inzendingenOf(plannen), KADER, middelen, PEILDATUM, LOS)
const vraagt = (nummer: string, miljoen: number, wijziging: Partial<Plan> = {}) =>
  plan({
    nummer,
    jaarbedragen: [{ jaar: 2027, bedrag: euro(miljoen * 1_000_000), waarvanSociaalDomein: NUL }],
    ...wijziging,
  })

describe('een portefeuille opstellen', () => {
  it('wet: de rangregel kiest precies wat de toets op rang voorstelt', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        const { portefeuille } = stel(plannen)
        expect(Portefeuille.safeParse(portefeuille).success).toBe(true)
        const voorgesteld = rankAndAllocate(plannen, KADER, MIDDELEN, PEILDATUM)
          .regels.filter(({ uitkomst }) => uitkomst === 'voorgesteld')
          .map(({ score }) => score.plan.nummer)
        expect([...allocate(portefeuille, 'rang')].sort()).toEqual(voorgesteld.sort())
      }),
    )
  })
  it('neemt plafond min geboekt als ruimte, per pot en jaar, en een signaal begrenst niet', () => {
    const standen = [
      { pot: 'doorbraakmiddelen', jaar: 2027, geboekt: cent(12_345_678_901) },
      { pot: 'doorbraakmiddelen-sociaal-domein', jaar: 2028, geboekt: euro(120_000_000) },
    ]
    const { portefeuille } = stel([vraagt('DB-1', 1)], { ...MIDDELEN, standen })
    expect(portefeuille.grenzen.map(({ plafond, ruimte }) => [plafond, ruimte])).toEqual([
      ['doorbraakmiddelen-2027-v1', euro(400_000_000) - 12_345_678_901],
      ['doorbraakmiddelen-2028-v1', euro(400_000_000)],
      ['doorbraakmiddelen-sociaal-domein-2027-v1', euro(100_000_000)],
      ['doorbraakmiddelen-sociaal-domein-2028-v1', 0],
    ])
    expect(checkKeuze(portefeuille, ['DB-1'])).toEqual([])
  })
  it('laat buiten wat niet te rangschikken is, en wat geld vraagt zonder bekend plafond', () => {
    const { portefeuille, buiten } = stel(
      [vraagt('DB-1', 1), vraagt('DB-2', 1, { onderwerp: 'anders' }), vraagt('DB-3', 1)],
      {
        ...MIDDELEN,
        plafonds: DOORBRAAKPLAFONDS.map(een => (een.jaar === 2027 ? { ...een, bedrag: null } : een)),
      },
    )
    expect(portefeuille.kandidaten).toEqual([])
    expect(buiten.map(({ score, reden }) => [score.plan.nummer, reden])).toEqual([
      ['DB-1', 'onbekend'],
      ['DB-3', 'onbekend'],
      ['DB-2', 'niet-rangschikbaar'],
    ])
    const zonder = stel([vraagt('DB-1', 1)], { ...MIDDELEN, plafonds: [] })
    expect(zonder.buiten.map(({ reden }) => reden)).toEqual(['geen-plafond'])
  })
  it('telt het deel sociaal domein bij het fonds én bij het deel', () => {
    const bedrag = { jaar: 2028, bedrag: euro(9), waarvanSociaalDomein: cent(333) }
    const { portefeuille } = stel([plan({ nummer: 'DB-1', jaarbedragen: [bedrag] })])
    expect(portefeuille.kandidaten[0]?.bedragen).toEqual([
      { pot: 'doorbraakmiddelen', jaar: 2028, bedrag: euro(9) },
      { pot: 'doorbraakmiddelen-sociaal-domein', jaar: 2028, bedrag: cent(333) },
    ])
  })
  it('kent de volgorde van binnenkomst, varianten, en de weging naar betrouwbaarheid', () => {
    const laat = plan({ nummer: 'DB-1', ingediendOp: '2026-11-02' })
    const vroeg = plan({ nummer: 'DB-2', ingediendOp: '2026-10-01' })
    const klein = { ...laat, jaarbedragen: laat.jaarbedragen.slice(0, 1) }
    const nooit = plan({ nummer: 'DB-3' })
    const inzendingen = [
      ...inzendingenOf([laat, vroeg, nooit]),
      ...inzendingenOf([klein]).map(({ score }) => ({ score, variant: 'fase 1' })),
    ]
    const { portefeuille } = buildPortefeuille(inzendingen, KADER, MIDDELEN, PEILDATUM, LOS)
    const kandidaat = (id: string) => portefeuille.kandidaten.find(een => een.id === id)
    expect(portefeuille.kandidaten.map(({ id, aankomst }) => [id, aankomst]).sort()).toEqual([
      ['DB-1', 2],
      ['DB-1/fase 1', 2],
      ['DB-2', 1],
      ['DB-3', 3],
    ])
    expect(kandidaat('DB-1/fase 1')?.gevraagd).toBe(sum(klein.jaarbedragen.map(({ bedrag }) => bedrag)))
    expect(checkKeuze(portefeuille, ['DB-1', 'DB-1/fase 1'])).toMatchObject([{ soort: 'varianten' }])
    // 60 werknemers × 0.59, and reliability 3 counts for 0.7 of it.
    expect(kandidaat('DB-1')?.opbrengst.gemiddeld).toBeCloseTo(35.4, 9)
    expect(kandidaat('DB-1')?.opbrengst.betrouwbaar).toBeCloseTo(35.4 * 0.7, 9)
  })
})

describe('grijze zone van de rangorde', () => {
  const werknemers = (laag: number, gemiddeld: number, hoog: number) => ({
    impact: {
      beroepsgroep: 'vvt' as const,
      werknemers: { laag, gemiddeld, hoog },
      invulling: 'voorzien' as const,
    },
  })
  it('noemt wie door een ander gewicht of door de eigen onzekerheid van plaats wisselt', () => {
    const antwoorden = (punten: number) => ({
      betrouwbaarheid: { punten, onderbouwing: 'Gemeten.' },
      opschaalbaarheid: { punten: 3, onderbouwing: '' },
    })
    const plannen = [
      vraagt('STERK', 150, { ...werknemers(3_000, 4_000, 5_000), antwoorden: antwoorden(5) }),
      vraagt('BEWEZEN', 150, { ...werknemers(2_400, 2_500, 2_600), antwoorden: antwoorden(4) }),
      vraagt('BELOFTE', 150, { ...werknemers(500, 3_000, 6_000), antwoorden: antwoorden(2) }),
      vraagt('ZWAK', 150, { ...werknemers(100, 100, 100), antwoorden: antwoorden(1) }),
    ]
    const inzendingen = inzendingenOf(plannen)
    const { portefeuille } = stel(plannen)
    const keuze = allocate(portefeuille, 'rang')
    const zone = findGrijzeZone(portefeuille, keuze, [
      ...varyWegingen(inzendingen, KADER, MIDDELEN, PEILDATUM, LOS),
      ...varyImpact(portefeuille, inzendingen, KADER),
    ])
    expect(keuze).toEqual(['STERK', 'BEWEZEN'])
    expect(Object.fromEntries(zone.map(({ plan: nummer, kantelt }) => [nummer, kantelt]))).toEqual({
      BEWEZEN: [{ soort: 'weging', naam: 'Betrouwbaarheid 10' }],
      BELOFTE: [
        { soort: 'weging', naam: 'Betrouwbaarheid 10' },
        { soort: 'impact', naam: 'hoog' },
      ],
    })
  })
})
