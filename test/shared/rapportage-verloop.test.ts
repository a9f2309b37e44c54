import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AMBITIES_2025 } from '#shared/impact/ambities-2025.ts'
import { computeImpact } from '#shared/impact/impact.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import { checkHerleidbaar } from '#shared/rapportage/herleiding.ts'
import { mtrLijst } from '#shared/rapportage/mtr.ts'
import { compareSnapshots } from '#shared/rapportage/vergelijken.ts'
import { measureVoortgang, tabellenOfVoortgang } from '#shared/rapportage/voortgang.ts'
import { KADER, plan } from './plannen.ts'
import { arbitraryPlannen, rapportageplan } from './rapportageplannen.ts'

const OUD = '2025-05-20'
const NIEUW = '2025-12-12'

describe('mtrLijst', () => {
  const plannen = [
    rapportageplan({ nummer: 'TP-2', toegekend: euro(900_000) }),
    rapportageplan({ nummer: 'TP-1', status: 'ingediend', middelenstatus: 'geen' }),
    rapportageplan({ nummer: 'TP-3', middelenstatus: 'wachtrij' }),
    rapportageplan({ nummer: 'TP-4', status: 'in-uitwerking', middelenstatus: 'geen' }),
    rapportageplan({ nummer: 'DB-1', soort: 'doorbraakplan' }),
  ]
  const [doorbraak, transformatie] = mtrLijst(plannen, NIEUW)

  it('houdt doorbraakplannen en transformatieplannen apart', () => {
    expect(doorbraak?.plannen.map(({ nummer }) => nummer)).toEqual(['DB-1'])
    expect(transformatie?.plannen.map(({ nummer }) => nummer)).toEqual(['TP-1', 'TP-2', 'TP-3'])
  })

  it('telt een plan in uitwerking niet als ingediend, en de wachtrij niet als toegekend', () => {
    expect(transformatie?.telling.regels.map(({ cijfers }) => cijfers.map(({ waarde }) => waarde))).toEqual([
      [3, euro(3_000_000), 0],
      [1, euro(900_000), 0],
      [1, euro(1_000_000), 0],
    ])
  })

  it('noemt de twee soorten ook als er geen plan is', () => {
    expect(mtrLijst([], NIEUW).map(({ soort }) => soort)).toEqual(['doorbraakplan', 'transformatieplan'])
  })
})

describe('compareSnapshots', () => {
  const compare = (
    oud: Parameters<typeof rapportageplan>[0] | null,
    nieuw: Parameters<typeof rapportageplan>[0] | null,
  ) =>
    compareSnapshots(
      { peildatum: OUD, plannen: oud ? [rapportageplan(oud)] : [] },
      { peildatum: NIEUW, plannen: nieuw ? [rapportageplan(nieuw)] : [] },
    ).mutaties.map(({ oorzaak, verschil: [aantal, gevraagd] }) => [oorzaak, aantal, gevraagd])

  it.each([
    ['nieuw', null, {}, [['nieuw', 1, euro(1_000_000)]]],
    ['bijgesteld', {}, { gevraagd: euro(800_000) }, [['bijgesteld', 0, euro(-200_000)]]],
    ['opgeschoven van de wachtrij', { middelenstatus: 'wachtrij' }, {}, [['opgeschoven', 0, 0]]],
    ['afgekeurd', { status: 'ingediend' }, { status: 'afgekeurd' }, [['afgekeurd', 0, 0]]],
    ['vervallen', {}, { status: 'vervallen' }, [['vervallen', -1, euro(-1_000_000)]]],
    [
      'een vervallen reservering',
      { middelenstatus: 'reservering' },
      { middelenstatus: 'vrijgevallen' },
      [['vervallen', 0, 0]],
    ],
    ['geen vervolg', {}, { status: 'geen-vervolg' }, [['ingetrokken', -1, euro(-1_000_000)]]],
    ['niet meer in de lijst', {}, null, [['ingetrokken', -1, euro(-1_000_000)]]],
    ['hetzelfde plan', {}, {}, []],
  ] as const)('herkent %s', (_, oud, nieuw, verwacht) => {
    expect(compare(oud, nieuw)).toEqual(verwacht)
  })

  it('splitst een plan dat is opgeschoven en is bijgesteld: de stap tegen het oude bedrag, dan het verschil', () => {
    const wachtrij = { middelenstatus: 'wachtrij' as const }
    expect(compare(wachtrij, { gevraagd: euro(900_000) })).toEqual([
      ['opgeschoven', 0, 0],
      ['bijgesteld', 0, euro(-100_000)],
    ])
    expect(compare({ ...wachtrij, gevraagd: null }, {})).toEqual([['opgeschoven', 0, euro(1_000_000)]])
  })

  it('laat de oorzaken bij elke maat optellen tot de hele verandering', () => {
    fc.assert(
      fc.property(arbitraryPlannen, arbitraryPlannen, (voor, na) => {
        const { overgang } = compareSnapshots(
          { peildatum: OUD, plannen: voor },
          { peildatum: NIEUW, plannen: na },
        )
        const nummers = [...voor, ...na].map(({ nummer }) => nummer)
        expect(checkHerleidbaar([overgang], nummers)).toEqual([])
        const [begin, ...rest] = overgang.regels.map(({ cijfers }) =>
          cijfers.map(({ waarde }) => waarde ?? 0),
        )
        const eind = rest.pop()
        const som = rest.reduce(
          (opgeteld, regel) => opgeteld.map((waarde, i) => waarde + (regel[i] ?? 0)),
          begin ?? [],
        )
        expect(som).toEqual(eind)
      }),
    )
  })
})

describe('measureVoortgang', () => {
  const doorbraak = (nummer: string, wijziging: Parameters<typeof rapportageplan>[0] = {}) => ({
    plan: rapportageplan({ nummer, soort: 'doorbraakplan', ...wijziging }),
    bijdrage: { afspraak: 'A4' as const, impact: computeImpact(plan().impact, KADER) },
  })
  const voortgang = measureVoortgang(
    [doorbraak('DB-1'), doorbraak('DB-2', { status: 'ingediend', middelenstatus: 'geen' })],
    AMBITIES_2025,
    NIEUW,
  )
  const [ingediend, toegekend] = voortgang.werknemers

  it('zet werknemers naast de ambitie in personen, ingediend en toegekend apart', () => {
    const ai = (tabel: typeof ingediend) => tabel.regels.find(({ naam }) => naam.startsWith('AI'))
    expect(ai(ingediend)?.cijfers[2]?.waarde).toBeCloseTo(120)
    expect(ai(toegekend)?.cijfers[2]?.waarde).toBeCloseTo(60)
    expect(ai(toegekend)?.aandelen?.[1]).toBeCloseTo(60 / 8_000)
  })

  it('mengt de eenheden niet: fte staat in eigen tabellen, zonder aandeel', () => {
    for (const tabel of voortgang.werknemers)
      expect(new Set(tabel.kolommen.map(({ eenheid }) => eenheid))).toEqual(
        new Set(['plannen', 'werknemers']),
      )
    for (const tabel of voortgang.fte) {
      expect(new Set(tabel.kolommen.map(({ eenheid }) => eenheid))).toEqual(new Set(['plannen', 'fte']))
      expect(tabel.regels.every(({ aandelen }) => aandelen === undefined)).toBe(true)
    }
  })

  it('is herleidbaar: het impactmodel en de plannen erachter komen op hetzelfde uit', () => {
    expect(checkHerleidbaar(tabellenOfVoortgang(voortgang), ['DB-1', 'DB-2'])).toEqual([])
  })
})
