import { describe, expect, it } from 'vitest'
import type { Planbesluit } from '#shared/beoordeling/besluit.ts'
import { checkPlanbesluit, checkVervulling } from '#shared/beoordeling/besluit-controle.ts'
import { dossier } from './dossiers.ts'

const VANDAAG = '2026-11-22'
const advies = (wijziging: Partial<Planbesluit> = {}): Planbesluit => ({
  volgnr: 1,
  plan: 'DB-001',
  planversie: 1,
  orgaan: 'gremium',
  uitkomst: 'toekennen',
  datum: '2026-11-20',
  motivering: '',
  voorwaarden: [],
  ...wijziging,
})
const VOORWAARDE = { tekst: 'Meting erbij', uiterlijk: null }
const velden = (besluit: Planbesluit, eerder: readonly Planbesluit[] = []) =>
  checkPlanbesluit(besluit, dossier('besluitvorming', { besluiten: eerder }), VANDAAG).map(
    ({ plaats }) => plaats.veld,
  )

describe('een advies of besluit', () => {
  it.each([
    ['een advies', advies(), []],
    ['een andere planversie', advies({ planversie: 2 }), ['Planversie']],
    ['een dag in de toekomst', advies({ datum: '2026-11-23' }), ['Datum']],
    ['afwijzen zonder motief', advies({ uitkomst: 'afwijzen' }), ['Motivering']],
    ['aanhouden zonder motief', advies({ uitkomst: 'aanhouden', motivering: ' ' }), ['Motivering']],
    ['onder voorwaarden, zonder', advies({ uitkomst: 'toekennen-onder-voorwaarden' }), ['Voorwaarden']],
    ['voorwaarden bij toekennen', advies({ voorwaarden: [VOORWAARDE] }), ['Voorwaarden']],
    ['een besluit zonder advies en zonder motief', advies({ orgaan: 'bo' }), ['Motivering']],
    ['een besluit zonder advies, met motief', advies({ orgaan: 'bo', motivering: 'Spoed.' }), []],
  ])('%s', (_, besluit, verwacht) => {
    expect(velden(besluit)).toEqual(verwacht)
  })
  it('volgt op wat er al ligt: een besluit niet vóór het advies, een later oordeel niet eerder', () => {
    expect(velden(advies({ orgaan: 'bo', datum: '2026-11-21' }), [advies()])).toEqual([])
    expect(velden(advies({ orgaan: 'bo', datum: '2026-11-19' }), [advies()])).toEqual(['Datum'])
    expect(velden(advies({ volgnr: 2, datum: '2026-11-19' }), [advies()])).toEqual(['Datum'])
  })
})

it('een voorwaarde wordt één keer vervuld, en alleen als zij nog geldt', () => {
  const onder = advies({ uitkomst: 'toekennen-onder-voorwaarden', voorwaarden: [VOORWAARDE] })
  const vervulling = { plan: 'DB-001', besluit: 1, voorwaarde: 1, datum: VANDAAG, toelichting: 'Gezien.' }
  const check = (wijziging: Partial<typeof vervulling>, stand: Parameters<typeof dossier>[1] = {}) =>
    checkVervulling(
      { ...vervulling, ...wijziging },
      dossier('besluitvorming', { besluiten: [onder], ...stand }),
    ).length
  expect(check({})).toBe(0)
  expect(check({ voorwaarde: 2 })).toBe(1)
  expect(check({ toelichting: ' ' })).toBe(1)
  expect(check({}, { vervullingen: [vervulling] })).toBe(1)
  expect(check({}, { besluiten: [onder, advies({ volgnr: 2 })] })).toBe(1)
})
