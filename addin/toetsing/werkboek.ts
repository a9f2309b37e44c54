import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { list } from '#shared/plan/opsomming.ts'
import { makeWerkboekvorm } from '../werkboek/werkboekvorm.ts'
import { buildWerkboek } from '../workbook/werkboek.ts'
import type { Gang } from './gang.ts'
import type { Resultaat } from './stand.ts'

/**
 * Builds the template in this workbook, for the kader of the last check or else the one that the add-in carries, and
 * says which sheets were made. Throws a `Werkboekfout` when anything of it is there already, and changes nothing then.
 */
export async function buildSjabloon(resultaat: Resultaat | null, { begin }: Gang): Promise<string> {
  const vorm = makeWerkboekvorm(resultaat?.verdeling.kader ?? DOORBRAAK_CONCEPT_2026)
  begin()
  return `Gemaakt: ${list(await buildWerkboek(vorm, 'alles'))}.`
}
