import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { MetEtag } from '#worker/http/antwoord.ts'
import { geenQuery, versiekop } from '#worker/http/invoer.ts'
import { execute, executeOnVersie, type Opdracht } from '#worker/http/opdracht.ts'
import { respondProbleem, Weigering } from '#worker/http/probleem.ts'
import { readInvoer } from '#worker/http/valideer.ts'
import type { EigenWerkplek } from '#worker/http/werkplek.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { makeDossier, persoonOf } from './aanmelden.ts'
import { readLogboek } from './logboekhulp.ts'
import { prepareDatabase } from './opstelling.ts'

beforeEach(async () => {
  await prepareDatabase()
  await makeDossier('DB-001')
})

const werkplek = async (): Promise<EigenWerkplek> => ({
  database: env.DB,
  bindings: env,
  vandaag: () => '2026-12-01',
  nu: () => '2026-12-01T09:00:00.000Z',
  identiteit: {
    persoon: await persoonOf('anna'),
    naam: null,
    organisatie: { id: 'waterland', naam: 'Waterland', soort: 'verzekeraar' },
    rol: 'beoordelaar',
  },
  verzoek: { id: 'verzoek-1', route: 'GET /v1/ik', status: 200, sleutel: undefined, inhoud: {} },
})
const opdracht = (rest: Partial<Opdracht<string, 'belang-verklaard'>> = {}) => ({
  handeling: 'belang-verklaard' as const,
  van: null,
  naar: { belang: false, toelichting: '' },
  statements: [],
  antwoord: 'gedaan',
  ...rest,
})
const doe = async (rest = {}) => execute(await werkplek(), 'plan:DB-001', async () => opdracht(rest))
const doeOp = async (versie: string) =>
  executeOnVersie(await werkplek(), 'plan:DB-001', versie, async () => opdracht())

const etagOf = (uitkomst: unknown) =>
  uitkomst instanceof MetEtag ? uitkomst.etag : expect.unreachable('this should have been done')
const statusOf = (uitkomst: unknown) => (uitkomst instanceof Weigering ? uitkomst.status : 'gedaan')

describe('an act on the version that was read', () => {
  it('is done on the last version, once', async () => {
    const versie = etagOf(await doe())
    expect(statusOf(await doeOp(versie))).toBe('gedaan')
    expect(statusOf(await doeOp(versie))).toBe(412)
  })

  it('is done for one of two who read the same version, and the chain stays whole', async () => {
    const versie = etagOf(await doe())
    const uitkomsten = await Promise.all([doeOp(versie), doeOp(versie)])
    expect(uitkomsten.map(statusOf).sort()).toEqual([412, 'gedaan'])
    const { regels, koppen } = await readLogboek()
    expect(regels).toHaveLength(2)
    expect(await findBreuk(regels, koppen, true)).toBeUndefined()
  })

  it('is refused when nothing is there yet', async () => {
    expect(statusOf(await doeOp('0'.repeat(64)))).toBe(412)
  })
})

describe('an act that a law of the schema stops', () => {
  const dubbel = () =>
    env.DB.prepare(
      'INSERT INTO dossier (plan, soort, aangemaakt) SELECT plan, soort, aangemaakt FROM dossier',
    )

  it('is a conflict in the words that it brought', async () => {
    const uitkomst = await doe({
      statements: [dubbel()],
      botsingen: { 'dossier-bestaat': 'Dit plan is er al.' },
    })
    expect(uitkomst).toEqual(new Weigering(409, 'Dit plan is er al.'))
    expect((await readLogboek()).regels).toEqual([])
  })

  it('is a fault of ours when it did not foresee that law', async () => {
    await expect(doe({ statements: [dubbel()] })).rejects.toThrow('dossier_bestaat')
  })
})

it('is too much when the database does not take it, and then nothing is written', async () => {
  const uitkomst = await doe({ statements: [env.DB.prepare('SELECT zeroblob(3000000000)')] })
  expect(statusOf(uitkomst)).toBe(413)
  expect((await readLogboek()).regels).toEqual([])
})

it('is refused by the one who decides, and then nothing is written', async () => {
  const nee = new Weigering(409, 'Dat kan nu niet.')
  expect(await execute(await werkplek(), 'plan:DB-001', async () => nee)).toBe(nee)
  expect((await readLogboek()).regels).toEqual([])
})

describe('If-Match', () => {
  const invoer = z.strictObject({ query: geenQuery, header: z.object(versiekop) })
  const dienst = new Hono().get('/', async context => {
    const gelezen = await readInvoer<'GET /v1/gezondheid'>({ invoer }, context)
    return gelezen instanceof Weigering ? respondProbleem(context, gelezen) : context.json(gelezen)
  })
  const hash = 'ab'.repeat(32)
  const send = (headers: Record<string, string>, query = '') => dienst.request(`/${query}`, { headers })

  it.each([`"${hash}"`, `W/"${hash}"`])('reads the version from %s', async etag => {
    expect(await (await send({ 'If-Match': etag })).json()).toMatchObject({ header: { 'if-match': hash } })
  })

  it('is asked for when it is missing', async () => {
    expect((await send({})).status).toBe(428)
  })

  it.each(['*', hash, `"${hash}", "${hash}"`, '""'])('is refused as %s', async etag => {
    expect((await send({ 'If-Match': etag })).status).toBe(400)
  })

  it('is not the first thing to say when more is wrong', async () => {
    expect((await send({}, '?onbekend=1')).status).toBe(400)
  })
})
