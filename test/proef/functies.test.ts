import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { SimulatedExcel, type WorkbookData } from '../excel/index.ts'
import { bootInNode } from '../excel/node.ts'
import { openExcel } from './demo.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const blad = (cells: WorkbookData['sheets'][number]['cells']): WorkbookData => ({
  name: 'Functies.xlsx',
  sheets: [{ name: 'Blad1', cells }],
})
const metadata = JSON.parse(readFileSync(join(WORTEL, 'dist/productie/functions.json'), 'utf8'))

async function open(data: WorkbookData = blad([])) {
  const excel = new SimulatedExcel(data, { functions: { namespace: 'IMPACTTOETS', metadata } })
  const sessie = await openExcel(excel, oorsprong)
  onTestFinished(sessie.close)
  return excel
}

describe('functies in cellen', () => {
  it('rekenen met de kern: impact, plafond en ruimte', async () => {
    const excel = await open(
      blad([
        ['=IMPACTTOETS.FTE_IMPACT(100,"VVT")', '=IMPACTTOETS.FTE_IMPACT(100,"ggz","In enige mate")'],
        ['=IMPACTTOETS.PLAFOND("doorbraakmiddelen",2027)', '=IMPACTTOETS.RUIMTE("Doorbraakmiddelen",A5)*1'],
        ['=IMPACTTOETS.PLAFOND("doorbraakmiddelen-sociaal-domein",2028)', null],
        [null],
        [2028],
      ]),
    )
    await expect
      .poll(() => excel.workbook.values('Blad1', 'A1:B3').flat())
      .toEqual([59, expect.closeTo(46.2, 10), 400_000_000, 400_000_000, 100_000_000, ''])
  })

  it.each([
    ['FTE_IMPACT', ['veel', 'VVT'], '#VALUE!', 'Vul bij werknemers een getal in.'],
    ['FTE_IMPACT', [-1, 'VVT'], '#VALUE!', 'negatief'],
    ['FTE_IMPACT', [1, 'timmerlui'], '#VALUE!', 'VVT, Wijkverpleging'],
    ['PLAFOND', ['spaarpot', 2027], '#VALUE!', 'niet bekend'],
    ['PLAFOND', ['doorbraakmiddelen', 2031], '#N/A', 'in 2031 geen plafond'],
    ['RUIMTE', ['doorbraakmiddelen', 'straks'], '#VALUE!', 'Vul bij jaar een getal in.'],
  ])('%s(%j) geeft %s met uitleg in de cel', async (id, argumenten, error, tekst) => {
    const excel = await open()
    expect(await excel.callFunction(id, argumenten)).toMatchObject({
      error,
      message: expect.stringContaining(tekst),
    })
  })

  it('vragen de Worker één keer, hoeveel cellen er ook rekenen', async () => {
    let verzoeken = 0
    const excel = new SimulatedExcel(
      blad(
        Array.from({ length: 300 }, (_, i) => [`=IMPACTTOETS.RUIMTE("doorbraakmiddelen",${2027 + (i % 2)})`]),
      ),
      { functions: { namespace: 'IMPACTTOETS', metadata } },
    )
    const addin = await bootInNode(excel, {
      scripts: [join(WORTEL, 'dist/productie/runtime.js')],
      globals: {
        fetch: (verzoek: string) => {
          verzoeken += 1
          const { pathname, search } = new URL(verzoek)
          return fetch(new URL(pathname + search, oorsprong))
        },
      },
    })
    onTestFinished(() => addin.close())
    await expect
      .poll(() => new Set(excel.workbook.values('Blad1', 'A1:A300').flat()))
      .toEqual(new Set([400_000_000]))
    expect(verzoeken).toBe(1)
  })
})
