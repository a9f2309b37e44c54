import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { FUNCTIES } from '#addin/functions/register.ts'
import { SimulatedExcel, type WorkbookData } from '../excel/index.ts'
import { bootInNode } from '../excel/node.ts'
import { openExcel } from './demo.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const blad = (cells: WorkbookData['sheets'][number]['cells']): WorkbookData => ({
  name: 'Functies.xlsx',
  sheets: [{ name: 'Blad1', cells }],
})
/** The first request wakes the Worker up. */
const ANTWOORD = { timeout: 15_000 }
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
      .poll(() => excel.workbook.values('Blad1', 'A1:B3').flat(), ANTWOORD)
      .toEqual([59, expect.closeTo(46.2, 10), 400_000_000, 400_000_000, 100_000_000, ''])
  })

  it('rekenen over een heel bereik, met PM en lege cellen, en in de breedte en de hoogte', async () => {
    const excel = await open(
      blad([
        ['VVT', 100, 'PM', 40, '=IMPACTTOETS.FTE(B1:D3,A1:A3)'],
        ['Ggz', 200, '', 10],
        ['Huisartsen', 0, 50, 'pm'],
        [null],
        [
          '=IMPACTTOETS.WERKNEMERS(59,"vvt")',
          '=IMPACTTOETS.WERKNEMERS(35,0.7)',
          '=IMPACTTOETS.IMPACT(B1:D1,"Minimaal")',
          null,
          null,
        ],
        [
          '=IMPACTTOETS.FTE_PER_MILJOEN(24,2000000)',
          '=IMPACTTOETS.IMPACT(10,0.5)',
          '=IMPACTTOETS.FTE("PM","ggz")',
        ],
        ['=IMPACTTOETS.FTE_IMPACT(B1:D1,"VVT","In enige mate")'],
      ]),
    )
    await expect
      .poll(() => excel.workbook.values('Blad1', 'E1:G3'), ANTWOORD)
      .toEqual([
        [59, 'PM', expect.closeTo(23.6, 10)],
        [154, '', expect.closeTo(7.7, 10)],
        [0, 37, 'PM'],
      ])
    await expect
      .poll(() => excel.workbook.values('Blad1', 'A5:E7'), ANTWOORD)
      .toEqual([
        [expect.closeTo(100, 10), expect.closeTo(50, 10), 25, 'PM', 10],
        [12, 5, 'PM', '', ''],
        [expect.closeTo(35.4, 10), 'PM', expect.closeTo(14.16, 10), '', ''],
      ])
  })

  it('staan met Nederlandse uitleg bij elke functie en elk argument in functions.json', () => {
    expect(
      metadata.functions.map(({ id, parameters }: { id: string; parameters: unknown[] }) => [
        id,
        parameters.length,
      ]),
    ).toEqual(Object.entries(FUNCTIES).map(([naam, { argumenten }]) => [naam, argumenten]))
    for (const { description, parameters, result } of metadata.functions) {
      expect(description.length).toBeGreaterThan(20)
      for (const { description: uitleg, dimensionality } of parameters) {
        expect(uitleg.length).toBeGreaterThan(5)
        expect(dimensionality).toBe(result.dimensionality)
      }
    }
  })

  it.each([
    ['FTE_IMPACT', ['veel', 'VVT'], '#VALUE!', 'Vul bij werknemers een getal in.'],
    ['FTE_IMPACT', [-1, 'VVT'], '#VALUE!', 'negatief'],
    ['FTE_IMPACT', [1, 'timmerlui'], '#VALUE!', 'VVT, Wijkverpleging'],
    ['FTE', [-1, 'VVT'], '#VALUE!', 'Het aantal werknemers is negatief.'],
    ['FTE', [1, 1.2], '#VALUE!', 'tussen 0 en 1 in, niet 1,2'],
    ['FTE', [[[1], ['x']], 'VVT'], '#VALUE!', 'Rij 2, kolom 1: Vul bij werknemers een getal in.'],
    ['WERKNEMERS', [1, 0], '#VALUE!', 'tussen 0 en 1'],
    ['WERKNEMERS', [1, ''], '#VALUE!', 'VVT, Wijkverpleging'],
    [
      'WERKNEMERS',
      [
        [[1], [2], [3]],
        [['VVT'], ['Ggz']],
      ],
      '#VALUE!',
      'niet even groot',
    ],
    ['IMPACT', [1, 'Volledig'], '#VALUE!', 'Minimaal, In enige mate, Voorzien'],
    ['IMPACT', [1, -0.1], '#VALUE!', 'tussen 0 en 1'],
    ['FTE_PER_MILJOEN', [1, 0], '#VALUE!', 'niet hoger dan 0'],
    ['FTE_PER_MILJOEN', ['', 1], '#VALUE!', 'Vul bij fte een getal in.'],
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
      .poll(() => new Set(excel.workbook.values('Blad1', 'A1:A300').flat()), ANTWOORD)
      .toEqual(new Set([400_000_000]))
    expect(verzoeken).toBe(1)
  })
})
