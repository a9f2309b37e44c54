import * as z from 'zod/mini'
import { Boekbedrag } from '#shared/middelen/boeking.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { selectClaims } from '../wachtrijen/claims.ts'
import type { Budgetpost, Budgetregelpagina } from './antwoorden.ts'

/** Which figure is meant, and which page of what is behind it. */
export type Budgetregelvraag = Pick<
  Budgetregelpagina,
  'peildatum' | 'pot' | 'jaar' | 'totJaar' | 'post' | 'pagina' | 'paginaGrootte'
>

/** The plans behind a figure. Each plan is there once, with its part of the figure. */
export async function readBudgetregels(
  database: Database,
  vraag: Budgetregelvraag,
): Promise<Budgetregelpagina> {
  const { peildatum, pot, jaar, totJaar, post, pagina, paginaGrootte } = vraag
  const bron = isClaim(post) ? CLAIMS : BOEKINGEN[post]
  const filter = [peildatum, pot, jaar, totJaar, ...(isClaim(post) ? [post] : [])]
  const grens = `LIMIT ${paginaGrootte} OFFSET ${(pagina - 1) * paginaGrootte}`
  const [rijen, telling] = await database.batch([
    database.prepare(`SELECT ${REGEL} AS json FROM (${bron}) ORDER BY plan ${grens}`).bind(...filter),
    database.prepare(`SELECT ${TOTAAL} AS json FROM (${bron})`).bind(...filter),
  ])
  const [totaal] = parseRows(Telling, telling)
  if (!totaal) throw new Error('Een telling geeft altijd één rij.')
  return { ...vraag, ...totaal, regels: parseRows(Regel, rijen) }
}

const Regel = z.strictObject({ plan: Plannummer, bedrag: Boekbedrag })
const Telling = z.strictObject({ som: Eurocent, totaal: z.int() })

const REGEL = `json_object('plan', plan, 'bedrag', bedrag)`
const TOTAAL = `json_object('som', ifnull(sum(bedrag), 0), 'totaal', count(*))`

type Claimpost = Extract<Budgetpost, 'gevraagd' | 'wachtrij' | 'goedgekeurd'>

const isClaim = (post: Budgetpost): post is Claimpost =>
  post === 'gevraagd' || post === 'wachtrij' || post === 'goedgekeurd'

const CLAIMS = `
  SELECT plan, sum(bedrag) AS bedrag FROM (${selectClaims('?1')})
  WHERE pot = ?2 AND jaar BETWEEN ?3 AND ?4 AND post = ?5
  GROUP BY plan`

const booked = (voorwaarde: string): string => `
  SELECT plan, sum(bedrag_cent) AS bedrag FROM boeking
  WHERE datum <= ?1 AND pot = ?2 AND jaar BETWEEN ?3 AND ?4 AND ${voorwaarde}
  GROUP BY plan HAVING sum(bedrag_cent) <> 0`

/** A reservation is held up to and including its day, and has lapsed from the next day on (V-10). */
const BOEKINGEN: Readonly<Record<Exclude<Budgetpost, Claimpost>, string>> = {
  toegekend: booked(`rekening = 'toegekend'`),
  betaalbaar: booked(`rekening = 'betaalbaar'`),
  betaald: booked(`rekening = 'betaald'`),
  beschikt: booked(`rekening = 'beschikt'`),
  gereserveerd: booked(`rekening = 'gereserveerd' AND ifnull(tot, '9999-12-31') >= ?1`),
  vervallen: booked(`rekening = 'gereserveerd' AND tot < ?1`),
}
