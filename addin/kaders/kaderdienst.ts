import { hc } from 'hono/client'
import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import { Kader } from '#shared/kader/kader.ts'
import type { Api } from '#worker/contract.ts'
import { Kadercontrole } from '#worker/kadercontroles/antwoorden.ts'
import {
  Kaderlijst,
  Kaderverschillen,
  Kaderversielijst,
  type Kaderversieregel,
  Publicatie,
} from '#worker/kaders/antwoorden.ts'
import type { Aanmelding } from '../client/aanmelding.ts'
import { askAs, bearerOf, once } from '../client/namens.ts'
import { fetchWithin, type Gevolg, send } from '../client/sturen.ts'

/** A kader with all that was published of it, the latest version first. */
export type Kadergeschiedenis = { readonly id: string; readonly versies: readonly Kaderversieregel[] }

export type Kaderdienst = ReturnType<typeof createKaderdienst>

/** What the service knows of kaders: reading is open to everybody, checking and publishing is done as who is signed in. */
export function createKaderdienst(oorsprong: string, aanmelding: Aanmelding) {
  const { kaders } = hc<Api>(oorsprong, { fetch: fetchWithin }).v1
  const namens = hc<Api>(oorsprong, { fetch: fetchWithin, headers: () => bearerOf(aanmelding) }).v1
  const ask = askAs(aanmelding)
  const versie = kaders[':id'].versies[':versie']
  const at = ({ id, versie }: Kaderversie) => ({ id, versie: String(versie) })
  const versiesOf = (id: string) =>
    send(Kaderversielijst, () => kaders[':id'].versies.$get({ param: { id }, query: EEN_PAGINA }))

  return {
    /** Every kader with its versions; one that can't be read leaves none, so that nobody takes a part for the whole. */
    overzicht: async (): Promise<Gevolg<readonly Kadergeschiedenis[]>> => {
      const lijst = await send(Kaderlijst, () => kaders.$get({ query: EEN_PAGINA }))
      if (lijst.soort !== 'antwoord') return lijst
      const geschiedenissen: Kadergeschiedenis[] = []
      for (const gevolg of await Promise.all(lijst.waarde.kaders.map(({ id }) => versiesOf(id)))) {
        if (gevolg.soort !== 'antwoord') return gevolg
        const { versies } = gevolg.waarde
        geschiedenissen.push({ id: versies[0]?.id ?? '', versies })
      }
      return { soort: 'antwoord', waarde: geschiedenissen, etag: null }
    },
    kader: (welke: Kaderversie) => send(Kader, () => versie.$get({ param: at(welke), query: {} })),
    /** What a person must know of this version who knows version `met` of the same kader. */
    verschillen: (welke: Kaderversie, met: number) =>
      send(Kaderverschillen, () =>
        versie.verschillen.$get({ param: at(welke), query: { met: String(met) } }),
      ),
    /** What would come of publishing this; nothing is stored. */
    controleer: (kader: Kader) =>
      ask(Kadercontrole, () => namens.kadercontroles.$post({ query: {}, json: kader })),
    publiceer: (kader: Kader) =>
      ask(Publicatie, () => namens.kaders.$post({ query: {}, header: once(), json: kader })),
  }
}

/** The most that the service puts on one page, which is more than there will be kaders or versions. */
const EEN_PAGINA = { pagina: '1', paginaGrootte: '100' }
