import type { Handlers } from '../http/werkplek.ts'
import { tijdstipOf } from '../klok.ts'
import { PERSONAS } from './personas.ts'
import { issueToken } from './uitgever.ts'

export const aanmeldRoutes: Handlers<'POST /v1/aanmeldingen'> = {
  async 'POST /v1/aanmeldingen'({ json: { persona } }, { bindings, nu }) {
    const begin = Math.floor(Date.parse(nu()) / 1000)
    return {
      token: await issueToken(bindings, PERSONAS[persona], begin, UUR),
      verloopt: tijdstipOf(new Date((begin + UUR) * 1000)),
    }
  },
}

/** Seconds; about as long as a token of Entra. */
const UUR = 3600
