import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { EigenBeoordeling } from '#worker/beoordelingen/antwoorden.ts'
import type { Consensussen } from '#worker/consensussen/antwoorden.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase } from './opstelling.ts'
import { bewaar, jsonOf, pad, reisNaar } from './reis.ts'

it('scores in the Worker as in Node, to the last digit', async () => {
  await prepareDatabase()
  await reisNaar('in-beoordeling')
  expect(new Set(env.NODE_UITKOMSTEN.map(({ json }) => json)).size).toBeGreaterThan(20)
  for (const { antwoorden, json } of env.NODE_UITKOMSTEN) {
    const { uitkomst } = await jsonOf<EigenBeoordeling>(await bewaar('anna', antwoorden))
    expect(JSON.stringify(uitkomst)).toBe(json)
  }
})

it('gives a consensus the score of the same answers', async () => {
  await prepareDatabase()
  await reisNaar('eens')
  const anna = await as('anna')
  const eigen = await jsonOf<EigenBeoordeling>(await anna.get(pad('eigen-beoordeling')))
  const { consensussen } = await jsonOf<Consensussen>(await anna.get(pad('consensussen')))
  expect(consensussen.map(({ uitkomst }) => uitkomst)).toEqual([eigen.uitkomst])
  expect(eigen.uitkomst?.score).toBeGreaterThan(0)
})
