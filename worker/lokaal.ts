import { aanmeldContract } from './aanmeldingen/contract.ts'
import { aanmeldRoutes } from './aanmeldingen/routes.ts'
import { AANMELDTOEGANG } from './aanmeldingen/toegang.ts'
import { findLokaleSleutels } from './aanmeldingen/uitgever.ts'
import { AUTORISATIE } from './autorisatie.ts'
import { ROUTES } from './contract.ts'
import { HANDLERS } from './handlers.ts'
import { createDienst } from './http/dienst.ts'
import { makeHerkenning } from './http/identiteit.ts'
import type { Bindings } from './http/werkplek.ts'
import productie from './index.ts'

/** The service on a developer's machine and in tests: the same, with an issuer and a sign-in of its own. */
export const lokaal = createDienst({
  contract: { ...ROUTES, ...aanmeldContract },
  autorisatie: { ...AUTORISATIE, ...AANMELDTOEGANG },
  handlers: { ...HANDLERS, ...aanmeldRoutes },
  herken: makeHerkenning(findLokaleSleutels),
})

/** Whoever deploys this file with the settings of production still gets production. */
export default {
  fetch: (verzoek: Request, bindings: Bindings): Response | Promise<Response> =>
    (bindings.OMGEVING === 'productie' ? productie : lokaal).fetch(verzoek, bindings),
  scheduled: productie.scheduled,
}
