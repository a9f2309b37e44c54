import { describe, expect, it, onTestFinished } from 'vitest'
import { associateCommands } from '#addin/commands/register.ts'
import { Narekenaar } from '#addin/narekenen/narekenaar.ts'
import { Toetsing } from '#addin/toetsing/toetsing.ts'
import { acties, groepen, tab } from '#manifest/definitie.ts'
import { defaultRequirements, type SimOptions } from '../excel/host.ts'
import type { SimulatedExcel } from '../excel/index.ts'
import { openFuncties, startDienst } from './functiehulp.ts'

async function openLint(opties: SimOptions = {}): Promise<{ excel: SimulatedExcel; toetsing: Toetsing }> {
  const { oorsprong } = await startDienst()
  const excel = await openFuncties(oorsprong, undefined, opties)
  const toetsing = new Toetsing()
  associateCommands(toetsing, new Narekenaar())
  return { excel, toetsing }
}

describe('het lint', () => {
  it('heeft bij elke actie een handeling die altijd eindigt, ook als er geen plannen zijn', async () => {
    const { excel, toetsing } = await openLint()
    for (const { id, soort } of acties)
      if (soort === 'executeFunction' && id !== 'nieuw') await excel.clickRibbon(id)
    expect(toetsing.stand().fout?.tekst).toContain('Plannen')
    await excel.clickRibbon('nieuw')
    expect(toetsing.stand()).toMatchObject({ fout: null, bericht: expect.stringMatching(/^Gemaakt: /) })
  })

  it('zet Toets en Samenvatting uit zolang een van beide bezig is', async () => {
    const { excel } = await openLint()
    const knoppen = ['toets', 'samenvatting']
    const standen: boolean[][] = []
    onTestFinished(excel.onChange(() => standen.push(knoppen.map(id => excel.runtime.isEnabled(id)))))
    await excel.clickRibbon('toets')
    await expect.poll(() => standen.at(-1)).toEqual([true, true])
    expect(standen).toContainEqual([false, false])
    expect(tab.id).toBe('impacttoets')
    expect(groepen.flatMap(({ knoppen }) => knoppen.map(({ id }) => id))).toEqual(
      expect.arrayContaining(knoppen),
    )
  })

  it('doet het ook in een Excel waarin knoppen niet uit kunnen', async () => {
    const { RibbonApi: _, ...zonder } = defaultRequirements
    const { excel, toetsing } = await openLint({ requirements: zonder })
    await excel.clickRibbon('toets')
    expect(
      excel.wire.entries.flatMap(({ members }) => members).filter(naam => naam.includes('Ribbon')),
    ).toEqual([])
    expect(toetsing.stand()).toMatchObject({ bezig: null, fout: { ernst: 'fout' } })
  })
})
