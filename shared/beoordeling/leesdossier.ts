import * as z from 'zod/mini'
import { codesOf, PLANSTATUSSEN } from '../plan/codelijsten.ts'
import { Plannummer } from '../plan/plan.ts'
import { Beoordeling, Binding } from './beoordeling.ts'
import { Planbesluit, Vervulling } from './besluit.ts'
import { compareBeoordelaar, isIngediend, isSameBinding } from './binding.ts'
import { Consensus } from './consensus.ts'
import { Partij, Vraag } from './dossier.ts'
import type { Inhoudszicht } from './zicht.ts'

/** What one reader may take home of a dossier: nothing that is a concept, and of each thing the one that counts. */
export const Leesdossier = z.strictObject({
  plan: Plannummer,
  planversie: z.int().check(z.gte(1)),
  status: z.enum(['nieuw', ...codesOf(PLANSTATUSSEN)]),
  partijen: z.array(Partij),
  /** what is judged; `null` until the judgement starts */
  binding: z.nullable(Binding),
  /** submitted judgements on that binding, as far as this reader may see them */
  beoordelingen: z.array(Beoordeling),
  consensus: z.nullable(Consensus),
  vragen: z.array(Vraag),
  besluiten: z.array(Planbesluit),
  vervullingen: z.array(Vervulling),
})
export type Leesdossier = z.output<typeof Leesdossier>

/** Takes from what a person sees of a dossier what a summary may hold. */
export function toLeesdossier(zicht: Inhoudszicht): Leesdossier {
  const { binding, eigen, anderen, consensussen } = zicht
  return {
    plan: zicht.inhoud.nummer,
    planversie: zicht.planversie,
    status: zicht.status,
    partijen: [...zicht.partijen],
    binding,
    beoordelingen: [...eigen, ...anderen]
      .filter(beoordeling => isIngediend(beoordeling) && binding && isSameBinding(beoordeling, binding))
      .sort(compareBeoordelaar),
    consensus: consensussen.findLast(consensus => binding && isSameBinding(consensus, binding)) ?? null,
    vragen: [...zicht.vragen],
    besluiten: [...zicht.besluiten],
    vervullingen: [...zicht.vervullingen],
  }
}
