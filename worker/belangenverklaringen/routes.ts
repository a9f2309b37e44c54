import { checkBelangenverklaring } from '#shared/beoordeling/belang.ts'
import { execute } from '../http/opdracht.ts'
import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { verklaar } from './opdrachten.ts'
import { readVerklaringen } from './vragen.ts'

export const belangRoutes: Handlers<
  'GET /v1/plannen/:nummer/belangenverklaringen' | 'POST /v1/plannen/:nummer/belangenverklaringen'
> = {
  async 'GET /v1/plannen/:nummer/belangenverklaringen'(_, { database, identiteit, relatie }) {
    return { verklaringen: await readVerklaringen(database, relatie.plan, identiteit.persoon) }
  },

  async 'POST /v1/plannen/:nummer/belangenverklaringen'({ json }, werkplek) {
    const { identiteit, relatie, vandaag } = werkplek
    const verklaring = { ...json, plan: relatie.plan, persoon: identiteit.persoon, datum: vandaag() }
    const meldingen = checkBelangenverklaring(verklaring)
    if (meldingen.length > 0)
      return refuseFouten(
        400,
        meldingen.map(({ uitweg }) => ({ plaats: 'toelichting', melding: uitweg })),
      )
    return execute(werkplek, `plan:${relatie.plan}`, verklaar(verklaring, werkplek))
  },
}
