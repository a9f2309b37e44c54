import { describe, expect, it } from 'vitest'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { IZA, NEE, onbeantwoord, transformatieplan } from './kadervoorbeelden.ts'
import { samenvattinginvoer } from './samenvattingen.ts'

describe('de samenvatting onder een kader zonder punten', () => {
  const { blokken, kenmerken } = summarize(
    samenvattinginvoer({
      plannen: [
        { ...transformatieplan(), nummer: 'TP-1' },
        { ...transformatieplan({ urgentie: NEE }), nummer: 'TP-2' },
        { ...onbeantwoord(transformatieplan(), 'urgentie'), nummer: 'TP-3' },
      ],
      kader: IZA,
      middelen: { potten: [], plafonds: [], standen: [] },
      fictief: false,
    }),
  )
  const tabel = (naam: string) => blokken.find(blok => blok.soort === 'tabel' && blok.naam === naam)

  it('zegt dat er geen punten zijn, en hoeveel plannen voldoen', () => {
    const alineas = blokken.flatMap(blok => (blok.soort === 'alinea' ? [blok.tekst] : []))
    expect(alineas).toContain(
      'Dit kader geeft geen punten: elk plan wordt op zijn eigen merites beoordeeld en plannen worden niet met elkaar vergeleken. Voldoet aan alle voorwaarden: 1 plan. Voldoet niet: 1. Nog niet alles beoordeeld: 1.',
    )
    expect(kenmerken).toEqual(['concept'])
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
