import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Beoordelaar } from '#addin/beoordelen/beoordelaar.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { SimulatedExcel } from '../excel/host.ts'
import { createStorage } from '../excel/sandbox.ts'
import { KOPPEN } from './plantabel.ts'
import { openWerkboek, workbookOf } from './werkboekhulp.ts'

const SCORE = 'betrouwbaarheid'

beforeEach(() => {
  vi.stubGlobal('localStorage', createStorage())
})

/** The form of DB-1, whose score for Betrouwbaarheid is 3. */
async function openForm() {
  const excel = await openWerkboek(workbookOf())
  const beoordelaar = new Beoordelaar(DOORBRAAK_CONCEPT_2026)
  await beoordelaar.open('DB-1')
  expect(beoordelaar.veld(SCORE).waarde).toBe(3)
  return { excel, beoordelaar }
}

const scoreCell = ({ workbook }: SimulatedExcel) =>
  workbook.table('Plannen').range.cell(1, KOPPEN.indexOf('Betrouwbaarheid'))
const writeElsewhere = (excel: SimulatedExcel, punten: number) =>
  excel.workbook.as('remote', () => scoreCell(excel).write(punten, 'invariant'))

describe('een verschil met de cel', () => {
  it('is beslist zoals de persoon het zegt, ook terwijl er nog wordt geschreven', async () => {
    const { excel, beoordelaar } = await openForm()
    writeElsewhere(excel, 1)
    const keuzes: string[] = []
    const stop = beoordelaar.subscribe(() => {
      const { bezig, botsingen } = beoordelaar.stand()
      if (bezig !== 'schrijven' || !botsingen.includes(SCORE)) return
      stop()
      keuzes.push('mijn')
      beoordelaar.settle(SCORE, 'mijn')
    })
    onTestFinished(stop)
    beoordelaar.answer(SCORE, { waarde: 5 })
    await beoordelaar.flush()
    await beoordelaar.flush()
    expect(keuzes).toEqual(['mijn'])
    expect(scoreCell(excel).values()).toEqual([[5]])
    expect(beoordelaar.stand()).toMatchObject({ klad: {}, botsingen: [] })
  })

  it('blijft staan tot iemand kiest, met wat de cel zegt ernaast', async () => {
    const { excel, beoordelaar } = await openForm()
    writeElsewhere(excel, 1)
    beoordelaar.answer(SCORE, { waarde: 5 })
    await beoordelaar.flush()
    expect(scoreCell(excel).values()).toEqual([[1]])
    expect(beoordelaar.veld(SCORE).waarde).toBe(5)
    expect(beoordelaar.stand()).toMatchObject({ botsingen: [SCORE], cellen: { [SCORE]: { waarde: 1 } } })
  })
})

describe('een antwoord van voordat Excel sloot', () => {
  const gegeven = { [SCORE]: { waarde: 5, onderbouwing: 'Onderweg getypt.' } }
  const gezien = (waarde: number) => ({ [SCORE]: { waarde, onderbouwing: 'Gemeten.' } })

  it('gaat naar zijn cel als daar nog staat waar het op volgde', async () => {
    const { excel, beoordelaar } = await openForm()
    beoordelaar.takeBack(gegeven, gezien(3))
    await beoordelaar.flush()
    expect(scoreCell(excel).values()).toEqual([[5]])
    expect(beoordelaar.stand()).toMatchObject({ klad: {}, botsingen: [] })
  })

  it('is een verschil als de cel intussen iets anders zegt', async () => {
    const { excel, beoordelaar } = await openForm()
    beoordelaar.takeBack(gegeven, gezien(2))
    await beoordelaar.flush()
    expect(scoreCell(excel).values()).toEqual([[3]])
    expect(beoordelaar.veld(SCORE)).toEqual(gegeven[SCORE])
    expect(beoordelaar.stand().botsingen).toEqual([SCORE])
  })
})
