import * as z from 'zod/mini'
import { Nummerreeks } from '#shared/plan/plan.ts'
import { type Database, parseRows, type Result, type Statement } from '../d1/database.ts'
import { Ik } from '../ik/antwoorden.ts'
import { Organisatieregel } from './antwoorden.ts'

/** The query for `parseOrganisatie`: the organisation of an Entra tenant. */
export const selectOrganisatie = (database: Database, tenant: string): Statement =>
  database.prepare(OP_TENANT).bind(tenant)

/** `undefined` for a tenant that isn't admitted. */
export const parseOrganisatie = (result: Result): Ik['organisatie'] | undefined =>
  parseRows(Ik.shape.organisatie, result)[0]

/** Every organisation, by name. */
export async function listOrganisaties(database: Database): Promise<Organisatieregel[]> {
  return parseRows(Organisatieregel, await database.prepare(ALLE).all())
}

/** How the numbers begin that this organisation may give to plans. */
export async function listNummerreeksen(database: Database, organisatie: string): Promise<Nummerreeks[]> {
  const rijen = await database.prepare(REEKSEN).bind(organisatie).all()
  return parseRows(z.array(Nummerreeks), rijen).flat()
}

const reeksenOf = (organisatie: string): string =>
  `(SELECT json_group_array(voorvoegsel ORDER BY voorvoegsel) FROM nummerreeks WHERE organisatie = ${organisatie})`

const ALLE = `
  SELECT json_object(
    'id', id, 'naam', naam, 'soort', soort, 'nummerreeksen', json(${reeksenOf('organisatie.id')})
  ) AS json
  FROM organisatie ORDER BY naam`

const REEKSEN = `SELECT ${reeksenOf('?1')} AS json`

const OP_TENANT = `
  SELECT json_object('id', id, 'naam', naam, 'soort', soort) AS json FROM organisatie WHERE tenant = ?1`
