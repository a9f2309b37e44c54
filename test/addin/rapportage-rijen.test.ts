import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Celwaarde } from '#addin/workbook/cel.ts'
import { readKpirijen } from '#addin/workbook/kpirijen.ts'
import { MOMENTKOLOMMEN, momentTabel, peildatumOf } from '#addin/workbook/momentopnamerijen.ts'
import { readRapportrijen } from '#addin/workbook/transformatierijen.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import type { Rapportageplan } from '#shared/rapportage/rapportageplan.ts'
import { arbitraryPlannen, rapportageplan } from '../shared/rapportageplannen.ts'

const TABEL = 'Transformatieplannen'
const RIJSOORT = {
  tabel: TABEL,
  soort: 'transformatieplan',
  verplicht: ['Plannummer', 'Status', 'Middelen'],
} as const

/** One row below the header in B4, with these cells by header. */
function read(cellen: Record<string, Celwaarde>) {
  const rij = { Plannummer: 'TP-1', Status: 'Goedgekeurd', Middelen: 'Beschikbaar', ...cellen }
  return readRapportrijen(
    { blad: TABEL, rij: 3, kolom: 1, koppen: Object.keys(rij), rijen: [Object.values(rij)] },
    RIJSOORT,
  )
}

describe('een rij met een plan', () => {
  it('wordt gelezen met bedragen per sector, namen, data en PM', () => {
    const { plannen, meldingen } = read({
      'THEMA\u2019S': 'Acute zorg; Preventie',
      Regio: 'Noord',
      MSZ: 1_000_000,
      GGZ: 250_000.5,
      Totaal: 1_250_000.5,
      'Ingediend op': 45_292,
      'Toegekend op': '12-12-2025',
      'Toegekend bedrag': 'PM',
    })
    expect(meldingen).toEqual([])
    expect(plannen).toMatchObject([
      {
        themas: ['Acute zorg', 'Preventie'],
        sectoren: ['msz', 'ggz'],
        gevraagd: 125_000_050,
        ingediendOp: '2024-01-01',
        toegekendOp: '2025-12-12',
        toegekend: null,
      },
    ])
  })

  it('zonder bedrag staat op PM, en is niet nul', () => {
    expect(read({ MSZ: '', Totaal: 'PM' }).plannen).toMatchObject([{ gevraagd: null, bedragen: {} }])
  })
})

describe('een cel die niet klopt', () => {
  it.each([
    ['Status', 'Bijna goed', 'C5', 'staat niet in de lijst'],
    ['Ingediend op', '31-02-2025', 'E5', 'is geen datum'],
    ['MSZ', '3 mln', 'E5', 'is tekst en geen bedrag'],
    ['Sector', 'MSZ; Tandarts', 'E5', '“Tandarts” staat niet in de lijst'],
    ['Plannummer', '', 'B5', 'Het plannummer ontbreekt'],
  ])('in de kolom %s krijgt een melding met zijn plaats', (kop, waarde, cel, tekst) => {
    const { plannen, meldingen } = read({ [kop]: waarde })
    expect(plannen).toEqual([])
    expect(meldingen).toMatchObject([{ ernst: 'fout', plaats: { blad: TABEL, cel, veld: kop } }])
    expect(meldingen[0]?.tekst).toContain(tekst)
  })

  it('zijn sectorbedragen die niet optellen tot het totaal; één euro is afronding en wordt getoond', () => {
    expect(read({ MSZ: 100, Totaal: 101 })).toMatchObject({
      plannen: [{ gevraagd: euro(100) }],
      meldingen: [{ ernst: 'signaal', regel: 'V-13' }],
    })
    expect(read({ MSZ: 100, Totaal: 102 })).toMatchObject({
      plannen: [],
      meldingen: [{ ernst: 'fout', regel: 'V-13', plaats: { cel: 'F5' } }],
    })
  })
})

describe('een tabel', () => {
  it('zonder verplichte kolommen wordt niet gelezen, en noemt ze', () => {
    const tabel = { blad: TABEL, rij: 3, kolom: 1, koppen: ['Plannummer'], rijen: [['TP-1']] }
    expect(readRapportrijen(tabel, RIJSOORT).meldingen[0]?.tekst).toContain('Status, Middelen')
  })

  it('met KPI’s meldt een stand die niet bestaat', () => {
    const koppen = ['Plannummer', 'KPI', 'Beschikbaar', 'Stand', 'Bedrag', 'Vrijgegeven']
    const rijen = [
      ['TP-1', 'K1', 100, 'Betaald', 90, 'Ja'],
      ['TP-1', 'K2', 100, 'Bijna', 90, ''],
    ]
    const { kpis, meldingen } = readKpirijen({ blad: 'KPI', rij: 0, kolom: 0, koppen, rijen })
    expect(kpis).toEqual([
      {
        plan: 'TP-1',
        mijlpaal: 'K1',
        beschikbaar: euro(100),
        stand: { soort: 'betaald', bedrag: euro(90), vrijgegeven: true },
      },
    ])
    expect(meldingen).toMatchObject([{ plaats: { cel: 'D3' } }])
  })
})

describe('een momentopname', () => {
  /** What Excel holds of a cell that was written: the apostrophe that keeps text as text is no part of it. */
  const held = (cel: string | number) => (typeof cel === 'string' ? cel.replace(/^'/, '') : cel)
  const readBack = (plannen: readonly Rapportageplan[]) =>
    readRapportrijen(
      {
        blad: 'Momentopname',
        rij: 2,
        kolom: 0,
        koppen: MOMENTKOLOMMEN.map(({ kop }) => kop),
        rijen: plannen.map(plan => MOMENTKOLOMMEN.map(({ cel }) => held(cel(plan)))),
      },
      RIJSOORT,
    )

  it('geeft bij het lezen dezelfde plannen terug', () => {
    fc.assert(
      fc.property(arbitraryPlannen, plannen => {
        expect(readBack(plannen)).toMatchObject({ plannen, meldingen: [] })
      }),
    )
  })

  it('houdt tekst die op een formule lijkt, emoji en tekst van rechts naar links heel', () => {
    const titels = ['=1+1', '+31 6', '🚑 spoed', 'שלום עולם', 'a'.repeat(10_000)]
    const plannen = titels.map((titel, i) => rapportageplan({ nummer: `TP-${i}`, titel }))
    expect(readBack(plannen).plannen.map(({ titel }) => titel)).toEqual(titels)
  })

  it('draagt haar peildatum in de naam van haar tabel', () => {
    expect(peildatumOf(momentTabel('2025-12-12'))).toBe('2025-12-12')
    expect(peildatumOf('Transformatieplannen')).toBeUndefined()
  })
})
