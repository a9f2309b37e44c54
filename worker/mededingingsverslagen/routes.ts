import { openDossier } from '../dossiers/inzage.ts'
import { execute } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { legVerslagVast } from './opdrachten.ts'

export const verslagRoutes: Handlers<
  'GET /v1/plannen/:nummer/mededingingsverslagen' | 'POST /v1/plannen/:nummer/mededingingsverslagen'
> = {
  async 'GET /v1/plannen/:nummer/mededingingsverslagen'(_, werkplek) {
    const inzage = await openDossier(werkplek)
    return inzage instanceof Weigering ? inzage : { verslagen: [...inzage.zicht.mededingingsverslagen] }
  },

  'POST /v1/plannen/:nummer/mededingingsverslagen': ({ json }, werkplek) =>
    execute(werkplek, `plan:${werkplek.relatie.plan}`, legVerslagVast(json, werkplek)),
}
