import { openDossier } from '../dossiers/inzage.ts'
import { executeOnVersie } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { zetStap } from './opdrachten.ts'

export const overgangRoutes: Handlers<
  'GET /v1/plannen/:nummer/overgangen' | 'POST /v1/plannen/:nummer/overgangen'
> = {
  async 'GET /v1/plannen/:nummer/overgangen'(_, werkplek) {
    const inzage = await openDossier(werkplek)
    return inzage instanceof Weigering ? inzage : { overgangen: [...inzage.zicht.geschiedenis] }
  },

  'POST /v1/plannen/:nummer/overgangen': ({ header, json }, werkplek) =>
    executeOnVersie(werkplek, `plan:${werkplek.relatie.plan}`, header['if-match'], zetStap(json, werkplek)),
}
