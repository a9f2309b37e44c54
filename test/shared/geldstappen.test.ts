import { describe, expect, it } from 'vitest'
import { findStapbezwaar, GELDSTAPPEN } from '#shared/middelen/geldstappen.ts'
import { codesOf, PLANSTATUSSEN } from '#shared/plan/codelijsten.ts'

describe('geld van een plan', () => {
  it('wordt pas toegekend, beschikt en betaald als het plan is goedgekeurd', () => {
    for (const soort of ['toekennen', 'bijstellen', 'beschikken', 'betaalbaar-stellen', 'betalen'] as const)
      for (const status of ['nieuw', ...codesOf(PLANSTATUSSEN)] as const)
        expect([soort, status, findStapbezwaar({ soort }, status) === undefined]).toEqual([
          soort,
          status,
          status === 'goedgekeurd',
        ])
  })

  it('is met een einddatum te reserveren tijdens de beoordeling, en zonder pas na het voorgenomen besluit', () => {
    const reserveren = (tot: string | null, status: 'in-beoordeling' | 'voorgenomen-besluit' | 'afgekeurd') =>
      findStapbezwaar({ soort: 'reserveren', tot }, status)
    expect(reserveren('2026-12-31', 'in-beoordeling')).toBeUndefined()
    expect(reserveren(null, 'voorgenomen-besluit')).toBeUndefined()
    expect(reserveren(null, 'in-beoordeling')).toBe(
      'Zo reserveren kan als het plan op “Voorgenomen besluit”, “Definitieve besluitvorming” of “Goedgekeurd” staat. Dit plan staat op “In beoordeling”.',
    )
    expect(reserveren('2026-12-31', 'afgekeurd')).toContain('“Afgekeurd”')
  })

  it('valt vrij waar het plan ook staat', () => {
    for (const status of ['nieuw', ...codesOf(PLANSTATUSSEN)] as const)
      expect(findStapbezwaar({ soort: 'vrijvallen' }, status)).toBeUndefined()
  })

  it('heeft bij elke regel een bron, en noemt zijn eigen voorstellen zo', () => {
    expect(GELDSTAPPEN.vrijvallen.bron.herkomst).toBe('voorstel')
    for (const { bron } of Object.values(GELDSTAPPEN)) expect(bron.plaats).not.toBe('')
  })
})
