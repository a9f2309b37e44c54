import { insertNew } from '../d1/zaaien.ts'
import { NUMMERREEKSEN, ORGANISATIES } from './personas.ts'

/** The SQL statements that put the invented organisations in the database of this machine. Can be run again. */
export const makeLokaalZaaigoed = (): string[] => [
  insertNew(
    'organisatie',
    Object.entries(ORGANISATIES).map(([id, { naam, soort, tenant }]) => ({ id, naam, soort, tenant })),
  ),
  insertNew('nummerreeks', NUMMERREEKSEN),
]
