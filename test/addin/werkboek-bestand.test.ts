import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { layOutWerkboek } from '#addin/werkboek/indeling.ts'
import { makeXlsx } from '#addin/werkboek/ooxml.ts'
import { address } from '#addin/werkboek/ooxml-bouwstenen.ts'
import { makeWerkboekvorm } from '#addin/werkboek/werkboekvorm.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Cell, WorkbookData } from '../excel/data.ts'
import { parseAddress } from '../excel/model/address.ts'
import { heeftPdftoppm, heeftSoffice, keepBeelden, toPdf, toXlsx } from './libreoffice.ts'
import { type Delen, part, plain, sheetNames, sheetXml, unzip } from './ooxml.ts'
import { GOED } from './plantabel.ts'
import { check, columnOf, openWerkboek } from './werkboekhulp.ts'

const VORM = makeWerkboekvorm(DOORBRAAK_CONCEPT_2026)
const BLADEN = layOutWerkboek(VORM)
const read = (bytes: Uint8Array): Promise<Delen> => unzip(new Blob([new Uint8Array(bytes)]))
const count = (xml: string, element: string) => xml.split(`<${element} `).length - 1
const tablesOf = (delen: Delen) =>
  [...delen].flatMap(([pad, xml]) =>
    pad.startsWith('xl/tables/')
      ? [[/ displayName="([^"]*)"/.exec(xml)?.[1] ?? '', / ref="([^"]*)"/.exec(xml)?.[1] ?? ''] as const]
      : [],
  )

/** The sheets, cells and tables of the file, as the simulated Excel takes them. */
const dataOf = (delen: Delen): WorkbookData => ({
  name: 'impacttoets.xlsx',
  sheets: BLADEN.map(({ naam, cellen }, i) => ({
    name: naam,
    cells: cellen.map((_, rij) => rowOf(sheetXml(delen, naam), rij + 1)),
    tables: tableParts(delen, i + 1),
  })),
})

/** The cells of one row; a text gets the apostrophe that keeps it one. */
function rowOf(xml: string, rij: number): Cell[] {
  const cellen: Cell[] = []
  for (const [, kolom = '', tekst, getal] of xml.matchAll(
    new RegExp(`<c r="([A-Z]+)${rij}"[^>]*>(?:<is><t[^>]*>([^<]*)</t></is>|<v>([^<]*)</v>)`, 'g'),
  ))
    cellen[parseAddress(`${kolom}1`).area.column] = tekst === undefined ? Number(getal) : `'${plain(tekst)}`
  return Array.from(cellen, cel => cel ?? null)
}

const tableParts = (delen: Delen, blad: number) =>
  [
    ...(delen.get(`xl/worksheets/_rels/sheet${blad}.xml.rels`) ?? '').matchAll(/tables\/(table\d+\.xml)/g),
  ].map(([, bestand = '']) => {
    const xml = part(delen, `xl/tables/${bestand}`)
    return {
      name: / displayName="([^"]*)"/.exec(xml)?.[1] ?? '',
      range: / ref="([^"]*)"/.exec(xml)?.[1] ?? '',
    }
  })

describe('the template to download', () => {
  it('has the same sheets and tables as the builder in Excel makes', async () => {
    const delen = await read(makeXlsx(VORM))
    expect(sheetNames(delen)).toEqual(BLADEN.map(({ naam }) => naam))
    expect(new Map(tablesOf(delen))).toEqual(
      new Map(BLADEN.flatMap(({ tabellen }) => tabellen.map(({ naam, gebied }) => [naam, address(gebied)]))),
    )
    const plannen = sheetXml(delen, 'Plannen')
    const indeling = BLADEN.find(({ naam }) => naam === 'Plannen')
    expect(count(plannen, 'dataValidation')).toBe(indeling?.keuzes.length)
    expect(count(plannen, 'cfRule')).toBe(indeling?.signalen.length)
    expect(plain(part(delen, 'xl/workbook.xml'))).toContain('Plannen!$4:$4')
  })

  it('is a workbook that the add-in knows: a plan typed into it is read, and a check fills its own sheets', async () => {
    const delen = await read(makeXlsx(VORM))
    const excel = await openWerkboek(dataOf(delen))
    for (const [, naam = '', blad = ''] of part(delen, 'xl/workbook.xml').matchAll(
      /<definedName name="(impacttoets_\w+)">(\w+)!/g,
    ))
      excel.workbook.names.push({
        name: naam,
        range: excel.workbook.sheet(blad).range('A1'),
        comment: '',
        visible: true,
      })
    for (const [kop, waarde] of Object.entries(GOED)) {
      const kolom = excel.workbook.table('Plannen').columns.find(({ name }) => name === kop)
      if (kolom) excel.workbook.as('user', () => kolom.body.row(0).write(waarde, 'dutch'))
    }
    const { verdeling, meldingen } = await check()
    expect(meldingen.filter(({ ernst }) => ernst === 'fout')).toEqual([])
    expect(verdeling.regels.map(({ score }) => score.plan.nummer)).toEqual(['DB-1'])
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(BLADEN.map(({ naam }) => naam))
    expect(columnOf(excel, 'Toets rang')).toMatchObject({ 'DB-1': 1 })
  })

  it('is the same file whenever it is made', () => {
    expect(makeXlsx(VORM)).toEqual(makeXlsx(VORM))
  })

  it.runIf(heeftSoffice)(
    'opens in LibreOffice with its tables, lists and rules',
    async () => {
      const map = await mkdtemp(join(tmpdir(), 'sjabloon-'))
      try {
        const pad = join(map, 'impacttoets.xlsx')
        const inhoud = makeXlsx(VORM)
        await writeFile(pad, inhoud)
        const terug = await read(await toXlsx(pad))
        expect(sheetNames(terug)).toEqual(BLADEN.map(({ naam }) => naam))
        expect(new Map(tablesOf(terug))).toEqual(new Map(tablesOf(await read(inhoud))))
        const plannen = sheetXml(terug, 'Plannen')
        const indeling = BLADEN.find(({ naam }) => naam === 'Plannen')
        const lijsten = new Set(indeling?.keuzes.map(({ bron, hulp }) => `${bron}${hulp}`))
        expect(count(plannen, 'dataValidation')).toBeGreaterThanOrEqual(lijsten.size)
        expect(plannen).toMatch(/SUMIFS\(/)
        expect(plannen).toMatch(/Bronnen!\$K\$\d+:\$K\$\d+/)
        if (heeftPdftoppm) expect(await keepBeelden(await toPdf(pad), 'sjabloon')).toBeGreaterThan(0)
      } finally {
        await rm(map, { recursive: true, force: true })
      }
    },
    120_000,
  )
})
