import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildManifests, checkBuild, writeManifests } from '#manifest/bouw.ts'
import { acties, definitie, groepen, iconInSize, icoonmaten, lint } from '#manifest/definitie.ts'
import { buildUnified } from '#manifest/json/bouw.ts'
import { basis, iconenmap, manifesten } from './site.ts'

const run = promisify(execFile)
let uit: string

beforeEach(async () => {
  uit = await mkdtemp(join(tmpdir(), 'site-'))
})

afterEach(() => rm(uit, { recursive: true }))

/** The pages that the build of the add-in puts there before the manifests are written. */
async function writeSite(functies: object): Promise<void> {
  for (const naam of [
    'taskpane.html',
    'runtime.js',
    'toetsen.js',
    'hulp.html',
    'privacy.html',
    'voorwaarden.html',
  ]) {
    await writeFile(join(uit, naam), '')
  }
  await writeFile(join(uit, 'functions.json'), JSON.stringify(functies))
}

describe('the address of the site', () => {
  it('may end in a slash and may be a folder', () => {
    expect(buildManifests(`${basis}/`)).toEqual(manifesten)
    expect(buildManifests('https://zorg.example/impact/').json).toContain(
      '"page": "https://zorg.example/impact/taskpane.html"',
    )
  })

  it('is https, except on this machine', () => {
    expect(buildManifests('http://localhost:3000').xml).toContain('http://localhost:3000/taskpane.html')
    for (const fout of ['http://impacttoets.example', 'impacttoets.example', '']) {
      expect(() => buildManifests(fout)).toThrow(`"${fout}" kan geen basis zijn.`)
    }
  })
})

describe('the build', () => {
  it('lays both manifests, the texts and the icons beside the site, and finds no fault', async () => {
    await writeSite({ functions: [{ id: 'SCORE', name: 'SCORE' }] })
    await writeManifests(basis, uit, false)
    expect(await checkBuild(uit)).toEqual([])
    expect(await readFile(join(uit, 'manifest.json'), 'utf8')).toBe(manifesten.json)
    expect(await readFile(join(uit, 'manifest.xml'), 'utf8')).toBe(manifesten.xml)
    expect(await readdir(join(uit, 'iconen'))).not.toContain('toets.svg')
  })

  it('makes a package with all that the unified manifest refers to', async () => {
    await writeManifests(basis, uit, true)
    const pakket = await readFile(join(uit, 'impacttoets.zip'), 'latin1')
    const { icons, localizationInfo } = buildUnified(basis, 'nl')
    const taalbestanden = localizationInfo.additionalLanguages.map(({ file }) => file)
    for (const naam of ['manifest.json', ...Object.values(icons), ...taalbestanden]) {
      expect(pakket).toContain(naam)
    }
  })

  it('says from the command line which file is missing and which function cannot be', async () => {
    await writeSite({ functions: [{ id: 'FTE2', name: 'SCORE' }] })
    await rm(join(uit, 'hulp.html'))
    const opdracht = run(process.execPath, ['manifest/bouw.ts', '--basis', basis, '--uit', uit], {
      cwd: join(import.meta.dirname, '../..'),
    })
    await expect(opdracht).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /manifest\.json › developer\.websiteUrl: .*hulp\.html zit niet in de gebouwde site\.[\s\S]*functions\.json › functions\[0\]\.id: "FTE2"/,
      ),
    })
  })

  it('explains itself when called without a place to write to', async () => {
    const opdracht = run(process.execPath, ['manifest/bouw.ts', '--basis', basis], {
      cwd: join(import.meta.dirname, '../..'),
    })
    await expect(opdracht).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Gebruik:') })
  })

  it('carries the version of the product', async () => {
    const pakket = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')
    expect(JSON.parse(pakket)).toMatchObject({ version: definitie.version })
  })
})

describe('the ribbon', () => {
  it('has five buttons, each with an action of its own', () => {
    expect(lint.tab).toBe('Impacttoets')
    expect(
      lint.groepen.map(({ label, knoppen }) => [label, ...knoppen.map(knop => [knop.label, knop.actie])]),
    ).toEqual([
      ['Toetsen', ['Toets alle plannen', 'toets'], ['Reken selectie na', 'narekenen']],
      ['Gremium', ['Samenvatting', 'samenvatting']],
      ['Venster', ['Venster openen', 'toonVenster']],
      ['Werkboek', ['Nieuw werkboek', 'nieuw']],
    ])
    expect(acties).toEqual([
      { id: 'toets', soort: 'executeFunction' },
      { id: 'narekenen', soort: 'executeFunction' },
      { id: 'samenvatting', soort: 'executeFunction' },
      { id: 'toonVenster', soort: 'openPage' },
      { id: 'nieuw', soort: 'executeFunction' },
      { id: 'openVenster', soort: 'executeFunction' },
    ])
  })

  it('has icons that are as large as their name says', async () => {
    const { icoon, icoonGroot, icoonWinkel, icoonOmtrek } = definitie.paden
    const vanKnoppen = groepen.flatMap(groep =>
      icoonmaten.flatMap(maat => groep.knoppen.map(knop => iconInSize(knop.icoon, maat))),
    )
    for (const pad of [icoon, icoonGroot, icoonWinkel, icoonOmtrek, ...vanKnoppen]) {
      const png = await readFile(join(iconenmap, '..', pad))
      const maat = Number(/-(\d+)\.png$/.exec(pad)?.[1])
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], pad).toEqual([maat, maat])
    }
  })
})
