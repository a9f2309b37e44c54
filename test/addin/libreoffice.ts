import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const EEN_MINUUT = 60_000
/** Where the pages of the files end up as pictures, for whoever wants to see them. */
export const BEELDEN = fileURLToPath(new URL('../../uit/beelden/', import.meta.url))

/** What of LibreOffice and Poppler is on this machine. */
export const [heeftSoffice, heeftPdftotext, heeftPdftoppm] = await Promise.all(
  [['soffice', '--version'] as const, ['pdftotext', '-v'] as const, ['pdftoppm', '-v'] as const].map(
    ([programma, vraag]) =>
      run(programma, [vraag]).then(
        () => true,
        () => false,
      ),
  ),
)

/** Prints a file with LibreOffice, and gives the path of the PDF beside it. */
export const toPdf = (pad: string): Promise<string> => convert(pad, 'pdf')

async function convert(pad: string, naar: 'pdf' | 'xlsx'): Promise<string> {
  const map = dirname(pad)
  const bestand = basename(pad)
  const profiel = pathToFileURL(join(map, `profiel-${bestand}`)).href
  const opdracht = ['--headless', `-env:UserInstallation=${profiel}`, '--convert-to', naar, '--outdir']
  const uit = join(map, `${naar}-${bestand}`)
  await run('soffice', [...opdracht, uit, pad], { timeout: EEN_MINUUT * 2 })
  return join(uit, `${basename(bestand, extname(bestand))}.${naar}`)
}

/** What LibreOffice makes of an .xlsx when it opens and saves it. */
export async function toXlsx(pad: string): Promise<Uint8Array> {
  return readFile(await convert(pad, 'xlsx'))
}

/** The text of each page. */
export async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 20_000_000 })
  return stdout.split('\f').filter(bladzijde => bladzijde.trim() !== '')
}

/** Keeps the first pages as pictures, in place of earlier ones, and gives how many there are. */
export async function keepBeelden(pdf: string, naam: string, meeste = 1000): Promise<number> {
  const listNow = await clearBeelden(naam)
  await renderBladzijden(pdf, naam, 1, meeste)
  return (await listNow()).length
}

/** The same for a few pages of a long file, by number. */
export async function keepBladzijden(pdf: string, naam: string, nummers: readonly number[]): Promise<number> {
  const listNow = await clearBeelden(naam)
  for (const nummer of nummers) await renderBladzijden(pdf, naam, nummer, nummer)
  return (await listNow()).length
}

const renderBladzijden = (pdf: string, naam: string, eerste: number, laatste: number) =>
  run('pdftoppm', ['-r', '60', '-f', String(eerste), '-l', String(laatste), '-png', pdf, join(BEELDEN, naam)])

/** Throws away the pictures of an earlier run, and lists those of this one. */
async function clearBeelden(naam: string): Promise<() => Promise<string[]>> {
  await mkdir(BEELDEN, { recursive: true })
  const listNow = async () => (await readdir(BEELDEN)).filter(beeld => beeld.startsWith(naam))
  await Promise.all((await listNow()).map(beeld => rm(join(BEELDEN, beeld))))
  return listNow
}

/** A word on a page, with its edges in points. */
export type Woord = {
  readonly links: number
  readonly rechts: number
  readonly onder: number
  readonly tekst: string
}
export type Bladmaat = {
  readonly breedte: number
  readonly hoogte: number
  readonly woorden: readonly Woord[]
}

/** Where each word stands on each page: what sticks out of the paper is cut when it is printed. */
export async function measureBladzijden(pdf: string): Promise<Bladmaat[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 100_000_000 })
  return stdout
    .split('<page ')
    .slice(1)
    .map(blad => {
      const [breedte = 0, hoogte = 0] = [...blad.slice(0, 100).matchAll(/"([\d.]+)"/g)].map(([, maat]) =>
        Number(maat),
      )
      const woorden = [
        ...blad.matchAll(/<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
      ].map(([, links, rechts, onder, tekst = '']) => ({
        links: Number(links),
        rechts: Number(rechts),
        onder: Number(onder),
        tekst,
      }))
      return { breedte, hoogte, woorden }
    })
}
