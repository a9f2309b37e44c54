import { describe, expect, it } from 'vitest'
import { aandachtOf, type Bekend } from '#addin/start/aandacht.ts'
import { findKrapte } from '#addin/start/krapte.ts'
import { findPlans, plansToFind } from '#addin/start/planzoeken.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { checkPlafonds } from '#shared/middelen/toets.ts'
import { aanvraag, PEILDATUM } from '../shared/plannen.ts'
import { allocatePortefeuille } from './voorbeeld.ts'

const verdeling = allocatePortefeuille()
const volgorde = verdeling.regels.map(({ score }) => score.plan.nummer).sort()
const NIETS: Bekend = { resultaat: null, gewijzigd: false, agenda: [], wachtend: [], conflict: null }
const soorten = (bekend: Partial<Bekend>) => aandachtOf({ ...NIETS, ...bekend }).map(({ soort }) => soort)

/** The ceilings when one plan asks this much of 2027. */
const krapteBij = (bedrag: number) =>
  findKrapte(
    checkPlafonds(
      [aanvraag({ bedrag: euro(bedrag) })],
      { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] },
      PEILDATUM,
    ).regels,
  )

describe('wat op Start de aandacht vraagt', () => {
  it('is zonder toets en zonder aanmelding niets', () => {
    expect(soorten({})).toEqual([])
  })

  it('begint met wat anderen laat wachten, en eindigt met wat alleen het werkboek zegt', () => {
    const punt = { ...TAAK, nummer: 'DB-004' }
    expect(
      soorten({
        resultaat: { verdeling, meldingen: [] },
        gewijzigd: true,
        agenda: [punt],
        wachtend: ['DB-001'],
        conflict: 'DB-002',
      }),
    ).toEqual([
      'conflict',
      'plan',
      'verzending',
      'gewijzigd',
      ...findKrapte(verdeling.toets.regels).map(() => 'plafond'),
      'open-vragen',
    ])
  })

  it('noemt een plan met twee taken één keer, en een plan dat op anderen wacht niet', () => {
    const agenda = [
      TAAK,
      { ...TAAK, nummer: 'DB-009', taak: 'wachten' as const },
      { ...TAAK, taak: 'consensus-vastleggen' as const },
    ]
    expect(aandachtOf({ ...NIETS, agenda })).toEqual([{ soort: 'plan', taken: [agenda[0], agenda[2]] }])
  })
})

describe('een plafond staat op Start', () => {
  it.each([
    [359_999_999, []],
    [360_000_000, [2027]],
    [400_000_000, [2027]],
    [400_000_001, [2027]],
  ])('bij een vraag van € %i: %j', (bedrag, jaren) => {
    expect(krapteBij(bedrag).map(({ regel }) => regel.jaar)).toEqual(jaren)
  })

  it('met wat er te veel is gevraagd', () => {
    expect(krapteBij(400_000_001).map(({ tekort, bezet }) => ({ tekort, bezet }))).toEqual([
      { tekort: euro(1), bezet: 0 },
    ])
  })
})

describe('plannen zoeken', () => {
  const plannen = plansToFind({ verdeling, volgorde }, [])

  it('toont ze in de volgorde van hun rijen, elk één keer', () => {
    expect(plannen.map(({ nummer }) => nummer)).toEqual(volgorde)
  })

  it('vindt elk woord in nummer of titel, zonder op hoofdletters te letten', () => {
    const [eerste] = plannen
    const woorden = `${eerste?.titel.split(' ').at(-1)?.toUpperCase()} ${eerste?.nummer.toLowerCase()}`
    expect(findPlans(plannen, woorden, 'alle')).toEqual([eerste])
    expect(findPlans(plannen, `${woorden} onvindbaar`, 'alle')).toEqual([])
  })

  it('laat met een filter alleen dat zien, en samen toch alles', () => {
    const per = (['voorgesteld', 'wacht', 'onbekend', 'niet-rangschikbaar'] as const).map(
      filter => findPlans(plannen, '', filter).length,
    )
    expect(per.reduce((som, aantal) => som + aantal)).toBe(plannen.length)
    expect(findPlans(plannen, '', 'open').every(({ open, rang }) => open && rang === null)).toBe(true)
  })

  it('werkt voor de eerste toets met wat er in de rijen staat', () => {
    const rijen = [{ nummer: 'P-1', titel: 'Zorg op afstand' }]
    expect(findPlans(plansToFind(null, rijen), 'afstand', 'alle').map(({ nummer }) => nummer)).toEqual([
      'P-1',
    ])
  })
})

const TAAK: Bekend['agenda'][number] = {
  nummer: 'DB-003',
  titel: 'Meekijkbril',
  taak: 'beoordelen',
  stappen: [],
  status: 'in-beoordeling',
  termijn: null,
}
