import { beforeEach, expect, it } from 'vitest'
import { ask, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

it('says that service and database work, and in which environment', async () => {
  const antwoord = await ask('/v1/gezondheid')
  expect(antwoord.status).toBe(200)
  expect(await antwoord.json()).toEqual({ status: 'gezond', versie: '1.0.0', omgeving: 'test' })
})
