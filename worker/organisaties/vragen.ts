import { type Database, parseRows } from '../d1/database.ts'
import { Ik } from '../ik/antwoorden.ts'

/** The organisation of an Entra tenant; `undefined` for a tenant that isn't admitted. */
export async function findOrganisatie(
  database: Database,
  tenant: string,
): Promise<Ik['organisatie'] | undefined> {
  const rijen = await database.prepare(OP_TENANT).bind(tenant).all()
  return parseRows(Ik.shape.organisatie, rijen)[0]
}

/** Every organisation, by name. */
export async function listOrganisaties(database: Database): Promise<Ik['organisatie'][]> {
  return parseRows(Ik.shape.organisatie, await database.prepare(ALLE).all())
}

const ALLE = `
  SELECT json_object('id', id, 'naam', naam, 'soort', soort) AS json FROM organisatie ORDER BY naam`

const OP_TENANT = `
  SELECT json_object('id', id, 'naam', naam, 'soort', soort) AS json FROM organisatie WHERE tenant = ?1`
