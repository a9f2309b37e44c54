import { formatDatum } from '../bronnen/opmaak.ts'
import { cent, type Eurocent, formatEuro, formatMiljoen } from '../middelen/bedrag.ts'
import { list } from '../plan/opsomming.ts'
import type { Uitzondering } from './bevroren.ts'
import type { Conflict } from './conflict.ts'
import type { Bezwaar } from './controle.ts'
import type { Variatie } from './grijze-zone.ts'
import type { Invoerverschil } from './invoerverschil.ts'
import { gapOf } from './model.ts'
import type { Gebrek } from './nakijken.ts'
import type { Navolgingsverschil } from './navolging.ts'
import type { Oplossing } from './oplossing.ts'
import type { Grens, Minimum } from './portefeuille.ts'
import type { Reden } from './vergelijking.ts'

/** `2027` for the fund itself, `2027 (Deel sociaal domein)` for a part of it. */
export const formatGrens = ({ jaar, potnaam, onderdeelVan }: Grens): string =>
  onderdeelVan === null ? String(jaar) : `${jaar} (${potnaam})`

/** `2027 komt € 3,2 mln tekort door A en B`: why plans that have to be in can't all be in. */
export function formatConflict(conflict: Conflict): string {
  switch (conflict.soort) {
    case 'afwezig':
      return conflict.plan === conflict.ontbreekt
        ? `Plan ${conflict.plan} moet erin, maar doet niet mee in deze verdeling.`
        : `Plan ${conflict.plan} kan alleen samen met plan ${conflict.ontbreekt}, en dat doet niet mee.`
    case 'uitsluiting':
      return `${sentence(list(conflict.plannen))} sluiten elkaar uit, maar moeten er allebei in${reasonOf(conflict)}.`
    case 'plafond': {
      const { grens, plannen, meegenomen, tekort, tekortVanAllen } = conflict
      const mee = meegenomen.length === 0 ? '' : ` (met ${list(meegenomen)}, dat erbij hoort)`
      const alles =
        tekortVanAllen === tekort
          ? ''
          : ` Met alles wat erin moet is het tekort ${formatTekort(tekortVanAllen)}.`
      return `${formatGrens(grens)} komt ${formatTekort(tekort)} tekort door ${list(plannen)}${mee}.${alles}`
    }
  }
}

/** What is wrong with a choice, or would be wrong with a plan added to it. */
export function formatBezwaar(bezwaar: Bezwaar): string {
  switch (bezwaar.soort) {
    case 'onbekend':
      return `${bezwaar.id} komt in deze verdeling niet voor.`
    case 'plafond':
      return `${formatGrens(bezwaar.grens)} komt ${formatTekort(bezwaar.tekort)} tekort.`
    case 'varianten':
      return `Van plan ${bezwaar.plan} kan hoogstens één variant meedoen, niet ${list(bezwaar.kandidaten)}.`
    case 'pakket':
      return `Alleen als pakket: ${list(bezwaar.pakket)}. Nu ontbreekt ${list(bezwaar.ontbreekt)}.`
    case 'afhankelijkheid':
      return `Plan ${bezwaar.plan} kan alleen samen met plan ${bezwaar.nodig}.`
    case 'uitsluiting':
      return `${sentence(list(bezwaar.plannen))} sluiten elkaar uit.`
    case 'erin':
      return `Plan ${bezwaar.plan} moet erin.`
    case 'eruit':
      return `Plan ${bezwaar.plan} is er met opzet uit gelaten.`
    case 'minimum':
      return `${sentence(formatMinimum(bezwaar.minimum))}; dat zijn er nu ${formatAantal(bezwaar.minimum, bezwaar.gehaald)}.`
  }
}

/** Why a plan is in or out. */
export function formatReden(reden: Reden): string {
  switch (reden.soort) {
    case 'gekozen':
      return 'Erin.'
    case 'levert-niets':
      return 'Eruit: het past er nog bij, maar telt voor dit doel niet mee (PM of nul).'
    case 'geen-kandidaat':
      return 'Doet niet mee in deze verdeling.'
    case 'bezwaren':
      return `Eruit, naast wat gekozen is: ${reden.bezwaren.map(formatBezwaar).join(' ')}`
  }
}

export const formatMinimum = (minimum: Minimum): string =>
  `minstens ${formatAantal(minimum, minimum.minimaal)} voor ${minimum.kenmerk} ${minimum.waarde}`

/** In what a choice departs from the ranking. */
export function formatUitzondering(uitzondering: Uitzondering): string {
  switch (uitzondering.soort) {
    case 'regel':
      return 'Andere regel dan de rangorde van het kader'
    case 'erin':
      return `Plan ${uitzondering.plan} moet erin, tegen de rangorde in`
    case 'eruit':
      return `Plan ${uitzondering.plan} moet eruit, tegen de rangorde in`
    case 'minimum':
      return sentence(formatMinimum(uitzondering.minimum))
  }
}

/** What made a plan change places. */
export function formatVariatie({ soort, naam }: Pick<Variatie, 'soort' | 'naam'>): string {
  switch (soort) {
    case 'scenario':
      return `scenario ${naam}`
    case 'weging':
      return `weging ${naam}`
    case 'impact':
      return `eigen impact ${naam}`
  }
}

/** In what the inputs of now differ from those that were saved. */
export function formatInvoerverschil(verschil: Invoerverschil): string {
  switch (verschil.soort) {
    case 'kader':
      return `Het kader was ${verschil.toen.id}, versie ${verschil.toen.versie}; nu ${verschil.nu.id}, versie ${verschil.nu.versie}.`
    case 'peildatum':
      return `De peildatum was ${formatDatum(verschil.toen)}; nu ${formatDatum(verschil.nu)}.`
    case 'samenhang':
      return 'De samenhang tussen plannen is gewijzigd: pakketten, alleen met, of niet samen met.'
    case 'ruimte':
      return `De ruimte in ${formatGrens(verschil.grens)} was ${formatRuimte(verschil.toen)}; nu ${formatRuimte(verschil.nu)}.`
    case 'erbij':
      return `Nieuw: ${listSome(verschil.plannen)}.`
    case 'weg':
      return `Niet meer in de verdeling: ${listSome(verschil.plannen)}.`
    case 'gewijzigd':
      return `Bedragen of impact gewijzigd: ${listSome(verschil.plannen)}.`
    case 'volgorde':
      return `Van plaats gewisseld: ${listSome(verschil.plannen)}.`
  }
}

/** What is wrong with a saved scenario by itself. */
export function formatGebrek(gebrek: Gebrek): string {
  switch (gebrek.soort) {
    case 'bezwaar':
      return formatBezwaar(gebrek.bezwaar)
    case 'bedragen':
      return 'De bedragen zijn niet die van de gekozen plannen.'
    case 'keuze':
      return 'Met de regel die erbij staat komt er een andere keuze uit.'
    case 'bewijs':
      return 'Het optimum belooft meer dan bewezen kan zijn.'
    case 'reden':
      return formatZonderReden(gebrek.uitzondering)
  }
}

/** Where a booking departs from the scenario that it follows; pot and year are told apart from the text. */
export function formatNavolgingsverschil(verschil: Navolgingsverschil): string {
  switch (verschil.soort) {
    case 'niet-gekozen':
      return `Plan ${verschil.plan} is in dit scenario niet gekozen.`
    case 'bedrag':
      return `Het scenario koos ${formatEuro(verschil.gekozen)}; deze boeking is ${formatEuro(verschil.geboekt)}.`
    case 'reden':
      return formatZonderReden(verschil.uitzondering)
  }
}

const formatZonderReden = (uitzondering: Uitzondering): string =>
  `Een uitzondering op de rangorde zonder reden: ${formatUitzondering(uitzondering)}.`

const formatRuimte = (ruimte: Eurocent | null): string => (ruimte === null ? 'onbekend' : formatEuro(ruimte))

/** fte as a table prints them: whole, or to the tenth below ten. */
export function formatFte(fte: number): string {
  const decimalen = Math.abs(fte) < 10 ? 1 : 0
  const tekst = Math.abs(fte).toLocaleString('nl-NL', { maximumFractionDigits: decimalen })
  return fte < 0 && tekst !== '0' ? `−${tekst}` : tekst
}

/** `bewezen binnen 0,1 %`: rounded up, so that it never promises more than is proven. */
export function formatMarge({ stand, waarde, grens }: Oplossing): string {
  if (stand === 'onhaalbaar') return 'er is geen verdeling die aan alle eisen voldoet'
  const procent = Math.ceil(gapOf(waarde, grens) * 1000 - 1e-6) / 10
  if (procent <= 0) return 'bewezen het beste'
  return `bewezen binnen ${procent.toLocaleString('nl-NL', { minimumFractionDigits: 1 })}\u00a0%`
}

/** Which demands bring two rivals in; nothing to say when it is the two themselves. */
const reasonOf = ({ plannen, door }: Extract<Conflict, { soort: 'uitsluiting' }>): string =>
  door.every(plan => plannen.includes(plan)) ? '' : ` door ${list(door)}`

/** Millions to the tenth, or to the cent when that would say nothing or too little. */
const formatTekort = (tekort: Parameters<typeof formatEuro>[0]): string =>
  tekort >= 100_000_000 ? formatMiljoen(tekort) : formatEuro(tekort)

const formatAantal = ({ eenheid }: Minimum, aantal: number): string =>
  eenheid === 'plannen' ? `${aantal} ${aantal === 1 ? 'plan' : 'plannen'}` : formatEuro(cent(aantal))

/** So many are named; the rest is counted. */
const MEESTE_GENOEMD = 10

const listSome = (delen: readonly string[]): string =>
  delen.length <= MEESTE_GENOEMD
    ? list(delen)
    : `${delen.slice(0, MEESTE_GENOEMD).join(', ')} en nog ${delen.length - MEESTE_GENOEMD}`

const sentence = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)
