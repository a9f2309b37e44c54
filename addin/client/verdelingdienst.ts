import { hc } from 'hono/client'
import type { Verzegeld } from '#shared/verdeling/bevroren.ts'
import type { Api } from '#worker/contract.ts'
import { BewaardeVerdeling, Bewaring, Verdelingenpagina } from '#worker/verdelingen/antwoorden.ts'
import type { Aanmelding } from './aanmelding.ts'
import { askAs, bearerOf, once } from './namens.ts'
import { fetchWithin } from './sturen.ts'

export type Verdelingdienst = ReturnType<typeof createVerdelingdienst>

/** Scenarios in the service, each call as who is signed in. Nothing throws. */
export function createVerdelingdienst(oorsprong: string, aanmelding: Aanmelding) {
  const { verdelingen } = hc<Api>(oorsprong, {
    fetch: fetchWithin,
    headers: () => bearerOf(aanmelding),
  }).v1
  const ask = askAs(aanmelding)
  return {
    bewaar: (json: Verzegeld) => ask(Bewaring, () => verdelingen.$post({ query: {}, header: once(), json })),
    /** the latest ones */
    lijst: () =>
      ask(Verdelingenpagina, () => verdelingen.$get({ query: { pagina: '1', paginaGrootte: '20' } })),
    lees: (hash: string) =>
      ask(BewaardeVerdeling, () => verdelingen[':hash'].$get({ param: { hash }, query: {} })),
  }
}
