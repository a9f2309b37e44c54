import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeKoppeling,
  checkKoppeling,
  keyOfKoppen,
  packKoppeling,
  proposeKoppeling,
  recallKoppeling,
  renameKoppen,
  type Veld,
} from '#addin/kolommen/koppeling.ts'

const VELDEN: readonly Veld<'nummer' | 'partij' | 'jaar' | 'bedrag'>[] = [
  { naam: 'nummer', kop: 'Plannummer', synoniemen: ['Plan', 'Plan-id', 'Kenmerk'], verplicht: true },
  { naam: 'partij', kop: 'Partij', synoniemen: ['Aanbieder', 'Zorgaanbieder'], verplicht: false },
  { naam: 'jaar', kop: 'Jaar', synoniemen: ['Kalenderjaar'], verplicht: true },
  { naam: 'bedrag', kop: 'Bedrag', synoniemen: ['Aangevraagd', 'Bedrag in euro'], verplicht: true },
]

describe('het voorstel', () => {
  it('herkent onze naam en die van anderen, in welke volgorde en schrijfwijze ook', () => {
    expect(proposeKoppeling(VELDEN, ['AANGEVRAAGD', 'kalender-jaar', 'Opmerking', 'plan_id'])).toEqual({
      bedrag: 0,
      jaar: 1,
      nummer: 3,
    })
    expect(proposeKoppeling(VELDEN, ['Kalenderjaar', 'Zorgaanbieder', 'Plannummer', 'Bedrag'])).toEqual({
      jaar: 0,
      partij: 1,
      nummer: 2,
      bedrag: 3,
    })
  })

  it('herkent een kop die meer zegt dan de naam', () => {
    expect(proposeKoppeling(VELDEN, ['Bedrag (€, excl. btw)', 'Jaar van besteding'])).toEqual({
      bedrag: 0,
      jaar: 1,
    })
  })

  it('geeft een kolom die precies zo heet voorrang op een die erop lijkt', () => {
    expect(proposeKoppeling(VELDEN, ['Bedrag vorig jaar', 'Bedrag', 'Jaar'])).toEqual({ bedrag: 1, jaar: 2 })
  })

  it('kiest niet bij twijfel', () => {
    expect(proposeKoppeling(VELDEN, ['Bedrag', 'Bedrag', 'Plan kenmerk', 'Plan jaar'])).toEqual({})
  })

  it('geeft nooit een kolom aan twee velden', () => {
    const kop = fc.constantFrom('Plan', 'Jaar', 'Bedrag', 'Plan jaar', 'Partij bedrag', 'Aanbieder', 'x', '')
    fc.assert(
      fc.property(fc.array(kop, { maxLength: 8 }), koppen => {
        const dubbel = checkKoppeling(VELDEN, proposeKoppeling(VELDEN, koppen)).filter(
          ({ soort }) => soort === 'dubbel',
        )
        expect(dubbel).toEqual([])
      }),
    )
  })
})

describe('wat een koppeling in de weg staat', () => {
  it('noemt elk verplicht veld zonder kolom', () => {
    const bezwaren = checkKoppeling(VELDEN, { bedrag: 0 })
    expect(bezwaren.map(bezwaar => bezwaar.soort === 'ontbreekt' && bezwaar.veld.naam)).toEqual([
      'nummer',
      'jaar',
    ])
  })

  it('noemt een kolom die twee velden kreeg, tot er een wordt losgemaakt', () => {
    const dubbel = { nummer: 0, jaar: 1, bedrag: 1 }
    expect(checkKoppeling(VELDEN, dubbel)).toMatchObject([
      { soort: 'dubbel', kolom: 1, velden: [{ naam: 'jaar' }, { naam: 'bedrag' }] },
    ])
    expect(checkKoppeling(VELDEN, changeKoppeling(VELDEN, dubbel, 'bedrag', 2))).toEqual([])
    expect(checkKoppeling(VELDEN, changeKoppeling(VELDEN, dubbel, 'bedrag', undefined))).toMatchObject([
      { soort: 'ontbreekt', veld: { naam: 'bedrag' } },
    ])
  })
})

describe('een keuze die onthouden is', () => {
  const koppen = ['Wie', 'Wat', 'Wanneer', 'Hoeveel']
  const keuze = packKoppeling(VELDEN, koppen, { nummer: 1, jaar: 2, bedrag: 3 })

  it('geldt weer voor dezelfde koppen in een andere volgorde', () => {
    const verplaatst = ['hoeveel', 'WANNEER', 'Wat', 'Wie']
    expect(keyOfKoppen(verplaatst)).toBe(keyOfKoppen(koppen))
    expect(recallKoppeling(VELDEN, verplaatst, keuze)).toEqual({ nummer: 2, jaar: 1, bedrag: 0 })
  })

  it('laat een veld los waarvan de kop er niet meer is', () => {
    expect(recallKoppeling(VELDEN, ['Wat', 'Hoeveel'], keuze)).toEqual({ nummer: 0, bedrag: 1 })
  })
})

describe('lezen met een koppeling', () => {
  it('noemt gekoppelde kolommen zoals wij, en zet een naamgenoot opzij', () => {
    expect(
      renameKoppen(VELDEN, ['Plan', 'Bedrag', 'Aangevraagd', 'Opmerking'], { nummer: 0, bedrag: 2 }),
    ).toEqual(['Plannummer', 'Bedrag (niet gekoppeld)', 'Bedrag', 'Opmerking'])
  })
})
