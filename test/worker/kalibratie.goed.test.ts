import { beforeAll, expect, it } from 'vitest'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import type { Kalibraties } from '#worker/kalibraties/antwoorden.ts'
import { VOORBEELDANTWOORDEN } from '#worker/plannen/voorbeeld.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { beoordeel, jsonOf, reisNaar } from './reis.ts'

const PLANNEN = ['DB-1', 'DB-2', 'DB-3', 'DB-4', 'DB-5']

const score = (persona: PersonaId, punten: number, plan: string) =>
  beoordeel(
    persona,
    {
      ...VOORBEELDANTWOORDEN,
      antwoorden: {
        ...VOORBEELDANTWOORDEN.antwoorden,
        betrouwbaarheid: { punten, onderbouwing: 'Gemeten.' },
      },
    },
    plan,
  )

const kalibratiesVan = async (persona: PersonaId) =>
  jsonOf<Kalibraties>(await (await as(persona)).get('/v1/kalibraties?kader=doorbraak-concept-2026'))
const uitkomstVan = async (persona: PersonaId, wie = persona) => {
  const { persoon } = await as(wie)
  const { kalibraties } = await kalibratiesVan(persona)
  return kalibraties.find(
    ({ beoordelaar, criterium }) => beoordelaar.persoon === persoon && criterium === 'betrouwbaarheid',
  )?.uitkomst
}

// Anna scores all plans and Carla all but the last, so that one more makes the difference.
beforeAll(async () => {
  await prepareDatabase()
  for (const plan of PLANNEN) {
    await reisNaar('in-beoordeling', plan)
    await score('anna', 4, plan)
    if (plan !== 'DB-5') await score('carla', 2, plan)
  }
})

it('shows no figures under the minimum of double scores, and from there on does', async () => {
  expect((await kalibratiesVan('anna')).minimum.dubbeleScores).toBe(5)
  expect(await uitkomstVan('anna')).toBe('te-weinig-gegevens')
  await score('carla', 2, 'DB-5')
  expect(await uitkomstVan('anna')).toEqual({
    gemiddelde: 4,
    standaardafwijking: 0,
    verschil: 2,
    afstand: 2,
    binnenEenPunt: 0,
  })
})

it('shows an assessor the own figures, a coordinator all, and who did not submit none', async () => {
  expect(await uitkomstVan('anna', 'carla')).toBeUndefined()
  expect(await uitkomstVan('carla', 'anna')).toMatchObject({ verschil: 2 })
  expect((await kalibratiesVan('hanna')).kalibraties).toEqual([])
  expect((await kalibratiesVan('esther')).kalibraties).toEqual([])
  await problemIn(await (await as('anna')).get('/v1/kalibraties?kader=bestaat-niet'), 404)
})
