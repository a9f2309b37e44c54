import type { Context } from 'hono'
import * as z from 'zod/mini'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import type { Plantoegang, Toegang } from '../autorisatie.ts'
import { answerVraag, type Vraag } from '../d1/database.ts'
import { type Planrelatie, relatieOf } from '../dossiers/relatie.ts'
import { hasBelang, Planband, planbandVan } from '../dossiers/vragen.ts'
import { Ik } from '../ik/antwoorden.ts'
import { organisatieVan } from '../organisaties/vragen.ts'
import { EerderAntwoord, eerderAntwoordVan } from './idempotentie.ts'
import { type Beller, type Identiteit, identify } from './identiteit.ts'
import { checkLimiet } from './limieten.ts'
import { Weigering } from './probleem.ts'
import type { Bindings, Omgeving } from './werkplek.ts'

/** Who calls and what that person is to the plan, as far as known, with the refusal if the table doesn't let them in. */
export type Toelating = Kennis & { weigering: Weigering<401 | 403 | 404 | 429> | undefined }

/** What D1 holds of who calls and of what is asked. */
type Kennis = {
  identiteit: Identiteit | undefined
  relatie: Planrelatie | undefined
  /** what this person got before under the key of this request */
  eerder: EerderAntwoord | null
  /** to what the route asks beforehand; for whoever is let in */
  antwoord: unknown
}

/**
 * Holds the caller against the access table, before anything that is wrong with the rest of the request is told, so that
 * nobody learns from that. First who it is, then how often, then the role, then the plan.
 *
 * @param beller who the token names; `undefined` without a right one
 * @param vraag what the route asks of D1 in the same journey
 */
export async function admit(
  toegang: Toegang,
  context: Context<Omgeving>,
  beller: Beller | undefined,
  vraag: Vraag | undefined,
): Promise<Toelating> {
  const kennis = beller ? await readKennis(context, beller, vraag) : GEEN_KENNIS
  const teVeel = await checkLimiet(toegang, kennis.identiteit, context)
  return { ...kennis, weigering: teVeel ?? (await judge(toegang, kennis, context.env)) }
}

/**
 * All that has to be known before the request itself is read, in one question: every question to D1 is a journey. What
 * it says of the plan is used only for who may know.
 */
async function readKennis(
  { env, req }: Context<Omgeving>,
  beller: Beller,
  vraag: Vraag | undefined,
): Promise<Kennis> {
  const { tenant, persoon } = beller
  const plan = req.param('nummer') ?? ''
  const sleutel = req.header('Idempotency-Key') ?? ''
  const bekend = askBekend({ tenant, persoon, plan, sleutel }, vraag)
  const { organisatie, band, eerder, antwoord } = await answerVraag(env.DB, Bekend, bekend)
  const identiteit = organisatie && identify(beller, organisatie)
  if (!identiteit) return GEEN_KENNIS
  return { identiteit, relatie: toRelatie(plan, identiteit, band), eerder, antwoord }
}

/** `undefined` without a plan or without a relation, all the same. */
function toRelatie(plan: string, { rol }: Identiteit, band: Planband | null): Planrelatie | undefined {
  const relatie = band && relatieOf({ rol, partijrol: band.partijrol })
  return relatie ? { plan, relatie, ...band } : undefined
}

const GEEN_KENNIS: Kennis = {
  identiteit: undefined,
  relatie: undefined,
  eerder: null,
  antwoord: null,
}

const Bekend = z.strictObject({
  organisatie: z.nullable(Ik.shape.organisatie),
  band: z.nullable(Planband),
  eerder: z.nullable(EerderAntwoord),
  antwoord: z.unknown(),
})

/** The question for `Bekend`, with the question of the route in it. */
function askBekend(wie: Record<'tenant' | 'persoon' | 'plan' | 'sleutel', string>, vraag = NIETS): Vraag {
  const vanaf = vraag.waarden.length
  const [tenant, persoon, plan, sleutel] = [
    `?${vanaf + 1}`,
    `?${vanaf + 2}`,
    `?${vanaf + 3}`,
    `?${vanaf + 4}`,
  ]
  return {
    sql: `
  SELECT json_object(
    'organisatie', json(${organisatieVan(tenant)}),
    'band', json(${planbandVan(plan, tenant, persoon)}),
    'eerder', json(${eerderAntwoordVan(persoon, sleutel)}),
    'antwoord', json((${vraag.sql}))
  ) AS json`,
    waarden: [...vraag.waarden, wie.tenant, wie.persoon, wie.plan, wie.sleutel],
  }
}

const NIETS: Vraag = { sql: 'SELECT NULL AS json', waarden: [] }

async function judge(
  toegang: Toegang,
  { identiteit, relatie }: Kennis,
  { DB }: Bindings,
): Promise<Weigering<401 | 403 | 404> | undefined> {
  if (toegang.wie === 'openbaar') return undefined
  if (!identiteit) return NIET_AANGEMELD
  if (!toegang.rollen.includes(identiteit.rol)) return refuseRol(identiteit)
  if (toegang.relatie !== 'geen') return judgeRelatie(toegang, relatie)
  return toegang.belang === 'nergens' && (await hasBelang(DB, identiteit)) ? PARTIJDIG : undefined
}

/**
 * Why this relation to a plan doesn't give access. Whoever isn't of a party, or has an interest, hears the same as
 * when there were no such plan.
 */
function judgeRelatie(
  toegang: Plantoegang,
  relatie: Planrelatie | undefined,
): Weigering<403 | 404> | undefined {
  if (!relatie) return GEEN_PLAN
  const isVrij = toegang.belang === 'vrij'
  const isGenoemd = toegang.relatie.includes(relatie.relatie)
  if (isVrij && relatie.belang === 'belang') return GEEN_PLAN
  if (!isGenoemd) return relatie.partijrol ? VERKEERDE_PARTIJ : GEEN_PLAN
  if (isVrij && relatie.partijrol && relatie.belang === 'niet-verklaard') return NIET_VERKLAARD
  return undefined
}

const NIET_AANGEMELD = new Weigering(401, 'U bent niet aangemeld, of uw aanmelding is verlopen. Meld u aan.')

const refuseRol = ({ rol }: Identiteit) => new Weigering(403, `Met de rol ${ROLLEN.codes[rol]} kan dit niet.`)

/** Also what a handler answers when there is nothing of the plan that this person may see. */
export const GEEN_PLAN = new Weigering(404, 'Dit plan bestaat niet, of u kunt er niet bij.')

const VERKEERDE_PARTIJ = new Weigering(403, 'Dit kan alleen een andere partij bij dit plan.')

const NIET_VERKLAARD = new Weigering(
  403,
  'Verklaar eerst of u een belang hebt bij dit plan. Daarna kunt u het zien.',
)

const PARTIJDIG = new Weigering(
  403,
  'U hebt bij een plan een belang verklaard en kunt dit daarom niet zien. Vraag het aan een collega zonder belang.',
)
