import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainCriterium, explainGeenRang } from '#shared/beoordeling/opmaak.ts'
import { compareRang, scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { arbitraryGewichten, NEVENEFFECTEN, withCriteria } from './kadervoorbeelden.ts'
import { arbitraryPlan, arbitraryPortefeuille, KADER, plan } from './plannen.ts'

const gezakt = (p: Plan) =>
  scorePlan(p, KADER)
    .poorten.filter(({ doorstaan }) => !doorstaan)
    .map(({ poort }) => poort.id)

describe('poorten', () => {
  it('laat een plan van een Zvw-aanbieder door', () => expect(gezakt(plan())).toEqual([]))
  it('houdt een gemeente als hoofdaanvrager tegen', () => {
    expect(gezakt(plan({ aanvrager: { naam: 'Gemeente Oost', soort: 'gemeente' } }))).toEqual([
      'hoofdaanvrager',
    ])
  })
  it.each(['mgn', 'basisinfrastructuur'] as const)(
    'houdt een meeliftende gemeente tegen bij %s',
    onderwerp => {
      expect(gezakt(plan({ onderwerp, gemeenteDoetMee: true }))).toContain('gemeente-niet-mgn')
      expect(gezakt(plan({ onderwerp, gemeenteDoetMee: false }))).not.toContain('gemeente-niet-mgn')
    },
  )
  it('laat een gemeente wel meedoen bij een arbeidsbesparende maatregel', () => {
    expect(gezakt(plan({ gemeenteDoetMee: true }))).toEqual([])
  })
  it('houdt een plan buiten het doel tegen', () =>
    expect(gezakt(plan({ onderwerp: 'anders' }))).toEqual(['doel']))
  it('houdt geld buiten 2027 en 2028 tegen, maar een nul daar niet', () => {
    const jaarbedrag = (bedrag: number) => [
      { jaar: 2029, bedrag: cent(bedrag), waarvanSociaalDomein: cent(0) },
    ]
    expect(gezakt(plan({ jaarbedragen: jaarbedrag(1) }))).toEqual(['jaren'])
    expect(gezakt(plan({ jaarbedragen: jaarbedrag(0) }))).toEqual([])
  })
  it('rangschikt een plan met PM in het leidende scenario niet, en scoort het niet als nul', () => {
    const score = scorePlan(
      plan({ impact: { ...plan().impact, werknemers: { laag: null, gemiddeld: null, hoog: 10 } } }),
      KADER,
    )
    expect(score).toMatchObject({ score: null, rangschikbaar: false })
    expect(score.impact?.fte).toEqual({ laag: null, gemiddeld: null, hoog: 5.8999999999999995 })
  })
})

describe('waarom een plan geen rang heeft', () => {
  it('leest per poort als een zin met de korte naam ervoor', () => {
    const afgewezen = plan({
      aanvrager: { naam: 'Gemeente Oost', soort: 'gemeente' },
      onderwerp: 'mgn',
      jaarbedragen: [{ jaar: 2029, bedrag: euro(1), waarvanSociaalDomein: cent(0) }],
      impact: { ...plan().impact, werknemers: { laag: null, gemiddeld: null, hoog: null } },
    })
    expect(explainGeenRang(scorePlan(afgewezen, KADER))).toEqual([
      'Hoofdaanvrager: de soort is Gemeente; toegestaan is Zvw-aanbieder',
      'Meeliften van een gemeente: er doet een gemeente mee bij het onderwerp Mentale gezondheidsnetwerken (MGN)',
      'Doel: het onderwerp Mentale gezondheidsnetwerken (MGN) valt buiten het doel van het fonds',
      'Berekende impact: het scenario gemiddeld staat op PM',
      'Jaren: er wordt geld gevraagd in 2029; dat kan alleen in 2027 en 2028',
      'Impact op fte per miljoen euro: nog niet te berekenen: impact of bedrag ontbreekt',
    ])
  })
})

describe('score', () => {
  it('is het gewogen gemiddelde van de criteria, als deel van het hoogste', () => {
    // 60 werknemers × 0,59 = 35,4 fte op 3 mln = 11,8 per mln → 3 + 1,8/5 = 3,36 punten
    const verwacht = ((60 * 3.36 + 20 * 3 + 20 * 4) / (100 * 5)) * 100
    expect(scorePlan(plan(), KADER).score).toBeCloseTo(verwacht, 10)
  })
  it('wet: één punt hoger maakt de score nooit lager', () => {
    fc.assert(
      fc.property(
        arbitraryPlan('DB-1'),
        fc.constantFrom('betrouwbaarheid', 'opschaalbaarheid'),
        (p, criterium) => {
          const antwoord = p.antwoorden[criterium]
          if (antwoord === undefined || antwoord.punten === 'nvt' || antwoord.punten >= 5) return
          const hoger = {
            ...p,
            antwoorden: { ...p.antwoorden, [criterium]: { ...antwoord, punten: antwoord.punten + 1 } },
          }
          expect(scorePlan(hoger, KADER).score ?? -1).toBeGreaterThanOrEqual(scorePlan(p, KADER).score ?? -1)
        },
      ),
    )
  })
  it('wet: meer fte voor hetzelfde geld maakt de score nooit lager', () => {
    fc.assert(
      fc.property(arbitraryPlan('DB-1'), fc.integer({ min: 0, max: 500 }), (p, extra) => {
        const { laag, gemiddeld, hoog } = p.impact.werknemers
        const meer = { laag, gemiddeld: (gemiddeld ?? 0) + extra, hoog: (hoog ?? 0) + extra }
        const beter = { ...p, impact: { ...p.impact, werknemers: meer } }
        expect(scorePlan(beter, KADER).score ?? -1).toBeGreaterThanOrEqual(scorePlan(p, KADER).score ?? -1)
      }),
    )
  })
  it('wet: niet van toepassing helpt niet en schaadt niet', () => {
    fc.assert(
      fc.property(arbitraryPlan('DB-1'), p => {
        const zonder = { ...KADER, criteria: KADER.criteria.filter(({ id }) => id !== 'opschaalbaarheid') }
        const nvt: Plan = {
          ...p,
          antwoorden: { ...p.antwoorden, opschaalbaarheid: { punten: 'nvt', onderbouwing: '' } },
        }
        expect(scorePlan(nvt, KADER).score).toBe(scorePlan(nvt, zonder).score)
      }),
    )
  })
  it('wet: wegingen beslissen nooit over een drempel', () => {
    fc.assert(
      fc.property(arbitraryPlan('DB-1'), fc.integer({ min: 1, max: 100 }), (p, gewicht) => {
        const metDrempel = { ...KADER, criteria: KADER.criteria.map(c => ({ ...c, drempel: 3 })) }
        const anders = { ...metDrempel, criteria: metDrempel.criteria.map(c => ({ ...c, gewicht })) }
        const onder = (kader: typeof metDrempel) => scorePlan(p, kader).criteria.map(c => c.onderDrempel)
        expect(onder(anders)).toEqual(onder(metDrempel))
      }),
    )
  })
  it('legt bij elk criterium uit waarop de punten rusten', () => {
    const uitleg = scorePlan(plan(), KADER).criteria.map(explainCriterium)
    expect(uitleg).toEqual(['11,8 fte per miljoen euro (gemiddeld)', 'Meting bij drie instellingen.', ''])
  })
  it('laat een score open zolang een verplichte onderbouwing ontbreekt', () => {
    const score = scorePlan(
      plan({ antwoorden: { ...plan().antwoorden, betrouwbaarheid: { punten: 5, onderbouwing: ' ' } } }),
      KADER,
    )
    expect(score).toMatchObject({ score: null, rangschikbaar: false })
    expect(score.criteria.find(({ criterium }) => criterium.id === 'betrouwbaarheid')).toMatchObject({
      stand: 'open',
      toelichting: 'De onderbouwing ontbreekt.',
    })
  })
  it('laat het criterium waar “niet van toepassing” niet kan open', () => {
    expect(
      scorePlan(
        plan({ antwoorden: { ...plan().antwoorden, betrouwbaarheid: { punten: 'nvt', onderbouwing: 'x' } } }),
        KADER,
      ).score,
    ).toBeNull()
  })
})

describe('andere criteria', () => {
  const metNeveneffecten = withCriteria(NEVENEFFECTEN)
  const gaf = (punten: number | 'nvt') =>
    plan({ antwoorden: { ...plan().antwoorden, neveneffecten: { punten, onderbouwing: '' } } })
  it('geeft een oordeel in drie niveaus de punten van het kader', () => {
    const verwacht = ((60 * 3.36 + 20 * 3 + 20 * 4 + 20 * 5) / (120 * 5)) * 100
    expect(scorePlan(gaf(5), metNeveneffecten).score).toBeCloseTo(verwacht, 10)
    expect(scorePlan(gaf('nvt'), metNeveneffecten).score).toBe(scorePlan(plan(), KADER).score)
  })
  it('neemt alleen punten aan die bij een niveau horen', () => {
    expect(scorePlan(gaf(4), metNeveneffecten).criteria.at(-1)).toMatchObject({
      stand: 'open',
      toelichting: 'Kies een van de drie niveaus.',
    })
  })
  it('rekent ook met fte zonder het bedrag', () => {
    const kader = {
      ...KADER,
      criteria: KADER.criteria.map(een =>
        een.soort === 'berekend' ? { ...een, grootheid: 'fte' as const } : een,
      ),
    }
    const zonderGeld = scorePlan(plan({ jaarbedragen: [] }), kader)
    expect(zonderGeld.criteria[0]).toMatchObject({ stand: 'gescoord', punten: 5 })
    expect(zonderGeld.criteria.map(explainCriterium)[0]).toBe('35,4 fte (gemiddeld)')
  })
  it('wet: hetzelfde kader en dezelfde antwoorden geven tot op het cijfer hetzelfde', () => {
    fc.assert(
      fc.property(arbitraryPlan('DB-1'), p => {
        const heenEnWeer = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde))
        expect(scorePlan(heenEnWeer(p), heenEnWeer(KADER))).toEqual(scorePlan(p, KADER))
      }),
    )
  })
  it('wet: wegingen beslissen nooit of een plan voldoet', () => {
    fc.assert(
      fc.property(
        arbitraryPlan('DB-1'),
        arbitraryGewichten,
        fc.integer({ min: 0, max: 5 }),
        (p, anders, drempel) => {
          const voldoet = (kader: Kader) =>
            scorePlan(p, { ...kader, criteria: kader.criteria.map(c => ({ ...c, drempel })) }).voldoet
          expect(voldoet(anders)).toBe(voldoet(KADER))
        },
      ),
    )
  })
})

describe('rang', () => {
  it('wet: is een volgorde die niet van de invoervolgorde afhangt', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        const rang = (lijst: Plan[]) =>
          lijst
            .map(p => scorePlan(p, KADER))
            .sort(compareRang)
            .map(({ plan }) => plan.nummer)
        expect(rang([...plannen].reverse())).toEqual(rang(plannen))
      }),
    )
  })
  it('laat bij gelijke score de meeste fte per euro voorgaan, en dan het laagste nummer', () => {
    const duur = plan({
      nummer: 'DB-2',
      jaarbedragen: [{ jaar: 2027, bedrag: euro(100_000), waarvanSociaalDomein: cent(0) }],
    })
    const goedkoop = plan({
      nummer: 'DB-10',
      jaarbedragen: [{ jaar: 2027, bedrag: euro(50_000), waarvanSociaalDomein: cent(0) }],
    })
    const zelfde = { ...duur, nummer: 'DB-9' }
    const volgorde = [zelfde, duur, goedkoop].map(p => scorePlan(p, KADER)).sort(compareRang)
    expect(volgorde.map(s => s.plan.nummer)).toEqual(['DB-10', 'DB-2', 'DB-9'])
  })
})
