import * as z from 'zod/mini'
import { cite } from '../bronnen/documenten.ts'
import { Eurocent } from '../middelen/eurocent.ts'
import type { Melding } from '../plan/melding.ts'
import { Jaar, type Planinhoud, Plannummer } from '../plan/plan.ts'
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

/** The total of these plans is judged jointly and a generic key divides the money: no score and no rank does. */
export const isByVerdeelsleutel = ({ soort }: Pick<Planinhoud, 'soort'>): boolean =>
  soort === 'regioplan-sociaal-domein'

/** V-7: a plan with the social domain in it is judged from two sides, that of the insurers and of the municipality. */
export const checkZijden = (inhoud: Planinhoud, partijen: readonly Partij[]): Melding[] =>
  objectIf(
    isSociaalDomein(inhoud) && !partijen.some(({ partijrol }) => partijrol === 'medebeoordelaar'),
    'Het sociaal domein doet mee, maar er is geen gemeente die meebeoordeelt.',
    'Voeg de gemeente toe als medebeoordelaar.',
  ).map(bezwaar => fault('V-7', inhoud.nummer, 'Partijen', bezwaar))

/** An amount that a plan would get in one year, and what that amount rests on. */
export const Toekenning = z.strictObject({
  plan: Plannummer,
  jaar: Jaar,
  bedrag: Eurocent,
  grond: z.enum(['aanvraag', 'score', 'verdeelsleutel']),
})
export type Toekenning = z.output<typeof Toekenning>

/** V-6: what a regioplan sociaal domein gets follows from the generic key alone. */
export const checkToekenning = (
  { plan, jaar, grond }: Toekenning,
  inhoud: Pick<Planinhoud, 'soort'>,
): Melding[] =>
  objectIf(
    isByVerdeelsleutel(inhoud) && grond !== 'verdeelsleutel',
    `Bij een regioplan sociaal domein bepaalt geen ${grond} een bedrag.`,
    'Neem het bedrag over dat uit de generieke verdeelsleutel volgt.',
  ).map(bezwaar => fault('V-6', plan, `Bedrag ${jaar}`, bezwaar))
