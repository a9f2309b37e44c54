import * as z from 'zod/mini'
import { type Database, parseRows } from '../d1/database.ts'
import type { Identiteit } from '../http/identiteit.ts'
import { BewaardeVerdeling, type Verdelingenpagina, Verdelingregel } from './antwoorden.ts'

type Pagina = Pick<Verdelingenpagina, 'pagina' | 'paginaGrootte'>

/** One page of the scenarios that this person may see, the latest first. */
export async function listVerdelingen(
  database: Database,
  lezer: Identiteit,
  { pagina, paginaGrootte }: Pagina,
): Promise<Verdelingenpagina> {
  const [rijen, telling] = await database.batch([
    database.prepare(PAGINA).bind(organisatieOf(lezer), paginaGrootte, (pagina - 1) * paginaGrootte),
    database.prepare(TELLING).bind(organisatieOf(lezer)),
  ])
  const [{ totaal } = { totaal: 0 }] = parseRows(Telling, telling)
  return { verdelingen: parseRows(Verdelingregel, rijen), pagina, paginaGrootte, totaal }
}

/** The scenario with this hash; `undefined` when there is none that this person may see. */
export async function findVerdeling(
  database: Database,
  lezer: Identiteit,
  hash: string,
): Promise<BewaardeVerdeling | undefined> {
  const rijen = await database.prepare(FIND).bind(organisatieOf(lezer), hash).all()
  return parseRows(BewaardeVerdeling, rijen)[0]
}

/** A coordinator sees what the own organisation saved; `null`: supervision and advice see all. */
const organisatieOf = ({ rol, organisatie }: Identiteit): string | null =>
  rol === 'coordinator' ? organisatie.id : null

const Telling = z.strictObject({ totaal: z.int() })

const REGEL = `
  'hash', hash, 'organisatie', organisatie, 'bewaardOp', datum,
  'kader', json_object('id', kader, 'versie', kaderversie), 'peildatum', peildatum, 'aanpak', aanpak,
  'plannen', plannen, 'bedrag', bedrag_cent`

const FROM = 'FROM verdeling WHERE (?1 IS NULL OR organisatie = ?1)'

const PAGINA = `SELECT json_object(${REGEL}) AS json ${FROM} ORDER BY volgnr DESC LIMIT ?2 OFFSET ?3`
const TELLING = `SELECT json_object('totaal', count(*)) AS json ${FROM}`
const FIND = `SELECT json_object(${REGEL}, 'inhoud', inhoud) AS json ${FROM} AND hash = ?2 ORDER BY volgnr LIMIT 1`
