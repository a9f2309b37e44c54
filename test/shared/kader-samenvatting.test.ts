import { describe, expect, it } from 'vitest'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { rankAndAllocate } from '#shared/verdeling/op-rang.ts'
import { IZA, NEE, onbeantwoord, transformatieplan } from './kadervoorbeelden.ts'
import { PEILDATUM } from './plannen.ts'

describe('de samenvatting onder een kader zonder punten', () => {
  const { blokken, kenmerken } = summarize(
    rankAndAllocate(
      [
        { ...transformatieplan(), nummer: 'TP-1' },
        { ...transformatieplan({ urgentie: NEE }), nummer: 'TP-2' },
        { ...onbeantwoord(transformatieplan(), 'urgentie'), nummer: 'TP-3' },
      ],
      IZA,
      { potten: [], plafonds: [], standen: [] },
      PEILDATUM,
    ),
    { fictief: false, actueel: true, opgesteldOp: PEILDATUM, nietGelezen: 0 },
  )
  const tabel = (naam: string) => blokken.find(blok => blok.soort === 'tabel' && blok.naam === naam)

  it('zegt dat er geen punten zijn, en hoeveel plannen voldoen', () => {
    const alineas = blokken.flatMap(blok => (blok.soort === 'alinea' ? [blok.tekst] : []))
    expect(alineas).toContain(
      'Dit kader geeft geen punten: elk plan wordt op zijn eigen merites beoordeeld en plannen worden niet met elkaar vergeleken. Voldoet aan alle voorwaarden: 1 plan. Voldoet niet: 1. Nog niet alles beoordeeld: 1.',
    )
    expect(kenmerken).toEqual([])
  })
  it('geeft per plan de reden, en geen weging', () => {
    expect(tabel('niet-rangschikbaar')).toMatchObject({
      rijen: [
        ['TP-1', expect.anything(), expect.anything(), expect.stringContaining('geeft geen punten')],
        ['TP-2', expect.anything(), expect.anything(), 'Gedeelde urgentie: voldoet niet: Zie het plan'],
        ['TP-3', expect.anything(), expect.anything(), 'Gedeelde urgentie: nog niet beoordeeld'],
      ],
    })
    expect(tabel('weging')).toMatchObject({ rijen: [], leeg: expect.stringContaining('geeft geen punten') })
  })
})
