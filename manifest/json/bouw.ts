import {
  acties,
  definitie,
  groepen,
  iconInSize,
  icoonmaten,
  sneltoetsen,
  type Taal,
  tab,
} from '../definitie.ts'
import { leaves } from './blad.ts'

const schemaversie = '1.25'

/** The strings Microsoft's localisation schema wants in every language file, translated or not. */
const verplichteSleutels = ['name.short', 'description.short', 'description.full']

/**
 * The unified manifest for the site at `basis` (no trailing slash), with its texts in `taal`.
 *
 * There are no `alternateIcons` on purpose: they make Microsoft derive an XML manifest of its own,
 * which would drop the custom functions and compete with the twin.
 */
export function buildUnified(basis: string, taal: Taal) {
  const url = (pad: string) => basis + pad
  const icons = (icoon: string) => icoonmaten.map(size => ({ size, url: url(iconInSize(icoon, size)) }))
  const capability = ({ naam, minimum }: { naam: string; minimum: string }) => ({
    name: naam,
    minVersion: minimum,
  })
  const { naam, beschrijving, welkom, paden, naamruimte } = definitie

  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaversie}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaversie,
    id: definitie.id,
    version: definitie.version,
    name: { short: naam.kort[taal], full: naam.lang[taal] },
    description: { short: beschrijving.kort[taal], full: beschrijving.lang[taal] },
    developer: {
      name: definitie.aanbieder,
      websiteUrl: url(paden.hulp),
      privacyUrl: url(paden.privacy),
      termsOfUseUrl: url(paden.voorwaarden),
    },
    icons: {
      color: inPackage(paden.icoonWinkel),
      outline: inPackage(paden.icoonOmtrek),
    },
    accentColor: definitie.accentkleur,
    localizationInfo: {
      defaultLanguageTag: definitie.talen.nl[0].toLowerCase(),
      additionalLanguages: definitie.talen.en.map(tag => ({
        languageTag: tag.toLowerCase(),
        file: taalbestand('en'),
      })),
    },
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    validDomains: [new URL(basis).origin],
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities: definitie.eisen.map(capability) },
        runtimes: [
          {
            id: 'GedeeldeRuntime',
            type: 'general',
            lifetime: 'long',
            code: { page: url(paden.venster), script: url(paden.script) },
            actions: acties.map(({ id, soort }) => ({ id, type: soort, ...displayName(id, taal) })),
            customFunctions: {
              namespace: { id: naamruimte, name: naamruimte },
              metadataUrl: url(paden.functies),
            },
          },
        ],
        ribbons: [
          {
            requirements: {
              scopes: ['workbook'],
              formFactors: ['desktop'],
              capabilities: [capability(definitie.eisLint)],
            },
            contexts: ['default'],
            tabs: [
              {
                id: tab.id,
                label: tab.label[taal],
                groups: groepen.map(groep => ({
                  id: groep.id,
                  label: groep.label[taal],
                  icons: icons(groep.icoon),
                  controls: groep.knoppen.map(knop => ({
                    id: knop.id,
                    type: 'button',
                    label: knop.label[taal],
                    icons: icons(knop.icoon),
                    supertip: { title: knop.label[taal], description: knop.uitleg[taal] },
                    actionId: knop.actie,
                  })),
                })),
              },
            ],
          },
        ],
        keyboardShortcuts: [
          {
            shortcuts: sneltoetsen.map(({ actie, toetsen }) => ({ key: toetsen, actionId: actie })),
            keyMappingFiles: {
              shortcutsUrl: url(paden.sneltoetsen),
              localizationResourceUrl: url(paden.sneltoetsenEngels),
            },
          },
        ],
        getStartedMessages: [
          { title: welkom.titel[taal], description: welkom.tekst[taal], learnMoreUrl: url(paden.hulp) },
        ],
        alternates: [
          {
            requirements: { scopes: ['workbook'] },
            hide: { customOfficeAddin: { officeAddinId: definitie.idTweeling } },
          },
        ],
      },
    ],
  }
}

/** Excel names an action that has a shortcut where two add-ins want the same keys. */
function displayName(id: string, taal: Taal): { displayName?: string } {
  const sneltoets = sneltoetsen.find(({ actie }) => actie === id)
  return sneltoets ? { displayName: sneltoets.naam[taal] } : {}
}

/** Where the texts of another language live, relative to the manifest. */
export function taalbestand(taal: Exclude<Taal, 'nl'>): string {
  return `taal/${taal}.json`
}

/** The language file of the unified manifest: each text that differs from the Dutch one, by its path. */
export function buildVertaling(basis: string, taal: Exclude<Taal, 'nl'>): Record<string, string> {
  const nederlands = new Map(leaves(buildUnified(basis, 'nl')).map(({ pad, waarde }) => [pad, waarde]))
  const teksten = leaves(buildUnified(basis, taal)).flatMap(({ pad, waarde }) => {
    const nodig = verplichteSleutels.includes(pad) || nederlands.get(pad) !== waarde
    return nodig && typeof waarde === 'string' ? [[pad, waarde]] : []
  })
  return Object.fromEntries(teksten)
}

/** A path below the site, as the installable package names it. */
function inPackage(pad: string): string {
  return pad.slice(1)
}
