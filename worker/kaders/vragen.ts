import * as z from 'zod/mini'
import { Kader } from '#shared/kader/kader.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { type Kaderlijst, Kaderregel, type Kaderversielijst, Kaderversieregel } from './antwoorden.ts'
import { liftKader } from './oudere-vorm.ts'

type Pagina = Pick<Kaderlijst, 'pagina' | 'paginaGrootte'>

/** One page of the kaders by id, each in its latest version. A page past the end is empty. */
export async function listKaders(database: Database, { pagina, paginaGrootte }: Pagina): Promise<Kaderlijst> {
  const [regels, telling] = await database.batch([
    database.prepare(LATEST).bind(paginaGrootte, (pagina - 1) * paginaGrootte),
    database.prepare(COUNT_KADERS),
  ])
  const [aantal = { totaal: 0 }] = parseRows(Telling, telling)
  return { kaders: parseRows(Kaderregel, regels), pagina, paginaGrootte, ...aantal }
}

/** One page of the versions of a kader, the latest first; a `totaal` of 0 says that there is no such kader. */
export async function listVersies(
  database: Database,
  id: string,
  { pagina, paginaGrootte }: Pagina,
): Promise<Kaderversielijst> {
  const [regels, telling] = await database.batch([
    database.prepare(VERSIES).bind(id, paginaGrootte, (pagina - 1) * paginaGrootte),
    database.prepare(COUNT_VERSIES).bind(id),
  ])
  const [aantal = { totaal: 0 }] = parseRows(Telling, telling)
  return { versies: parseRows(Kaderversieregel, regels), pagina, paginaGrootte, ...aantal }
}

/** A kader in its latest version, or in the version that is asked; `undefined` when there is none. */
export async function findKader(database: Database, id: string, versie?: number): Promise<Kader | undefined> {
  return (await findKaderversie(database, id, versie))?.kader
}

/** The same with the hash of its stored text. */
export async function findKaderversie(
  database: Database,
  id: string,
  versie?: number,
): Promise<z.output<typeof Opgeslagen> | undefined> {
  const rijen = await database
    .prepare(FIND)
    .bind(id, versie ?? null)
    .all()
  return parseRows(Opgeslagen, rijen)[0]
}

const Opgeslagen = z.strictObject({
  hash: z.string(),
  kader: z.pipe(z.pipe(z.unknown(), z.transform(liftKader)), Kader),
})
const Telling = z.strictObject({ totaal: z.int() })

const REGEL = `
  'id', id, 'versie', versie, 'titel', inhoud ->> 'titel', 'status', status,
  'geldigVan', inhoud ->> 'geldigVan', 'geldigTot', inhoud ->> 'geldigTot'`

const LATEST = `
  SELECT json_object(${REGEL}) AS json
  FROM kaderversie AS dit
  WHERE versie = (SELECT max(versie) FROM kaderversie WHERE id = dit.id)
  ORDER BY id LIMIT ?1 OFFSET ?2`

const COUNT_KADERS = `SELECT json_object('totaal', count(DISTINCT id)) AS json FROM kaderversie`

// The logboek says when: a second place that says so could say something else.
const VERSIES = `
  SELECT json_object(${REGEL},
    'advies', json(inhoud -> 'advies'), 'besluit', json(inhoud -> 'besluit'), 'hash', dit.hash,
    'gepubliceerdOp', (
      SELECT tijd FROM logboek
      WHERE keten = 'kader:' || dit.id AND kaderversie = dit.versie AND handeling = 'kader-gepubliceerd'
    )
  ) AS json
  FROM kaderversie AS dit
  WHERE id = ?1 ORDER BY versie DESC LIMIT ?2 OFFSET ?3`

const COUNT_VERSIES = `SELECT json_object('totaal', count(*)) AS json FROM kaderversie WHERE id = ?1`

const FIND = `
  SELECT json_object('hash', hash, 'kader', json(inhoud)) AS json FROM kaderversie
  WHERE id = ?1 AND versie = ifnull(?2, versie)
  ORDER BY versie DESC LIMIT 1`
