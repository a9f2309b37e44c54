import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { netwerkOf } from '#worker/http/limieten.ts'
import productie from '#worker/index.ts'
import { lokaal } from '#worker/lokaal.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

/** As many requests as test/worker/project.ts allows in a minute, with a real binding. */
const LIMIET = 5
const KRAP = { ...env, LIMIET_BELLERS: env.KRAP, LIMIET_ONBEKENDEN: env.KRAP }

/** Also when a minute ends halfway, more than two of these limits come after each other. */
const GENOEG = 2 * LIMIET + 1

/** Each test calls from an address of its own, as the limits outlive it. */
let nummer = 0
beforeEach(() => {
  nummer += 1
})
const adres = () => `192.0.2.${nummer}`

const ask = (pad: string, koppen: Record<string, string> = {}, bindings: typeof env = KRAP) =>
  lokaal.request(pad, { headers: { 'CF-Connecting-IP': adres(), ...koppen } }, bindings)

async function askOften(pad: string, koppen: Record<string, string> = {}): Promise<Response[]> {
  const antwoorden: Response[] = []
  for (let keer = 0; keer < GENOEG; keer++) antwoorden.push(await ask(pad, koppen))
  return antwoorden
}
const statusesOf = (antwoorden: readonly Response[]) => new Set(antwoorden.map(({ status }) => status))
const countRegels = async () => (await env.DB.prepare('SELECT 1 FROM logboek').all()).results.length

describe('who asks too much', () => {
  it('hears 429 and when to come back', async () => {
    const antwoorden = await askOften('/v1/kaders')
    expect(statusesOf(antwoorden)).toEqual(new Set([200, 429]))
    const teVeel = antwoorden.find(({ status }) => status === 429) ?? expect.unreachable('429')
    expect(teVeel.headers.get('Retry-After')).toBe('60')
    expect((await problemIn(teVeel, 429)).detail).toContain('60 seconden')
  })

  it('does not stand in the way of another address', async () => {
    await askOften('/v1/kaders')
    expect((await ask('/v1/kaders', { 'CF-Connecting-IP': '198.51.100.1' })).status).toBe(200)
  })

  it('is a person and not an address, for who is signed in', async () => {
    const [anna, bram] = [await as('anna'), await as('bram')]
    const antwoorden = await askOften('/v1/ik', { Authorization: `Bearer ${anna.token}` })
    expect(statusesOf(antwoorden)).toEqual(new Set([200, 429]))
    expect((await ask('/v1/ik', { Authorization: `Bearer ${bram.token}` })).status).toBe(200)
  })
})

describe('who is not recognised', () => {
  it('can not fill the logboek: what is over the limit leaves no row', async () => {
    const antwoorden = await askOften('/v1/ik', { Authorization: 'Bearer a.b.c' })
    expect(statusesOf(antwoorden)).toEqual(new Set([401, 429]))
    expect(await countRegels()).toBe(antwoorden.filter(({ status }) => status === 401).length)
    expect(await countRegels()).toBeLessThan(GENOEG)
  })

  it('does not keep the others at that address from their work', async () => {
    const { token } = await as('daan')
    await askOften('/v1/ik')
    expect((await ask('/v1/ik', { Authorization: `Bearer ${token}` })).status).toBe(200)
  })
})

it('is refused where nobody set a limit, except on the machine of a developer', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const { LIMIET_BELLERS: _, LIMIET_ONBEKENDEN: __, ...zonder } = env
  const statusIn = async (OMGEVING: 'lokaal' | 'productie') =>
    (await productie.request('/v1/kaders', {}, { ...zonder, OMGEVING })).status
  expect([await statusIn('lokaal'), await statusIn('productie')]).toEqual([200, 500])
})

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  [undefined, 'onbekend'],
])('counts %s as %s', (adres, netwerk) => expect(netwerkOf(adres)).toBe(netwerk))
