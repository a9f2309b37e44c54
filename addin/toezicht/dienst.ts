import { hc } from 'hono/client'
import type { Datum } from '#shared/bronnen/datum.ts'
import type { PotId } from '#shared/middelen/plafond.ts'
import type { Jaar } from '#shared/plan/plan.ts'
import { Aanvraagimport } from '#worker/aanvraagimporten/antwoorden.ts'
import { Budgetmutatiepagina, type Mutatieoorzaak } from '#worker/budgetmutaties/antwoorden.ts'
import { Budgetoverzicht, type Budgetpost, Budgetregelpagina } from '#worker/budgetoverzichten/antwoorden.ts'
import type { Api, Invoer } from '#worker/contract.ts'
import { Kpigelden, Kpiregelpagina } from '#worker/kpigelden/antwoorden.ts'
import { Plafondoverzicht } from '#worker/plafonds/antwoorden.ts'
import { Wachtrij } from '#worker/wachtrijen/antwoorden.ts'
import type { Aanmelding } from '../client/aanmelding.ts'
import { askAs, bearerOf } from '../client/namens.ts'
import { fetchWithin, send } from '../client/sturen.ts'

export type Importrij = Invoer<'POST /v1/aanvraagimporten'>['json']['rijen'][number]

/** A figure of the overview: the list behind it is asked for with this. A term has a last year too. */
export type Cijfervraag = {
  readonly peildatum: Datum
  readonly pot: PotId
  readonly jaar: Jaar
  readonly totJaar?: Jaar | undefined
  readonly post: Budgetpost
}

/** Which changes are meant: those after the day `van`, up to and including `tot`. */
export type Mutatievraag = {
  readonly van: Datum
  readonly tot: Datum
  readonly oorzaak?: Mutatieoorzaak | undefined
}

export type Toezichtdienst = ReturnType<typeof createToezichtdienst>

/** What the service shows to who oversees the money, each call as who is signed in. Nothing throws. */
export function createToezichtdienst(oorsprong: string, aanmelding: Aanmelding) {
  const { v1 } = hc<Api>(oorsprong, { fetch: fetchWithin, headers: () => bearerOf(aanmelding) })
  const ask = askAs(aanmelding)
  const page = (pagina: number, grootte: number) => ({
    pagina: String(pagina),
    paginaGrootte: String(grootte),
  })

  return {
    /** Which funds there are; open to everybody. */
    potten: (peildatum: Datum) => send(Plafondoverzicht, () => v1.plafonds.$get({ query: { peildatum } })),
    overzicht: (peildatum: Datum) =>
      ask(Budgetoverzicht, () => v1.budgetoverzichten.$get({ query: { peildatum } })),
    regels: ({ peildatum, pot, jaar, totJaar, post }: Cijfervraag, pagina: number, grootte: number) =>
      ask(Budgetregelpagina, () =>
        v1.budgetregels.$get({
          query: {
            ...page(pagina, grootte),
            peildatum,
            pot,
            post,
            jaar: String(jaar),
            ...(totJaar === undefined ? {} : { totJaar: String(totJaar) }),
          },
        }),
      ),
    wachtrij: (pot: PotId) => ask(Wachtrij, () => v1.wachtrijen[':pot'].$get({ param: { pot }, query: {} })),
    mutaties: ({ van, tot, oorzaak }: Mutatievraag, pagina: number, grootte: number) =>
      ask(Budgetmutatiepagina, () =>
        v1.budgetmutaties.$get({
          query: { ...page(pagina, grootte), van, tot, ...(oorzaak === undefined ? {} : { oorzaak }) },
        }),
      ),
    kpigelden: (peildatum: Datum) => ask(Kpigelden, () => v1.kpigelden.$get({ query: { peildatum } })),
    kpiregels: (peildatum: Datum, pot: PotId, pagina: number, grootte: number) =>
      ask(Kpiregelpagina, () => v1.kpiregels.$get({ query: { ...page(pagina, grootte), peildatum, pot } })),
    /** What a list would change; nothing is recorded. Its ETag is the version to record it on. */
    proefimport: (rijen: Importrij[]) =>
      ask(Aanvraagimport, () =>
        v1.aanvraagimporten.$post({ query: {}, header: {}, json: { proef: true, rijen } }),
      ),
    /** Records all of it or nothing, and once however often it is sent with the same `sleutel`. */
    importeer: (rijen: Importrij[], gelezen: string, sleutel: string) =>
      ask(Aanvraagimport, () =>
        v1.aanvraagimporten.$post({
          query: {},
          header: { 'if-match': gelezen, 'idempotency-key': sleutel },
          json: { proef: false, rijen },
        }),
      ),
  }
}
