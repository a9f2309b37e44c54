import { hc } from 'hono/client'
import { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import { Planbesluit, Vervulling } from '#shared/beoordeling/besluit.ts'
import { Overgang, Vraag } from '#shared/beoordeling/dossier.ts'
import { Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'
import { Kader } from '#shared/kader/kader.ts'
import { Agenda } from '#worker/agenda/antwoorden.ts'
import { Beoordelingenoverzicht, EigenBeoordeling } from '#worker/beoordelingen/antwoorden.ts'
import { Planbesluiten } from '#worker/besluiten/antwoorden.ts'
import { ConsensusMetUitkomst, Consensussen } from '#worker/consensussen/antwoorden.ts'
import type { Api, Invoer } from '#worker/contract.ts'
import { Leesdossiers } from '#worker/dossiers/antwoorden.ts'
import { Kaderlijst } from '#worker/kaders/antwoorden.ts'
import { Organisatielijst } from '#worker/organisaties/antwoorden.ts'
import { Overgangen } from '#worker/overgangen/antwoorden.ts'
import { Plandossier, Planlijst, Planversie } from '#worker/plannen/antwoorden.ts'
import { Vragen } from '#worker/vragenronde/antwoorden.ts'
import type { Aanmelding } from './aanmelding.ts'
import { askAs, bearerOf, once } from './namens.ts'
import { fetchWithin, send } from './sturen.ts'

export type Planopgave = Invoer<'POST /v1/plannen'>['json']
export type Concept = Invoer<'PUT /v1/plannen/:nummer/eigen-beoordeling'>['json']
export type Consensusopgave = Invoer<'POST /v1/plannen/:nummer/consensussen'>['json']
export type Stapopgave = Invoer<'POST /v1/plannen/:nummer/overgangen'>['json']
export type Verslagopgave = Invoer<'POST /v1/plannen/:nummer/mededingingsverslagen'>['json']
export type Besluitopgave = Invoer<'POST /v1/plannen/:nummer/besluiten'>['json']
export type Belangopgave = Invoer<'POST /v1/plannen/:nummer/belangenverklaringen'>['json']

export type Beoordeeldienst = ReturnType<typeof createBeoordeeldienst>

/**
 * What the service does for who is signed in, each call as that person. A refused token ends the sign-in; what the
 * call was about stays with who made it. Nothing throws.
 */
export function createBeoordeeldienst(oorsprong: string, aanmelding: Aanmelding) {
  const openbaar = hc<Api>(oorsprong, { fetch: fetchWithin }).v1
  const { plannen, agenda, organisaties, dossiers } = hc<Api>(oorsprong, {
    fetch: fetchWithin,
    headers: () => bearerOf(aanmelding),
  }).v1
  const ask = askAs(aanmelding)
  const plan = plannen[':nummer']
  const at = (nummer: string) => ({ param: { nummer }, query: {} })

  return {
    laatsteKader: (id: string) =>
      send(Kader, () => openbaar.kaders[':id'].$get({ param: { id }, query: {} })),
    kader: ({ id, versie }: Kaderversie) =>
      send(Kader, () =>
        openbaar.kaders[':id'].versies[':versie'].$get({ param: { id, versie: String(versie) }, query: {} }),
      ),
    /** each in its latest version */
    kaders: async () => {
      const gevolg = await send(Kaderlijst, () =>
        openbaar.kaders.$get({ query: { pagina: '1', paginaGrootte: '100' } }),
      )
      return gevolg.soort === 'antwoord' ? { ...gevolg, waarde: gevolg.waarde.kaders } : gevolg
    },
    organisaties: async () => {
      const gevolg = await ask(Organisatielijst, () => organisaties.$get({ query: {} }))
      return gevolg.soort === 'antwoord' ? { ...gevolg, waarde: gevolg.waarde.organisaties } : gevolg
    },
    /** every plan that this person may see, for a summary */
    dossiers: () => ask(Leesdossiers, () => dossiers.$get({ query: {} })),
    agenda: () => ask(Agenda, () => agenda.$get({ query: {} })),
    plannen: (pagina: number) =>
      ask(Planlijst, () => plannen.$get({ query: { pagina: String(pagina), paginaGrootte: '100' } })),
    maakPlan: (json: Planopgave) => ask(Planversie, () => plannen.$post({ query: {}, header: once(), json })),

    dossier: (nummer: string) => ask(Plandossier, () => plan.$get(at(nummer))),
    verklaarBelang: (nummer: string, json: Belangopgave) =>
      ask(Belangenverklaring, () => plan.belangenverklaringen.$post({ ...at(nummer), header: once(), json })),

    eigen: (nummer: string) => ask(EigenBeoordeling, () => plan['eigen-beoordeling'].$get(at(nummer))),
    /** `gelezen`: the ETag of what this concept is built on; `null` for the first one */
    bewaar: (nummer: string, json: Concept, gelezen: string | null) =>
      ask(EigenBeoordeling, () =>
        plan['eigen-beoordeling'].$put({
          ...at(nummer),
          header: { ...once(), ...(gelezen === null ? {} : { 'if-match': gelezen }) },
          json,
        }),
      ),
    dienIn: (nummer: string, gelezen: string) =>
      ask(EigenBeoordeling, () =>
        plan['eigen-beoordeling'].indiening.$post({
          ...at(nummer),
          header: { ...once(), 'if-match': gelezen },
        }),
      ),
    overzicht: (nummer: string) => ask(Beoordelingenoverzicht, () => plan.beoordelingen.$get(at(nummer))),

    consensussen: (nummer: string) => ask(Consensussen, () => plan.consensussen.$get(at(nummer))),
    legConsensusVast: (nummer: string, json: Consensusopgave) =>
      ask(ConsensusMetUitkomst, () => plan.consensussen.$post({ ...at(nummer), header: once(), json })),
    legMededingingVast: (nummer: string, json: Verslagopgave) =>
      ask(Mededingingsverslag, () =>
        plan.mededingingsverslagen.$post({ ...at(nummer), header: once(), json }),
      ),
    overgangen: (nummer: string) => ask(Overgangen, () => plan.overgangen.$get(at(nummer))),
    zetStap: (nummer: string, json: Stapopgave, gelezen: string) =>
      ask(Overgang, () =>
        plan.overgangen.$post({ ...at(nummer), header: { ...once(), 'if-match': gelezen }, json }),
      ),

    besluiten: (nummer: string) => ask(Planbesluiten, () => plan.besluiten.$get(at(nummer))),
    /** `gelezen`: the ETag of the decisions as they were read */
    legBesluitVast: (nummer: string, json: Besluitopgave, gelezen: string) =>
      ask(Planbesluit, () =>
        plan.besluiten.$post({ ...at(nummer), header: { ...once(), 'if-match': gelezen }, json }),
      ),
    meldVervulling: (
      nummer: string,
      { besluit, voorwaarde, toelichting }: Pick<Vervulling, 'besluit' | 'voorwaarde' | 'toelichting'>,
      gelezen: string,
    ) =>
      ask(Vervulling, () =>
        plan.besluiten[':besluit'].vervullingen.$post({
          param: { nummer, besluit: String(besluit) },
          query: {},
          header: { ...once(), 'if-match': gelezen },
          json: { voorwaarde, toelichting },
        }),
      ),

    vragen: (nummer: string) => ask(Vragen, () => plan.vragen.$get(at(nummer))),
    stelVraag: (nummer: string, tekst: string) =>
      ask(Vraag, () => plan.vragen.$post({ ...at(nummer), header: once(), json: { tekst } })),
    beantwoord: (nummer: string, vraag: string, tekst: string) =>
      ask(Vraag, () =>
        plan.vragen[':vraag'].antwoorden.$post({
          param: { nummer, vraag },
          query: {},
          header: once(),
          json: { tekst },
        }),
      ),
  }
}
