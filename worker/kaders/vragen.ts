import * as z from 'zod/mini'
import { Kader } from '#shared/kader/kader.ts'
import { type Kaderlijst, Kaderregel } from '../contract.ts'
import { type Database, parseRows } from '../d1/database.ts'

/** One page of the kaders by id, each in its latest version. A page past the end is empty. */
export async function listKaders(
  database: Database,
  { pagina, paginaGrootte }: Pick<Kaderlijst, 'pagina' | 'paginaGrootte'>,
): Promise<Kaderlijst> {
  const [regels, telling] = await database.batch([
    database.prepare(LATEST).bind(paginaGrootte, (pagina - 1) * paginaGrootte),
    database.prepare(COUNT),
  ])
  const [aantal = { totaal: 0 }] = parseRows(Telling, telling)
  return { kaders: parseRows(Kaderregel, regels), pagina, paginaGrootte, ...aantal }
}

/** A kader in its latest version, or in the version that is asked; `undefined` when there is none. */
export async function findKader(database: Database, id: string, versie?: number): Promise<Kader | undefined> {
  const rijen = await database
    .prepare(FIND)
    .bind(id, versie ?? null)
    .all()
  return parseRows(Kader, rijen)[0]
}

const LATEST = `
  SELECT json_object(
    'id', id, 'versie', versie, 'titel', inhoud ->> 'titel', 'status', status,
    'geldigVan', inhoud ->> 'geldigVan', 'geldigTot', inhoud ->> 'geldigTot'
  ) AS json
  FROM kaderversie AS dit
  WHERE versie = (SELECT max(versie) FROM kaderversie WHERE id = dit.id)
  ORDER BY id LIMIT ?1 OFFSET ?2`

const COUNT = `SELECT json_object('totaal', count(DISTINCT id)) AS json FROM kaderversie`
const Telling = z.strictObject({ totaal: z.int() })

const FIND = `
  SELECT inhoud AS json FROM kaderversie
  WHERE id = ?1 AND versie = ifnull(?2, versie)
  ORDER BY versie DESC LIMIT 1`
