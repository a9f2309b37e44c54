import { beforeEach, expect, it } from 'vitest'
import { KPMG_2025 } from '#shared/impact/kpmg-2025.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { BIJLAGE_2_AZWA } from '#shared/middelen/bijlage-2-azwa.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import { tabelOfBijlage, tabelOfKpmg, tabelOfPublicatie } from '#shared/narekenen/gepubliceerd.ts'
import { MEESTE_KOLOMMEN, MEESTE_RIJEN } from '#shared/narekenen/grenzen.ts'
import { recompute } from '#shared/narekenen/narekenen.ts'
import { Narekening } from '#shared/narekenen/uitkomst.ts'
import { overTheWire, post, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const ask = async (rijen: unknown): Promise<Narekening> => {
  const antwoord = await post('/v1/narekeningen', { rijen })
  expect(antwoord.status).toBe(200)
  return Narekening.parse(await antwoord.json())
}

it.each([
  ['KPMG', tabelOfKpmg(KPMG_2025)],
  ['transformatiemiddelen', tabelOfPublicatie(PUBLICATIE_2026_01)],
  ['bijlage 2', tabelOfBijlage(BIJLAGE_2_AZWA)],
])('gives exactly the answer of the core: %s', async (_, tabel) => {
  const direct = recompute(tabel, DOORBRAAK_CONCEPT_2026)
  expect(await ask(tabel.cellen)).toEqual(overTheWire(direct))
  expect(direct?.afwijkingen.length).toBeGreaterThan(0)
})

it('reads figures as people type them, and rows of unlike length', async () => {
  const { afwijkingen, klopt } = await ask([
    ['Sector', 'Bedrag', 'Procenten'],
    ['MSZ', '€ 1.200,50', '60,0%'],
    ['GGZ', '€ 799,50', '40,0%'],
    [],
    ['Totaal', '€ 2.000,00', '100%', null],
  ])
  expect(afwijkingen).toEqual([])
  expect(klopt).toBe(4)
})

it('names the cell, what is printed and what it would be', async () => {
  const { afwijkingen } = await ask([
    ['Post', '2027', '2028'],
    ['A', 10, 20],
    ['B', 5, 5],
    ['Totaal', 15, 52],
  ])
  expect(afwijkingen).toMatchObject([
    {
      soort: 'som',
      regel: 'V-14',
      ernst: 'fout',
      plaats: { rij: 3, kolom: 2, cel: 'C4', opschrift: 'Totaal', kop: '2028' },
      gevonden: 52,
      verwacht: 25,
      verschil: 27,
    },
  ])
})

it('takes a table as large as it says it takes', async () => {
  const kop = ['Post', ...Array.from({ length: MEESTE_KOLOMMEN - 1 }, (_, i) => `Bedrag ${i + 1}`)]
  const rij = (naam: string, waarde: number) => [naam, ...kop.slice(1).map(() => waarde)]
  const regels = Array.from({ length: MEESTE_RIJEN - 2 }, (_, i) => rij(`Post ${i}`, 1))
  const { gecontroleerd, klopt } = await ask([kop, ...regels, rij('Totaal', MEESTE_RIJEN - 2)])
  expect([gecontroleerd, klopt]).toEqual([MEESTE_KOLOMMEN - 1, MEESTE_KOLOMMEN - 1])
})
