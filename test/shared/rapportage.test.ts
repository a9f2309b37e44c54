import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import type { Cijfertabel } from '#shared/rapportage/cijfer.ts'
import { checkHerleidbaar } from '#shared/rapportage/herleiding.ts'
import { quarterlyReport, tabellenOf } from '#shared/rapportage/kwartaal.ts'
import { makeKwartaalrapport } from '#shared/rapportage/kwartaaldocument.ts'
import { comparePublicatie } from '#shared/rapportage/publicatie.ts'
import { DEFINITIES, explainReeks } from '#shared/rapportage/reeks.ts'
import { checkStand } from '#shared/rapportage/stand.ts'
import { arbitraryPlannen, JANUARI, rapportageplan, readTransformatieplannen } from './rapportageplannen.ts'

/** The figures of a line, by their header. */
const line = ({ kolommen, regels }: Cijfertabel, naam: string) => {
  const regel = regels.find(kandidaat => kandidaat.naam === naam)
  return Object.fromEntries(kolommen.map(({ kop }, i) => [kop, regel?.cijfers[i]?.waarde]))
}

describe('het kwartaalrapport van het demowerkboek', () => {
  const plannen = readTransformatieplannen()
  const rapport = quarterlyReport(plannen, JANUARI.peildatum)

  it('geeft de tabellen van januari 2026, tot op de euro', () => {
    expect(line(rapport.status, 'Alle gerapporteerde plannen')).toMatchObject({ Plannen: 276 })
    expect(line(rapport.status, 'Goedgekeurd')).toMatchObject({ Plannen: 174, 'In de wachtrij': 39 })
    expect(line(rapport.status, 'Voorgenomen besluit')).toMatchObject({
      Plannen: 14,
      'In de wachtrij': 5,
    })
    expect(line(rapport.middelen, 'Goedgekeurde plannen met middelen').Bedrag).toBe(euro(1_746_075_063))
    expect(line(rapport.middelen, 'Reserveringen').Bedrag).toBe(euro(214_890_640))
    expect(line(rapport.middelen, 'Totaal')).toEqual({ Plannen: 179, Bedrag: euro(1_960_965_703) })
    for (const { opschrift, telt, bedrag } of PUBLICATIE_2026_01.sectortabel.regels) {
      if (telt.length === 1)
        expect(line(rapport.sectoren, opschrift ?? '').Bedrag, opschrift ?? '').toBe(bedrag)
    }
    expect(line(rapport.sectoren, 'Totaal').Bedrag).toBe(euro(1_746_075_063))
  })

  it('toont wat in de gedrukte tabellen niet klopt', () => {
    const { vergelijkingen, gedrukt } = comparePublicatie(plannen, PUBLICATIE_2026_01, DOORBRAAK_CONCEPT_2026)
    const verschillend = vergelijkingen.filter(({ verschil }) => verschil !== 0)
    expect(verschillend.map(({ wat, verschil }) => [wat, verschil])).toEqual([
      ['Subtotaal', euro(1)],
      ['WLZ, aandeel', null],
    ])
    expect(
      gedrukt.map(({ afwijking: { soort, plaats, gevonden } }) => [soort, plaats.opschrift, gevonden]),
    ).toEqual([
      ['som-afronding', 'Subtotaal', 1_481_603_723],
      ['procent-leeg', 'WLZ', null],
      ['naamloze-som', '', 240_341_967],
      ['som-afronding', 'Totaal via begroting VWS', 698],
    ])
  })

  it('meldt op de dag van het rapport dat 35 reserveringen zijn verstreken, en op de peildatum nog niet', () => {
    const meldingen = checkStand(rapport.plannen, JANUARI.opgesteldOp)
    expect(meldingen.map(({ regel, tekst }) => [regel, tekst.slice(0, 15)])).toEqual([
      ['V-10', 'Bij 35 plannen '],
    ])
    expect(checkStand(rapport.plannen, JANUARI.peildatum)).toEqual([])
  })
})

describe('het kwartaalrapport', () => {
  it('laat vervallen plannen, plannen zonder vervolg en plannen van na de peildatum weg', () => {
    const plannen = [
      rapportageplan(),
      rapportageplan({ nummer: 'TP-2', status: 'vervallen' }),
      rapportageplan({ nummer: 'TP-3', status: 'geen-vervolg' }),
      rapportageplan({ nummer: 'TP-4', ingediendOp: '2026-01-01' }),
    ]
    expect(quarterlyReport(plannen, '2025-12-31').plannen.map(({ nummer }) => nummer)).toEqual(['TP-1'])
  })

  it('telt een plan bij elke regio die het raakt, en geeft daar geen totaal van', () => {
    const plannen = [
      rapportageplan({ regios: ['Noord', 'Oost'] }),
      rapportageplan({ nummer: 'TP-2', regios: [] }),
    ]
    const [, , regio] = quarterlyReport(plannen, '2025-12-31').overlap
    expect(regio?.regels.map(({ naam, cijfers, telt }) => [naam, cijfers[0]?.waarde, telt])).toEqual([
      ['Noord', 1, undefined],
      ['Oost', 1, undefined],
      ['Niet ingevuld', 1, undefined],
    ])
  })

  it('laat een bedrag op PM nooit voor nul doorgaan', () => {
    const wachtend = rapportageplan({
      middelenstatus: 'wachtrij',
      gevraagd: null,
      bedragen: {},
      sectoren: [],
    })
    const { wachtrij } = quarterlyReport([wachtend], '2025-12-31')
    expect(line(wachtrij, 'Goedgekeurd, in de wachtrij')).toEqual({
      Plannen: 1,
      Bedrag: null,
      'Bedrag op PM': 1,
    })
  })

  it('zet elk cijfer naast de plannen erachter, wat er ook in de lijst staat', () => {
    fc.assert(
      fc.property(arbitraryPlannen, plannen => {
        const tabellen = tabellenOf(quarterlyReport(plannen, '2025-12-31'))
        expect(
          checkHerleidbaar(
            tabellen,
            plannen.map(({ nummer }) => nummer),
          ),
        ).toEqual([])
      }),
    )
  })

  it('geeft geen rapport als de bedragen per sector niet optellen tot het totaal, en zegt hoeveel het scheelt', () => {
    const scheef = rapportageplan({ bedragen: { msz: euro(999_000) } })
    const uitkomst = makeKwartaalrapport([scheef], [], JANUARI)
    expect(uitkomst.soort).toBe('geweigerd')
    expect(uitkomst.soort === 'geweigerd' && uitkomst.meldingen[0]?.tekst).toContain(
      'Hier staat €\u00a01.000.000, maar de regels MSZ',
    )
  })
})

describe('checkHerleidbaar', () => {
  const tabel = (waarde: number, rijen = [{ nummer: 'TP-1', bijdrage: 5 }]): Cijfertabel => ({
    naam: 'proef',
    titel: 'Proef',
    rijkop: 'Regel',
    kolommen: [{ kop: 'Bedrag', eenheid: 'eurocent' }],
    regels: [{ naam: 'Eén', cijfers: [{ waarde, rijen }] }],
    leeg: '',
  })
  const tekst = (tabellen: Cijfertabel[]) => checkHerleidbaar(tabellen, ['TP-1'])[0]?.tekst

  it('aanvaardt een cijfer dat de som van zijn rijen is', () => {
    expect(tekst([tabel(5)])).toBeUndefined()
  })

  it.each([
    ['een cent verschil', tabel(6), 'tellen op tot'],
    ['een plan dat niet in de lijst staat', tabel(5, [{ nummer: 'TP-9', bijdrage: 5 }]), 'TP-9'],
    [
      'een plan dat dubbel telt',
      tabel(10, [
        { nummer: 'TP-1', bijdrage: 5 },
        { nummer: 'TP-1', bijdrage: 5 },
      ]),
      'tellen dubbel',
    ],
  ])('weigert %s', (_, fout, uitleg) => {
    expect(tekst([fout])).toContain(uitleg)
  })
})

describe('twee rapporten in één reeks', () => {
  const [mei, januari] = DEFINITIES

  it('mag niet als zij beschikbaar gesteld anders tellen', () => {
    expect(explainReeks(mei, januari)).toContain('niet in één reeks')
    expect(explainReeks(mei, mei)).toBeNull()
  })
})

describe('de KPI-waterval', () => {
  const kpi = (beschikbaar: number, bedrag: number) => ({
    plan: 'TP-1',
    mijlpaal: 'K1',
    beschikbaar: cent(beschikbaar),
    stand: { soort: 'betaald' as const, bedrag: cent(bedrag), vrijgegeven: false },
  })

  it('staat er volgens beide definities, met per bedrag de plannen erachter', () => {
    const wachtend = rapportageplan({ nummer: 'TP-2', middelenstatus: 'wachtrij' })
    const uitkomst = makeKwartaalrapport(
      [rapportageplan(), wachtend],
      [kpi(100_000_000, 90_000_000)],
      JANUARI,
    )
    const waterval =
      uitkomst.soort === 'rapport' ? uitkomst.rapport.tabellen.find(({ naam }) => naam === 'kpi') : undefined
    expect(waterval && Object.values(line(waterval, 'Beschikbaar gesteld'))).toEqual([
      euro(2_000_000),
      euro(1_000_000),
    ])
    expect(waterval && Object.values(line(waterval, 'Nog vrij te geven'))).toEqual([
      euro(100_000),
      euro(100_000),
    ])
  })

  it('zegt het als van een deel van het geld geen KPI bekend is', () => {
    const uitkomst = makeKwartaalrapport([rapportageplan()], [kpi(40_000_000, 40_000_000)], JANUARI)
    const teksten =
      uitkomst.soort === 'rapport'
        ? uitkomst.rapport.document.blokken.flatMap(blok => (blok.soort === 'alinea' ? [blok.tekst] : []))
        : []
    expect(teksten.join()).toContain('€\u00a0600.000 te weinig')
  })
})
