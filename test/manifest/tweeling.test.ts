import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, it } from 'vitest'
import { checkTwin } from '#manifest/controle.ts'
import { definitie, lint, lintIn, sneltoetsen } from '#manifest/definitie.ts'
import { buildUnified } from '#manifest/json/bouw.ts'
import { descendants } from '#manifest/xml/boom.ts'
import { readXml } from '#manifest/xml/lezer.ts'
import { basis, bestanden, manifesten } from './site.ts'

const elementen = descendants(readXml(manifesten.xml))
const unified = buildUnified(basis, 'nl')

function find(plek: RegExp) {
  return elementen.filter(kandidaat => plek.test(kandidaat.plek)).map(({ element }) => element)
}

/** What an id in Resources stands for, in Dutch or in the language of a tag. */
function resource(id: string | undefined, tag?: string): string | undefined {
  const bron = find(/\/Resources\//).find(({ attributen }) => attributen.id === id)
  const vertaald = bron?.kinderen.find(({ attributen }) => attributen.Locale === tag)
  return vertaald?.attributen.Value ?? bron?.attributen.DefaultValue
}

describe('the add-in-only manifest', () => {
  it('is sound to us', () => {
    expect(checkTwin(manifesten.xml, bestanden)).toEqual([])
  })

  it('is well formed to Microsoft’s own parser, which reads the same from it', async () => {
    const map = await mkdtemp(join(tmpdir(), 'manifest-'))
    const pad = join(map, 'manifest.xml')
    await writeFile(pad, manifesten.xml)
    const gelezen = await OfficeAddinManifest.readManifestFile(pad)
    await rm(map, { recursive: true })
    expect(gelezen).toMatchObject({
      id: definitie.idTweeling,
      version: '0.1.0.0',
      displayName: definitie.naam.tweeling.nl,
      defaultLocale: 'nl-NL',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${basis}/taskpane.html` },
    })
  })
})

describe('both manifests tell Excel the same', () => {
  const [extensie] = unified.extensions
  const [runtime] = extensie?.runtimes ?? []
  const [tab] = extensie?.ribbons[0]?.tabs ?? []

  it('is hidden by the unified manifest, and is not the same add-in', () => {
    const [id] = find(/^\/OfficeApp\/Id$/)
    expect(extensie?.alternates[0]?.hide.customOfficeAddin.officeAddinId).toBe(id?.tekst)
    expect(unified.id).not.toBe(id?.tekst)
  })

  it('has the same version and asks the same of Excel', () => {
    expect(find(/^\/OfficeApp\/Version$/)[0]?.tekst).toBe(`${unified.version}.0`)
    expect(find(/\/(bt:)?Set$/).map(({ attributen }) => [attributen.Name, attributen.MinVersion])).toEqual([
      ...(extensie?.requirements.capabilities ?? []).map(eis => [eis.name, eis.minVersion]),
      ['AddinCommands', '1.1'],
    ])
  })

  it('loads the same page, script and functions', () => {
    const adres = (plek: RegExp) => resource(find(plek)[0]?.attributen.resid)
    expect(runtime?.code).toEqual({
      page: adres(/\/Runtime$/),
      script: adres(/\/Script\/SourceLocation$/),
    })
    expect(runtime?.customFunctions).toEqual({
      namespace: { id: adres(/\/Namespace$/), name: adres(/\/Namespace$/) },
      metadataUrl: adres(/\/Metadata\/SourceLocation$/),
    })
  })

  it('draws the same ribbon', () => {
    const iconen = (plek: string) =>
      find(new RegExp(`${plek.replaceAll(/[[\]]/g, '\\$&')}/Icon/bt:Image$`)).map(({ attributen }) => ({
        size: Number(attributen.size),
        url: resource(attributen.resid),
      }))
    const tekst = (plek: string) =>
      resource(find(new RegExp(`${plek.replaceAll(/[[\]]/g, '\\$&')}$`))[0]?.attributen.resid)

    expect(find(/\/CustomTab\[\w+\]$/)[0]?.attributen.id).toBe(tab?.id)
    expect(tekst(`CustomTab[${tab?.id}]/Label`)).toBe(tab?.label)
    for (const groep of tab?.groups ?? []) {
      expect(tekst(`Group[${groep.id}]/Label`)).toBe(groep.label)
      expect(iconen(`Group[${groep.id}]`)).toEqual(groep.icons)
      for (const knop of groep.controls) {
        const plek = `Group[${groep.id}]/Control[${knop.id}]`
        expect(tekst(`${plek}/Label`)).toBe(knop.label)
        expect(tekst(`${plek}/Supertip/Description`)).toBe(knop.supertip.description)
        expect(iconen(plek)).toEqual(knop.icons)
      }
    }
  })

  it('runs the same actions', () => {
    const actie = (soort: string) =>
      (runtime?.actions ?? []).flatMap(({ id, type }) => (type === soort ? [id] : []))
    const knoppen = (tab?.groups ?? []).flatMap(({ controls }) => controls.map(({ actionId }) => actionId))
    expect(find(/\/FunctionName$/).map(({ tekst }) => tekst)).toEqual(
      actie('executeFunction').filter(id => knoppen.includes(id)),
    )
    expect(find(/\/TaskpaneId$/).map(({ tekst }) => tekst)).toEqual(actie('openPage'))
  })

  it('has the same shortcuts, which a file beside it names in Dutch and another in English', () => {
    const [overrides] = find(/\/ExtendedOverrides$/)
    const [toetsenbord] = extensie?.keyboardShortcuts ?? []
    expect(toetsenbord?.keyMappingFiles).toEqual({
      shortcutsUrl: overrides?.attributen.Url,
      localizationResourceUrl: overrides?.attributen.ResourcesUrl,
    })
    const { actions, shortcuts, resources } = JSON.parse(manifesten.sneltoetsen['sneltoetsen.json'] ?? '{}')
    expect(toetsenbord?.shortcuts).toEqual(
      shortcuts.map(({ key, action }: { key: object; action: string }) => ({ key, actionId: action })),
    )
    const engels = JSON.parse(manifesten.sneltoetsen['sneltoetsen.en.json'] ?? '{}')
    for (const { actie, naam } of sneltoetsen) {
      const { name } = actions.find(({ id }: { id: string }) => id === actie)
      const sleutel = name.slice('${resource.'.length, -1)
      expect([resources.default[sleutel].value, engels[sleutel].value]).toEqual([naam.nl, naam.en])
    }
  })

  it('speaks Dutch and English on the ribbon', () => {
    const knoppen = (taal: typeof lint) => taal.groepen.flatMap(groep => groep.knoppen)
    const labels = (tag: string) =>
      find(/\/Control\[\w+\]\/Label$/).map(({ attributen }) => resource(attributen.resid, tag))
    expect(labels('nl-NL')).toEqual(knoppen(lint).map(({ label }) => label))
    expect(labels('en-US')).toEqual(knoppen(lintIn('en')).map(({ label }) => label))
    expect(labels('en-GB')).toEqual(knoppen(lintIn('en')).map(({ label }) => label))
  })
})
