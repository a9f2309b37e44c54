import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { type Bevinding, checkFuncties, checkManifest, checkSneltoetsbestand, checkTwin } from './controle.ts'
import { definitie } from './definitie.ts'
import { fillSneltoetsen } from './hulp.ts'
import { buildUnified, buildVertaling, taalbestand } from './json/bouw.ts'
import { buildSneltoetsen, buildSneltoetsnamen } from './json/sneltoetsen.ts'
import { isLocal } from './regels.ts'
import { buildTwin } from './xml/bouw.ts'

/** Both manifests as text, and by relative path the language files of the package and the files with shortcuts. */
export type Manifesten = {
  json: string
  xml: string
  talen: Record<string, string>
  sneltoetsen: Record<string, string>
}

/**
 * Builds both manifests for a site.
 * @param basis the address of the site, e.g. `https://impacttoets.nl`; a trailing slash is allowed
 * @throws {RangeError} when `basis` is no https address (http is accepted for this machine only)
 */
export function buildManifests(basis: string): Manifesten {
  const site = parseBasis(basis)
  return {
    json: print(buildUnified(site, 'nl')),
    xml: buildTwin(site),
    talen: { [taalbestand('en')]: print(buildVertaling(site, 'en')) },
    sneltoetsen: {
      [bestandOf('sneltoetsen')]: print(buildSneltoetsen()),
      [bestandOf('sneltoetsenEngels')]: print(buildSneltoetsnamen('en')),
    },
  }
}

/**
 * Writes manifest.json, manifest.xml, the language files, the shortcuts and the icons into `uit`, beside the built
 * site, and with `pakket` also impacttoets.zip, which an administrator can install.
 */
export async function writeManifests(basis: string, uit: string, pakket: boolean): Promise<void> {
  const { json, xml, talen, sneltoetsen } = buildManifests(basis)
  const bestanden = { 'manifest.json': json, 'manifest.xml': xml, ...talen, ...sneltoetsen }
  for (const [naam, inhoud] of Object.entries(bestanden)) {
    const pad = join(uit, naam)
    await mkdir(dirname(pad), { recursive: true })
    await writeFile(pad, inhoud)
  }
  await fillHulp(join(uit, bestandOf('hulp')))
  await cp(join(import.meta.dirname, 'iconen'), join(uit, 'iconen'), {
    recursive: true,
    filter: bron => !bron.endsWith('.svg'),
  })
  if (pakket) {
    const { exportMetadataPackage } = await import('office-addin-manifest')
    await exportMetadataPackage(join(uit, 'impacttoets.zip'), join(uit, 'manifest.json'))
  }
}

/** The help page names the shortcuts of this manifest; without a page there is nothing to fill. */
async function fillHulp(pad: string): Promise<void> {
  if (existsSync(pad)) await writeFile(pad, fillSneltoetsen(await readFile(pad, 'utf8')))
}

/** Reads what was built in `uit` and returns every fault in it as a Dutch line, none when it is sound. */
export async function checkBuild(uit: string): Promise<string[]> {
  const paden = await readdir(uit, { recursive: true })
  const bestanden = new Set(paden.map(pad => pad.replaceAll('\\', '/')))
  const read = (naam: string) => readFile(join(uit, naam), 'utf8')
  const report = (naam: string, bevindingen: Bevinding[]) =>
    bevindingen.map(({ plek, melding }) => `${naam} › ${plek}: ${melding}`)

  const { functions } = bestanden.has('functions.json')
    ? functiesSchema.parse(JSON.parse(await read('functions.json')))
    : { functions: [] }
  const naamSneltoetsen = bestandOf('sneltoetsen')
  const sneltoetsen = sneltoetsenschema.parse(JSON.parse(await read(naamSneltoetsen)))
  return [
    ...report('manifest.json', checkManifest(await read('manifest.json'), bestanden)),
    ...report('manifest.xml', checkTwin(await read('manifest.xml'), bestanden)),
    ...report('functions.json', checkFuncties(functions)),
    ...report(naamSneltoetsen, checkSneltoetsbestand(sneltoetsen)),
  ]
}

function parseBasis(basis: string): string {
  const { protocol, hostname } = URL.canParse(basis) ? new URL(basis) : { protocol: '', hostname: '' }
  if (protocol === 'https:' || (protocol === 'http:' && isLocal(hostname))) return basis.replace(/\/+$/, '')
  throw new RangeError(`"${basis}" kan geen basis zijn. Geef het adres van de site, beginnend met https://.`)
}

/** The name of a file below the site. */
const bestandOf = (pad: keyof typeof definitie.paden): string => definitie.paden[pad].slice(1)

const sneltoetsenschema = z.object({
  actions: z.array(z.object({ id: z.string() })),
  shortcuts: z.array(z.object({ action: z.string(), key: z.record(z.string(), z.string()) })),
})
const functiesSchema = z.object({ functions: z.array(z.object({ id: z.string(), name: z.string() })) })

function print(waarde: object): string {
  return `${JSON.stringify(waarde, null, 2)}\n`
}

if (import.meta.main) await main()

/** `node manifest/bouw.ts --basis https://… --uit <map> [--pakket]`, after the site itself was built. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      basis: { type: 'string' },
      uit: { type: 'string' },
      pakket: { type: 'boolean', default: false },
    },
  })
  if (values.basis === undefined || values.uit === undefined) {
    console.error(
      'Gebruik: node manifest/bouw.ts --basis https://… --uit <map van de gebouwde site> [--pakket]',
    )
    process.exitCode = 2
    return
  }
  await writeManifests(values.basis, values.uit, values.pakket)
  const fouten = await checkBuild(values.uit)
  for (const fout of fouten) console.error(fout)
  if (fouten.length > 0) process.exitCode = 1
  else console.log(`manifest.json en manifest.xml staan in ${values.uit} en zijn in orde.`)
}
