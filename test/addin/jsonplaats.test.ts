import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findJsonfout } from '#addin/kaders/jsonplaats.ts'

it.each([
  ['{ "id": "een",\n  "versie": }', 2, 13],
  ['{ "id": "een"\n  "versie": 1 }', 2, 3],
  ['[1, 2,]', 1, 7],
  ['{ id: 1 }', 1, 3],
  ["{ 'id': 1 }", 1, 3],
  ['{ "id": "een }', 1, 9],
  ['[1]\nen dan nog iets', 2, 1],
  ['[01]', 1, 3],
  ['', 1, 1],
])('wijst aan waar %j geen JSON meer is', (tekst, regel, teken) => {
  expect(() => JSON.parse(tekst)).toThrow()
  expect(findJsonfout(tekst)).toEqual({ regel, teken })
})

it('komt bij alles wat wel JSON is aan het einde', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(4), (tekst, inspringing) => {
      const opgemaakt = JSON.stringify(JSON.parse(tekst), null, inspringing)
      const regels = opgemaakt.split('\n')
      expect(findJsonfout(opgemaakt)).toEqual({
        regel: regels.length,
        teken: (regels.at(-1)?.length ?? 0) + 1,
      })
    }),
  )
})
