import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euro, minus, NUL, plus } from '#shared/middelen/bedrag.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import type { Grootboek } from '#shared/middelen/grootboek.ts'
import { type Jaartoets, type Openstaand, yearTest } from '#shared/middelen/jaartoets.ts'
import { formatSluiting } from '#shared/middelen/opmaak.ts'
import { arbitraryOpdrachten, book, bookAccepted, KRAP, opdracht, PEILDATA, regel } from './grootboeken.ts'

const MLN = 1_000_000
const NIETS: Openstaand = { gevraagd: [], wachtrij: [] }
const line = ({ regels }: Jaartoets, pot: string, jaar: number) => {
  const gevonden = regels.find(r => r.pot.id === pot && r.jaar === jaar)
  if (!gevonden) throw new Error(`geen regel voor ${pot} ${jaar}`)
  return gevonden
}
const grant = (pot: string, jaar: number, miljoen: number, datum = '2026-11-22') =>
  opdracht({ soort: 'toekennen', regels: [regel({ pot, jaar, bedrag: euro(miljoen * MLN) })] }, { datum })
const decide = (pot: string, jaar: number, miljoen: number) =>
  opdracht({ soort: 'beschikken', regels: [regel({ pot, jaar, bedrag: euro(miljoen * MLN) })] })
const test = (opdrachten: ReturnType<typeof opdracht>[], peildatum = '2026-12-01', open = NIETS) => {
  const grootboek: Grootboek = new Map()
  book(grootboek, INRICHTING, ...opdrachten)
  return yearTest(grootboek, INRICHTING, open, peildatum)
}

describe('de jaartoets van de NZa', () => {
  it('zet per fonds en jaar toegekend, beschikt, gereserveerd, gevraagd en wachtrij naast wat er is', () => {
    const claim = (miljoen: number) => [{ pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(miljoen * MLN) }]
    const toets = test(
      [
        grant('doorbraakmiddelen', 2027, 100),
        decide('doorbraakmiddelen', 2027, 60),
        opdracht(
          { soort: 'reserveren', tot: '2026-12-31', regels: [regel({ bedrag: euro(50 * MLN) })] },
          { plan: 'DB-2' },
        ),
      ],
      '2026-12-01',
      { gevraagd: claim(251), wachtrij: claim(900) },
    )
    expect(line(toets, 'doorbraakmiddelen', 2027)).toMatchObject({
      beschikbaar: euro(400 * MLN),
      toegekend: euro(100 * MLN),
      beschikt: euro(60 * MLN),
      nogTeBeschikken: euro(40 * MLN),
      gereserveerd: euro(50 * MLN),
      vervallen: NUL,
      gevraagd: euro(251 * MLN),
      wachtrij: euro(900 * MLN),
      ruimte: euro(250 * MLN),
      rest: euro(-1 * MLN),
      oordeel: 'past-niet',
    })
  })

  it('telt de wachtrij nooit mee, hoe lang zij ook is (V-11)', () => {
    const wachtrij = [{ pot: 'doorbraakmiddelen', jaar: 2028, bedrag: euro(5_000 * MLN) }]
    expect(line(test([], '2026-12-01', { gevraagd: [], wachtrij }), 'doorbraakmiddelen', 2028)).toMatchObject(
      {
        ruimte: euro(400 * MLN),
        oordeel: 'past',
      },
    )
  })

  it('rekent reserveringen op de dag van het antwoord: erna zijn ze vervallen (V-10)', () => {
    const reservering = opdracht({
      soort: 'reserveren',
      tot: '2026-12-31',
      regels: [regel({ bedrag: euro(50 * MLN) })],
    })
    expect(line(test([reservering], '2026-12-31'), 'doorbraakmiddelen', 2027)).toMatchObject({
      gereserveerd: euro(50 * MLN),
      vervallen: NUL,
    })
    expect(line(test([reservering], '2027-01-01'), 'doorbraakmiddelen', 2027)).toMatchObject({
      gereserveerd: NUL,
      vervallen: euro(50 * MLN),
      ruimte: euro(400 * MLN),
    })
  })

  it('zegt onbekend als het bedrag niet gepubliceerd is, en toont een jaar zonder plafond', () => {
    const gevraagd = [{ pot: 'doorbraakmiddelen', jaar: 2029, bedrag: euro(1) }]
    const toets = test([grant('transformatiemiddelen', 2027, 10)], '2026-12-01', { gevraagd, wachtrij: [] })
    expect(line(toets, 'transformatiemiddelen', 2027)).toMatchObject({
      toegekend: euro(10 * MLN),
      beschikbaar: null,
      ruimte: null,
      oordeel: 'onbekend',
    })
    expect(line(toets, 'doorbraakmiddelen', 2029)).toMatchObject({
      plafond: null,
      gevraagd: euro(1),
      oordeel: 'geen-plafond',
    })
  })

  it('houdt de SPUK en het ventiel apart van wat via de verzekeraars gaat (V-9)', () => {
    const toets = test([
      grant('transformatiemiddelen', 2026, 1),
      grant('spuk-transformatiemiddelen', 2025, 2),
      grant('spuk-transformatiemiddelen', 2026, 3),
      grant('ventiel-vws', 2026, 4),
    ])
    const routes = ['transformatiemiddelen', 'spuk-transformatiemiddelen', 'ventiel-vws'].map(pot => {
      const { route, toegekend } = line(toets, pot, 2026)
      return [route, toegekend]
    })
    expect(routes).toEqual([
      ['verzekeraars', euro(1 * MLN)],
      ['spuk', euro(3 * MLN)],
      ['ventiel', euro(4 * MLN)],
    ])
    expect(toets.termijnen).toMatchObject([
      { route: 'spuk', toegekend: euro(5 * MLN), ruimte: euro(347_973_325), oordeel: 'past' },
    ])
  })
})

describe('een gesloten jaar (V-3)', () => {
  const krap = {
    ...INRICHTING,
    plafonds: INRICHTING.plafonds.map(plafond =>
      plafond.pot === 'transformatiemiddelen' ? { ...plafond, bedrag: euro(100 * MLN) } : plafond,
    ),
  }
  const close = (pot: string, jaar: number, peildatum: string) => {
    const grootboek: Grootboek = new Map()
    book(grootboek, krap, grant(pot, jaar, 60))
    return yearTest(grootboek, krap, NIETS, peildatum)
  }

  it('laat bij transformatiemiddelen vervallen wat ongebruikt is, en schuift niets door', () => {
    const voor = close('transformatiemiddelen', 2026, '2026-12-31')
    const na = close('transformatiemiddelen', 2026, '2027-01-01')
    expect(line(voor, 'transformatiemiddelen', 2026)).toMatchObject({
      beschikbaar: euro(100 * MLN),
      ruimte: euro(40 * MLN),
      sluiting: { stand: 'loopt' },
    })
    expect(line(na, 'transformatiemiddelen', 2026)).toMatchObject({
      beschikbaar: euro(60 * MLN),
      ruimte: NUL,
      sluiting: { stand: 'vervallen', ongebruikt: euro(40 * MLN) },
    })
    expect(line(na, 'transformatiemiddelen', 2027).ruimte).toBe(euro(100 * MLN))
  })

  it('laat bij doorbraakmiddelen zien dat er nog niets over besloten is', () => {
    const { sluiting, ruimte } = line(
      close('doorbraakmiddelen', 2027, '2028-01-01'),
      'doorbraakmiddelen',
      2027,
    )
    expect(formatSluiting(sluiting)).toBe(
      '2027 is voorbij: €\u00a0340.000.000 bleef ongebruikt. Wat daarmee gebeurt, is nog niet besloten; het schuift niet door.',
    )
    expect(ruimte).toBe(euro(340 * MLN))
  })

  it('noemt het onbekend als het plafond dat is', () => {
    const toets = test([grant('transformatiemiddelen', 2026, 60)], '2027-01-01')
    const { sluiting, oordeel } = line(toets, 'transformatiemiddelen', 2026)
    expect([sluiting.ongebruikt, oordeel]).toEqual([null, 'onbekend'])
  })
})

it('wet: beschikbaar = toegekend + gereserveerd + ruimte, en beschikt + nog te beschikken = toegekend', () => {
  fc.assert(
    fc.property(arbitraryOpdrachten, fc.constantFrom(...PEILDATA), (opdrachten, peildatum) => {
      const { grootboek } = bookAccepted(
        opdrachten.filter(({ datum }) => datum <= peildatum),
        KRAP,
      )
      for (const { beschikbaar, ruimte, ...bedragen } of yearTest(grootboek, KRAP, NIETS, peildatum).regels) {
        const { toegekend, beschikt, nogTeBeschikken, gereserveerd } = bedragen
        expect(plus(beschikt, nogTeBeschikken)).toBe(toegekend)
        if (beschikbaar === null || ruimte === null) expect([beschikbaar, ruimte]).toEqual([null, null])
        else expect(minus(beschikbaar, ruimte)).toBe(plus(toegekend, gereserveerd))
      }
    }),
  )
})
