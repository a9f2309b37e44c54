import * as z from 'zod/mini'
import { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import { Planbesluit, Vervulling } from '#shared/beoordeling/besluit.ts'
import { Consensus } from '#shared/beoordeling/consensus.ts'
import { Overgang, Partij } from '#shared/beoordeling/dossier.ts'
import { Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'
import { Kader } from '#shared/kader/kader.ts'
import { Aanvraagopgave } from '#shared/middelen/aanvraagregel.ts'
import { Boeking } from '#shared/middelen/boeking.ts'
import { Looptijdplafond } from '#shared/middelen/looptijd.ts'
import { Opdracht } from '#shared/middelen/opdracht.ts'
import { Plafond } from '#shared/middelen/plafond.ts'
import { Antwoorden, Planinhoud } from '#shared/plan/plan.ts'
import { Tijdstip } from '../antwoorden.ts'
import { Verdelingregel } from '../verdelingen/antwoorden.ts'

const Oordeel = z.strictObject({ inhoud: Antwoorden })
const Bericht = z.strictObject({ vraag: z.string(), tekst: z.string() })

/**
 * Every act that the logboek knows, and the shape of what it changed. When a shape changes, its `schemaversie`
 * goes up: a row names the version in which it was written, and rows are never read with the shapes of today.
 */
export const HANDELINGEN = {
  'belang-verklaard': {
    titel: 'Belang verklaard',
    schemaversie: 1,
    inhoud: z.pick(Belangenverklaring, { belang: true, toelichting: true }),
  },
  'plan-aangemaakt': {
    titel: 'Plan aangemaakt',
    schemaversie: 1,
    inhoud: z.strictObject({ inhoud: Planinhoud, partijen: z.array(Partij) }),
  },
  'planversie-toegevoegd': {
    titel: 'Planversie toegevoegd',
    schemaversie: 1,
    inhoud: z.strictObject({ inhoud: Planinhoud }),
  },
  'stap-gezet': { titel: 'Stap gezet', schemaversie: 1, inhoud: Overgang },
  'beoordeling-bewaard': { titel: 'Beoordeling bewaard', schemaversie: 1, inhoud: Oordeel },
  'beoordeling-ingediend': { titel: 'Beoordeling ingediend', schemaversie: 1, inhoud: Oordeel },
  'consensus-vastgelegd': { titel: 'Consensus vastgelegd', schemaversie: 1, inhoud: Consensus },
  'mededingingsverslag-vastgelegd': {
    titel: 'Mededingingsverslag vastgelegd',
    schemaversie: 1,
    inhoud: Mededingingsverslag,
  },
  'besluit-vastgelegd': { titel: 'Advies of besluit vastgelegd', schemaversie: 1, inhoud: Planbesluit },
  'voorwaarde-vervuld': { titel: 'Voorwaarde vervuld', schemaversie: 1, inhoud: Vervulling },
  'vraag-gesteld': { titel: 'Vraag gesteld', schemaversie: 1, inhoud: Bericht },
  'vraag-beantwoord': { titel: 'Vraag beantwoord', schemaversie: 1, inhoud: Bericht },
  'kader-gepubliceerd': {
    titel: 'Kader gepubliceerd',
    schemaversie: 1,
    inhoud: z.strictObject({
      ...z.pick(Kader, { versie: true, status: true }).shape,
      hash: z.string(),
      /** in words, what differs from the version before */
      wijzigingen: z.optional(z.array(z.string())),
    }),
  },
  'plafond-gepubliceerd': {
    titel: 'Plafond gepubliceerd',
    schemaversie: 1,
    inhoud: z.union([Plafond, Looptijdplafond]),
  },
  'verdeling-bewaard': { titel: 'Verdeling bewaard', schemaversie: 1, inhoud: Verdelingregel },
  geboekt: {
    titel: 'Geboekt',
    schemaversie: 2,
    inhoud: z.strictObject({ opdracht: Opdracht, boekingen: z.array(Boeking) }),
  },
  'aanvraagregels-vastgelegd': {
    titel: 'Aanvraagregels vastgelegd',
    schemaversie: 1,
    inhoud: Aanvraagopgave,
  },
  /** done by the service itself: what is past its retention period went, and this stays to say so */
  'antwoorden-opgeruimd': {
    titel: 'Bewaarde antwoorden opgeruimd',
    schemaversie: 1,
    inhoud: z.strictObject({ voor: Tijdstip, aantal: z.int() }),
  },
  'concept-opgeruimd': {
    titel: 'Concept opgeruimd',
    schemaversie: 1,
    inhoud: z.strictObject({ beoordeling: z.string(), bewaard: Tijdstip }),
  },
  'verzoek-geweigerd': {
    titel: 'Verzoek geweigerd',
    schemaversie: 1,
    inhoud: z.strictObject({ plan: z.nullable(z.string()) }),
  },
} as const satisfies Record<string, { titel: string; schemaversie: number; inhoud: z.ZodMiniType }>

export type Handeling = keyof typeof HANDELINGEN

/** What an act says about the state before or after it. */
export type Handelinginhoud<H extends Handeling> = z.output<(typeof HANDELINGEN)[H]['inhoud']>
