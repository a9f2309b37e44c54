import {
  actieIds,
  type Bestanden,
  type Bevinding,
  checkActie,
  checkAdres,
  checkEigen,
  checkEisen,
  checkIconen,
  checkId,
  checkLengte,
  checkLooptijd,
  checkNaamruimte,
  checkUnique,
  checkVersie,
  isAdres,
  siteOf,
  unless,
  type Vindplaats,
} from '../regels.ts'
import { descendants, type Geplaatst } from './boom.ts'
import { readXml, XmlFout } from './lezer.ts'

/**
 * Finds what keeps an add-in-only manifest from working: XML that is not well formed, references into
 * Resources that lead nowhere, and what `checkManifest` finds in the unified one. Microsoft offers no
 * schema for it outside its own service, so the limits it documents are stated here.
 */
export function checkTwin(xml: string, bestanden: Bestanden): Bevinding[] {
  const manifest = parse(xml)
  if (manifest instanceof XmlFout) {
    return [{ plek: 'begin', melding: `Dit is geen geldige XML. ${manifest.message}` }]
  }
  return [
    ...checkIdentiteit(manifest),
    ...checkEisen('/OfficeApp/Requirements', readEisen(manifest)),
    ...checkRuntime(manifest),
    ...checkActies(manifest),
    ...checkLint(manifest),
    ...checkVerwijzingen(manifest),
    ...checkTeksten(manifest),
    ...checkAdressen(manifest, bestanden),
  ]
}

type Manifest = {
  elementen: readonly Geplaatst[]
  /** what the ids in Resources stand for, in the default language */
  bronnen: ReadonlyMap<string, string>
}

const vensterpagina = '/OfficeApp/DefaultSettings/SourceLocation'

function checkIdentiteit(manifest: Manifest): Bevinding[] {
  return [
    ...checkId(textAt(manifest, '/OfficeApp/Id')),
    ...checkVersie(textAt(manifest, '/OfficeApp/Version'), 4),
    ...checkLengte(defaultAt(manifest, '/OfficeApp/DisplayName'), 125),
    ...checkLengte(defaultAt(manifest, '/OfficeApp/Description'), 250),
  ]
}

function readEisen(manifest: Manifest): Map<string, string> {
  const sets = find(manifest, /\/(bt:)?Set$/)
  return new Map(sets.map(set => [attribute(set, 'Name').tekst, attribute(set, 'MinVersion').tekst]))
}

function checkRuntime(manifest: Manifest): Bevinding[] {
  const runtimes = find(manifest, /\/Runtime$/)
  const [bron = ''] = runtimes.map(runtime => attribute(runtime, 'resid').tekst)
  const pagina = defaultAt(manifest, vensterpagina)
  /** Office starts another runtime for each of these places that does not name the same source. */
  const delers = find(
    manifest,
    /\/(Page\/SourceLocation|FunctionFile|Action\[ShowTaskpane\]\/SourceLocation)$/,
  )
  return [
    ...unless(runtimes.length === 1, '/OfficeApp', 'Er moet precies één runtime zijn, die alles deelt.'),
    ...runtimes.flatMap(runtime => checkLooptijd(attribute(runtime, 'lifetime'))),
    ...delers
      .map(deler => attribute(deler, 'resid'))
      .flatMap(({ plek, tekst }) =>
        unless(
          tekst === bron,
          plek,
          `Hier staat ${tekst}, maar de gedeelde runtime heet ${bron}. Gebruik overal dezelfde naam.`,
        ),
      ),
    ...unless(
      manifest.bronnen.get(bron) === pagina.tekst,
      pagina.plek,
      `${pagina.tekst} is niet de pagina van de gedeelde runtime.`,
    ),
    ...checkNaamruimte(sourceAt(manifest, /\/Namespace$/)),
  ]
}

function checkActies(manifest: Manifest): Bevinding[] {
  return find(manifest, /\/FunctionName$/).flatMap(({ plek, element }) =>
    checkActie({ plek, tekst: element.tekst }, actieIds),
  )
}

function checkLint(manifest: Manifest): Bevinding[] {
  const metIcoon = find(manifest, /\/(Group|Control)\[[^\]]*\]$/)
  const tabs = find(manifest, /\/CustomTab\[[^\]]*\]$/)
  return [
    ...checkUnique([...tabs, ...metIcoon].map(deel => attribute(deel, 'id'))),
    ...metIcoon.flatMap(({ plek, element }) => {
      const iconen = element.kinderen.find(({ naam }) => naam === 'Icon')?.kinderen ?? []
      const maten = iconen.map(({ attributen }) => Number(attributen.size))
      return checkIconen(`${plek}/Icon`, maten)
    }),
  ]
}

function checkVerwijzingen({ elementen, bronnen }: Manifest): Bevinding[] {
  const ids = elementen.filter(isBron).map(bron => attribute(bron, 'id'))
  const verwijzingen = elementen.flatMap(({ plek, element: { attributen } }) =>
    attributen.resid === undefined ? [] : [{ plek, tekst: attributen.resid }],
  )
  return [
    ...checkUnique(ids),
    ...ids.flatMap(id => checkLengte(id, 32)),
    ...verwijzingen.flatMap(({ plek, tekst }) =>
      unless(
        bronnen.has(tekst),
        plek,
        `"${tekst}" staat niet in Resources. Voeg het daar toe, of verwijs naar een naam die er wel staat.`,
      ),
    ),
  ]
}

function checkTeksten(manifest: Manifest): Bevinding[] {
  const kort = texts(find(manifest, /\/bt:ShortStrings\//))
  const lang = texts(find(manifest, /\/bt:LongStrings\//))
  return [
    ...kort.flatMap(tekst => checkLengte(tekst, 125)),
    ...lang.flatMap(tekst => checkLengte(tekst, 250)),
  ]
}

function checkAdressen(manifest: Manifest, bestanden: Bestanden): Bevinding[] {
  const site = siteOf(defaultAt(manifest, vensterpagina).tekst)
  const eigen = [
    sourceAt(manifest, /\/Script\/SourceLocation$/),
    sourceAt(manifest, /\/Metadata\/SourceLocation$/),
    defaultAt(manifest, '/OfficeApp/IconUrl'),
    defaultAt(manifest, '/OfficeApp/HighResolutionIconUrl'),
    ...texts(find(manifest, /\/bt:Images\//)),
  ]
  const alle = texts(manifest.elementen).filter(({ tekst }) => isAdres(tekst))
  return [
    ...eigen.flatMap(adres => checkEigen(adres, site)),
    ...alle.flatMap(adres => checkAdres(adres, site, bestanden)),
  ]
}

function parse(xml: string): Manifest | XmlFout {
  try {
    const elementen = descendants(readXml(xml))
    const bronnen = elementen
      .filter(isBron)
      .map(bron => [attribute(bron, 'id').tekst, attribute(bron, 'DefaultValue').tekst] as const)
    return { elementen, bronnen: new Map(bronnen) }
  } catch (fout) {
    if (fout instanceof XmlFout) return fout
    throw fout
  }
}

function isBron({ plek, element }: Geplaatst): boolean {
  return plek.includes('/Resources/') && element.attributen.id !== undefined
}

function find({ elementen }: Manifest, plek: RegExp): Geplaatst[] {
  return elementen.filter(geplaatst => plek.test(geplaatst.plek))
}

/** Every text and address that these elements hold themselves, in every language. */
function texts(elementen: readonly Geplaatst[]): Vindplaats[] {
  return elementen.flatMap(({ plek, element: { attributen, tekst } }) =>
    [
      attributen.DefaultValue,
      attributen.Value,
      attributen.Url,
      attributen.ResourcesUrl,
      tekst.trim() || undefined,
    ].flatMap(gevonden => (gevonden === undefined ? [] : [{ plek, tekst: gevonden }])),
  )
}

function attribute({ plek, element }: Geplaatst, naam: string): Vindplaats {
  return { plek, tekst: element.attributen[naam] ?? '' }
}

function textAt({ elementen }: Manifest, plek: string): Vindplaats {
  return { plek, tekst: elementen.find(kandidaat => kandidaat.plek === plek)?.element.tekst ?? '' }
}

function defaultAt({ elementen }: Manifest, plek: string): Vindplaats {
  const element = elementen.find(kandidaat => kandidaat.plek === plek)
  return element ? attribute(element, 'DefaultValue') : { plek, tekst: '' }
}

/** What the first element at such a place refers to in Resources; empty where there is none. */
function sourceAt(manifest: Manifest, plek: RegExp): Vindplaats {
  const [element] = find(manifest, plek)
  if (!element) return { plek: '/OfficeApp', tekst: '' }
  const verwijzing = attribute(element, 'resid')
  return { plek: verwijzing.plek, tekst: manifest.bronnen.get(verwijzing.tekst) ?? '' }
}
