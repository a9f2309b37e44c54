import * as z from 'zod/mini'
import { PARTIJROLLEN } from '#shared/beoordeling/rollen.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import { type Database, parseRows, type Result, type Statement } from '../d1/database.ts'
import type { Identiteit } from '../http/identiteit.ts'
import { type Planrelatie, relatieOf } from './relatie.ts'

/** The query for `parsePlanrelatie`, about the plan with this number and a person of this Entra tenant. */
export const selectPlanrelatie = (
  database: Database,
  plan: string,
  tenant: string,
  persoon: string,
): Statement => database.prepare(RELATIE).bind(plan, tenant, persoon)

/** What this person is to this plan; `undefined` without a plan or without a relation, all the same. */
export function parsePlanrelatie(result: Result, plan: string, { rol }: Identiteit): Planrelatie | undefined {
  const [rij] = parseRows(Rij, result)
  const relatie = rij && relatieOf({ rol, partijrol: rij.partijrol })
  return relatie && { plan, relatie, ...rij }
}

const Rij = z.strictObject({
  partijrol: z.nullable(z.enum(codesOf(PARTIJROLLEN))),
  belang: z.enum(['geen', 'belang', 'niet-verklaard']),
})

const RELATIE = `
  SELECT json_object(
    'partijrol', (
      SELECT partijrol FROM dossierpartij
      WHERE plan = ?1 AND organisatie = (SELECT id FROM organisatie WHERE tenant = ?2)
    ),
    'belang', ifnull((
      SELECT iif(belang, 'belang', 'geen') FROM belangenverklaring
      WHERE plan = ?1 AND persoon = ?3 ORDER BY volgnr DESC LIMIT 1
    ), 'niet-verklaard')
  ) AS json
  FROM dossier WHERE plan = ?1`

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
