import { beforeEach, expect, it } from 'vitest'
import { ORGANISATIES } from '#worker/aanmeldingen/personas.ts'
import { Organisatielijst } from '#worker/organisaties/antwoorden.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

it('lists the organisations by name with the plan numbers that they give out, and never the tenant by which they are recognised', async () => {
  const antwoord = await (await as('carla')).get('/v1/organisaties')
  expect(antwoord.status).toBe(200)
  const tekst = await antwoord.text()
  const { organisaties } = Organisatielijst.parse(JSON.parse(tekst))
  expect(organisaties.map(({ naam }) => naam)).toEqual(
    Object.values(ORGANISATIES)
      .map(({ naam }) => naam)
      .sort(),
  )
  expect(organisaties.find(({ id }) => id === 'duinzicht')?.nummerreeksen).toEqual(['DB-', 'TP-'])
  expect(organisaties.find(({ id }) => id === 'nza')?.nummerreeksen).toEqual([])
  for (const { tenant } of Object.values(ORGANISATIES)) expect(tekst).not.toContain(tenant)
})
