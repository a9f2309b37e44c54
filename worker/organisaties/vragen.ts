import * as z from 'zod/mini'
import { Nummerreeks } from '#shared/plan/plan.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { Organisatieregel } from './antwoorden.ts'

/** The organisation of an Entra tenant as JSON, within a query; NULL for a tenant that isn't admitted. */
export const organisatieVan = (tenant: string): string =>
  `(SELECT json_object('id', id, 'naam', naam, 'soort', soort) FROM organisatie WHERE tenant = ${tenant})`

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
