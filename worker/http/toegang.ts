import type { Context } from 'hono'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import type { Plantoegang, Toegang } from '../autorisatie.ts'
import type { Planrelatie } from '../dossiers/relatie.ts'
import { findPlanrelatie, hasBelang } from '../dossiers/vragen.ts'
import { type Identiteit, identify } from './identiteit.ts'
import { checkLimiet } from './limieten.ts'
import { Weigering } from './probleem.ts'
import type { Sleutelbron } from './sleutels.ts'
import type { Omgeving } from './werkplek.ts'

/** Who calls and what that person is to the plan, as far as known, with the refusal if the table doesn't let them in. */
export type Toelating = {
  identiteit?: Identiteit
  relatie?: Planrelatie
  weigering?: Weigering<401 | 403 | 404 | 429>
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
  const identiteit = toegang.wie === 'aangemeld' ? await identify(context, findSleutels) : undefined
  const teVeel = await checkLimiet(toegang, identiteit, context)
  if (teVeel) return { ...(identiteit ? { identiteit } : {}), weigering: teVeel }
  if (toegang.wie === 'openbaar') return {}
  if (!identiteit) return { weigering: NIET_AANGEMELD }
  if (!toegang.rollen.includes(identiteit.rol)) return { identiteit, weigering: refuseRol(identiteit) }
  if (toegang.relatie === 'geen') {
    const isPartijdig = toegang.belang === 'nergens' && (await hasBelang(context.env.DB, identiteit))
    return { identiteit, ...(isPartijdig ? { weigering: PARTIJDIG } : {}) }
  }
  const relatie = await findPlanrelatie(context.env.DB, context.req.param('nummer') ?? '', identiteit)
  const weigering = judge(toegang, relatie)
  return { identiteit, ...(weigering ? { weigering } : {}), ...(relatie ? { relatie } : {}) }
}

/**
 * Why this relation to a plan doesn't give access. Whoever isn't of a party, or has an interest, hears the same as
 * when there were no such plan.
 */
function judge(toegang: Plantoegang, relatie: Planrelatie | undefined): Weigering<403 | 404> | undefined {
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
