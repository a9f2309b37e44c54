import type { Statement } from '../d1/database.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import type { Ketennaam } from './antwoorden.ts'
import type { Handeling, Handelinginhoud } from './handelingen.ts'
import { insertRegel } from './opdrachten.ts'
import { makeRegel } from './regel.ts'
import { findKop } from './vragen.ts'

/** What one request did to something else than the first thing it was about. */
type Bijkomend<H extends Handeling> = {
  handeling: H
  van: Handelinginhoud<H> | null
  naar: Handelinginhoud<H> | null
  planversie?: number
}

/**
 * The row of an act that changes several chains at once, for each chain but the first, which `execute` writes. The
 * whole act is decided again when any of them moved on in between.
 */
export async function logBijkomend<H extends Handeling>(
  { database, identiteit, verzoek, nu }: EigenWerkplek,
  keten: Ketennaam,
  gebeurtenis: Bijkomend<H>,
): Promise<Statement> {
  const { regel, inhoud } = await makeRegel(keten, await findKop(database, keten), {
    ...gebeurtenis,
    uitkomst: 'gedaan',
    tijd: nu(),
    identiteit,
    route: verzoek.route,
    status: verzoek.status,
    verzoek: verzoek.id,
  })
  return insertRegel(database, regel, inhoud)
}
