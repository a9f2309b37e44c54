import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gebeurtenis } from '#shared/beoordeling/gebeurtenissen.ts'
import { formatDagen, formatTermijn } from '#shared/beoordeling/stappen-opmaak.ts'
import { clockOf, TERMIJNEN } from '#shared/beoordeling/termijnen.ts'
import { addDays, daysBetween } from '#shared/bronnen/kalender.ts'
import { codesOf, PLANSTATUSSEN } from '#shared/plan/codelijsten.ts'
import { dossier, geschiedenis, inhoud, PAD } from './dossiers.ts'

const clockAfter = (
  stappen: readonly Gebeurtenis[],
  peildatum: string,
  soort: 'transformatieplan' | 'doorbraakplan' = 'transformatieplan',
) => clockOf({ geschiedenis: geschiedenis(stappen, '2026-11-02'), inhoud: inhoud({ soort }) }, peildatum)

describe('de kalender', () => {
  const dagen = fc.integer({ min: -40_000, max: 60_000 })
  it('wet: telt de dagen zoals een kalender dat doet', () => {
    fc.assert(
      fc.property(dagen, dag => {
        const datum = new Date(dag * 86_400_000).toISOString().slice(0, 10)
        expect(addDays('1970-01-01', dag)).toBe(datum)
        expect(daysBetween('1970-01-01', datum)).toBe(dag)
      }),
      { numRuns: 1000 },
    )
  })
  it('wet: dagen erbij en er weer af geeft dezelfde dag', () => {
    fc.assert(
      fc.property(dagen, dagen, (van, erbij) => {
        const datum = addDays('2026-11-22', van)
        expect(addDays(addDays(datum, erbij), -erbij)).toBe(datum)
        expect(daysBetween(datum, addDays(datum, erbij))).toBe(erbij)
      }),
    )
  })
  it('kent schrikkeldagen, ook rond een eeuw', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01')
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29')
    expect(daysBetween('2027-12-31', '2028-12-31')).toBe(366)
  })
})

describe('termijnen', () => {
  it('zijn 4 weken voor de snelle toets en 4 + 2 + 2 weken voor het plan, met bron', () => {
    expect(Object.values(TERMIJNEN).map(({ id, weken }) => [id, weken])).toEqual([
      ['snelle-toets', 4],
      ['voorgenomen-besluit', 4],
      ['vragen', 2],
      ['definitief', 2],
    ])
    for (const { bron } of Object.values(TERMIJNEN)) expect(bron.herkomst).toBe('gegeven')
  })
  it('beginnen op de dag van de stap en lopen door als de beoordeling start', () => {
    expect(clockAfter(['aanleveren'], '2026-11-02')).toMatchObject({
      termijn: { id: 'snelle-toets' },
      vanaf: '2026-11-02',
      uiterlijk: '2026-11-30',
      dagenOver: 28,
    })
    const ingediend = clockAfter(PAD.ingediend, '2026-11-10')
    expect(ingediend).toMatchObject({ termijn: { id: 'voorgenomen-besluit' }, uiterlijk: '2026-12-01' })
    expect(clockAfter(PAD['in-beoordeling'], '2026-11-10')).toEqual(ingediend)
  })
  it('volgen elkaar op: vragen, dan het definitieve besluit, en dan geen meer', () => {
    expect(clockAfter(PAD['voorgenomen-besluit'], '2026-11-05')).toMatchObject({
      termijn: { id: 'vragen' },
      uiterlijk: '2026-11-19',
    })
    expect(clockAfter(PAD.besluitvorming, '2026-11-06')).toMatchObject({
      termijn: { id: 'definitief' },
      uiterlijk: '2026-11-20',
    })
    for (const status of ['in-uitwerking', 'aanpassen', 'goedgekeurd', 'vervallen'] as const)
      expect(clockAfter(PAD[status], '2026-11-20')).toBeNull()
  })
  it('zijn een voorstel waar de regeling niets zegt: bij een doorbraakplan', () => {
    const doorbraak = clockAfter(['aanleveren'], '2026-11-27', 'doorbraakplan')
    expect(doorbraak?.termijn.bron.herkomst).toBe('voorstel')
    expect(doorbraak && formatTermijn(doorbraak)).toBe(
      'Antwoord op de snelle toets: uiterlijk 30 november 2026, nog 3 dagen (termijn: voorstel)',
    )
  })
  it('wet: elke dag later is er één dag minder, en de laatste dag verschuift niet', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codesOf(PLANSTATUSSEN)),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (status, begin, later) => {
          const peildatum = addDays('2026-11-22', begin)
          const nu = clockOf(dossier(status), peildatum)
          const straks = clockOf(dossier(status), addDays(peildatum, later))
          expect(straks).toEqual(nu && { ...nu, dagenOver: nu.dagenOver - later })
        },
      ),
    )
  })
})

describe('hoe lang nog', () => {
  it.each([
    [3, 'nog 3 dagen'],
    [1, 'nog 1 dag'],
    [0, 'vandaag'],
    [-1, '1 dag te laat'],
    [-5, '5 dagen te laat'],
  ])('%i: %s', (dagenOver, tekst) => expect(formatDagen(dagenOver)).toBe(tekst))
})
