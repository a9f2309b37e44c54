import { AUTORISATIE } from './autorisatie.ts'
import { ROUTES } from './contract.ts'
import { HANDLERS } from './handlers.ts'
import { createDienst } from './http/dienst.ts'
import { makeHerkenning } from './http/identiteit.ts'
import { makeSleutelbron } from './http/sleutels.ts'
import type { Bindings } from './http/werkplek.ts'
import { doNachtwerk } from './nachtwerk.ts'

const dienst = createDienst({
  contract: ROUTES,
  autorisatie: AUTORISATIE,
  handlers: HANDLERS,
  herken: makeHerkenning(
    makeSleutelbron({
      fetch: adres => fetch(adres),
      bewaarplaats: () =>
        'default' in caches && caches.default instanceof Cache ? caches.default : undefined,
      klok: Date.now,
    }),
  ),
})

/** The service as it runs in production: what it answers, and what it does by itself. */
export default Object.assign(dienst, {
  scheduled: (_: unknown, bindings: Bindings): Promise<void> => doNachtwerk(bindings, new Date()),
})
