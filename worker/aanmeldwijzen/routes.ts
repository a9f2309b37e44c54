import type { Bindings, Handlers } from '../http/werkplek.ts'
import type { Aanmeldwijze } from './antwoorden.ts'

export const aanmeldwijzeRoutes: Handlers<'GET /v1/aanmeldwijzen'> = {
  'GET /v1/aanmeldwijzen': async (_, { bindings }) => ({ aanmeldwijzen: wijzenOf(bindings) }),
}

function wijzenOf({ OMGEVING, AANMELDEN_BIJ, CLIENT_ID }: Bindings): Aanmeldwijze[] {
  if (OMGEVING !== 'productie') return [{ soort: 'lokaal' }]
  if (!AANMELDEN_BIJ) return []
  return [
    {
      soort: 'entra',
      toepassing: CLIENT_ID,
      autoriteit: AANMELDEN_BIJ,
      bereik: `api://${CLIENT_ID}/toegang`,
    },
  ]
}
