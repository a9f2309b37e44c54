import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal'
import { hoogsteOf } from '#shared/kader/opmaak.ts'
import { KADER, PLAATS } from './impact-gegevens.ts'
import { UITKOMSTEN } from './impact-kaal.ts'
import { median } from './impact-meten.ts'

const run = promisify(execFile)

/** How long LibreOffice recalculates, in milliseconds, and the totals that it arrives at. */
export type Herberekening = {
  milliseconden: number
  totalen: readonly number[]
  versie: string
  formules: number
}

/**
 * Lets LibreOffice calculate the same plans as a workbook of live formulas, with a hard recalculation of all of them.
 * A macro times that inside LibreOffice, so starting and loading are not in it. A text with the reason when it can't
 * be measured.
 */
export async function measureLibreOffice(
  plannen: readonly (readonly number[])[],
  keren: number,
): Promise<Herberekening | string> {
  const versie = await run('soffice', ['--version']).then(
    ({ stdout }) => stdout.trim().split(' ').slice(0, 2).join(' '),
    () => undefined,
  )
  if (!versie) return 'soffice staat niet op deze machine'
  const map = await mkdtemp(join(tmpdir(), 'bench-impact-'))
  try {
    const regels = await runMacro(map, await makeWerkmap(plannen), keren)
    return {
      milliseconden: median(regels.slice(0, keren)),
      totalen: regels.slice(keren),
      versie,
      formules: plannen.length * FORMULES,
    }
  } finally {
    await rm(map, { recursive: true, force: true })
  }
}

/** The milliseconds of each recalculation, and then the totals. */
async function runMacro(map: string, werkmap: Uint8Array, keren: number): Promise<number[]> {
  const profiel = join(map, 'profiel')
  const soffice = (...opdracht: string[]) =>
    run(
      'soffice',
      ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profiel).href}`, ...opdracht],
      {
        timeout: 600_000,
      },
    )
  // LibreOffice makes a profile of its own at the first start; the macro can only be added after that.
  await soffice('--terminate_after_init')
  const macros = join(profiel, 'user', 'basic', 'Standard')
  const uitvoer = join(map, 'tijden.txt')
  await mkdir(macros, { recursive: true })
  await Promise.all([
    writeFile(join(map, 'plannen.xlsx'), werkmap),
    writeFile(join(macros, 'script.xlb'), MODULES),
    writeFile(join(macros, 'Bench.xba'), MACRO),
  ])
  const bestand = pathToFileURL(join(map, 'plannen.xlsx')).href
  await soffice(`macro:///Standard.Bench.Recalculate("${bestand}","${uitvoer}",${keren})`)
  return (await readFile(uitvoer, 'utf8')).trim().split(/\s+/).map(Number)
}

const MODULES = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Bench"/>
</library:library>`

const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">
Sub Recalculate(bestand As String, uitvoer As String, keren As Integer)
  Dim opties(0) As New com.sun.star.beans.PropertyValue
  opties(0).Name = "Hidden"
  opties(0).Value = True
  werkmap = StarDesktop.loadComponentFromURL(bestand, "_blank", 0, opties())
  kanaal = FreeFile
  Open uitvoer For Output As #kanaal
  For keer = 1 To keren
    begin = GetSystemTicks()
    werkmap.calculateAll()
    Print #kanaal, GetSystemTicks() - begin
  Next
  For kolom = 0 To ${UITKOMSTEN - 1}
    Print #kanaal, Str(werkmap.Sheets(0).getCellByPosition(kolom, 0).Value)
  Next
  Close #kanaal
  werkmap.close(True)
End Sub
</script:module>`

/** A sheet with the totals, and a sheet with the numbers and formulas of each plan. */
async function makeWerkmap(plannen: readonly (readonly number[])[]): Promise<Uint8Array> {
  const regels = plannen.map((getallen, i) => [
    ...getallen.map((value): CellObject => ({ type: Number, value })),
    ...formulesOf(i + 1).map(formula),
  ])
  const totalen = UITKOMSTKOLOMMEN.map(letter =>
    formula(`SUM(Plannen!${letter}1:${letter}${plannen.length})`),
  )
  const blob = await writeXlsxFile([
    { sheet: 'Totalen', data: [totalen] },
    { sheet: 'Plannen', data: regels },
  ]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const formula = (tekst: string): CellObject => ({ type: 'Formula', value: `=${tekst}` })

/** Of one plan: 21 steps, three times fte, fte per million, points and score; each formula as an analyst would. */
function formulesOf(rij: number): string[] {
  const cel = (plaats: number) => `${letterOf(plaats)}${rij}`
  const stappen = Array.from({ length: 21 }, (_, i) => {
    const plaats = PLAATS.parameters + 2 * i
    return `${cel(plaats)}*${cel(plaats + 1)}/100`
  })
  const fte = [0, 1, 2].map(scenario => {
    const delen = Array.from({ length: 7 }, (_, driver) => cel(EERSTE_STAP + driver * 3 + scenario))
    return `(${delen.join('+')})*${cel(PLAATS.deeltijdfactor)}*${cel(PLAATS.invulling)}`
  })
  return [
    ...stappen,
    ...fte,
    `${cel(EERSTE_FTE + 1)}/${cel(PLAATS.miljoenen)}`,
    interpolation(cel(EERSTE_FTE + 3)),
    `(${cel(PLAATS.punten)}+${GEWICHT}*${cel(EERSTE_FTE + 4)})*100/((${cel(PLAATS.gewicht)}+${GEWICHT})*${hoogsteOf(KADER)})`,
  ]
}

const BEREKEND = KADER.criteria.find(({ soort }) => soort === 'berekend')
const GEWICHT = BEREKEND?.gewicht ?? 0
const EERSTE_STAP = PLAATS.aantal
const EERSTE_FTE = EERSTE_STAP + 21
const FORMULES = 27

/** The table of the kader as nested IFs. */
function interpolation(waarde: string): string {
  const tabel = BEREKEND?.soort === 'berekend' ? BEREKEND.omrekening.tabel : []
  return tabel.slice(0, -1).reduceRight(
    (anders, { vanaf, punten }, i) => {
      const rechts = tabel[i + 1]
      if (!rechts) return anders
      const helling = (rechts.punten - punten) / (rechts.vanaf - vanaf)
      return `IF(${waarde}<${rechts.vanaf},${punten}+(${waarde}-${vanaf})*${helling},${anders})`
    },
    String(tabel.at(-1)?.punten ?? 0),
  )
}

/** 0 → `A`, 26 → `AA`. */
function letterOf(plaats: number): string {
  const laatste = String.fromCharCode(65 + (plaats % 26))
  return plaats < 26 ? laatste : `${letterOf(Math.floor(plaats / 26) - 1)}${laatste}`
}

const UITKOMSTKOLOMMEN = [EERSTE_FTE, EERSTE_FTE + 1, EERSTE_FTE + 2, EERSTE_FTE + 5].map(letterOf)
