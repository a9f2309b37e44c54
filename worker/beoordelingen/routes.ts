import { openDossier } from '../dossiers/inzage.ts'
import { MetEtag } from '../http/antwoord.ts'
import { execute } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { bewaarConcept, conceptketenOf, dienIn, versieOf } from './opdrachten.ts'
import { readEigen, readOverzicht } from './vragen.ts'

export const beoordelingRoutes: Handlers<
  | 'GET /v1/plannen/:nummer/eigen-beoordeling'
  | 'PUT /v1/plannen/:nummer/eigen-beoordeling'
  | 'POST /v1/plannen/:nummer/eigen-beoordeling/indiening'
  | 'GET /v1/plannen/:nummer/beoordelingen'
> = {
  async 'GET /v1/plannen/:nummer/eigen-beoordeling'(_, werkplek) {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const eigen = await readEigen(inzage, werkplek.database)
    return new MetEtag(await versieOf(eigen), eigen)
  },

  'PUT /v1/plannen/:nummer/eigen-beoordeling': ({ header, json }, werkplek) =>
    execute(
      werkplek,
      conceptketenOf(werkplek.relatie.plan, werkplek.identiteit.persoon),
      bewaarConcept(json, header['if-match'], werkplek),
    ),

  'POST /v1/plannen/:nummer/eigen-beoordeling/indiening': ({ header }, werkplek) =>
    execute(werkplek, `plan:${werkplek.relatie.plan}`, dienIn(header['if-match'], werkplek)),

  async 'GET /v1/plannen/:nummer/beoordelingen'(_, werkplek) {
    const inzage = await openDossier(werkplek)
    return inzage instanceof Weigering ? inzage : readOverzicht(inzage, werkplek.database)
  },
}
