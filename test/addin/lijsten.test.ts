import { afterEach, describe, expect, it, vi } from 'vitest'
import { packKoppeling, proposeKoppeling, recallKoppeling } from '#addin/kolommen/koppeling.ts'
import { readAanvraaglijst } from '#addin/toezicht/aanvraaglijst.ts'
import { AANVRAAGVELDEN } from '#addin/toezicht/aanvraagvelden.ts'
import { Werkboekfout } from '#addin/workbook/host.ts'
import { keepKopkeuze, recallKopkeuze } from '#addin/workbook/koppelingen.ts'
import { listTabellen, readLijst } from '#addin/workbook/lijsten.ts'
import { DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import type { Cell } from '../excel/data.ts'
import { oneSheet, open } from '../excel/testing.ts'

const KOPPEN = ['Plan', 'Aanbieder', 'Boekjaar', 'Zorgsector', 'Euro']
const KEUZES = { pot: 'doorbraakmiddelen', kosten: 'eenmalig' } as const

/** A workbook as an insurer sends it, with its list under two lines of text or as a table. */
async function openOpgave(cellen: Cell[][], tabellen: { name: string; range: string }[] = []) {
  const { excel, Excel, Office } = await open(oneSheet(cellen, tabellen))
  vi.stubGlobal('Excel', Excel)
  vi.stubGlobal('Office', Office)
  return excel
}
afterEach(() => vi.unstubAllGlobals())

describe('een lijst van een verzekeraar in Excel', () => {
  it('is een tabel van het werkboek, of wat er op het actieve blad staat', async () => {
    await openOpgave(
      [['Opgave Duinzicht'], [], KOPPEN, ['DB-001', 'De Linde', 2027, 'GGZ', 1000]],
      [{ name: 'Opgave', range: 'A3:E4' }],
    )
    expect(await listTabellen()).toEqual(['Opgave'])
    expect(await readLijst('Opgave')).toMatchObject({ blad: 'Blad1', rij: 2, kolom: 0, koppen: KOPPEN })
  })

  it('wordt bij haar eigen koppen gelezen, en wijst de cel aan die niet klopt', async () => {
    await openOpgave([
      KOPPEN,
      ['DB-001', 'De Linde', 2027, 'GGZ', 1000],
      ['DB-002', 'De Linde', 2027, 'GGZ', 'veel'],
    ])
    const lijst = { ...(await readLijst(undefined)), geplakt: false }
    const koppeling = proposeKoppeling(AANVRAAGVELDEN, lijst.koppen)
    const { regels, meldingen } = readAanvraaglijst(lijst, koppeling, KEUZES, DOORBRAAKPOTTEN)
    expect(regels.map(({ regel }) => [regel.plan, regel.bedrag])).toEqual([['DB-001', 100_000]])
    expect(meldingen.map(({ plaats }) => plaats)).toEqual([
      { blad: 'Blad1', cel: 'E3', veld: 'Bedrag', plan: 'DB-002' },
    ])
  })

  it('kan er niet zijn: dan zegt een melding wat te doen', async () => {
    await openOpgave([])
    await expect(readLijst(undefined)).rejects.toThrow('staat geen lijst')
    await expect(readLijst('Weg')).rejects.toBeInstanceOf(Werkboekfout)
  })
})

describe('welke kolom wat is', () => {
  it('onthoudt het werkboek per soort lijst en per stel koppen, en verandert verder niets', async () => {
    const excel = await openOpgave([KOPPEN, ['DB-001', 'De Linde', 2027, 'GGZ', 1000]])
    const cellen = () => JSON.stringify(excel.workbook.values('Blad1', 'A1:F5'))
    const eerst = cellen()
    const keuze = packKoppeling(AANVRAAGVELDEN, KOPPEN, { plan: 0, bedrag: 4 })
    expect(await recallKopkeuze('aanvragen', KOPPEN)).toBeUndefined()
    await keepKopkeuze('aanvragen', KOPPEN, keuze)
    await keepKopkeuze('aanvragen', ['Iets', 'anders'], {})

    const anders = KOPPEN.toReversed()
    const onthouden = await recallKopkeuze('aanvragen', anders)
    expect(recallKoppeling(AANVRAAGVELDEN, anders, onthouden ?? {})).toEqual({ plan: 4, bedrag: 0 })
    expect(await recallKopkeuze('plannen', KOPPEN)).toBeUndefined()
    expect(cellen()).toBe(eerst)
  })
})
