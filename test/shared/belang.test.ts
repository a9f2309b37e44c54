import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Belangenverklaring, belangOf, checkBelangenverklaring } from '#shared/beoordeling/belang.ts'
import { ANNA, BRAM, verklaring } from './dossiers.ts'

const anna = { plan: 'DB-001', persoon: ANNA.persoon }

describe('belangenverklaring', () => {
  it('ontbreekt tot iemand haar aflegt, per persoon en per plan', () => {
    const vanAnderen = [verklaring(BRAM), { ...verklaring(ANNA), plan: 'DB-002' }]
    expect(belangOf(vanAnderen, anna)).toBe('niet-verklaard')
    expect(belangOf([...vanAnderen, verklaring(ANNA)], anna)).toBe('geen')
  })
  it('wet: de laatste telt, wat er ook eerder is verklaard', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), fc.boolean(), (eerder, laatste) => {
        const verklaringen = [...eerder, laatste].map(belang => verklaring(ANNA, belang))
        expect(belangOf(verklaringen, anna)).toBe(laatste ? 'belang' : 'geen')
      }),
    )
  })
  it('zegt bij een belang welk belang', () => {
    expect(checkBelangenverklaring(verklaring(ANNA, true))).toEqual([])
    expect(checkBelangenverklaring(verklaring(ANNA))).toEqual([])
    expect(checkBelangenverklaring({ ...verklaring(ANNA, true), toelichting: ' ' })).toMatchObject([
      { ernst: 'fout', regel: 'beoordeling/belang', plaats: { plan: 'DB-001', veld: 'Toelichting' } },
    ])
  })
  it('gaat heen en weer als JSON, en laat niets onbekends toe', () => {
    const heen = verklaring(ANNA, true)
    expect(Belangenverklaring.parse(JSON.parse(JSON.stringify(heen)))).toEqual(heen)
    expect(Belangenverklaring.safeParse({ ...heen, score: 5 }).success).toBe(false)
  })
})
