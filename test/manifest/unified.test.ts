import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateManifest } from 'office-addin-manifest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { checkManifest } from '#manifest/controle.ts'
import { definitie } from '#manifest/definitie.ts'
import { leaves } from '#manifest/json/blad.ts'
import { bestanden, manifesten, mutate } from './site.ts'

let map: string

beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'manifest-'))
  vi.stubGlobal('fetch', () => {
    throw new Error('the schema has to be at hand without a network')
  })
})

afterEach(async () => {
  vi.unstubAllGlobals()
  await rm(map, { recursive: true })
})

/** What Microsoft's own validator says of a manifest, without leaving this machine. */
async function schemaErrors(json: string): Promise<string[]> {
  const pad = join(map, 'manifest.json')
  await writeFile(pad, json)
  try {
    const { report } = await validateManifest(pad)
    return report?.errors?.map(({ content }) => content ?? '') ?? []
  } catch (fout) {
    // The validator reports a breach of length or pattern, but throws on a value of the wrong shape.
    return [String(fout)]
  }
}

describe('the unified manifest', () => {
  it('is valid to Microsoft and sound to us', async () => {
    expect(await schemaErrors(manifesten.json)).toEqual([])
    expect(checkManifest(manifesten.json, bestanden)).toEqual([])
  })

  it('stays valid under the newest schema that the validator knows', async () => {
    expect(await schemaErrors(manifesten.json.replaceAll('1.25', '1.30'))).toEqual([])
  })

  it.each([
    [
      'a lifetime that does not exist',
      '"lifetime": "long"',
      '"lifetime": "forever"',
      /Invalid value for key "extensions"/,
    ],
    ['a host that does not exist', '"workbook"', '"spreadsheet"', /Invalid value for key "extensions"/],
    [
      'a short name of over 30 characters',
      '"short": "Impacttoets"',
      `"short": "${'x'.repeat(31)}"`,
      /name\/short/,
    ],
    [
      'a property that does not exist',
      '"runtimes": [',
      '"foo": 1, "runtimes": [',
      /Invalid value for key "extensions"/,
    ],
    ['an id that is no GUID', /"id": "c4b6[^"]*"/, '"id": "nope"', /\/id/],
  ])('is refused by the schema with %s', async (_naam, fragment, vervanging, melding) => {
    const fouten = await schemaErrors(mutate(manifesten.json, fragment, vervanging))
    expect(fouten.join('\n')).toMatch(melding)
  })
})

describe('what the schema lets through', () => {
  const lint = 'extensions[0].ribbons[0].tabs[0]'
  const runtime = 'extensions[0].runtimes[0]'

  it.each([
    [
      'a button without its action',
      '"actionId": "toets"',
      '"actionId": "nope"',
      `${lint}.groups[0].controls[0].actionId`,
      'De actie "nope" bestaat niet. Er zijn deze acties: toets, narekenen, samenvatting, toonVenster, nieuw, openVenster.',
    ],
    [
      'an action nobody answers to',
      '"actions": [',
      '"actions": [{ "id": "nope", "type": "executeFunction" },',
      `${runtime}.actions[0].id`,
      'De actie "nope" bestaat niet.',
    ],
    [
      'a shortcut without its action',
      '"actionId": "openVenster"',
      '"actionId": "nope"',
      'extensions[0].keyboardShortcuts[0].shortcuts[3].actionId',
      'De actie "nope" bestaat niet.',
    ],
    [
      'a shortcut that Excel has already',
      '"default": "Ctrl+Alt+Shift+K"',
      '"default": "Shift+Ctrl+v"',
      'extensions[0].keyboardShortcuts[0].shortcuts[0].key.default',
      '"Shift+Ctrl+v" is al in gebruik: Excel.',
    ],
    [
      'two actions with one shortcut',
      'Ctrl+Alt+Shift+G',
      'Ctrl+Alt+Shift+R',
      'extensions[0].keyboardShortcuts[0].shortcuts[2].key.default',
      'staat ook al bij extensions[0].keyboardShortcuts[0].shortcuts[1].key.default.',
    ],
    [
      'a file with shortcuts that is not there',
      'sneltoetsen.json',
      'toetsen.json',
      'extensions[0].keyboardShortcuts[0].keyMappingFiles.shortcutsUrl',
      'toetsen.json zit niet in de gebouwde site.',
    ],
    [
      'two buttons with one id',
      '"id": "samenvatting",\n                      "type"',
      '"id": "toets",\n                      "type"',
      `${lint}.groups[1].controls[0].id`,
      `"toets" staat ook al bij ${lint}.groups[0].controls[0].id.`,
    ],
    [
      'a page without TLS',
      '"page": "https:',
      '"page": "http:',
      `${runtime}.code.page`,
      'http://impacttoets.example/taskpane.html is niet beveiligd.',
    ],
    [
      'no address for the functions',
      /,\s*"metadataUrl": "[^"]*"/,
      '',
      `${runtime}.customFunctions.metadataUrl`,
      'Hier ontbreekt een webadres.',
    ],
    [
      'no icon of 80 pixels',
      /,\s*\{\s*"size": 80,[^}]*\}/,
      '',
      `${lint}.groups[0].icons`,
      'Het icoon van 80 pixels ontbreekt.',
    ],
    [
      'an address that leads nowhere',
      'functions.json',
      'functies.json',
      `${runtime}.customFunctions.metadataUrl`,
      'functies.json zit niet in de gebouwde site.',
    ],
    [
      'an icon on another site',
      'https://impacttoets.example/iconen/toets-16.png',
      'https://elders.example/toets-16.png',
      `${lint}.groups[0].icons[0].url`,
      'https://elders.example/toets-16.png staat niet op de eigen site impacttoets.example.',
    ],
    [
      'a runtime that is not shared',
      '"lifetime": "long"',
      '"lifetime": "short"',
      `${runtime}.lifetime`,
      'Zet lifetime op "long"',
    ],
    [
      'a second runtime',
      /\],\s*"ribbons"/,
      ', { "id": "tweede", "code": { "page": "https://impacttoets.example/taskpane.html" } }], "ribbons"',
      'extensions[0].runtimes[1].id',
      'Er is een tweede runtime.',
    ],
    [
      'a view in the shared runtime',
      '"type": "openPage"',
      '"type": "openPage", "view": "nog een venster"',
      `${runtime}.actions[3].view`,
      'mag geen view hebben',
    ],
    [
      'another namespace',
      /"namespace": \{\s*"id": "IMPACTTOETS"/,
      '"namespace": { "id": "TOETS"',
      `${runtime}.customFunctions.namespace.id`,
      'De naamruimte moet IMPACTTOETS blijven.',
    ],
    [
      'a lower floor',
      '"minVersion": "1.12"',
      '"minVersion": "1.7"',
      'extensions[0].requirements',
      'De eis ExcelApi 1.12 ontbreekt.',
    ],
    [
      'a version of six digits',
      '"version": "0.1.0"',
      '"version": "0.1.100000"',
      'version',
      'Versie "0.1.100000" klopt niet.',
    ],
    [
      'an add-in that hides itself',
      /"officeAddinId": "[^"]*"/,
      `"officeAddinId": "${definitie.id}"`,
      'extensions[0].alternates[0].hide.customOfficeAddin.officeAddinId',
      'Het manifest verbergt zichzelf.',
    ],
    [
      'a store icon that is not in the package',
      'impacttoets-192.png',
      'logo.png',
      'icons.color',
      'Het bestand iconen/logo.png hoort in het pakket, maar ontbreekt.',
    ],
  ])('is found by our own checks: %s', async (_naam, fragment, vervanging, plek, melding) => {
    const json = mutate(manifesten.json, fragment, vervanging)
    expect(await schemaErrors(json)).toEqual([])
    expect(checkManifest(json, bestanden)).toEqual([{ plek, melding: expect.stringContaining(melding) }])
  })

  it('is told apart from a file that is no JSON at all', () => {
    expect(checkManifest('{', bestanden)).toEqual([{ plek: 'begin', melding: 'Dit is geen geldige JSON.' }])
  })
})

describe('the English texts', () => {
  const vertaling = z
    .record(z.string(), z.string())
    .parse(JSON.parse(manifesten.talen['taal/en.json'] ?? '{}'))

  it('are keyed as Microsoft’s localisation schema prescribes, within its lengths', async () => {
    const regels = await readLocalisationRules()
    for (const [sleutel, tekst] of Object.entries(vertaling)) {
      const regel = regels.find(({ allows }) => allows(sleutel))
      expect(regel, sleutel).toBeDefined()
      expect(tekst.length, sleutel).toBeLessThanOrEqual(regel?.maximum ?? 0)
    }
  })

  it('each replace a Dutch text that is there', () => {
    const nederlands = new Map(leaves(JSON.parse(manifesten.json)).map(({ pad, waarde }) => [pad, waarde]))
    for (const sleutel of Object.keys(vertaling))
      expect(nederlands.get(sleutel), sleutel).toBeTypeOf('string')
  })

  it('cover all that the ribbon says', () => {
    expect(vertaling).toMatchObject({
      'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label': 'Assess all plans',
      'extensions[0].ribbons[0].tabs[0].groups[0].controls[1].label': 'Recalculate selection',
      'extensions[0].ribbons[0].tabs[0].groups[1].controls[0].label': 'Summary',
      'extensions[0].ribbons[0].tabs[0].groups[2].controls[0].label': 'Open pane',
      'extensions[0].ribbons[0].tabs[0].groups[3].controls[0].label': 'New workbook',
    })
  })
})

/** Which keys a language file may have, and how long their texts may be, from Microsoft's own schema. */
async function readLocalisationRules(): Promise<{ allows: (sleutel: string) => boolean; maximum: number }[]> {
  const validator = createRequire(createRequire(import.meta.url).resolve('office-addin-manifest'))
  const map = join(validator.resolve('@microsoft/app-manifest'), '../json-schemas/teams/v1.25')
  const regel = z.object({ maxLength: z.optional(z.number()) })
  const { properties, patternProperties } = z
    .object({ properties: z.record(z.string(), regel), patternProperties: z.record(z.string(), regel) })
    .parse(JSON.parse(await readFile(join(map, 'MicrosoftTeams.Localization.schema.json'), 'utf8')))
  return [
    ...Object.entries(properties).map(([naam, { maxLength = 0 }]) => ({
      allows: (sleutel: string) => sleutel === naam,
      maximum: maxLength,
    })),
    ...Object.entries(patternProperties).map(([patroon, { maxLength = 0 }]) => ({
      allows: (sleutel: string) => new RegExp(patroon).test(sleutel),
      maximum: maxLength,
    })),
  ]
}
