import { toAntwoorden } from '#shared/beoordeling/samenstellen.ts'
import { uitkomstOf } from '../beoordelingen/uitkomst.ts'
import { readGrondslag } from '../beoordelingen/vragen.ts'
import { openDossier } from '../dossiers/inzage.ts'
import { execute } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { legConsensusVast } from './opdrachten.ts'

export const consensusRoutes: Handlers<
  'GET /v1/plannen/:nummer/consensussen' | 'POST /v1/plannen/:nummer/consensussen'
> = {
  async 'GET /v1/plannen/:nummer/consensussen'(_, werkplek) {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const consensussen = inzage.zicht.consensussen.map(async consensus => {
      const { kader, inhoud } = await readGrondslag(werkplek.database, werkplek.relatie.plan, consensus)
      return { consensus, uitkomst: uitkomstOf(inhoud, toAntwoorden(consensus), kader) }
    })
    return { consensussen: await Promise.all(consensussen) }
  },

  'POST /v1/plannen/:nummer/consensussen': ({ json }, werkplek) =>
    execute(werkplek, `plan:${werkplek.relatie.plan}`, legConsensusVast(json, werkplek)),
}
