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
import { checkSneltoetsen } from '../sneltoetsen.ts'
import { type Blad, leaves } from './blad.ts'

/**
 * Finds what keeps a unified manifest from working although Microsoft's schema accepts it: actions and
 * addresses that lead nowhere, double ids, missing icons, a runtime that is not shared after all.
 * @param bestanden the files of the built site, the package's own icons and language files included
 */
export function checkManifest(json: string, bestanden: Bestanden): Bevinding[] {
  const bladen = parse(json)
  if (!bladen) return [{ plek: 'begin', melding: 'Dit is geen geldige JSON.' }]
  return [
    ...checkIdentiteit(bladen),
    ...checkEisen('extensions[0].requirements', readEisen(bladen)),
    ...checkRuntime(bladen),
    ...checkActies(bladen),
    ...checkSneltoetsen(readSneltoetsen(bladen)),
    ...checkLint(bladen),
    ...checkAdressen(bladen, bestanden),
    ...checkPakket(bladen, bestanden),
  ]
}

type Bladen = readonly Blad[]

const runtime = 'extensions[0].runtimes[0]'
const verborgenId = 'extensions[0].alternates[0].hide.customOfficeAddin.officeAddinId'

function checkIdentiteit(bladen: Bladen): Bevinding[] {
  const [id, verborgen] = [textAt(bladen, 'id'), textAt(bladen, verborgenId)]
  return [
    ...checkId(id),
    ...checkId(verborgen),
    ...unless(
      verborgen.tekst !== id.tekst,
      verborgen.plek,
      'Het manifest verbergt zichzelf. Noem hier het id van het XML-manifest.',
    ),
    ...checkVersie(textAt(bladen, 'version'), 3),
    ...checkLengte(textAt(bladen, 'name.short'), 30),
  ]
}

function readEisen(bladen: Bladen): Map<string, string> {
  return new Map(
    find(bladen, /\.capabilities\[\d+\]\.name$/).map(({ plek, tekst }) => [
      tekst,
      textAt(bladen, plek.replace(/name$/, 'minVersion')).tekst,
    ]),
  )
}

function checkRuntime(bladen: Bladen): Bevinding[] {
  const tweede = bladen.find(({ pad }) => pad.startsWith('extensions[0].runtimes[1].'))
  const views = find(bladen, /\.actions\[\d+\]\.view$/)
  return [
    ...unless(
      tweede === undefined,
      tweede?.pad ?? runtime,
      'Er is een tweede runtime. Venster, knoppen en functies delen er één.',
    ),
    ...checkLooptijd(textAt(bladen, `${runtime}.lifetime`)),
    ...checkNaamruimte(textAt(bladen, `${runtime}.customFunctions.namespace.id`)),
    ...views.map(({ plek }) => ({
      plek,
      melding: 'Een actie in de gedeelde runtime mag geen view hebben: er is maar één venster.',
    })),
  ]
}

function checkActies(bladen: Bladen): Bevinding[] {
  const acties = find(bladen, /\.actions\[\d+\]\.id$/)
  const aangekondigd = acties.map(({ tekst }) => tekst)
  const knoppen = find(bladen, /\.controls\[\d+\]\.id$/)
  const vanKnoppen = knoppen.map(({ plek }) => textAt(bladen, plek.replace(/id$/, 'actionId')))
  const vanSneltoetsen = find(bladen, /\.shortcuts\[\d+\]\.actionId$/)
  return [
    ...checkUnique(acties),
    ...acties.flatMap(actie => checkActie(actie, actieIds)),
    ...[...vanKnoppen, ...vanSneltoetsen].flatMap(oproep => checkActie(oproep, aangekondigd)),
  ]
}

function readSneltoetsen(bladen: Bladen) {
  const combinaties = find(bladen, /\.shortcuts\[\d+\]\.key\.\w+$/)
  const plekken = new Set(combinaties.map(({ plek }) => plek.replace(/\.\w+$/, '')))
  return [...plekken].map(plek => ({
    plek,
    toetsen: Object.fromEntries(
      combinaties.flatMap(combinatie =>
        combinatie.plek.startsWith(`${plek}.`)
          ? [[combinatie.plek.slice(plek.length + 1), combinatie.tekst] as const]
          : [],
      ),
    ),
  }))
}

function checkLint(bladen: Bladen): Bevinding[] {
  const metIcoon = find(bladen, /\.(groups|controls)\[\d+\]\.id$/)
  return [
    ...checkUnique(find(bladen, /\.(tabs|groups|controls)\[\d+\]\.id$/)),
    ...metIcoon.flatMap(({ plek }) => {
      const icons = plek.replace(/id$/, 'icons')
      const maten = bladen.flatMap(({ pad, waarde }) =>
        pad.startsWith(`${icons}[`) && pad.endsWith('.size') ? [Number(waarde)] : [],
      )
      return checkIconen(icons, maten)
    }),
  ]
}

function checkAdressen(bladen: Bladen, bestanden: Bestanden): Bevinding[] {
  const pagina = textAt(bladen, `${runtime}.code.page`)
  const site = siteOf(pagina.tekst)
  const eigen = [
    pagina,
    textAt(bladen, `${runtime}.code.script`),
    textAt(bladen, `${runtime}.customFunctions.metadataUrl`),
    ...find(bladen, /\.icons\[\d+\]\.url$/),
  ]
  const alle = find(bladen, /^(?!\$schema$)/).filter(({ tekst }) => isAdres(tekst))
  return [
    ...eigen.flatMap(adres => checkEigen(adres, site)),
    ...alle.flatMap(adres => checkAdres(adres, site, bestanden)),
  ]
}

function checkPakket(bladen: Bladen, bestanden: Bestanden): Bevinding[] {
  return find(bladen, /^icons\.|^localizationInfo\..*\.file$/).flatMap(({ plek, tekst }) =>
    unless(bestanden.has(tekst), plek, `Het bestand ${tekst} hoort in het pakket, maar ontbreekt.`),
  )
}

function parse(json: string): Bladen | undefined {
  try {
    return leaves(JSON.parse(json))
  } catch {
    return undefined
  }
}

function find(bladen: Bladen, pad: RegExp): Vindplaats[] {
  return bladen.flatMap(blad =>
    typeof blad.waarde === 'string' && pad.test(blad.pad) ? [{ plek: blad.pad, tekst: blad.waarde }] : [],
  )
}

/** The text at a path, empty where the manifest has none: each rule finds fault with an empty text. */
function textAt(bladen: Bladen, pad: string): Vindplaats {
  const waarde = bladen.find(blad => blad.pad === pad)?.waarde
  return { plek: pad, tekst: typeof waarde === 'string' ? waarde : '' }
}
