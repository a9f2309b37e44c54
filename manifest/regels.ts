import { acties, definitie, icoonmaten } from './definitie.ts'

/** A fault in a manifest: where it stands, and in Dutch what is wrong and what to do about it. */
export type Bevinding = { plek: string; melding: string }

/** A text with its place in a manifest; empty where the manifest should have one but does not. */
export type Vindplaats = { plek: string; tekst: string }

/** The files of the built site, by their path below its root: `iconen/toets-16.png`. */
export type Bestanden = ReadonlySet<string>

/** The actions that the add-in answers to. */
export const actieIds: readonly string[] = acties.map(({ id }) => id)

export function checkId({ plek, tekst }: Vindplaats): Bevinding[] {
  return unless(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tekst),
    plek,
    `"${tekst}" is geen GUID. Geef elk manifest een eigen GUID van 36 tekens.`,
  )
}

/** @param delen how many numbers the version has: three in JSON, four in XML */
export function checkVersie({ plek, tekst }: Vindplaats, delen: 3 | 4): Bevinding[] {
  const patroon = delen === 3 ? /^\d{1,5}(\.\d{1,5}){2}$/ : /^\d{1,5}(\.\d{1,5}){3}$/
  return unless(
    patroon.test(tekst),
    plek,
    `Versie "${tekst}" klopt niet. Schrijf ${delen} getallen van hooguit vijf cijfers, met punten ertussen.`,
  )
}

export function checkLengte({ plek, tekst }: Vindplaats, hooguit: number): Bevinding[] {
  return unless(
    tekst.length > 0 && tekst.length <= hooguit,
    plek,
    `Deze tekst heeft ${tekst.length} tekens. Office wil er minstens 1 en hooguit ${hooguit}.`,
  )
}

export function checkUnique(ids: readonly Vindplaats[]): Bevinding[] {
  return ids.flatMap(({ plek, tekst }, index) => {
    const eerste = ids.findIndex(ander => ander.tekst === tekst)
    return unless(
      eerste === index,
      plek,
      `"${tekst}" staat ook al bij ${ids[eerste]?.plek}. Elke naam mag maar één keer voorkomen.`,
    )
  })
}

/** @param gevraagd the requirement sets that a manifest names, with their lowest version */
export function checkEisen(plek: string, gevraagd: ReadonlyMap<string, string>): Bevinding[] {
  return [...definitie.eisen, definitie.eisLint].flatMap(({ naam, minimum }) =>
    unless(
      gevraagd.get(naam) === minimum,
      plek,
      `De eis ${naam} ${minimum} ontbreekt. Nu start Impacttoets ook in een Excel waarin het niet kan werken.`,
    ),
  )
}

export function checkLooptijd({ plek, tekst }: Vindplaats): Bevinding[] {
  return unless(
    tekst === 'long',
    plek,
    'De runtime leeft niet lang genoeg. Zet lifetime op "long": alleen dan delen venster, knoppen en functies hem.',
  )
}

export function checkNaamruimte({ plek, tekst }: Vindplaats): Bevinding[] {
  return unless(
    tekst === definitie.naamruimte,
    plek,
    `De naamruimte moet ${definitie.naamruimte} blijven. Met een andere naam herkennen bestaande werkmappen hun formules niet.`,
  )
}

/** @param bekend the ids that may be called here */
export function checkActie({ plek, tekst }: Vindplaats, bekend: readonly string[]): Bevinding[] {
  return unless(
    bekend.includes(tekst),
    plek,
    `De actie "${tekst}" bestaat niet. Er zijn deze acties: ${bekend.join(', ')}.`,
  )
}

/** @param maten the sizes found for one button or group, in pixels */
export function checkIconen(plek: string, maten: readonly number[]): Bevinding[] {
  return icoonmaten.flatMap(maat =>
    unless(
      maten.includes(maat),
      plek,
      `Het icoon van ${maat} pixels ontbreekt. Office heeft er een nodig van ${icoonmaten.join(', ')} pixels.`,
    ),
  )
}

/**
 * Every address is https, and one below the site leads to a file that was built.
 * @param site what `siteOf` makes of the page of the runtime
 */
export function checkAdres({ plek, tekst }: Vindplaats, site: string, bestanden: Bestanden): Bevinding[] {
  const { protocol, hostname } = new URL(tekst)
  if (protocol !== 'https:' && !isLocal(hostname)) {
    return [{ plek, melding: `${tekst} is niet beveiligd. Office laadt alleen adressen met https://.` }]
  }
  const bestand = pathBelow(site, tekst)
  return unless(
    bestand === undefined || bestanden.has(bestand),
    plek,
    `${tekst} leidt nergens heen: ${bestand} zit niet in de gebouwde site.`,
  )
}

/** Reports what Office has to load from this site, but cannot find there by its address. */
export function checkEigen({ plek, tekst }: Vindplaats, site: string): Bevinding[] {
  return unless(
    isAdres(tekst) && pathBelow(site, tekst) !== undefined,
    plek,
    tekst === '' ? 'Hier ontbreekt een webadres.' : `${tekst} staat niet op de eigen site ${site}.`,
  )
}

/** The site that a page belongs to: host and folder, so that a wrong protocol is reported only once. */
export function siteOf(pagina: string): string {
  return pagina.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')
}

/** The file an address leads to, as a path below the site; `undefined` for an address elsewhere. */
function pathBelow(site: string, adres: string): string | undefined {
  const plaats = adres.replace(/^https?:\/\//, '').replace(/[?#].*$/, '')
  return plaats.startsWith(`${site}/`) ? plaats.slice(site.length + 1) : undefined
}

export function isAdres(tekst: string): boolean {
  return /^https?:/i.test(tekst) && URL.canParse(tekst)
}

/** This machine, where a certificate is not always at hand. */
export function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1'
}

/** The finding of one rule: none while what must hold does hold. */
export function unless(goed: boolean, plek: string, melding: string): Bevinding[] {
  return goed ? [] : [{ plek, melding }]
}
