import { beforeEach, expect, it } from 'vitest'
import { addDays } from '#shared/bronnen/kalender.ts'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import type { Agenda } from '#worker/agenda/antwoorden.ts'
import { dateInNederland } from '#worker/klok.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase } from './opstelling.ts'
import { jsonOf, maakPlan, reisNaar, verklaar } from './reis.ts'

beforeEach(prepareDatabase)

const agendaOf = async (persona: PersonaId, vraag = '') =>
  jsonOf<Agenda>(await (await as(persona)).get(`/v1/agenda${vraag}`))
const takenVan = async (persona: PersonaId) =>
  (await agendaOf(persona)).punten.map(({ nummer, taak, stappen }) => [nummer, taak, ...stappen])

it('says to each what is next', async () => {
  await reisNaar('in-beoordeling', 'DB-1')
  await reisNaar('voorgenomen-besluit', 'DB-2')
  await jsonOf(await maakPlan({ nummer: 'DB-3' }), 201)
  expect(await takenVan('anna')).toEqual([
    ['DB-2', 'wachten'],
    ['DB-1', 'beoordelen'],
    ['DB-3', 'belang-verklaren'],
  ])
  expect(await takenVan('floor')).toEqual([['DB-2', 'vragen-stellen']])
  expect(await takenVan('ilse')).toEqual([])
})

it('counts to the due date, and puts what is late first', async () => {
  await reisNaar('snelle-toets')
  const vandaag = dateInNederland(new Date())
  const [punt] = (await agendaOf('carla')).punten
  expect(punt).toMatchObject({
    taak: 'stap-zetten',
    termijn: { vanaf: vandaag, uiterlijk: addDays(vandaag, 28), dagenOver: 28, termijn: { weken: 4 } },
  })
  const later = await agendaOf('carla', `?peildatum=${addDays(vandaag, 30)}`)
  expect(later.punten[0]?.termijn?.dagenOver).toBe(-2)
})

it('leaves out a plan with an interest', async () => {
  await reisNaar('in-beoordeling')
  await jsonOf(await verklaar('anna', undefined, true), 201)
  expect(await takenVan('anna')).toEqual([])
})
