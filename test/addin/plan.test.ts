import { describe, expect, it } from 'vitest'
import { geldbeeldOf } from '#addin/plan/geldbeeld.ts'
import { tijdlijnOf } from '#addin/plan/tijdlijn.ts'
import type { Overgang } from '#shared/beoordeling/dossier.ts'
import { sum } from '#shared/middelen/bedrag.ts'
import { allocatePortefeuille } from './voorbeeld.ts'

const verdeling = allocatePortefeuille()

describe('het geld van één plan tegen de ruimte', () => {
  it('telt voor elk voorgesteld plan met dat van de anderen op tot wat is ingepast, en past', () => {
    for (const regel of verdeling.regels.filter(({ uitkomst }) => uitkomst === 'voorgesteld'))
      for (const { regel: post, eigen, anderen, vrij } of geldbeeldOf(regel, verdeling)) {
        expect(eigen + anderen).toBe(post.ingepast)
        expect(eigen).toBeLessThanOrEqual(vrij ?? Number.POSITIVE_INFINITY)
      }
  })

  it('laat bij een plan dat wacht zien waar het niet past', () => {
    const wachtend = verdeling.regels.filter(({ uitkomst }) => uitkomst === 'wacht')
    expect(wachtend.length).toBeGreaterThan(0)
    for (const regel of wachtend)
      expect(geldbeeldOf(regel, verdeling).some(({ eigen, vrij }) => vrij !== null && eigen > vrij)).toBe(
        true,
      )
  })

  it('is er ook voor een plan zonder rang, met zijn hele bedrag in het fonds', () => {
    const regel = verdeling.regels.find(({ uitkomst }) => uitkomst === 'niet-rangschikbaar')
    if (!regel) throw new Error('elk plan heeft een rang')
    const inFonds = geldbeeldOf(regel, verdeling).filter(({ regel: { pot } }) => pot.onderdeelVan === null)
    expect(sum(inFonds.map(({ eigen }) => eigen))).toBe(regel.score.gevraagd)
  })
})

describe('het verloop van een plan', () => {
  const stap = (volgnr: number, gebeurtenis: Overgang['gebeurtenis'], datum: string): Overgang => ({
    volgnr,
    gebeurtenis,
    van: 'nieuw',
    naar: 'ingediend',
    datum,
    door: { persoon: 'carla', organisatie: 'duinzicht' },
    planversie: 1,
    gegevens: { reden: null, redenRang: null, akkoord: [], kader: null },
  })

  it('begint met het laatste, ook van twee stappen op één dag', () => {
    const lijn = tijdlijnOf(
      [
        stap(1, 'aanleveren', '2026-11-02'),
        stap(2, 'indienen', '2026-11-09'),
        stap(3, 'beoordeling-starten', '2026-11-09'),
      ],
      null,
    )
    expect(lijn.map(({ soort, datum }) => [soort, datum])).toEqual([
      ['stap', '2026-11-09'],
      ['stap', '2026-11-09'],
      ['stap', '2026-11-02'],
    ])
    expect(lijn[0]).toMatchObject({ naam: 'Beoordeling starten', wie: 'duinzicht' })
  })
})
