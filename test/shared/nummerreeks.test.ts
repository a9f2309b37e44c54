import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNieuwNummer, isInReeks, NUMMERREEKS_BRON } from '#shared/plan/nummerreeks.ts'
import { Nummerreeks } from '#shared/plan/plan.ts'

const reeks = () =>
  fc.stringMatching(/^[A-Z][A-Z0-9]{0,3}-$/).filter(tekst => Nummerreeks.safeParse(tekst).success)
const nummer = () =>
  fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.tuple(reeks(), fc.string({ minLength: 1, maxLength: 20 })).map(delen => delen.join('')),
  )

describe('een reeks plannummers', () => {
  it('is van één organisatie: geen nummer ligt in twee reeksen', () => {
    fc.assert(
      fc.property(reeks(), reeks(), nummer(), (een, ander, getal) => {
        fc.pre(een !== ander)
        expect(isInReeks(getal, een) && isInReeks(getal, ander)).toBe(false)
        expect(een.startsWith(ander)).toBe(false)
      }),
    )
  })

  it('neemt elk nummer aan dat zo begint, en geen ander', () => {
    fc.assert(
      fc.property(fc.uniqueArray(reeks(), { minLength: 1, maxLength: 4 }), nummer(), (reeksen, getal) => {
        const isEigen = reeksen.some(een => getal.startsWith(een) && getal !== een)
        expect(checkNieuwNummer(getal, reeksen) === undefined).toBe(isEigen)
      }),
    )
  })

  it('noemt in een bezwaar de eigen reeksen, en nooit het nummer dat werd gevraagd', () => {
    expect(checkNieuwNummer('XY-7', ['DB-', 'TP-'])).toEqual({
      tekst: 'Uw organisatie geeft plannen een nummer dat begint met DB- of TP-.',
      uitweg: 'Geef dit plan zo’n nummer, bijvoorbeeld DB-001.',
    })
    expect(checkNieuwNummer('DB-', ['DB-'])?.uitweg).toContain('DB-001')
    expect(checkNieuwNummer('db-1', ['DB-'])?.uitweg).toContain('DB-001')
  })

  it('moet er zijn voordat een organisatie plannen nummert', () => {
    expect(checkNieuwNummer('DB-1', [])).toMatchObject({ uitweg: expect.stringContaining('beheerder') })
  })

  it.each(['DB', '-', '1A-', 'db-', 'D-B-', 'DB -', 'DUIZENDPOOT-', ''])('is niet %j', tekst => {
    expect(Nummerreeks.safeParse(tekst).success).toBe(false)
  })

  it('is een voorstel: geen bron zegt hoe plannen worden genummerd', () => {
    expect(NUMMERREEKS_BRON.herkomst).toBe('voorstel')
  })
})
