import { beforeEach, describe, expect, it } from 'vitest'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import { ORGANISATIES, PERSONA_IDS, PERSONAS } from '#worker/aanmeldingen/personas.ts'
import { ROLLEN_VAN } from '#worker/http/identiteit.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

it.each(PERSONA_IDS)('knows %s by token: pseudonym, organisation and role', async persona => {
  const { organisatie: id, naam, rol } = PERSONAS[persona]
  const { naam: organisatie, soort } = ORGANISATIES[id]
  const ik = await as(persona)
  const antwoord = await ik.get('/v1/ik')
  expect(antwoord.headers.get('Cache-Control')).toBe('no-store')
  expect(await antwoord.json()).toEqual({
    persoon: ik.persoon,
    naam,
    organisatie: { id, naam: organisatie, soort },
    rol,
  })
  expect(ik.persoon).toMatch(/^p-[0-9a-f]{20}$/)
})

it('gives everybody a pseudonym of their own, and the same one each time', async () => {
  const eerst = await Promise.all(PERSONA_IDS.map(async id => (await as(id)).persoon))
  const later = await Promise.all(PERSONA_IDS.map(async id => (await as(id)).persoon))
  expect(new Set(eerst).size).toBe(PERSONA_IDS.length)
  expect(later).toEqual(eerst)
})

describe('the invented people', () => {
  it('play every role, at three insurers', () => {
    expect(new Set(Object.values(PERSONAS).map(({ rol }) => rol))).toEqual(new Set(codesOf(ROLLEN)))
    const verzekeraars = Object.values(ORGANISATIES).filter(({ soort }) => soort === 'verzekeraar')
    expect(verzekeraars).toHaveLength(3)
  })

  it('have a role that their organisation can give', () => {
    for (const { organisatie, rol } of Object.values(PERSONAS))
      expect(ROLLEN_VAN[ORGANISATIES[organisatie].soort]).toContain(rol)
  })
})
