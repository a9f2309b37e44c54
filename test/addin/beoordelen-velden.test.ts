import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  differencesOf,
  joinVelden,
  questionsOf,
  toAntwoorden,
  toVelden,
  type Velden,
} from '#addin/beoordelen/velden.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { formOf } from '#shared/kader/formulier.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'

const VRAGEN = [IZA_2023, DOORBRAAK_CONCEPT_2026].flatMap(kader => questionsOf(formOf(kader)))

/** A form in which each question has one of its own answers, or none. */
const formulieren: fc.Arbitrary<Velden> = fc.record(
  Object.fromEntries(
    VRAGEN.map(({ id, antwoord }) => [
      id,
      fc.record({
        waarde: fc.constantFrom(null, ...antwoord.keuzes.map(({ waarde }) => waarde)),
        onderbouwing: fc.string(),
      }),
    ]),
  ),
)

describe('de velden van het formulier', () => {
  it('zijn na bewaren en teruglezen dezelfde, op onderbouwing zonder keuze na', () => {
    fc.assert(
      fc.property(formulieren, velden => {
        const terug = toVelden(toAntwoorden(VRAGEN, velden))
        for (const { id } of VRAGEN)
          expect(terug[id]).toEqual(velden[id]?.waarde === null ? undefined : velden[id])
      }),
    )
  })

  it('verschillen precies bij de vraag waar iets anders staat', () => {
    fc.assert(
      fc.property(formulieren, fc.constantFrom(...VRAGEN), (velden, { id, antwoord }) => {
        const eerder = velden[id]?.waarde
        const nieuw = antwoord.keuzes.find(({ waarde }) => waarde !== eerder)?.waarde ?? null
        const anders = { ...velden, [id]: { waarde: nieuw, onderbouwing: '' } }
        expect(differencesOf(VRAGEN, velden, velden)).toEqual([])
        expect(differencesOf(VRAGEN, velden, anders).map(vraag => vraag.id)).toEqual([id])
      }),
    )
  })

  it('geven een poort aan de oordelen en een criterium aan de antwoorden', () => {
    const gegeven = toAntwoorden(
      VRAGEN,
      Object.fromEntries(
        VRAGEN.map(({ id, antwoord }) => [
          id,
          { waarde: antwoord.keuzes[0]?.waarde ?? null, onderbouwing: 'Gezien.' },
        ]),
      ),
    )
    const idsOf = (soort: string) => VRAGEN.filter(vraag => vraag.soort === soort).map(({ id }) => id)
    expect(Object.keys(gegeven.oordelen)).toEqual(idsOf('poort'))
    expect(Object.keys(gegeven.antwoorden)).toEqual(idsOf('criterium'))
  })
})

describe('twee antwoorden samen houden', () => {
  const tekst = fc.string().map(geschreven => geschreven.trim())
  const veld = fc.record({ waarde: fc.constantFrom(null, 1, 5, 'nvt' as const), onderbouwing: tekst })

  it('laat van geen van beide teksten een teken weg, en zet dezelfde er één keer', () => {
    fc.assert(
      fc.property(veld, veld, (een, ander) => {
        const samen = joinVelden(een, ander)
        expect(samen.onderbouwing).toContain(een.onderbouwing)
        expect(samen.onderbouwing).toContain(ander.onderbouwing)
        expect(joinVelden(een, een).onderbouwing).toBe(een.onderbouwing)
      }),
    )
  })

  it('houdt de eigen keuze, en zonder eigen keuze die van de ander', () => {
    const leeg = { waarde: null, onderbouwing: '' }
    const vijf = { waarde: 5, onderbouwing: 'Gemeten.' }
    expect(joinVelden({ waarde: 2, onderbouwing: '' }, vijf)).toEqual({ waarde: 2, onderbouwing: 'Gemeten.' })
    expect(joinVelden(leeg, vijf)).toEqual(vijf)
  })
})
