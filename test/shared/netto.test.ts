import { describe, expect, it } from 'vitest'
import type { Plan } from '#shared/plan/plan.ts'
import type { Blok, Tabel } from '#shared/samenvatting/blokken.ts'
import { summarizeNetto } from '#shared/samenvatting/netto.ts'
import { summarizeOpbrengst } from '#shared/samenvatting/opbrengst.ts'
import { rankAndAllocate } from '#shared/verdeling/op-rang.ts'
import { drie } from './impactmodellen.ts'
import { KADER, PEILDATUM, plan } from './plannen.ts'

const GEEN: Pick<Plan, 'samenloop' | 'verschuiving'> = {
  samenloop: { plannen: [], hlo: null },
  verschuiving: { posten: [], toelichting: '' },
}
const verdeel = (plannen: Partial<Plan>[]) =>
  rankAndAllocate(
    plannen.map((wijziging, i) => plan({ nummer: `DB-${i + 1}`, jaarbedragen: [], ...wijziging })),
    { ...KADER, criteria: KADER.criteria.filter(({ soort }) => soort === 'ankers') },
    { potten: [], plafonds: [], standen: [] },
    PEILDATUM,
  )
const summarize = (plannen: Partial<Plan>[]) => summarizeNetto(verdeel(plannen).regels)
const tabel = (blokken: readonly Blok[], naam: string) =>
  blokken.find((blok): blok is Tabel => blok.soort === 'tabel' && blok.naam === naam)?.rijen
const letOp = (blokken: readonly Blok[]) =>
  blokken.flatMap(blok => (blok.soort === 'alinea' && blok.nadruk ? [blok.tekst] : []))

describe('bruto en netto in de samenvatting', () => {
  it('telt van bruto naar netto, noemt de paren, en zegt wie niet antwoordde', () => {
    const blokken = summarize([
      GEEN,
      { ...GEEN, samenloop: { plannen: [{ plan: 'DB-1', fte: drie(3, 4, 5) }], hlo: drie(1, 1, null) } },
      {},
    ])
    const bruto = [40, 60, 100].map(werknemers => 3 * (werknemers * 0.59))
    const rijen = tabel(blokken, 'netto')
    expect(rijen?.map(([naam]) => naam)).toEqual([
      'Bruto',
      'Eraf: tussen plannen van het voorstel',
      'Eraf: al in het HLO',
      'Netto',
    ])
    expect(rijen?.slice(1, 3).map(rij => rij.slice(1, 4))).toEqual([
      [3, 4, 5],
      [1, 1, 0],
    ])
    rijen?.[0]?.slice(1, 4).forEach((waarde, i) => {
      expect(waarde).toBeCloseTo(bruto[i] ?? Number.NaN, 10)
    })
    expect(rijen?.[3]?.[2]).toBeCloseTo((bruto[1] ?? Number.NaN) - 5, 10)
    expect(tabel(blokken, 'overlap')).toEqual([['DB-1 en DB-2', 3, 4, 5]])
    expect(letOp(blokken)).toEqual([
      'Van 1 van de 3 plannen is de samenloop niet beantwoord. Zij tellen bruto mee.',
      'Van 1 overlap is niet bekend hoe groot; daarvoor gaat er niets af.',
      'Van 1 van de 3 plannen is de verschuiving niet beantwoord.',
    ])
  })
  it('zegt niets open te zijn als alles beantwoord is, en noemt elke bandbreedte bruto', () => {
    expect(letOp(summarize([GEEN, GEEN]))).toEqual([])
    expect(JSON.stringify(summarizeOpbrengst(verdeel([GEEN])))).toMatch(/Het voorstel levert bruto \d/)
  })
})

describe('verschuiving in de samenvatting', () => {
  it('staat in één rij met de winst, zonder iets af te trekken', () => {
    const verschuiving = {
      posten: [{ naar: 'wmo' as const, fte: drie(2, null, null) }],
      toelichting: 'Meer begeleiding thuis.',
    }
    const blokken = summarize([{ ...GEEN, verschuiving }, GEEN])
    expect(tabel(blokken, 'verschuiving')).toEqual([['Wmo', 1, 2, null, null, 'gemiddeld 1, hoog 1']])
    expect(tabel(blokken, 'verschuiving-per-plan')).toEqual([
      [
        'DB-1',
        ...[40, 60, 100].map(werknemers => werknemers * 0.59),
        'Wmo',
        2,
        null,
        null,
        'Meer begeleiding thuis.',
      ],
    ])
    const [bruto, , , netto] = tabel(blokken, 'netto') ?? []
    expect(netto?.slice(1)).toEqual(bruto?.slice(1))
  })
})

describe('een eigen deeltijdfactor in de samenvatting', () => {
  it('staat er met haar bron, als van de aanvrager', () => {
    const { impact } = plan()
    const beroepsgroep = { naam: 'Vaktherapeuten', deeltijdfactor: 0.72, bron: 'Eigen telling' }
    const blokken = summarize([{ ...GEEN, impact: { ...impact, beroepsgroep } }, GEEN])
    expect(tabel(blokken, 'eigen-deeltijdfactoren')).toEqual([
      ['DB-1', 'Vaktherapeuten', '0,72', 'volgens de aanvrager: Eigen telling'],
    ])
    expect(tabel(summarize([GEEN]), 'eigen-deeltijdfactoren')).toBeUndefined()
  })
})
