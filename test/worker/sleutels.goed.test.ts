import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeSleutelbron, SleutelsOnbereikbaar } from '#worker/http/sleutels.ts'

const MINUUT = 60_000
const DAG = 24 * 60 * MINUUT

/** An issuer that can be out of reach, its place to keep things, and a clock that goes when the test says so. */
let gepubliceerd: object[]
let antwoord: () => Response
let vragen: number
let nu: number
let bewaard: Map<string, Response>
beforeEach(() => {
  gepubliceerd = [sleutel('a')]
  antwoord = () => Response.json({ keys: gepubliceerd })
  vragen = 0
  nu = 0
  bewaard = new Map()
})

const sleutel = (kid: string, rest = {}) => ({ kty: 'RSA', kid, n: 'n', e: 'AQAB', ...rest })

const makeBron = () =>
  makeSleutelbron({
    fetch: async () => {
      vragen++
      return antwoord()
    },
    bewaarplaats: () => ({
      match: async adres => bewaard.get(String(adres))?.clone(),
      put: async (adres, antwoord) => void bewaard.set(String(adres), antwoord),
    }),
    klok: () => nu,
  })

describe('the keys of the issuer', () => {
  it('are asked once, and once more when a day has passed', async () => {
    const find = makeBron()
    for (const tijd of [0, MINUUT, DAG - 1]) {
      nu = tijd
      expect((await find(env, 'a')).map(({ kid }) => kid)).toEqual(['a'])
    }
    expect(vragen).toBe(1)
    nu = DAG
    bewaard.clear()
    await find(env, 'a')
    expect(vragen).toBe(2)
  })

  it('are asked again for an unknown key, but not more than once in five minutes', async () => {
    const find = makeBron()
    await find(env, 'a')
    gepubliceerd = [sleutel('a'), sleutel('b')]
    nu = MINUUT
    for (const _ of Array(100)) expect(await find(env, 'verzonnen')).toHaveLength(1)
    expect(vragen).toBe(1)
    nu = 5 * MINUUT
    expect((await find(env, 'b')).map(({ kid }) => kid)).toEqual(['a', 'b'])
    expect(vragen).toBe(2)
  })

  it('are taken from where another isolate kept them', async () => {
    await makeBron()(env, 'a')
    expect(await makeBron()(env, 'a')).toHaveLength(1)
    expect(vragen).toBe(1)
  })

  it('stay in use when the issuer does not answer', async () => {
    const find = makeBron()
    await find(env, 'a')
    bewaard.clear()
    antwoord = () => new Response('stuk', { status: 502 })
    nu = DAG
    expect(await find(env, 'a')).toHaveLength(1)
  })

  it('can not be made up: without any, it says so', async () => {
    antwoord = () => new Response('stuk', { status: 502 })
    await expect(makeBron()(env, 'a')).rejects.toThrow(SleutelsOnbereikbaar)
  })

  it('are found as soon as the issuer is well again', async () => {
    const find = makeBron()
    antwoord = () => new Response('<h1>Storing</h1>')
    await expect(find(env, 'a')).rejects.toThrow(SleutelsOnbereikbaar)
    antwoord = () => Response.json({ keys: gepubliceerd })
    expect(await find(env, 'a')).toHaveLength(1)
  })

  it('are RSA, and meant for our issuer', async () => {
    gepubliceerd = [
      sleutel('elliptisch', { kty: 'EC' }),
      sleutel('ander', { issuer: 'https://elders.example/{tenantid}' }),
      sleutel('ons', { issuer: env.UITGEVER }),
      { rommel: true },
    ]
    expect((await makeBron()(env, 'ons')).map(({ kid }) => kid)).toEqual(['ons'])
  })
})
