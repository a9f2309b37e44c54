import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { readMiddelen } from '#worker/plafonds/vragen.ts'
import { makeZaaigoed } from '#worker/zaai.ts'
import { PEILDATUM, prepareDatabase, seed } from './opstelling.ts'

beforeEach(prepareDatabase)

it('puts in the database exactly what the core publishes', async () => {
  const { potten, plafonds, looptijdplafonds, standen } = await readMiddelen(env.DB, PEILDATUM)
  expect(potten).toEqual(INRICHTING.potten)
  expect(new Set(plafonds)).toEqual(new Set(INRICHTING.plafonds))
  expect(looptijdplafonds).toEqual(INRICHTING.looptijdplafonds)
  expect(standen).toEqual([])
})

it('does nothing the second time', async () => {
  const inhoud = () =>
    env.DB.batch(
      ['kaderversie', 'pot', 'plafond', 'looptijdplafond', 'budgetstand'].map(t =>
        env.DB.prepare(`SELECT * FROM ${t}`),
      ),
    )
  const eerst = (await inhoud()).map(({ results }) => results)
  await seed()
  expect((await inhoud()).map(({ results }) => results)).toEqual(eerst)
})

it('fails loudly when the core changed what is already published', async () => {
  const gewijzigd = (await makeZaaigoed()).map(sql => sql.replaceAll('40000000000', '40000000001'))
  const pogingen = await Promise.allSettled(gewijzigd.map(sql => env.DB.prepare(sql).all()))
  expect(pogingen.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

it('gives a kader the fingerprint of its text', async () => {
  const { results } = await env.DB.prepare('SELECT inhoud, hash FROM kaderversie').all()
  for (const { inhoud, hash } of z.array(Kaderrij).parse(results)) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inhoud)))
    expect(hash).toBe(Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join(''))
  }
})

const Kaderrij = z.object({ inhoud: z.string(), hash: z.string() })

it('fits in the statements that D1 takes', async () => {
  for (const sql of await makeZaaigoed()) expect(sql.length).toBeLessThan(100_000)
})
