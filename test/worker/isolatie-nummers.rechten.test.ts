import { describe, expect, it } from 'vitest'
import { PERSONAS, type PersonaId } from '#worker/aanmeldingen/personas.ts'
import { AUTORISATIE, routesOf } from '#worker/autorisatie.ts'
import type { Productieroute } from '#worker/contract.ts'
import type { Planopgave } from '#worker/plannen/contract.ts'
import { VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'
import { as, declare, makeDossier, type Partijen } from './aanmelden.ts'
import { fillDossier } from './dossiervulling.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { jsonOf } from './reis.ts'
import { runVoorbeeld } from './voorbeeld.ts'

/*
 * Nobody guesses a plan by its number. Whoever asks a route that writes for a plan that is hidden, in its address or in
 * what is sent along, gets to the byte what there would be for a number that nobody has.
 */

const SCHRIJFROUTES = routesOf(AUTORISATIE).filter(route => !route.startsWith('GET '))
const VERBORGEN = 'DB-002'
const BIJ_ANDEREN: Partijen = { coordinerend: 'duinzicht', marktleider: 'heidekroon' }

/** What a person hears of every example when its plan is the hidden one. */
async function tryAll(persona: PersonaId, routes = SCHRIJFROUTES): Promise<Gehoord> {
  const { token } = await as(persona)
  const gehoord = new Map<Productieroute, string>()
  for (const route of routes)
    gehoord.set(
      route,
      await heardIn(await runVoorbeeld(route, { token, plan: VERBORGEN, change: aboutHidden })),
    )
  return gehoord
}
type Gehoord = ReadonlyMap<Productieroute, string>

const aboutHidden = (json: unknown): unknown =>
  json && JSON.parse(JSON.stringify(json).replaceAll(/DB-\d+/g, VERBORGEN))

/** The whole answer; of something new that came to be, which carries a moment of its own, that it did. */
async function heardIn(antwoord: Response): Promise<string> {
  const inhoud = await antwoord.text()
  if (antwoord.status === 201) return '201'
  const koppen = [...antwoord.headers].filter(([naam]) => naam !== 'x-request-id')
  return JSON.stringify([antwoord.status, koppen, inhoud])
}

describe('a number of a hidden plan says as little as one that nobody has', () => {
  it.each<PersonaId>(['esther', 'anna', 'hanna'])(
    'to %s, of an organisation that is no party',
    async persona => {
      await prepareDatabase()
      const zonder = await tryAll(persona)
      await prepareDatabase()
      await makeDossier(VERBORGEN, BIJ_ANDEREN)
      await fillDossier(VERBORGEN, 'in-beoordeling')
      expect(await tryAll(persona)).toEqual(zonder)
    },
  )

  it.each<PersonaId>(['carla', 'daan', 'floor'])('to %s, who has an interest in it', async persona => {
    expect(await tryInWorld(persona, true, 'DB-003', VERBORGEN)).toEqual(
      await tryInWorld(persona, true, 'DB-003'),
    )
  })

  it('and to who may know of it, what is refused is heard to differ', async () => {
    expect(await tryInWorld('carla', false, VERBORGEN)).not.toEqual(await tryInWorld('carla', false))
  })
})

/** What a person hears after declaring this of these plans. */
async function tryInWorld(persona: PersonaId, belang: boolean, ...plannen: string[]): Promise<Gehoord> {
  await prepareDatabase()
  for (const plan of plannen) {
    await makeDossier(plan, BIJ_ANDEREN)
    await fillDossier(plan, 'in-beoordeling')
    await declare(plan, persona, belang)
  }
  return tryAll(
    persona,
    SCHRIJFROUTES.filter(route => !VERTELT.includes(route)),
  )
}

/**
 * What may tell that a plan is there to someone who said so of it before: declaring anew, once the interest is over, and
 * giving out a number of the own organisation for the second time.
 */
const VERTELT: readonly Productieroute[] = [
  'POST /v1/plannen',
  'POST /v1/plannen/:nummer/belangenverklaringen',
]

describe('a new plan', () => {
  const start = async (persona: PersonaId, nummer: string): Promise<Response> => {
    const { organisatie } = PERSONAS[persona]
    const opgave: Planopgave = {
      inhoud: { ...VOORBEELDINHOUD, nummer },
      partijen: [{ organisatie, partijrol: 'coordinerend' }],
    }
    return (await as(persona)).post('/v1/plannen', opgave)
  }

  it('has a number of the own organisation, and of another all are refused alike', async () => {
    await prepareDatabase()
    await jsonOf(await start('carla', VERBORGEN), 201)
    const bestaat = await start('esther', VERBORGEN)
    const { fouten } = await problemIn(bestaat.clone(), 400)
    expect(fouten).toEqual([
      {
        plaats: 'inhoud.nummer',
        melding:
          'Uw organisatie geeft plannen een nummer dat begint met WL-. Geef dit plan zo’n nummer, bijvoorbeeld WL-001.',
      },
    ])
    const gehoord = await heardIn(bestaat)
    for (const nummer of ['DB-404', 'XX-1', 'DB-', ' db-002', 'WL'])
      expect([nummer, await heardIn(await start('esther', nummer))]).toEqual([nummer, gehoord])
    await jsonOf(await start('esther', 'WL-1'), 201)
  })

  it('never takes the number of another plan of the own organisation', async () => {
    await prepareDatabase()
    await jsonOf(await start('carla', VERBORGEN), 201)
    const { detail } = await problemIn(await start('carla', VERBORGEN), 409)
    expect(detail).toBe('Uw organisatie heeft dit nummer al gebruikt. Kies een ander nummer.')
  })
})
