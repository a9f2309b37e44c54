import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainGeenRang, formatPoorten } from '#shared/beoordeling/opmaak.ts'
import { type Planscore, scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Plan, Poortoordeel } from '#shared/plan/plan.ts'
import { IZA, JA, LEGT_UIT, NEE, onbeantwoord, transformatieplan } from './kadervoorbeelden.ts'

const score = (van: Plan) => scorePlan(van, IZA)
const poortIn = (uitkomst: Planscore, id: string) => uitkomst.poorten.find(({ poort }) => poort.id === id)
const groepIn = (uitkomst: Planscore, id: string) =>
  uitkomst.poortgroepen.find(({ groep }) => groep.id === id)

const ASPECTEN = ['zorggebruik', 'herverdeling', 'personeel', 'vastgoed']
const alle = (oordeel: Poortoordeel, ids: readonly string[]) =>
  Object.fromEntries(ids.map(id => [id, oordeel]))

describe('een kader zonder punten', () => {
  it('zegt of een plan voldoet, en geeft score noch rang', () => {
    expect(score(transformatieplan())).toMatchObject({
      voldoet: 'ja',
      score: null,
      rangschikbaar: false,
      criteria: [],
    })
  })
  it('legt uit waarom ook een plan dat voldoet geen rang heeft', () => {
    expect(explainGeenRang(score(transformatieplan()))).toEqual([
      'Dit kader geeft geen punten: elk plan wordt op zijn eigen merites beoordeeld en plannen worden niet met elkaar vergeleken.',
    ])
  })
})

describe('een groep waarvan ten minste één poort nodig is', () => {
  it.each(ASPECTEN)('is doorstaan met alleen %s', aspect => {
    const uitkomst = score(transformatieplan({ ...alle(NEE, ASPECTEN), [aspect]: JA }))
    expect(groepIn(uitkomst, 'impactvol')).toMatchObject({ stand: 'doorstaan', gehaald: 1, nodig: 1 })
    expect(uitkomst.voldoet).toBe('ja')
    expect(formatPoorten(uitkomst)).toBe('Doorstaan')
  })
  it('is gezakt als geen enkele gehaald is, en zegt dat als groep', () => {
    const uitkomst = score(transformatieplan(alle(NEE, ASPECTEN)))
    expect(uitkomst.voldoet).toBe('nee')
    expect(explainGeenRang(uitkomst)).toEqual([
      'De impact is substantieel op ten minste één aspect: 0 van de 4 gehaald, 1 nodig',
    ])
    expect(formatPoorten(uitkomst)).toBe('4 niet doorstaan')
  })
  it('blijft open zolang een onbeantwoorde poort haar nog kan halen', () => {
    const uitkomst = score(onbeantwoord(transformatieplan(alle(NEE, ASPECTEN)), 'vastgoed'))
    expect(uitkomst.voldoet).toBe('open')
    expect(explainGeenRang(uitkomst)).toEqual([
      'De impact is substantieel op ten minste één aspect: 0 van de 4 gehaald, 1 nodig, 1 nog te beoordelen',
    ])
  })
})

describe('een poort die een mens beoordeelt', () => {
  it('is zonder antwoord open en nooit doorstaan', () => {
    const uitkomst = score(onbeantwoord(transformatieplan(), 'urgentie'))
    expect(poortIn(uitkomst, 'urgentie')).toMatchObject({
      stand: 'open',
      doorstaan: false,
      reden: 'Nog niet beoordeeld.',
    })
    expect(uitkomst.voldoet).toBe('open')
    expect(explainGeenRang(uitkomst)).toEqual(['Gedeelde urgentie: nog niet beoordeeld'])
    expect(formatPoorten(uitkomst)).toBe('1 open')
  })
  it('laat uitleg in plaats van voldoen toe waar het kader dat zegt, als er uitleg staat', () => {
    expect(poortIn(score(transformatieplan({ regioplan: LEGT_UIT })), 'regioplan')?.stand).toBe('doorstaan')
    const zonder = score(transformatieplan({ regioplan: { oordeel: 'legt-uit', onderbouwing: ' ' } }))
    expect(poortIn(zonder, 'regioplan')).toMatchObject({ stand: 'open', reden: 'De uitleg ontbreekt.' })
  })
  it('laat uitleg nergens anders toe', () => {
    expect(poortIn(score(transformatieplan({ urgentie: LEGT_UIT })), 'urgentie')).toMatchObject({
      stand: 'open',
      reden: 'Uitleggen in plaats van voldoen kan hier niet.',
    })
  })
  it('vraagt de onderbouwing die het kader verplicht stelt', () => {
    const uitkomst = score(transformatieplan({ urgentie: { oordeel: 'voldoet', onderbouwing: '' } }))
    expect(poortIn(uitkomst, 'urgentie')).toMatchObject({
      stand: 'open',
      reden: 'De onderbouwing ontbreekt.',
    })
  })
  it('zegt waarom een plan niet voldoet', () => {
    const nee = { oordeel: 'voldoet-niet', onderbouwing: 'Het ziekenhuis doet niet mee.' } as const
    const uitkomst = score(transformatieplan({ urgentie: nee }))
    expect(uitkomst.voldoet).toBe('nee')
    expect(explainGeenRang(uitkomst)).toEqual([
      'Gedeelde urgentie: voldoet niet: Het ziekenhuis doet niet mee',
    ])
  })
})

describe('voorwaarden aan het geld', () => {
  it('gelden alleen voor een plan dat geld vraagt', () => {
    const zonderGeld = onbeantwoord(transformatieplan({}, { jaarbedragen: [] }), 'additioneel', 'niet-dubbel')
    expect(groepIn(score(zonderGeld), 'voorwaarden-middelen')).toBeUndefined()
    expect(score(zonderGeld).voldoet).toBe('ja')
    expect(score(onbeantwoord(transformatieplan(), 'niet-dubbel')).voldoet).toBe('open')
  })
})

describe('voor een soort plan', () => {
  it('vallen poorten weg die er niet voor zijn', () => {
    const kader = {
      ...IZA,
      poorten: IZA.poorten.map(poort =>
        poort.id === 'urgentie' ? { ...poort, plansoorten: ['doorbraakplan' as const] } : poort,
      ),
    }
    const uitkomst = scorePlan(onbeantwoord(transformatieplan(), 'urgentie'), kader)
    expect(poortIn(uitkomst, 'urgentie')).toBeUndefined()
    expect(uitkomst.voldoet).toBe('ja')
  })
})

describe('wet: meer voldoen helpt een groep altijd', () => {
  const oplopend = ['voldoet-niet', 'open', 'voldoet'] as const
  const arbitraryOordelen = fc.record(
    Object.fromEntries(IZA.poorten.map(({ id }) => [id, fc.constantFrom(...oplopend)])),
  )
  const planMet = (oordelen: Readonly<Record<string, (typeof oplopend)[number]>>) =>
    transformatieplan(
      {},
      {
        oordelen: Object.fromEntries(
          Object.entries(oordelen).flatMap(([id, oordeel]) =>
            oordeel === 'open' ? [] : [[id, { oordeel, onderbouwing: 'Zie het plan.' }]],
          ),
        ),
      },
    )
  const standen = (van: Plan, minstens: number) =>
    scorePlan(van, {
      ...IZA,
      poortgroepen: IZA.poortgroepen.map(groep =>
        groep.id === 'impactvol' ? { ...groep, minstens } : groep,
      ),
    }).poortgroepen.map(({ stand }) => ORDE.indexOf(stand))
  const ORDE = ['gezakt', 'open', 'doorstaan']

  it('één oordeel gunstiger maakt geen groep slechter', () => {
    fc.assert(
      fc.property(
        arbitraryOordelen,
        fc.constantFrom(...IZA.poorten.map(({ id }) => id)),
        fc.integer({ min: 1, max: 4 }),
        (oordelen, poort, minstens) => {
          const gunstiger = oplopend[oplopend.indexOf(oordelen[poort] ?? 'open') + 1] ?? 'voldoet'
          const voor = standen(planMet(oordelen), minstens)
          const na = standen(planMet({ ...oordelen, [poort]: gunstiger }), minstens)
          for (const [i, stand] of na.entries()) expect(stand).toBeGreaterThanOrEqual(voor[i] ?? 0)
        },
      ),
    )
  })
  it('één poort minder eisen maakt geen groep slechter', () => {
    fc.assert(
      fc.property(arbitraryOordelen, fc.integer({ min: 2, max: 4 }), (oordelen, minstens) => {
        const streng = standen(planMet(oordelen), minstens)
        for (const [i, stand] of standen(planMet(oordelen), minstens - 1).entries())
          expect(stand).toBeGreaterThanOrEqual(streng[i] ?? 0)
      }),
    )
  })
})
