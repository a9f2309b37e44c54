import { describe, expect, it } from 'vitest'
import { euro, sum } from '#shared/middelen/bedrag.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { Fondsregels, selectFondsregels } from '#shared/middelen/fondsregels.ts'
import { checkLooptijden, Looptijdplafond, selectLooptijdplafond } from '#shared/middelen/looptijd.ts'
import { checkOormerken, Oormerk } from '#shared/middelen/oormerk.ts'
import { Plafond, Pot, selectPlafond } from '#shared/middelen/plafond.ts'
import { checkPlafonds } from '#shared/middelen/toets.ts'
import { OORMERKEN, TRANSFORMATIEFEITEN } from '#shared/middelen/transformatiemiddelen.ts'
import { aanvraag, PEILDATUM } from './plannen.ts'

const SPUK = 'spuk-transformatiemiddelen'
const { potten, plafonds, looptijdplafonds, regels } = INRICHTING

describe('wat er over geld gepubliceerd is', () => {
  it('voldoet aan de schema’s, en elke rij heeft een bron en een eigen naam', () => {
    for (const pot of potten) expect(Pot.parse(pot).bron.plaats).not.toBe('')
    for (const plafond of plafonds) expect(Plafond.parse(plafond).bron.plaats).not.toBe('')
    for (const plafond of looptijdplafonds) expect(Looptijdplafond.parse(plafond).bron.plaats).not.toBe('')
    for (const oormerk of OORMERKEN) expect(Oormerk.parse(oormerk).bron.plaats).not.toBe('')
    for (const fondsregels of regels) expect(Fondsregels.parse(fondsregels)).toEqual(fondsregels)
    const namen = [...potten, ...plafonds, ...looptijdplafonds].map(({ id }) => id)
    expect(new Set(namen).size).toBe(namen.length)
  })

  it('heeft voor elk fonds plafonds in de jaren waarin er geld is', () => {
    for (const { pot, jaren } of regels)
      for (let jaar = jaren.van; jaar <= jaren.tot; jaar += 1)
        expect(selectPlafond(plafonds, pot, jaar, PEILDATUM), `${pot} ${jaar}`).toBeDefined()
  })

  it('noemt de verdeling van de transformatiemiddelen over de jaren onbekend, en geeft de gepubliceerde bedragen als feit', () => {
    const bedragen = plafonds.filter(({ pot }) => pot === 'transformatiemiddelen').map(({ bedrag }) => bedrag)
    expect(bedragen).toEqual([null, null, null, null, null, null])
    const [goedgekeurd, gereserveerd, samen] = TRANSFORMATIEFEITEN.map(({ bedrag }) => bedrag)
    expect([goedgekeurd, gereserveerd, samen]).toEqual([
      euro(1_746_075_063),
      euro(214_890_640),
      euro(1_960_965_703),
    ])
  })

  it('maakt van de grens voor RESV’s een signaal: overschrijden leidt tot maatregelen', () => {
    const toets = checkPlafonds(
      [aanvraag({ pot: 'resv', bedrag: euro(70_000_001) })],
      { potten, plafonds, standen: [] },
      PEILDATUM,
    )
    expect(toets.plannen[0]?.oordeel).toBe('past')
    expect(toets.regels[0]).toMatchObject({ rest: euro(-1), oordeel: 'past-niet' })
  })

  it('laat de wachtrij van transformatiemiddelen op moment gaan en die van doorbraakmiddelen op rang', () => {
    const volgorde = (pot: string) => selectFondsregels(regels, pot)?.wachtrij?.volgorde
    expect(volgorde('transformatiemiddelen')).toMatchObject({
      naar: 'moment',
      bron: { herkomst: 'voorstel' },
    })
    expect(volgorde('doorbraakmiddelen')).toMatchObject({ naar: 'rang', bron: { herkomst: 'afgeleid' } })
  })
})

describe('het plafond van de SPUK', () => {
  it('is een bedrag over de looptijd, en gaat op 1 april 2026 omhoog', () => {
    const bedragOp = (peildatum: string) => selectLooptijdplafond(looptijdplafonds, SPUK, peildatum)?.bedrag
    expect(bedragOp('2026-01-15')).toBeUndefined()
    expect(bedragOp('2026-03-31')).toBe(euro(185_742_677))
    expect(bedragOp('2026-04-01')).toBe(euro(352_973_325))
  })

  it('toetst alle jaren samen, in de volgorde van de aanvragen (V-9)', () => {
    const ask = (plan: string, jaar: number, euros: number) =>
      aanvraag({ plan, pot: SPUK, jaar, bedrag: euro(euros) })
    const aanvragen = [
      ask('A', 2026, 200_000_000),
      ask('A', 2027, 100_000_000),
      ask('B', 2028, 60_000_000),
      ask('C', 2028, 1),
    ]
    const middelen = { potten, plafonds, standen: [{ pot: SPUK, jaar: 2025, geboekt: euro(2_973_325) }] }
    expect(checkLooptijden(aanvragen, middelen, looptijdplafonds, PEILDATUM)).toMatchObject([
      {
        pot: { id: SPUK },
        geboekt: euro(2_973_325),
        gevraagd: euro(360_000_001),
        ruimte: euro(350_000_000),
        ingepast: euro(300_000_001),
        overschrijders: ['B'],
        oordeel: 'past-niet',
      },
    ])
  })

  it('telt alleen de jaren van de looptijd', () => {
    const kort = looptijdplafonds.map(plafond => ({ ...plafond, tot: 2026 }))
    const [regel] = checkLooptijden(
      [aanvraag({ pot: SPUK, jaar: 2027, bedrag: euro(1) })],
      { potten, plafonds, standen: [{ pot: SPUK, jaar: 2027, geboekt: euro(9) }] },
      kort,
      PEILDATUM,
    )
    expect(regel).toMatchObject({ geboekt: 0, gevraagd: 0 })
  })
})

describe('oormerken', () => {
  const check = (perSector: Parameters<typeof checkOormerken>[1], peildatum = PEILDATUM) =>
    checkOormerken('transformatiemiddelen', perSector, OORMERKEN, peildatum)

  it('tellen op tot de helft van het fonds voor sectoren, en 40 miljoen daarbuiten', () => {
    expect(sum(OORMERKEN.map(({ bedrag }) => bedrag))).toBe(euro(1_440_000_000))
  })
  it('houden vast wat een sector nog niet gebruikte, en begrenzen hem niet', () => {
    const [msz, ggz] = check({ msz: euro(854_961_916), ggz: euro(223_214_841) })
    expect(msz).toMatchObject({ apartGezet: euro(85_038_084), uitHetAlgemeneDeel: 0 })
    expect(ggz).toMatchObject({ apartGezet: 0, uitHetAlgemeneDeel: euro(63_214_841) })
  })
  it('voor dezelfde sector worden samen getoetst', () => {
    const samen = check({ 'wijk-elv-grz': euro(179_000_000) }).find(({ oormerken }) => oormerken.length === 2)
    expect(samen).toMatchObject({ bedrag: euro(180_000_000), apartGezet: euro(1_000_000) })
  })
  it('gelden tot en met 2026, en nooit voor doorbraakmiddelen (V-4)', () => {
    expect(check({}, '2026-12-31')).toHaveLength(4)
    expect(check({}, '2027-01-01')).toEqual([])
    expect(checkOormerken('doorbraakmiddelen', {}, OORMERKEN, PEILDATUM)).toEqual([])
  })
})
