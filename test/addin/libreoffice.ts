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
  await run('soffice', [...opdracht, uit, pad], { timeout: EEN_MINUUT })
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
  await mkdir(BEELDEN, { recursive: true })
  const listNow = async () => (await readdir(BEELDEN)).filter(beeld => beeld.startsWith(naam))
  await Promise.all((await listNow()).map(beeld => rm(join(BEELDEN, beeld))))
  await run('pdftoppm', ['-r', '60', '-l', String(meeste), '-png', pdf, join(BEELDEN, naam)])
  return (await listNow()).length
}
