import { describe, expect, it } from 'vitest'
import { euro, NUL } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS } from '#shared/middelen/doorbraakmiddelen.ts'
import type { Plafond } from '#shared/middelen/plafond.ts'
import { checkPlafondpublicatie, type Geboekt } from '#shared/middelen/plafondpublicatie.ts'

const [vorige] = DOORBRAAKPLAFONDS
if (!vorige) throw new Error('er is geen plafond')
const versie = (wijziging: Partial<Plafond>): Plafond => ({
  ...vorige,
  id: 'v2',
  versie: 2,
  geldigVan: '2027-01-01',
  besluit: { orgaan: 'BO IZA/AZWA', datum: '2026-12-01' },
  ...wijziging,
})
const NIETS: Geboekt = { bedrag: NUL, plannen: [] }
const check = (nieuw: Plafond, geboekt = NIETS) =>
  checkPlafondpublicatie(nieuw, vorige, geboekt).map(({ ernst, plaats }) => [ernst, plaats.veld])

describe('een nieuwe versie van een plafond', () => {
  it('volgt op de vorige, in nummer en in tijd (V-21)', () => {
    expect(check(versie({}))).toEqual([])
    expect(check(versie({ versie: 1 }))).toEqual([['fout', 'versie']])
    expect(check(versie({ versie: 3 }))).toEqual([['fout', 'versie']])
    expect(check(versie({ geldigVan: '2025-09-07' }))).toEqual([
      ['fout', 'geldigVan'],
      ['waarschuwing', 'besluit'],
    ])
    expect(check(versie({ geldigTot: '2027-01-01' }))).toEqual([['fout', 'geldigTot']])
    expect(checkPlafondpublicatie(versie({ versie: 1 }), undefined, NIETS)).toEqual([])
  })

  it('mag niet onder wat geboekt is, en zegt wie er in de weg staat, de grootste eerst', () => {
    const plannen = [30, 70, 10, 20, 40, 50, 60].map((euros, i) => ({ plan: `P-${i}`, bedrag: euro(euros) }))
    const [melding] = checkPlafondpublicatie(versie({ bedrag: euro(279) }), vorige, {
      bedrag: euro(280),
      plannen,
    })
    expect(melding).toMatchObject({ ernst: 'fout', regel: 'V-1' })
    expect(melding?.tekst).toBe(
      'Er is €\u00a0280 geboekt, €\u00a01 meer dan het nieuwe plafond van €\u00a0279. In de weg: P-1 (€\u00a070), P-6 (€\u00a060), P-5 (€\u00a050), P-4 (€\u00a040), P-0 (€\u00a030) en nog 2 (samen €\u00a030).',
    )
    expect(check(versie({ bedrag: euro(280) }), { bedrag: euro(280), plannen })).toEqual([])
  })

  it('waarschuwt als een bekend bedrag onbekend wordt, of een grens een signaal', () => {
    expect(check(versie({ bedrag: null }))).toEqual([['waarschuwing', 'bedrag']])
    expect(check(versie({ werking: 'signaal' }))).toEqual([['waarschuwing', 'werking']])
    expect(check(versie({ werking: 'signaal', bedrag: euro(1) }), { bedrag: euro(2), plannen: [] })).toEqual([
      ['waarschuwing', 'bedrag'],
      ['waarschuwing', 'werking'],
    ])
  })
})
