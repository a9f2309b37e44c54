import { openDossier } from '../dossiers/inzage.ts'
import { execute } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { beantwoord, stelVraag } from './opdrachten.ts'

export const vraagRoutes: Handlers<
  | 'GET /v1/plannen/:nummer/vragen'
  | 'POST /v1/plannen/:nummer/vragen'
  | 'POST /v1/plannen/:nummer/vragen/:vraag/antwoorden'
> = {
  async 'GET /v1/plannen/:nummer/vragen'(_, werkplek) {
    const inzage = await openDossier(werkplek)
    return inzage instanceof Weigering ? inzage : { vragen: [...inzage.zicht.vragen] }
  },

  'POST /v1/plannen/:nummer/vragen': ({ json }, werkplek) =>
    execute(werkplek, `plan:${werkplek.relatie.plan}`, stelVraag(json, werkplek)),

  'POST /v1/plannen/:nummer/vragen/:vraag/antwoorden': ({ param, json }, werkplek) =>
    execute(werkplek, `plan:${werkplek.relatie.plan}`, beantwoord(param.vraag, json, werkplek)),
}
