import { matches, REGIE } from '#shared/beoordeling/wie.ts'
import { openDossier } from '../dossiers/inzage.ts'
import { findPlanversie } from '../dossiers/lezen.ts'
import { MetEtag } from '../http/antwoord.ts'
import { execute, executeOnVersie } from '../http/opdracht.ts'
import { refuseFouten, Weigering } from '../http/probleem.ts'
import { GEEN_PLAN } from '../http/toegang.ts'
import type { Handlers } from '../http/werkplek.ts'
import { findKop } from '../logboek/vragen.ts'
import { checkPlanopgave } from './controle.ts'
import { maakPlan, voegVersieToe } from './opdrachten.ts'
import { listPlannen, toPlandossier } from './vragen.ts'

export const planRoutes: Handlers<
  | 'GET /v1/plannen'
  | 'POST /v1/plannen'
  | 'GET /v1/plannen/:nummer'
  | 'POST /v1/plannen/:nummer/versies'
  | 'GET /v1/plannen/:nummer/versies/:versie'
> = {
  'GET /v1/plannen': ({ query }, werkplek) =>
    listPlannen(werkplek, { ...query, peildatum: query.peildatum ?? werkplek.vandaag() }),

  // Nothing is looked up under a number that isn't one's own to give.
  async 'POST /v1/plannen'({ json }, werkplek) {
    const fouten = await checkPlanopgave(json, werkplek)
    if (fouten.length > 0) return refuseFouten(400, fouten)
    return execute(werkplek, `plan:${json.inhoud.nummer}`, maakPlan(json, werkplek))
  },

  // Only who takes the steps hears the version of the chain: to others its changes would tell that someone did something.
  async 'GET /v1/plannen/:nummer'({ query }, werkplek) {
    const kop = await findKop(werkplek.database, `plan:${werkplek.relatie.plan}`)
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const plan = await toPlandossier(inzage, werkplek.database, query.peildatum ?? werkplek.vandaag())
    const zetStappen = matches(inzage.wie, REGIE) || plan.stappen.length > 0
    return kop && zetStappen ? new MetEtag(kop.hash, plan) : plan
  },

  'POST /v1/plannen/:nummer/versies': ({ header, json }, werkplek) =>
    executeOnVersie(
      werkplek,
      `plan:${werkplek.relatie.plan}`,
      header['if-match'],
      voegVersieToe(json, werkplek),
    ),

  async 'GET /v1/plannen/:nummer/versies/:versie'({ param: { versie } }, werkplek) {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const inhoud = await findPlanversie(werkplek.database, werkplek.relatie.plan, versie)
    return inhoud ? { planversie: versie, inhoud } : GEEN_PLAN
  },
}
