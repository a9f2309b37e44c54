import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, it, vi } from 'vitest'
import dienst from '#worker/index.ts'
import { ask, problemIn } from './opstelling.ts'

beforeEach(reset)

it('is not healthy when the database has no tables', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const antwoord = await dienst.request('/v1/gezondheid', {}, { ...env, DB: env.LEEG })
  expect((await problemIn(antwoord, 503)).detail).toContain('nog niet ingericht')
})

it('is not healthy when the database holds nothing to judge by', async () => {
  await applyD1Migrations(env.DB, env.MIGRATIES)
  expect((await problemIn(await ask('/v1/gezondheid'), 503)).detail).toContain('geen kaders')
})
