import {
  definitie,
  groepen,
  iconInSize,
  icoonmaten,
  type Knopdefinitie,
  type Tekst,
  tab,
} from '../definitie.ts'
import { element, writeXml, type XmlElement } from './boom.ts'

/**
 * The one address of the shared runtime. Pane, commands and functions must name it by this same id:
 * with two ids Office starts two runtimes, even when both lead to the same page.
 */
const vensterbron = 'Taskpane.Url'

/**
 * The add-in-only manifest for the site at `basis` (no trailing slash): the same add-in for an Excel
 * that cannot read the unified manifest (Excel 2021 and 2024, older builds).
 */
export function buildTwin(basis: string): string {
  const { naam, beschrijving, paden, talen } = definitie
  const url = (pad: string) => basis + pad

  return writeXml(
    element(
      'OfficeApp',
      {
        xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
        'xsi:type': 'TaskPaneApp',
      },
      [
        element('Id', {}, definitie.idTweeling),
        element('Version', {}, `${definitie.version}.0`),
        element('ProviderName', {}, definitie.aanbieder),
        element('DefaultLocale', {}, talen.nl[0]),
        localized('DisplayName', {}, naam.tweeling, 'Override'),
        localized('Description', {}, beschrijving.lang, 'Override'),
        element('IconUrl', { DefaultValue: url(paden.icoon) }),
        element('HighResolutionIconUrl', { DefaultValue: url(paden.icoonGroot) }),
        element('SupportUrl', { DefaultValue: url(paden.hulp) }),
        element('AppDomains', {}, [element('AppDomain', {}, new URL(basis).origin)]),
        element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
        requirements(definitie.eisen),
        element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: url(paden.venster) })]),
        element('Permissions', {}, 'ReadWriteDocument'),
        element(
          'VersionOverrides',
          {
            xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
            'xsi:type': 'VersionOverridesV1_0',
          },
          [requirements([definitie.eisLint], 'bt:'), element('Hosts', {}, [workbookHost()]), resources(url)],
        ),
        element('ExtendedOverrides', {
          Url: url(paden.sneltoetsen),
          ResourcesUrl: url(paden.sneltoetsenEngels),
        }),
      ],
    ),
  )
}

function requirements(eisen: readonly { naam: string; minimum: string }[], prefix = ''): XmlElement {
  const sets = eisen.map(({ naam, minimum }) => element(`${prefix}Set`, { Name: naam, MinVersion: minimum }))
  return element('Requirements', {}, [element(`${prefix}Sets`, { DefaultMinVersion: '1.1' }, sets)])
}

/** Everything below is prescribed in this order by Microsoft's schema. */
function workbookHost(): XmlElement {
  return element('Host', { 'xsi:type': 'Workbook' }, [
    element('Runtimes', {}, [element('Runtime', { resid: vensterbron, lifetime: 'long' })]),
    element('AllFormFactors', {}, [
      element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
        element('Script', {}, [reference('SourceLocation', 'Functies.Script.Url')]),
        element('Page', {}, [reference('SourceLocation', vensterbron)]),
        element('Metadata', {}, [reference('SourceLocation', 'Functies.Metadata.Url')]),
        reference('Namespace', 'Functies.Naamruimte'),
      ]),
    ]),
    element('DesktopFormFactor', {}, [
      element('GetStarted', {}, [
        reference('Title', 'Welkom.Titel'),
        reference('Description', 'Welkom.Tekst'),
        reference('LearnMoreUrl', 'Hulp.Url'),
      ]),
      reference('FunctionFile', vensterbron),
      element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
        element('CustomTab', { id: tab.id }, [...groepen.map(group), reference('Label', 'Tab.Label')]),
      ]),
    ]),
  ])
}

function group({ id, icoon, knoppen }: (typeof groepen)[number]): XmlElement {
  return element('Group', { id }, [
    reference('Label', `Groep.${id}.Label`),
    icons(icoon),
    ...knoppen.map(button),
  ])
}

function button({ id, actie, soort, icoon }: Knopdefinitie): XmlElement {
  return element('Control', { 'xsi:type': 'Button', id }, [
    reference('Label', `Knop.${id}.Label`),
    element('Supertip', {}, [
      reference('Title', `Knop.${id}.Label`),
      reference('Description', `Knop.${id}.Uitleg`),
    ]),
    icons(icoon),
    soort === 'openPage'
      ? element('Action', { 'xsi:type': 'ShowTaskpane' }, [
          element('TaskpaneId', {}, actie),
          reference('SourceLocation', vensterbron),
        ])
      : element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, actie)]),
  ])
}

function icons(icoon: string): XmlElement {
  return element(
    'Icon',
    {},
    icoonmaten.map(maat => element('bt:Image', { size: String(maat), resid: iconId(icoon, maat) })),
  )
}

function resources(url: (pad: string) => string): XmlElement {
  const { paden, naamruimte, welkom } = definitie
  const knoppen = groepen.flatMap(groep => groep.knoppen)
  const iconen = new Set([...groepen, ...knoppen].map(({ icoon }) => icoon))
  const source = (id: string, pad: string) => element('bt:Url', { id, DefaultValue: url(pad) })
  const string = (id: string, tekst: Tekst) => localized('bt:String', { id }, tekst, 'bt:Override')

  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      [...iconen].flatMap(icoon =>
        icoonmaten.map(maat =>
          element('bt:Image', { id: iconId(icoon, maat), DefaultValue: url(iconInSize(icoon, maat)) }),
        ),
      ),
    ),
    element('bt:Urls', {}, [
      source(vensterbron, paden.venster),
      source('Functies.Script.Url', paden.script),
      source('Functies.Metadata.Url', paden.functies),
      source('Hulp.Url', paden.hulp),
    ]),
    element('bt:ShortStrings', {}, [
      string('Functies.Naamruimte', { nl: naamruimte, en: naamruimte }),
      string('Welkom.Titel', welkom.titel),
      string('Tab.Label', tab.label),
      ...groepen.map(({ id, label }) => string(`Groep.${id}.Label`, label)),
      ...knoppen.map(({ id, label }) => string(`Knop.${id}.Label`, label)),
    ]),
    element('bt:LongStrings', {}, [
      string('Welkom.Tekst', welkom.tekst),
      ...knoppen.map(({ id, uitleg }) => string(`Knop.${id}.Uitleg`, uitleg)),
    ]),
  ])
}

function reference(naam: string, resid: string): XmlElement {
  return element(naam, { resid })
}

/** `/iconen/toets-32.png` in 16 pixels is known as `Icoon.toets.16`. */
function iconId(icoon: string, maat: number): string {
  return `Icoon.${icoon.replace(/^.*\/|-\d+\.png$/g, '')}.${maat}`
}

/** Dutch as the default, another language only where its text differs. */
function localized(
  naam: string,
  attributen: Record<string, string>,
  tekst: Tekst,
  override: 'Override' | 'bt:Override',
): XmlElement {
  const talen = tekst.en === tekst.nl ? [] : definitie.talen.en
  return element(
    naam,
    { ...attributen, DefaultValue: tekst.nl },
    talen.map(Locale => element(override, { Locale, Value: tekst.en })),
  )
}
