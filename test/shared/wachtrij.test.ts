import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Eurocent, euro, minus, NUL, plus } from '#shared/middelen/bedrag.ts'
import { INRICHTING, type Inrichting } from '#shared/middelen/fondsen.ts'
import type { Fondsregels, Wachtrijregel } from '#shared/middelen/fondsregels.ts'
import { formatBlijver } from '#shared/middelen/opmaak.ts'
import { type Aanvraag, claimsOfPlan } from '#shared/middelen/toets.ts'
import {
  advance,
  type Deeltoekenning,
  type Doorschuiving,
  type Wachtende,
} from '#shared/middelen/wachtrij.ts'
import { freedBy, type Vrijgekomen } from '#shared/middelen/wachtrijtoets.ts'
import { book, DAG, opdracht, regel } from './grootboeken.ts'
import { aanvraag } from './plannen.ts'

const FONDS = 'transformatiemiddelen'
const ask = (plan: string, euros: number, wijziging: Partial<Aanvraag> = {}): Aanvraag =>
  aanvraag({ plan, pot: FONDS, bedrag: euro(euros), ...wijziging })
const wait = (plan: string, moment: string | null, ...aanvragen: Aanvraag[]): Wachtende => ({
  plan,
  moment,
  rang: null,
  aanvragen,
})
const free = (euros: number, jaar = 2027, pot = FONDS) => ({ pot, jaar, bedrag: euro(euros) })
const freed = (...vrij: Vrijgekomen['vrij']): Vrijgekomen => ({ standen: [], vrij })

/** The shipped rules, with other choices in the rules of the queues. */
function withRegels(wijziging: (regel: Wachtrijregel) => Partial<Wachtrijregel>): Inrichting {
  const change = (regels: Fondsregels): Fondsregels =>
    regels.wachtrij ? { ...regels, wachtrij: { ...regels.wachtrij, ...wijziging(regels.wachtrij) } } : regels
  return { ...INRICHTING, regels: INRICHTING.regels.map(change) }
}
const MET_VOORBIJGAAN = withRegels(({ voorbijgaan }) => ({ voorbijgaan: { ...voorbijgaan, mag: true } }))
const MET_DELEN = withRegels(({ gedeeltelijk }) => ({ gedeeltelijk: { ...gedeeltelijk, mag: true } }))

const namen = ({ omhoog, blijft }: Doorschuiving) => [omhoog.map(p => p.plan), blijft.map(p => p.plan)]
const naamOf = (pot: string) => INRICHTING.potten.find(({ id }) => id === pot)?.naam ?? pot

describe('de volgorde', () => {
  it('is bij transformatiemiddelen het moment van het voorgenomen besluit; zonder moment komt een plan achteraan', () => {
    const rij = [
      wait('C', null, ask('C', 1)),
      wait('B', '2025-12-02', ask('B', 1)),
      wait('A', '2025-12-01', ask('A', 1)),
    ]
    expect(namen(advance(rij, freed(free(2)), INRICHTING, DAG))).toEqual([['A', 'B'], ['C']])
  })
  it('is bij doorbraakmiddelen de rang in het kader', () => {
    const db = (plan: string, rang: number): Wachtende => ({
      ...wait(plan, '2025-01-01', aanvraag({ plan, bedrag: euro(200_000_000) })),
      rang,
    })
    expect(namen(advance([db('A', 3), db('B', 1), db('C', 2)], freed(), INRICHTING, DAG))).toEqual([
      ['B', 'C'],
      ['A'],
    ])
  })
  it('laat een kleiner plan niet voorgaan, tenzij de regels dat zeggen', () => {
    const rij = [wait('groot', '2025-12-01', ask('groot', 10)), wait('klein', '2025-12-02', ask('klein', 1))]
    const streng = advance(rij, freed(free(5)), INRICHTING, DAG)
    expect(namen(streng)).toEqual([[], ['groot', 'klein']])
    expect(streng.blijft.map(plan => formatBlijver(plan, naamOf))).toEqual([
      'Past niet: Transformatiemiddelen komt in 2027 €\u00a05 tekort.',
      'Wacht op plan groot, dat in de wachtrij van Transformatiemiddelen voorgaat.',
    ])
    expect(namen(advance(rij, freed(free(5)), MET_VOORBIJGAAN, DAG))).toEqual([['klein'], ['groot']])
  })
})

describe('doorschuiven', () => {
  it('vraagt dat alle jaren passen: een plan gaat niet voor de helft', () => {
    const rij = [wait('A', '2025-12-01', ask('A', 5), ask('A', 5, { jaar: 2028 }))]
    expect(namen(advance(rij, freed(free(5)), INRICHTING, DAG))).toEqual([[], ['A']])
    expect(namen(advance(rij, freed(free(5), free(5, 2028)), INRICHTING, DAG))).toEqual([['A'], []])
  })

  it('vraagt dat alle potten passen, met hun eigen wachtrij', () => {
    const spuk = ask('A', 5, { pot: 'spuk-transformatiemiddelen' })
    const rij = [
      wait('A', '2025-12-01', ask('A', 5), spuk),
      wait('B', '2025-12-02', ask('B', 5), aanvraag({ plan: 'B', bedrag: euro(1) })),
      { ...wait('D', null, aanvraag({ plan: 'D', bedrag: euro(1) })), rang: 1 },
    ]
    const vol = { ...freed(free(10)), standen: [{ pot: spuk.pot, jaar: 2024, geboekt: euro(352_973_321) }] }
    const stand = advance(rij, vol, INRICHTING, DAG)
    expect(namen(stand)).toEqual([['D'], ['A', 'B']])
    expect(stand.blijft[0]?.reden).toEqual({
      soort: 'past-niet',
      knelpunten: [{ pot: spuk.pot, periode: { van: 2024, tot: 2028 }, tekort: euro(1) }],
    })
    expect(namen(advance(rij, freed(free(10)), INRICHTING, DAG))).toEqual([['D', 'A', 'B'], []])
  })

  it('laat voorbijgaan wie in een andere, strenge wachtrij vastzit', () => {
    const alleenDoorbraak = {
      ...INRICHTING,
      regels: INRICHTING.regels.map(
        regels =>
          MET_VOORBIJGAAN.regels.find(({ pot }) => pot === regels.pot && pot === 'doorbraakmiddelen') ??
          regels,
      ),
    }
    const db = (plan: string, rang: number, ...erbij: Aanvraag[]): Wachtende => ({
      ...wait(plan, '2025-12-02', aanvraag({ plan, bedrag: euro(1) }), ...erbij),
      rang,
    })
    const rij = [wait('T', '2025-12-01', ask('T', 10)), db('vast', 1, ask('vast', 1)), db('vrij', 2)]
    expect(namen(advance(rij, freed(free(5)), alleenDoorbraak, DAG))).toEqual([['vrij'], ['T', 'vast']])
    expect(namen(advance(rij, freed(free(5)), INRICHTING, DAG))).toEqual([[], ['T', 'vast', 'vrij']])
  })

  it('laat twee plannen wachten die in elkaars wachtrij voorgaan', () => {
    const beide = (plan: string, moment: string, rang: number): Wachtende => ({
      ...wait(plan, moment, ask(plan, 1), aanvraag({ plan, bedrag: euro(1) })),
      rang,
    })
    const stand = advance(
      [beide('A', '2025-01-01', 2), beide('B', '2025-01-02', 1)],
      freed(free(9)),
      INRICHTING,
      DAG,
    )
    expect(stand.blijft.map(({ plan, reden }) => [plan, reden])).toEqual([
      ['A', { soort: 'achter', pot: 'doorbraakmiddelen', plan: 'B' }],
      ['B', { soort: 'achter', pot: FONDS, plan: 'A' }],
    ])
  })

  it('geeft geen geld van een gesloten jaar dat vervallen is', () => {
    const rij = [wait('A', '2025-12-01', ask('A', 1, { jaar: 2026 }))]
    expect(namen(advance(rij, freed(free(1, 2026)), INRICHTING, '2026-12-31'))).toEqual([['A'], []])
    const daarna = advance(rij, freed(free(1, 2026)), INRICHTING, '2027-01-01')
    expect(daarna.blijft.map(plan => formatBlijver(plan, naamOf))).toEqual([
      'Vraagt geld voor 2026, en dat is vervallen. Pas de jaren van het plan aan.',
    ])
  })

  it('neemt bij een bekend plafond alle ruimte, en bij een onbekend alleen wat er vrijkwam', () => {
    const db = (plan: string, miljoen: number) => ({
      ...wait(plan, null, aanvraag({ plan, bedrag: euro(miljoen * 1_000_000) })),
      rang: 1,
    })
    const standen = [{ pot: 'doorbraakmiddelen', jaar: 2027, geboekt: euro(390_000_000) }]
    expect(namen(advance([db('A', 10)], { standen, vrij: [] }, INRICHTING, DAG))).toEqual([['A'], []])
    expect(namen(advance([db('A', 11)], { standen, vrij: [] }, INRICHTING, DAG))).toEqual([[], ['A']])
    expect(namen(advance([wait('T', '2025-01-01', ask('T', 1))], freed(), INRICHTING, DAG))).toEqual([
      [],
      ['T'],
    ])
  })

  it('vindt wat er vrijkwam in de boekingen van een vrijval', () => {
    const grootboek = new Map()
    const regels = [
      regel({ pot: FONDS, bedrag: euro(8) }),
      regel({ pot: FONDS, jaar: 2028, bedrag: euro(3) }),
    ]
    book(grootboek, INRICHTING, opdracht({ soort: 'toekennen', regels }))
    const vrijval = book(
      grootboek,
      INRICHTING,
      opdracht({ soort: 'vrijvallen', uit: 'toegekend', regels: [regel({ pot: FONDS, bedrag: euro(5) })] }),
    )
    expect(freedBy(vrijval)).toEqual([free(5)])
  })
})

describe('een deel van een plan', () => {
  const rij = [wait('A', '2025-12-01', ask('A', 10)), wait('B', '2025-12-02', ask('B', 1))]
  const deel = (euros: number): Deeltoekenning => ({
    plan: 'A',
    reden: 'start in één regio',
    aanvragen: [ask('A', euros)],
  })

  it('mag alleen als de regels het toelaten, met de reden erbij', () => {
    expect(namen(advance(rij, freed(free(5)), INRICHTING, DAG, [deel(4)]))).toEqual([[], ['A', 'B']])
    const stand = advance(rij, freed(free(5)), MET_DELEN, DAG, [deel(4)])
    expect(namen(stand)).toEqual([['A', 'B'], []])
    expect(stand.omhoog.map(({ reden }) => reden)).toEqual(['start in één regio', null])
  })
  it('is nooit meer dan het plan vraagt', () => {
    const [blijver] = advance(rij, freed(free(50)), MET_DELEN, DAG, [deel(11)]).blijft
    expect(blijver?.reden).toEqual({ soort: 'deel-te-hoog', pot: FONDS, jaar: 2027 })
  })
})

describe('wetten van de wachtrij', () => {
  const arbitraryRij = fc
    .array(
      fc.record({
        moment: fc.constantFrom('2025-01-01', '2025-06-01', '2025-12-01', null),
        rang: fc.option(fc.integer({ min: 1, max: 5 })),
        delen: fc.array(
          fc.tuple(
            fc.constantFrom(FONDS, 'doorbraakmiddelen'),
            fc.constantFrom(2027, 2028),
            fc.integer({ min: 1, max: 400 }),
          ),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { maxLength: 12 },
    )
    .map(plannen =>
      plannen.map(
        ({ moment, rang, delen }, i): Wachtende => ({
          plan: `P-${i}`,
          moment,
          rang,
          aanvragen: delen.map(([pot, jaar, miljoen]) => ask(`P-${i}`, miljoen * 1_000_000, { pot, jaar })),
        }),
      ),
    )
  const vrijgekomen = freed(free(300_000_000), free(500_000_000, 2028))
  const roomOf = (pot: string, jaar: number): Eurocent =>
    pot === FONDS ? euro(jaar === 2027 ? 300_000_000 : 500_000_000) : euro(400_000_000)

  it.each([
    ['streng', INRICHTING],
    ['met voorbijgaan', MET_VOORBIJGAAN],
  ])('%s: elk plan komt één keer aan de beurt en er gaat nooit meer uit dan er is', (_, inrichting) => {
    fc.assert(
      fc.property(arbitraryRij, rij => {
        const stand = advance(rij, vrijgekomen, inrichting, DAG)
        expect(namen(stand).flat().sort()).toEqual(rij.map(({ plan }) => plan).sort())
        const uit = new Map<string, Eurocent>()
        const claims = claimsOfPlan(
          stand.omhoog.flatMap(({ aanvragen }) => aanvragen),
          inrichting.potten,
        )
        for (const { pot, jaar, bedrag } of claims)
          uit.set(`${pot}/${jaar}`, plus(uit.get(`${pot}/${jaar}`) ?? NUL, bedrag))
        for (const pot of [FONDS, 'doorbraakmiddelen'])
          for (const jaar of [2027, 2028])
            expect(minus(roomOf(pot, jaar), uit.get(`${pot}/${jaar}`) ?? NUL)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('streng: wie omhoog gaat, laat in geen enkele wachtrij iemand achter zich die eerder stond', () => {
    fc.assert(
      fc.property(arbitraryRij, rij => {
        const { blijft } = advance(rij, vrijgekomen, INRICHTING, DAG)
        const blijvers = new Set(blijft.map(({ plan }) => plan))
        for (const [fonds, sleutel] of [
          [FONDS, (w: Wachtende) => w.moment ?? '9999'],
          ['doorbraakmiddelen', (w: Wachtende) => String(w.rang ?? 9)],
        ] as const) {
          const hier = rij.filter(({ aanvragen }) => aanvragen.some(({ pot }) => pot === fonds))
          const eersteBlijver = hier
            .filter(({ plan }) => blijvers.has(plan))
            .map(sleutel)
            .sort()[0]
          for (const plan of hier.filter(w => !blijvers.has(w.plan)))
            if (eersteBlijver !== undefined) expect(sleutel(plan) <= eersteBlijver).toBe(true)
        }
      }),
    )
  })

  it('meer geld laat bij strenge volgorde niemand zakken', () => {
    fc.assert(
      fc.property(arbitraryRij, fc.integer({ min: 0, max: 1000 }), (rij, extra) => {
        const meer = freed(...vrijgekomen.vrij, free(extra * 1_000_000))
        const voor = advance(rij, vrijgekomen, INRICHTING, DAG).omhoog.map(({ plan }) => plan)
        const na = new Set(advance(rij, meer, INRICHTING, DAG).omhoog.map(({ plan }) => plan))
        expect(voor.filter(plan => !na.has(plan))).toEqual([])
      }),
    )
  })

  it('geeft hetzelfde antwoord in welke volgorde de plannen ook worden aangereikt', () => {
    fc.assert(
      fc.property(arbitraryRij, rij => {
        const heen = advance(rij, vrijgekomen, INRICHTING, DAG)
        const terug = advance([...rij].reverse(), vrijgekomen, INRICHTING, DAG)
        expect(new Set(terug.omhoog)).toEqual(new Set(heen.omhoog))
      }),
    )
  })
})
