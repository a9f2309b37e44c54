import type { Handlers } from '../http/werkplek.ts'

export const ikRoutes: Handlers<'GET /v1/ik'> = {
  'GET /v1/ik': async (_, { identiteit }) => identiteit,
}
