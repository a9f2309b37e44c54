import { describe, expect, it } from 'vitest'
import { proposeKoppeling } from '#addin/kolommen/koppeling.ts'
import { type Lijst, placeOf, readAanvraaglijst } from '#addin/toezicht/aanvraaglijst.ts'
import { AANVRAAGVELDEN } from '#addin/toezicht/aanvraagvelden.ts'
import { readDutchGetal, readPlaksel } from '#addin/toezicht/plakken.ts'
import type { Celwaarde } from '#addin/workbook/cel.ts'
import { DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'

const KEUZES = { pot: 'doorbraakmiddelen', kosten: 'eenmalig' } as const
const KOPPEN = ['Aanbieder', 'Plan', 'Boekjaar', 'Zorgsector', 'Aangevraagd bedrag', 'KPI', 'Opmerking']
const GOED: Celwaarde[] = ['De Linde', 'DB-001', 2027, 'GGZ', 1_250_000.5, '', 'zie bijlage']

/** A list at C3 of the sheet Opgave. */
const lijst = (...rijen: Celwaarde[][]): Lijst => ({
  blad: 'Opgave',
  rij: 2,
  kolom: 2,
  koppen: KOPPEN,
  rijen,
  geplakt: false,
})

const read = (gegeven: Lijst) =>
  readAanvraaglijst(gegeven, proposeKoppeling(AANVRAAGVELDEN, gegeven.koppen), KEUZES, DOORBRAAKPOTTEN)

const REGEL = {
  plan: 'DB-001',
  pot: 'doorbraakmiddelen',
  jaar: 2027,
  sector: 'ggz',
  partij: 'De Linde',
  kosten: 'eenmalig',
  bedrag: 125_000_050,
  mijlpaal: null,
}

describe('een lijst in het werkboek', () => {
  it('leest gevulde rijen bij de koppen van een verzekeraar, en vult aan wat voor alle regels geldt', () => {
    const { regels, meldingen } = read(lijst(GOED, ['', '', '', '', '', '', ''], GOED))
    expect(meldingen).toEqual([])
    expect(regels).toEqual([
      { index: 0, regel: REGEL },
      { index: 2, regel: REGEL },
    ])
  })

  it('noemt elke cel die niet te lezen is, met haar plaats, plan en uitweg', () => {
    const fout = ['De Linde', 'DB-002', '27', 'ggz', '1,2 mln', '', '']
    const { regels, meldingen } = read(lijst(GOED, fout))
    expect(regels.map(({ index }) => index)).toEqual([0])
    expect(meldingen.map(({ plaats }) => plaats)).toEqual([
      { blad: 'Opgave', cel: 'E5', veld: 'Jaar', plan: 'DB-002' },
      { blad: 'Opgave', cel: 'G5', veld: 'Bedrag', plan: 'DB-002' },
    ])
    expect(meldingen[1]?.uitweg).toContain('1200000')
  })

  it.each([
    ['geen plannummer', 1, '', 'Plannummer'],
    ['geen partij', 0, ' ', 'Partij'],
    ['een onbekende sector', 3, 'Tandarts', 'Sector'],
    ['geen bedrag', 4, '', 'Bedrag'],
    ['een negatief bedrag', 4, -1, 'Bedrag'],
    ['een halve cent', 4, 0.005, 'Bedrag'],
    ['een fout van Excel', 2, '#N/A', 'Jaar'],
  ])('neemt een rij niet over met %s', (_, kolom, waarde, veld) => {
    const { regels, meldingen } = read(lijst(GOED.with(kolom, waarde)))
    expect(regels).toEqual([])
    expect(meldingen.map(({ plaats }) => plaats.veld)).toEqual([veld])
  })

  it('wijst de cel aan waarover de dienst iets zegt', () => {
    const gegeven = lijst(GOED)
    const koppeling = proposeKoppeling(AANVRAAGVELDEN, KOPPEN)
    expect(placeOf(gegeven, koppeling, 4, 'sector')).toEqual({ blad: 'Opgave', cel: 'F8', veld: 'Sector' })
    expect(placeOf(gegeven, koppeling, 4, undefined)).toEqual({ blad: 'Opgave', cel: 'C8' })
  })
})

describe('een geplakte lijst', () => {
  it('is wat Excel kopieert: tabs, regels, en aanhalingstekens om een cel met een regeleinde', () => {
    const gelezen = readPlaksel('Plan\tBedrag\tOpmerking\r\nDB-001\t€ 1.250.000,50\t"twee\n""regels"""\r\n')
    expect(gelezen).toMatchObject({
      koppen: ['Plan', 'Bedrag', 'Opmerking'],
      rijen: [['DB-001', '€ 1.250.000,50', 'twee\n"regels"']],
    })
  })

  it('is geen lijst zonder kop met regels eronder', () => {
    for (const tekst of ['', 'Plan\tBedrag', 'alleen tekst\nen nog wat', 'Plan\tBedrag\n\t\n'])
      expect(readPlaksel(tekst)).toBeUndefined()
  })

  it('leest bedragen zoals een Nederlandse Excel ze toont, en wijst aan zonder bladnaam', () => {
    const gelezen = readPlaksel(
      [
        'Fonds\tPlan\tJaar\tSector\tPartij\tSoort kosten\tBedrag',
        'Doorbraakmiddelen\tDB-001\t2027\tGGZ\tDe Linde\tEenmalig\t1.250.000,50',
        'Doorbraakmiddelen\t007\t2028\tGGZ\tDe Linde\tstructureel\tveel',
      ].join('\n'),
    )
    if (!gelezen) throw new Error('geen lijst')
    const { regels, meldingen } = read(gelezen)
    expect(regels).toEqual([{ index: 0, regel: REGEL }])
    expect(meldingen.map(({ plaats }) => plaats)).toEqual([{ cel: 'G3', veld: 'Bedrag', plan: '007' }])
  })

  it.each([
    ['1.234.567,89', 1_234_567.89],
    ['€ 500', 500],
    ['12,-', 12],
    ['−3', -3],
    ['1,234.56', undefined],
    ['12.34', undefined],
    ['2 mln', undefined],
  ])('leest %s als getal alleen als het er maar één kan zijn', (tekst, getal) => {
    expect(readDutchGetal(tekst)).toBe(getal)
  })
})
