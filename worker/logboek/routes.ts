import type { Invoer } from '../contract.ts'
import { refuseFouten } from '../http/probleem.ts'
import type { EigenWerkplek, Handlers } from '../http/werkplek.ts'
import type { Logfilter } from './antwoorden.ts'
import { MEESTE_EXPORTREGELS } from './contract.ts'
import { toCsv, toJsonl, type Uittreksel } from './uittreksel.ts'
import { readPagina, readUittreksel } from './vragen.ts'

export const logboekRoutes: Handlers<
  'GET /v1/logboek' | 'GET /v1/logboek/uittreksel.jsonl' | 'GET /v1/logboek/uittreksel.csv'
> = {
  'GET /v1/logboek': ({ query: { pagina, paginaGrootte, ...filter } }, { database }) =>
    readPagina(database, toFilter(filter), { pagina, paginaGrootte }),

  async 'GET /v1/logboek/uittreksel.jsonl'({ query }, werkplek) {
    const uittreksel = await makeUittreksel(toFilter(query), werkplek)
    return uittreksel ? toJsonl(uittreksel) : TE_VEEL
  },

  async 'GET /v1/logboek/uittreksel.csv'({ query }, werkplek) {
    const uittreksel = await makeUittreksel(toFilter(query), werkplek)
    return uittreksel ? toCsv(uittreksel) : TE_VEEL
  },
}

type Filtervraag = Invoer<'GET /v1/logboek/uittreksel.jsonl'>['query']
const toFilter = ({ keten, handeling, wie, van, tot }: Filtervraag): Logfilter => ({
  keten: keten ?? null,
  handeling: handeling ?? null,
  wie: wie ?? null,
  van: van ?? null,
  tot: tot ?? null,
})

/** `undefined` when there are more rows than fit: half of what was asked would look like all of it. */
async function makeUittreksel(
  filter: Logfilter,
  { database, nu }: EigenWerkplek,
): Promise<Uittreksel | undefined> {
  const { regels, koppen } = await readUittreksel(database, filter, MEESTE_EXPORTREGELS + 1)
  return regels.length > MEESTE_EXPORTREGELS ? undefined : { filter, gemaakt: nu(), regels, koppen }
}

const TE_VEEL = refuseFouten(400, [
  { plaats: 'verzoek', melding: 'Dit zijn meer dan 10.000 regels. Kies een keten of een kortere periode.' },
])
