import { openDossier } from '../dossiers/inzage.ts'
import { MetEtag } from '../http/antwoord.ts'
import { execute } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { besluitContract } from './contract.ts'
import { legBesluitVast, meldVervulling } from './opdrachten.ts'
import { planbesluitenOf, versieOf } from './vragen.ts'

export const besluitRoutes: Handlers<keyof typeof besluitContract> = {
  async 'GET /v1/plannen/:nummer/besluiten'(_, werkplek) {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const besluiten = planbesluitenOf(inzage)
    return new MetEtag(await versieOf(besluiten), besluiten)
  },

  'POST /v1/plannen/:nummer/besluiten': ({ header, json }, werkplek) =>
    execute(werkplek, `plan:${werkplek.relatie.plan}`, legBesluitVast(header['if-match'], json, werkplek)),

  'POST /v1/plannen/:nummer/besluiten/:besluit/vervullingen': ({ param, header, json }, werkplek) =>
    execute(
      werkplek,
      `plan:${werkplek.relatie.plan}`,
      meldVervulling(header['if-match'], param.besluit, json, werkplek),
    ),
}
