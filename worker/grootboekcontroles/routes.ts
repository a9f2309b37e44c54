import { verifyGrootboek } from '../boekingen/verificatie.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { grootboekcontroleContract } from './contract.ts'

export const grootboekcontroleRoutes: Handlers<keyof typeof grootboekcontroleContract> = {
  async 'GET /v1/grootboekcontroles'(_, { database, nu }) {
    return { tijd: nu(), ...(await verifyGrootboek(database)) }
  },
}
