import type { Datum } from '../bronnen/datum.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import type { Melding } from '../plan/melding.ts'
import { lastOf, ORGANEN, type Planbesluit, type Vervulling } from './besluit.ts'
import type { Dossier } from './dossier.ts'
import { bindingOf } from './dossierfeiten.ts'
import { fault, isBlank, objectIf } from './melden.ts'

/**
 * What is missing or wrong in a word of the gremium or the BO before it can be recorded today; empty when it can. It is
 * about the version that was judged. A later one replaces an earlier one and changes nothing of it. The BO decides on
 * advice: without that it has to say why.
 */
export function checkPlanbesluit(besluit: Planbesluit, dossier: Dossier, vandaag: Datum): Melding[] {
  const { orgaan, uitkomst, datum, motivering, voorwaarden, planversie } = besluit
  const check = (veld: string, isFout: boolean, tekst: string, uitweg: string) =>
    objectIf(isFout, tekst, uitweg).map(bezwaar =>
      fault(`besluit/${veld.toLowerCase()}`, besluit.plan, veld, bezwaar),
    )
  const eerder = lastOf(dossier.besluiten, orgaan)
  const advies = lastOf(dossier.besluiten, 'gremium')
  const zonderAdvies = orgaan === 'bo' && advies?.planversie !== planversie
  const metVoorwaarden = uitkomst === 'toekennen-onder-voorwaarden'
  return [
    ...check(
      'Planversie',
      planversie !== bindingOf(dossier)?.planversie,
      'Dit gaat over een andere versie van het plan dan is beoordeeld.',
      'Lees het dossier opnieuw en leg het vast bij de versie die is beoordeeld.',
    ),
    ...check(
      'Datum',
      datum > vandaag,
      'De datum ligt in de toekomst.',
      'Vul de dag in waarop het orgaan bijeenkwam.',
    ),
    ...check(
      'Datum',
      eerder !== undefined && datum < eerder.datum,
      `Van dit orgaan is al een later oordeel vastgelegd, van ${eerder ? formatDatum(eerder.datum) : ''}.`,
      'Kies een datum die niet eerder ligt; wat later komt, vervangt het eerdere.',
    ),
    ...check(
      'Datum',
      orgaan === 'bo' && advies?.planversie === planversie && datum < advies.datum,
      `Het besluit ligt vóór het advies${advies ? ` van ${formatDatum(advies.datum)}` : ''}.`,
      'Controleer beide data: het Gremium adviseert, daarna besluit het BO.',
    ),
    ...check(
      'Motivering',
      isBlank(motivering) && (uitkomst === 'afwijzen' || uitkomst === 'aanhouden'),
      'Bij afwijzen en aanhouden hoort een motivering.',
      'Schrijf op waarom, zodat de aanvrager weet wat er nodig is.',
    ),
    ...check(
      'Motivering',
      isBlank(motivering) && zonderAdvies,
      `Er is nog geen advies over deze versie vastgelegd (${ORGANEN.codes.gremium}).`,
      'Leg eerst het advies vast, of schrijf in de motivering waarom het BO zonder advies besluit.',
    ),
    ...check(
      'Voorwaarden',
      metVoorwaarden && voorwaarden.length === 0,
      'Toekennen onder voorwaarden kan niet zonder voorwaarde.',
      'Voeg minstens één voorwaarde toe, of kies Toekennen.',
    ),
    ...check(
      'Voorwaarden',
      !metVoorwaarden && voorwaarden.length > 0,
      'Bij deze uitkomst horen geen voorwaarden.',
      'Kies Toekennen onder voorwaarden, of haal de voorwaarden weg.',
    ),
    ...check(
      'Voorwaarden',
      voorwaarden.some(({ tekst }) => isBlank(tekst)),
      'Een voorwaarde heeft geen tekst.',
      'Schrijf op wat er moet gebeuren, of haal de voorwaarde weg.',
    ),
    ...check(
      'Voorwaarden',
      voorwaarden.some(({ uiterlijk }) => uiterlijk !== null && uiterlijk < datum),
      'Een voorwaarde heeft een uiterste datum die vóór het oordeel ligt.',
      'Kies een latere datum, of laat de datum weg.',
    ),
  ]
}

/** What is wrong in a report that a condition was met; empty when it can be recorded. */
export function checkVervulling(vervulling: Vervulling, dossier: Dossier): Melding[] {
  const { besluit: volgnr, voorwaarde } = vervulling
  const besluit = dossier.besluiten.find(een => een.volgnr === volgnr)
  const isVervangen = besluit !== undefined && lastOf(dossier.besluiten, besluit.orgaan) !== besluit
  const isBekend = besluit?.voorwaarden[voorwaarde - 1] !== undefined
  const isVervuld = dossier.vervullingen.some(een => een.besluit === volgnr && een.voorwaarde === voorwaarde)
  const check = (isFout: boolean, tekst: string, uitweg: string) =>
    objectIf(isFout, tekst, uitweg).map(bezwaar =>
      fault('besluit/voorwaarde', vervulling.plan, 'Voorwaarde', bezwaar),
    )
  return [
    ...check(!isBekend, 'Deze voorwaarde bestaat niet.', 'Lees de besluiten opnieuw en kies een voorwaarde.'),
    ...check(
      isVervangen,
      'Deze voorwaarde hoort bij een besluit dat is vervangen.',
      'Kies een voorwaarde van het laatste besluit.',
    ),
    ...check(isVervuld, 'Deze voorwaarde is al vervuld.', 'Er hoeft niets meer te gebeuren.'),
    ...check(
      isBlank(vervulling.toelichting),
      'Er staat niet bij waaruit blijkt dat de voorwaarde is vervuld.',
      'Schrijf op waaruit dat blijkt.',
    ),
  ]
}
