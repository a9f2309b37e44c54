import * as z from 'zod/mini'
import { PARTIJROLLEN } from '#shared/beoordeling/rollen.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import type { Database } from '../d1/database.ts'
import type { Identiteit } from '../http/identiteit.ts'

/** What an organisation is to a plan, and what a person declared about it. */
export type Planband = z.output<typeof Planband>
export const Planband = z.strictObject({
  partijrol: z.nullable(z.enum(codesOf(PARTIJROLLEN))),
  belang: z.enum(['geen', 'belang', 'niet-verklaard']),
})

/** A `Planband` as JSON, within a query, for a person of this Entra tenant; NULL without such a plan. */
export const planbandVan = (plan: string, tenant: string, persoon: string): string => `(
  SELECT json_object(
    'partijrol', (
      SELECT partijrol FROM dossierpartij
      WHERE plan = ${plan} AND organisatie = (SELECT id FROM organisatie WHERE tenant = ${tenant})
    ),
    'belang', ifnull((
      SELECT iif(belang, 'belang', 'geen') FROM belangenverklaring
      WHERE plan = ${plan} AND persoon = ${persoon} ORDER BY volgnr DESC LIMIT 1
    ), 'niet-verklaard')
  )
  FROM dossier WHERE plan = ${plan}
)`

/** Whether this person's last word on some plan is that there is an interest. */
export async function hasBelang(database: Database, { persoon }: Identiteit): Promise<boolean> {
  const { results } = await database.prepare(BELANG).bind(persoon).all()
  return results.length > 0
}

const BELANG = `
  SELECT 1 FROM belangenverklaring AS verklaring
  WHERE persoon = ?1 AND belang = 1
    AND volgnr = (SELECT max(volgnr) FROM belangenverklaring WHERE plan = verklaring.plan AND persoon = ?1)
  LIMIT 1`
