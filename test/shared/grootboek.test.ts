import { beforeEach, describe, expect, it } from 'vitest'
import { cent, euro, NUL } from '#shared/middelen/bedrag.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { type Grootboek, replay, standenOf } from '#shared/middelen/grootboek.ts'
import { explainPost } from '#shared/middelen/herleiding.ts'
import { Opdracht } from '#shared/middelen/opdracht.ts'
import { formatWeigering } from '#shared/middelen/opmaak.ts'
import { findVervallen } from '#shared/middelen/reservering.ts'
import { book, opdracht, refusals, regel } from './grootboeken.ts'

const MLN = 1_000_000
let grootboek: Grootboek
beforeEach(() => {
  grootboek = new Map()
})

const grant = (miljoen: number, waar: Parameters<typeof opdracht>[1] = {}, jaar = 2027) =>
  opdracht({ soort: 'toekennen', regels: [regel({ jaar, bedrag: euro(miljoen * MLN) })] }, waar)
const reserve = (miljoen: number, tot: string | null, waar: Parameters<typeof opdracht>[1] = {}) =>
  opdracht({ soort: 'reserveren', tot, regels: [regel({ bedrag: euro(miljoen * MLN) })] }, waar)
const geboekt = (peildatum: string, pot = 'doorbraakmiddelen', jaar = 2027) =>
  standenOf(grootboek, peildatum).find(stand => stand.pot === pot && stand.jaar === jaar)?.geboekt ?? NUL
const naamOf = (pot: string) => INRICHTING.potten.find(({ id }) => id === pot)?.naam ?? pot
const teksten = (een: Opdracht) =>
  refusals(grootboek, een).map(weigering => formatWeigering(weigering, naamOf))

describe('toekennen', () => {
  it('boekt op het fonds en op elk deel ervan', () => {
    const regels = [regel({ bedrag: euro(10), deelSociaalDomein: euro(4) })]
    const boekingen = book(grootboek, INRICHTING, opdracht({ soort: 'toekennen', regels }))
    expect(boekingen.map(({ pot, rekening, bedrag }) => [pot, rekening, bedrag])).toEqual([
      ['doorbraakmiddelen', 'toegekend', euro(10)],
      ['doorbraakmiddelen-sociaal-domein', 'toegekend', euro(4)],
      ['doorbraakmiddelen-overig', 'toegekend', euro(6)],
    ])
  })

  it('past tot op de cent, en zegt bij één cent meer wat er nog kan', () => {
    book(grootboek, INRICHTING, grant(400))
    const eenCent = opdracht({ soort: 'toekennen', regels: [regel({ bedrag: cent(1) })] }, { plan: 'DB-2' })
    expect(teksten(eenCent)).toEqual([
      'Doorbraakmiddelen, 2027: er is op 22 november 2026 geen ruimte meer, en deze opdracht vraagt €\u00a00,01. Dat is €\u00a00,01 te veel.',
    ])
    expect(refusals(grootboek, grant(400, { plan: 'DB-2' }, 2028))).toEqual([])
  })

  it('begrenst het deel sociaal domein apart, en boekt dan helemaal niets', () => {
    const regels = [
      regel({ jaar: 2028, bedrag: euro(10) }),
      regel({ bedrag: euro(150 * MLN), deelSociaalDomein: euro(100 * MLN + 1) }),
    ]
    expect(refusals(grootboek, opdracht({ soort: 'toekennen', regels }))).toMatchObject([
      {
        soort: 'plafond',
        pot: 'doorbraakmiddelen-sociaal-domein',
        periode: { van: 2027, tot: 2027 },
        ruimte: euro(100 * MLN),
        tekort: euro(1),
      },
    ])
    expect(grootboek.size).toBe(0)
  })

  it('weigert een pot die er niet is of maar een deel is, en een jaar zonder plafond', () => {
    const ask = (pot: string, jaar = 2027) =>
      teksten(opdracht({ soort: 'toekennen', regels: [regel({ pot, jaar })] }))
    expect(ask('spaarpot')[0]).toMatch(/^De pot spaarpot bestaat niet/)
    expect(ask('doorbraakmiddelen-overig')[0]).toMatch(/Boek op het fonds/)
    expect(ask('doorbraakmiddelen', 2029)).toContain(
      'Doorbraakmiddelen, 2029: voor dit jaar is er geen plafond, dus ook geen geld.',
    )
  })

  it('kijkt vooruit: een plafond dat straks daalt, geldt nu al', () => {
    const [plafond] = INRICHTING.plafonds
    if (!plafond) throw new Error('er is geen plafond')
    const lager = { ...plafond, id: 'v2', versie: 2, geldigVan: '2027-01-01', bedrag: euro(300 * MLN) }
    const later = { ...INRICHTING, plafonds: [...INRICHTING.plafonds, lager] }
    expect(refusals(grootboek, grant(301), later)).toMatchObject([
      { soort: 'plafond', plafond: 'v2', op: '2027-01-01', ruimte: euro(300 * MLN) },
    ])
    // Held until before that day, it fits.
    expect(refusals(grootboek, reserve(301, '2026-12-31'), later)).toEqual([])
  })
})

describe('een onbekend plafond', () => {
  const transformatie = (jaar: number, miljoen = 5000) =>
    regel({ pot: 'transformatiemiddelen', jaar, bedrag: euro(miljoen * MLN) })

  it('houdt niemand tegen, want er is niets om mee te vergelijken', () => {
    book(grootboek, INRICHTING, opdracht({ soort: 'toekennen', regels: [transformatie(2027)] }))
    expect(geboekt('2026-12-31', 'transformatiemiddelen')).toBe(euro(5000 * MLN))
  })

  it('maar in een gesloten jaar is wat overbleef vervallen', () => {
    const laat = opdracht({ soort: 'toekennen', regels: [transformatie(2026)] }, { datum: '2027-01-01' })
    expect(teksten(laat)).toEqual([
      'Transformatiemiddelen, 2026: dit jaar is voorbij, en wat ongebruikt bleef is vervallen.',
    ])
    // For doorbraakmiddelen nobody has decided that.
    expect(refusals(grootboek, grant(1, { datum: '2028-01-01' }))).toEqual([])
  })
})

describe('een plafond over de looptijd', () => {
  const spuk = (jaar: number, euros: number, datum: string) =>
    opdracht(
      {
        soort: 'toekennen',
        regels: [regel({ pot: 'spuk-transformatiemiddelen', jaar, bedrag: euro(euros) })],
      },
      { datum },
    )

  it('telt de jaren samen, en volgt de versie die geldt', () => {
    book(grootboek, INRICHTING, spuk(2025, 100_000_000, '2026-01-16'))
    expect(refusals(grootboek, spuk(2026, 85_742_678, '2026-03-31'))).toMatchObject([
      { periode: { van: 2024, tot: 2028 }, ruimte: euro(85_742_677), tekort: euro(1) },
    ])
    expect(refusals(grootboek, spuk(2026, 85_742_677, '2026-03-31'))).toEqual([])
    expect(refusals(grootboek, spuk(2026, 252_973_325, '2026-04-01'))).toEqual([])
  })
})

describe('reserveren', () => {
  it('neemt ruimte tot en met de laatste dag, en de dag erna niet meer', () => {
    book(grootboek, INRICHTING, reserve(300, '2026-12-31'))
    expect([geboekt('2026-12-31'), geboekt('2027-01-01')]).toEqual([euro(300 * MLN), NUL])
    expect(refusals(grootboek, grant(200, { plan: 'DB-2', datum: '2026-12-31' }))).toHaveLength(1)
    expect(refusals(grootboek, grant(200, { plan: 'DB-2', datum: '2027-01-01' }))).toEqual([])
  })

  it('gaat bij toekennen op in het toegekende bedrag', () => {
    book(grootboek, INRICHTING, reserve(300, '2026-12-31'), grant(250))
    expect([geboekt('2026-12-31'), geboekt('2027-01-01')]).toEqual([euro(250 * MLN), euro(250 * MLN)])
  })

  it('blijft staan als het voorgenomen besluit op tijd is, en anders niet', () => {
    book(grootboek, INRICHTING, reserve(300, '2026-12-31'))
    const opTijd = opdracht({ soort: 'vasthouden' }, { datum: '2026-12-31' })
    const teLaat = opdracht({ soort: 'vasthouden' }, { datum: '2027-01-01' })
    expect(teksten(teLaat)[0]).toBe(
      'Doorbraakmiddelen, 2027: de reservering gold tot en met 31 december 2026.',
    )
    book(grootboek, INRICHTING, opTijd)
    expect(geboekt('2028-01-01')).toBe(euro(300 * MLN))
  })

  it('is er één tegelijk, en kan opnieuw als de vorige vervallen is', () => {
    book(grootboek, INRICHTING, reserve(300, '2026-12-31'))
    expect(teksten(reserve(1, '2027-06-30'))[0]).toMatch(
      /heeft al een reservering tot en met 31 december 2026/,
    )
    book(grootboek, INRICHTING, reserve(399, '2027-06-30', { datum: '2027-01-01' }))
    expect(geboekt('2027-01-01')).toBe(euro(399 * MLN))
  })

  it('komt na haar dag op de lijst om af te boeken, met het deel sociaal domein', () => {
    const regels = [regel({ bedrag: euro(10), deelSociaalDomein: euro(4) })]
    book(grootboek, INRICHTING, opdracht({ soort: 'reserveren', tot: '2026-12-31', regels }))
    expect(findVervallen(grootboek, INRICHTING.potten, '2026-12-31')).toEqual([])
    expect(findVervallen(grootboek, INRICHTING.potten, '2027-01-01')).toEqual([
      { plan: 'DB-001', tot: '2026-12-31', regels },
    ])
  })
})

describe('van toegekend naar betaald', () => {
  const pay = (soort: 'betaalbaar-stellen' | 'betalen', euros: number) =>
    opdracht({ soort, mijlpaal: 'M1', regels: [regel({ bedrag: euro(euros) })] })
  const decide = (euros: number) =>
    opdracht({ soort: 'beschikken', regels: [regel({ bedrag: euro(euros) })] })
  beforeEach(() => {
    book(grootboek, INRICHTING, opdracht({ soort: 'toekennen', regels: [regel({ bedrag: euro(100) })] }))
  })

  it('kan er niet meer betaalbaar, betaald of beschikt zijn dan ervoor staat', () => {
    expect(teksten(pay('betaalbaar-stellen', 101))[0]).toBe(
      'Doorbraakmiddelen, 2027: betaalbaar gesteld kan niet meer zijn dan toegekend. Er is nog €\u00a0100 ruimte.',
    )
    book(grootboek, INRICHTING, pay('betaalbaar-stellen', 60))
    expect(teksten(pay('betalen', 61))[0]).toMatch(
      /betaald kan niet meer zijn dan betaalbaar gesteld.*€\u00a060/,
    )
    expect(teksten(decide(101))[0]).toMatch(/beschikt door de NZa kan niet meer zijn dan toegekend/)
  })

  it('kan wat betaalbaar of beschikt is niet meer vrijvallen', () => {
    book(grootboek, INRICHTING, pay('betaalbaar-stellen', 60), decide(80))
    const release = (euros: number) =>
      opdracht({ soort: 'vrijvallen', uit: 'toegekend', regels: [regel({ bedrag: euro(euros) })] })
    expect(refusals(grootboek, release(21))).toContainEqual({
      soort: 'saldo',
      pot: 'doorbraakmiddelen',
      jaar: 2027,
      wet: { klein: 'beschikt', groot: 'toegekend' },
      ruimte: euro(20),
    })
    expect(refusals(grootboek, release(20))).toEqual([])
  })

  it('gaat een correctie met een tegenboeking, nooit onder nul', () => {
    book(
      grootboek,
      INRICHTING,
      pay('betaalbaar-stellen', 60),
      pay('betaalbaar-stellen', -10),
      pay('betalen', 50),
    )
    expect(teksten(pay('betalen', -51))[0]).toMatch(
      /er kan niet meer af dan er is betaald. Er is nog €\u00a050/,
    )
    expect(teksten(pay('betaalbaar-stellen', -1))[0]).toMatch(/betaald kan niet meer zijn dan betaalbaar/)
  })

  it('zet bijstellen het toegekende bedrag, omhoog of omlaag', () => {
    const set = (euros: number) => opdracht({ soort: 'bijstellen', regels: [regel({ bedrag: euro(euros) })] })
    const boekingen = book(grootboek, INRICHTING, set(70), set(90))
    expect(boekingen.filter(({ pot }) => pot === 'doorbraakmiddelen').map(({ bedrag }) => bedrag)).toEqual([
      euro(-30),
      euro(20),
    ])
    expect(refusals(grootboek, set(90))).toEqual([{ soort: 'niets-te-boeken' }])
  })
})

describe('de tijd', () => {
  it('loopt vooruit: een boeking ligt niet voor de vorige op dezelfde pot en hetzelfde jaar', () => {
    book(grootboek, INRICHTING, grant(1, { datum: '2026-12-01' }))
    expect(teksten(grant(1, { datum: '2026-11-30' }))[0]).toMatch(/er is al geboekt op 1 december 2026/)
    expect(refusals(grootboek, grant(1, { datum: '2026-11-30' }, 2028))).toEqual([])
  })

  it('geeft op een peildatum alleen wat er toen was', () => {
    const boekingen = book(
      grootboek,
      INRICHTING,
      grant(1, { datum: '2026-12-01' }),
      grant(2, { datum: '2026-12-02' }),
    )
    grootboek = replay(boekingen, '2026-12-01')
    expect(geboekt('2026-12-01')).toBe(euro(MLN))
  })
})

describe('herleiden', () => {
  it('gaat van het totaal naar plannen, boekingen, opdrachten en het plafond', () => {
    const opdrachten = [
      grant(2, { plan: 'DB-10' }),
      grant(1, { plan: 'DB-2' }),
      reserve(4, null, { plan: 'DB-10' }),
    ]
    const boekingen = book(grootboek, INRICHTING, ...opdrachten)
    const bekend = new Map(opdrachten.map(een => [een.id, een]))
    const herleiding = explainPost(
      { pot: 'doorbraakmiddelen', jaar: 2027 },
      boekingen,
      bekend,
      INRICHTING,
      '2026-12-01',
    )
    expect(herleiding.plafond?.bron.document).toMatch(/AZWA/)
    expect(herleiding.totaal).toEqual(grootboek.get('doorbraakmiddelen/2027')?.totaal)
    expect(herleiding.plannen.map(({ plan, boekingen: delen }) => [plan, delen.length])).toEqual([
      ['DB-2', 1],
      ['DB-10', 2],
    ])
    expect(herleiding.plannen[1]?.boekingen.map(({ opdracht: een }) => een?.soort)).toEqual([
      'toekennen',
      'reserveren',
    ])
  })
})

describe('een opdracht', () => {
  it('heeft een reden, hele bedragen, en een deel dat erbij hoort', () => {
    const goed = grant(1)
    expect(Opdracht.safeParse(goed).success).toBe(true)
    for (const fout of [
      { ...goed, reden: ' ' },
      { ...goed, regels: [] },
      { ...goed, regels: [{ ...regel(), bedrag: 0.5 }] },
      { ...goed, regels: [{ ...regel(), bedrag: -1 }] },
      { ...goed, regels: [{ ...regel(), deelSociaalDomein: euro(2 * MLN) }] },
      {
        ...goed,
        soort: 'betalen',
        mijlpaal: null,
        regels: [{ ...regel(), bedrag: -1, deelSociaalDomein: 1 }],
      },
      { ...goed, soort: 'weggeven' },
    ])
      expect(Opdracht.safeParse(fout).success, JSON.stringify(fout)).toBe(false)
  })
})
