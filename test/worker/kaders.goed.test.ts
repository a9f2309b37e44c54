import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { ask, prepareDatabase } from './opstelling.ts'

const { id, titel } = DOORBRAAK_CONCEPT_2026

beforeEach(prepareDatabase)

it('lists each kader in its latest version', async () => {
  await publish({ versie: 2, status: 'vastgesteld', geldigVan: '2027-03-01', geldigTot: '2028-12-31' })
  const antwoord = await ask('/v1/kaders')
  expect(antwoord.status).toBe(200)
  expect(await antwoord.json()).toEqual({
    kaders: [
      { id, versie: 2, titel, status: 'vastgesteld', geldigVan: '2027-03-01', geldigTot: '2028-12-31' },
      expect.objectContaining({ id: IZA_2023.id, versie: 1, status: IZA_2023.status }),
    ],
    pagina: 1,
    paginaGrootte: 20,
    totaal: 2,
  })
})

it('gives one page at a time, and an empty one past the end', async () => {
  await publish({ id: 'a-kader' })
  await publish({ id: 'z-kader' })
  const page = async (pagina: number) =>
    await (await ask(`/v1/kaders?paginaGrootte=2&pagina=${pagina}`)).json()
  expect(await page(1)).toMatchObject({ kaders: [{ id: 'a-kader' }, { id }], pagina: 1, totaal: 4 })
  expect(await page(2)).toMatchObject({
    kaders: [{ id: IZA_2023.id }, { id: 'z-kader' }],
    pagina: 2,
    totaal: 4,
  })
  expect(await page(3)).toMatchObject({ kaders: [], pagina: 3, totaal: 4 })
})

it('gives the latest version of a kader whole, and every older version still', async () => {
  const nieuw = await publish({ versie: 2, titel: 'Doorbraakkader 2027' })
  expect(await (await ask(`/v1/kaders/${id}`)).json()).toEqual(nieuw)
  expect(await (await ask(`/v1/kaders/${id}/versies/2`)).json()).toEqual(nieuw)
  expect(await (await ask(`/v1/kaders/${id}/versies/1`)).json()).toEqual(DOORBRAAK_CONCEPT_2026)
})

async function publish(afwijking: Partial<Kader>): Promise<Kader> {
  const kader = { ...DOORBRAAK_CONCEPT_2026, ...afwijking }
  await env.DB.prepare('INSERT INTO kaderversie (id, versie, status, inhoud, hash) VALUES (?, ?, ?, ?, ?)')
    .bind(kader.id, kader.versie, kader.status, JSON.stringify(kader), '0'.repeat(64))
    .all()
  return kader
}
