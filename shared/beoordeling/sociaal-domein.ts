import { cite } from '../bronnen/documenten.ts'
import type { Melding } from '../plan/melding.ts'
import type { Planinhoud } from '../plan/plan.ts'
import type { Partij } from './dossier.ts'
import { fault, objectIf } from './melden.ts'

export const ZIJDEN_BRON = cite(
  'voortgang2025',
  'aanvullende werkinstructie van maart 2025',
  'gegeven',
  'Verzekeraars en gemeente beoordelen samen als het sociaal domein onderdeel is van het plan.',
)

export const VERDEELSLEUTEL_BRON = cite(
  'azwa',
  'afspraak D5, deel sociaal domein van de doorbraakmiddelen',
  'afgeleid',
  'Gemeenten en verzekeraars beoordelen het totaal samen; VWS verdeelt met een generieke sleutel, dus geen score bepaalt een bedrag.',
)

/** The social domain takes part: by the kind of plan, by who takes part, or by what the money is for. */
export const isSociaalDomein = (inhoud: Planinhoud): boolean =>
  isByVerdeelsleutel(inhoud) ||
  inhoud.gemeenteDoetMee ||
  inhoud.aanvrager.soort === 'gemeente' ||
  inhoud.jaarbedragen.some(({ waarvanSociaalDomein }) => waarvanSociaalDomein > 0)

/**
 * V-6: the total of these plans is judged jointly and a generic key divides the money, so no score and no rank does:
 * `scorePlan` never lets them be ranked.
 */
export const isByVerdeelsleutel = ({ soort }: Pick<Planinhoud, 'soort'>): boolean =>
  soort === 'regioplan-sociaal-domein'

/** V-7: a plan with the social domain in it is judged from two sides, that of the insurers and of the municipality. */
export const checkZijden = (inhoud: Planinhoud, partijen: readonly Partij[]): Melding[] =>
  objectIf(
    isSociaalDomein(inhoud) && !partijen.some(({ partijrol }) => partijrol === 'medebeoordelaar'),
    'Het sociaal domein doet mee, maar er is geen gemeente die meebeoordeelt.',
    'Voeg de gemeente toe als medebeoordelaar.',
  ).map(bezwaar => fault('V-7', inhoud.nummer, 'Partijen', bezwaar))
