import { describe, expect, it } from 'vitest'
import { Beoordeling } from '#shared/beoordeling/beoordeling.ts'
import { checkIndienbaar } from '#shared/beoordeling/indienen.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Antwoorden, Poortoordeel } from '#shared/plan/plan.ts'
import { ANNA, BRAM, beoordeling, concept, inhoud } from './dossiers.ts'
import { KADER, plan } from './plannen.ts'

const check = (antwoorden: Antwoorden['antwoorden'], kader: Kader = KADER) =>
  checkIndienbaar(
    concept(ANNA, { inhoud: { antwoorden, oordelen: {} } }),
    kader,
    inhoud(),
    'beoordelaar',
  ).map(({ plaats, tekst }) => `${plaats.veld}: ${tekst}`)
const { antwoorden } = plan()
const betrouwbaarheid = (wijziging: Partial<Antwoorden['antwoorden'][string]>) => ({
  ...antwoorden,
  betrouwbaarheid: { punten: 3, onderbouwing: 'Gemeten.', ...wijziging },
})

describe('een beoordeling indienen', () => {
  it('kan als elke vraag is beantwoord', () => expect(check(antwoorden)).toEqual([]))
  it('kan niet met een open vraag, en noemt elke', () => {
    expect(check({})).toEqual(['Betrouwbaarheid: Nog niet gescoord.', 'Opschaalbaarheid: Nog niet gescoord.'])
  })
  it('kan niet zonder onderbouwing waar het kader die vraagt', () => {
    expect(check(betrouwbaarheid({ onderbouwing: ' ' }))).toEqual([
      'Betrouwbaarheid: De onderbouwing ontbreekt.',
    ])
  })
  it('kan niet met “niet van toepassing” waar dat niet mag', () => {
    expect(check(betrouwbaarheid({ punten: 'nvt' }))).toEqual([
      'Betrouwbaarheid: “Niet van toepassing” kan hier niet.',
    ])
  })
  it('kan niet met punten naast de schaal', () => {
    expect(check(betrouwbaarheid({ punten: 6 }))).toEqual(['Betrouwbaarheid: Hoger dan 5 kan niet.'])
    expect(check(betrouwbaarheid({ punten: 0 }))).toEqual(['Betrouwbaarheid: Lager dan 1 kan niet.'])
  })
  it('kan niet met een antwoord op een vraag die het kader niet stelt, of alleen aan een ander stelt', () => {
    expect(check({ ...antwoorden, sfeer: { punten: 5, onderbouwing: '' } })).toEqual([
      'sfeer: Het kader stelt u geen vraag “sfeer”.',
    ])
    const alleenGemeente: Kader = {
      ...KADER,
      criteria: KADER.criteria.map(criterium =>
        criterium.soort === 'ankers' && criterium.id === 'opschaalbaarheid'
          ? { ...criterium, rollen: ['gemeente'] }
          : criterium,
      ),
    }
    expect(check(antwoorden, alleenGemeente)).toEqual([
      'opschaalbaarheid: Het kader stelt u geen vraag “opschaalbaarheid”.',
    ])
    const { opschaalbaarheid: _, ...eigen } = antwoorden
    expect(check(eigen, alleenGemeente)).toEqual([])
  })
  it('kan maar één keer, en alleen onder de versie van het kader waar zij bij hoort', () => {
    expect(checkIndienbaar(beoordeling(ANNA), KADER, inhoud(), 'beoordelaar')).toMatchObject([
      { tekst: 'Deze beoordeling is al ingediend.' },
    ])
    expect(checkIndienbaar(concept(ANNA), { ...KADER, versie: 2 }, inhoud(), 'beoordelaar')).toMatchObject([
      { plaats: { veld: 'Kader' } },
    ])
  })
  it('heeft na indienen een datum, en daarvoor niet', () => {
    expect(Beoordeling.parse(JSON.parse(JSON.stringify(beoordeling(BRAM))))).toEqual(beoordeling(BRAM))
    expect(Beoordeling.safeParse({ ...beoordeling(BRAM), ingediendOp: null }).success).toBe(false)
    expect(Beoordeling.safeParse({ ...concept(BRAM), ingediendOp: '2026-11-05' }).success).toBe(false)
  })
})

describe('poorten die een mens beoordeelt', () => {
  const voldoet: Poortoordeel = { oordeel: 'voldoet', onderbouwing: 'Gelezen.' }
  const plangroepen = new Set(
    IZA_2023.poortgroepen.filter(({ minstens }) => minstens === 'alle').map(({ id }) => id),
  )
  const allen = Object.fromEntries(
    IZA_2023.poorten.filter(({ groep }) => plangroepen.has(groep)).map(({ id }) => [id, voldoet]),
  )
  const checkPoorten = (oordelen: Antwoorden['oordelen']) =>
    checkIndienbaar(
      concept(ANNA, { kader: { id: 'iza-2023', versie: 1 }, inhoud: { antwoorden: {}, oordelen } }),
      IZA_2023,
      inhoud({ soort: 'transformatieplan' }),
      'beoordelaar',
    )

  it('moeten alle beantwoord zijn, maar van “ten minste één” is één genoeg', () => {
    const aspecten = IZA_2023.poorten.filter(({ groep }) => !plangroepen.has(groep))
    expect(aspecten).toHaveLength(4)
    expect(checkPoorten(allen)).toHaveLength(4)
    for (const { id } of aspecten) expect(checkPoorten({ ...allen, [id]: voldoet })).toEqual([])
  })
  it('vragen ook een onderbouwing van wie een plan laat zakken', () => {
    const [poort] = IZA_2023.poorten.filter(
      ({ groep, onderbouwingVerplicht }) => plangroepen.has(groep) && onderbouwingVerplicht,
    )
    if (!poort) throw new Error('er is geen poort met onderbouwing')
    const zakt = {
      ...allen,
      zorggebruik: voldoet,
      [poort.id]: { oordeel: 'voldoet-niet', onderbouwing: '' } as const,
    }
    expect(checkPoorten(zakt)).toMatchObject([
      { plaats: { veld: poort.label }, tekst: 'De onderbouwing ontbreekt.' },
    ])
  })
})
