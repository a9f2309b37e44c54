import type { Context } from 'hono'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import type { Plantoegang, Toegang } from '../autorisatie.ts'
import type { Planrelatie } from '../dossiers/relatie.ts'
import { hasBelang, parsePlanrelatie, selectPlanrelatie } from '../dossiers/vragen.ts'
import { parseOrganisatie, selectOrganisatie } from '../organisaties/vragen.ts'
import { type EerderAntwoord, parseEerderAntwoord, selectEerderAntwoord } from './idempotentie.ts'
import { type Identiteit, identify, readBeller } from './identiteit.ts'
import { checkLimiet } from './limieten.ts'
import { Weigering } from './probleem.ts'
import type { Sleutelbron } from './sleutels.ts'
import type { Bindings, Omgeving } from './werkplek.ts'

/** Who calls and what that person is to the plan, as far as known, with the refusal if the table doesn't let them in. */
export type Toelating = Kennis & { weigering: Weigering<401 | 403 | 404 | 429> | undefined }

/** What D1 holds of who calls and of what is asked. */
type Kennis = {
  identiteit: Identiteit | undefined
  relatie: Planrelatie | undefined
  /** what this person got before under the key of this request */
  eerder: EerderAntwoord | undefined
}

/**
 * Holds the caller against the access table, before anything else of the request is read, so that nobody learns
 * from what is wrong with the rest of it. First who it is, then how often, then the role, then the plan.
 */
export async function admit(
  toegang: Toegang,
  context: Context<Omgeving>,
  findSleutels: Sleutelbron,
): Promise<Toelating> {
  const kennis = toegang.wie === 'aangemeld' ? await readKennis(context, findSleutels) : GEEN_KENNIS
  const teVeel = await checkLimiet(toegang, kennis.identiteit, context)
  return { ...kennis, weigering: teVeel ?? (await judge(toegang, kennis, context.env)) }
}

/**
 * All that has to be known before the request itself is read, in one question: every question to D1 is a journey. What
 * it says of the plan is used only for who may know.
 */
async function readKennis(context: Context<Omgeving>, findSleutels: Sleutelbron): Promise<Kennis> {
  const beller = await readBeller(context, findSleutels)
  if (!beller) return GEEN_KENNIS
  const { env, req } = context
  const plan = req.param('nummer') ?? ''
  const [organisatie, relatie, eerder] = await env.DB.batch([
    selectOrganisatie(env.DB, beller.tenant),
    selectPlanrelatie(env.DB, plan, beller.tenant, beller.persoon),
    selectEerderAntwoord(env.DB, beller.persoon, req.header('Idempotency-Key') ?? ''),
  ])
  const identiteit = identify(beller, parseOrganisatie(organisatie))
  if (!identiteit) return GEEN_KENNIS
  return {
    identiteit,
    relatie: parsePlanrelatie(relatie, plan, identiteit),
    eerder: parseEerderAntwoord(eerder),
  }
}

const GEEN_KENNIS: Kennis = { identiteit: undefined, relatie: undefined, eerder: undefined }

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
