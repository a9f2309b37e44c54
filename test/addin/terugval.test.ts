import { describe, expect, it } from 'vitest'
import { Terugval } from '#addin/toetsing/terugval.ts'
import { euro, NUL, plus } from '#shared/middelen/bedrag.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { type Aanvraag, checkPlafonds } from '#shared/middelen/toets.ts'

const aanvraag: Aanvraag = {
  plan: 'DB-001',
  pot: 'doorbraakmiddelen',
  jaar: 2027,
  bedrag: euro(3),
  deelSociaalDomein: NUL,
}
const ruimteIn = (terugval: Terugval, vraag = aanvraag) =>
  terugval
    .check([vraag], '2026-12-02')
    .toets.regels.find(({ pot, jaar }) => pot.id === vraag.pot && jaar === 2027)?.ruimte

/** As the service answered yesterday: a higher ceiling, of which something was booked. */
const gisteren = checkPlafonds(
  [aanvraag],
  {
    ...INRICHTING,
    plafonds: INRICHTING.plafonds.map(plafond =>
      plafond.id === 'doorbraakmiddelen-2027-v1' && plafond.bedrag !== null
        ? { ...plafond, versie: 2, bedrag: plus(plafond.bedrag, euro(10)) }
        : plafond,
    ),
    standen: [{ pot: 'doorbraakmiddelen', jaar: 2027, geboekt: euro(4) }],
  },
  '2026-12-01',
)

describe('zonder de dienst', () => {
  it('rekent het met de plafonds die meekomen, en noemt versie en datum', () => {
    const terugval = new Terugval()
    expect(ruimteIn(terugval)).toBe(euro(400_000_000))
    const { tekst } = terugval.check([aanvraag], '2026-12-02').melding
    expect(tekst).toContain('die met de invoegtoepassing meekomen')
    expect(tekst).toContain('Doorbraakmiddelen 2027 versie 1 (vanaf 8 september 2025)')
  })

  it('rekent het na een antwoord met dat antwoord, en noemt de dag ervan', () => {
    const terugval = new Terugval()
    terugval.keep(gisteren)
    expect(ruimteIn(terugval)).toBe(euro(400_000_006))
    const { tekst } = terugval.check([aanvraag], '2026-12-02').melding
    expect(tekst).toContain('die de dienst gaf op 1 december 2026')
    expect(tekst).toContain('2027 versie 2')
  })

  it('kent ook een fonds waar het laatste antwoord niet over ging', () => {
    const terugval = new Terugval()
    terugval.keep(gisteren)
    expect(ruimteIn(terugval, { ...aanvraag, pot: 'resv' })).toBe(euro(70_000_000))
  })
})
