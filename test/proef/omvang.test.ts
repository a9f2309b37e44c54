import { expect, inject, it, onTestFinished } from 'vitest'
import { SimulatedExcel } from '../excel/index.ts'
import { openExcel } from './demo.ts'
import { grootPortefeuille } from './gegevens/index.ts'
import { countRondes } from './rondes.ts'

const MEGABYTE = 1_000_000

it.each([300, 5000])('toetst %i plannen binnen de grenzen van Excel op het web', async aantal => {
  const excel = new SimulatedExcel(grootPortefeuille(aantal))
  const { runtime, close } = await openExcel(excel, inject('oorsprong'))
  onTestFinished(close)
  for (const keer of ['eerste', 'tweede']) {
    const mark = excel.wire.mark()
    await excel.clickRibbon('toets')
    const { fout, resultaat } = runtime.toetsing.stand()
    expect({ keer, fout, gelezen: resultaat?.verdeling.regels.length }).toEqual({
      keer,
      fout: null,
      gelezen: aantal,
    })

    const { lezen, schrijven, overig, geschrevenBytes, grootste } = countRondes(
      excel.wire.since(mark).entries,
    )
    expect(lezen).toBe(1)
    expect(schrijven).toBeLessThanOrEqual(Math.max(1, Math.ceil(geschrevenBytes / MEGABYTE)))
    expect(overig).toBeLessThanOrEqual(2)
    expect(grootste).toBeLessThan(5 * 1024 * 1024)
  }
})
