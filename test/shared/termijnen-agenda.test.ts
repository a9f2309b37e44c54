import { describe, expect, it } from 'vitest'
import { agendaOf } from '#shared/beoordeling/agenda.ts'
import type { Dossier } from '#shared/beoordeling/dossier.ts'
import { formatTaak } from '#shared/beoordeling/stappen-opmaak.ts'
import type { Wie } from '#shared/beoordeling/wie.ts'
import { addDays } from '#shared/bronnen/kalender.ts'
import {
  ANNA,
  BRAM,
  beoordeling,
  CORA,
  concept,
  dossier,
  EERSTE_DAG,
  geschiedenis,
  inhoud,
  NORA,
  PAD,
  VERA,
  vraag,
  withBelang,
} from './dossiers.ts'

const PEILDATUM = addDays(EERSTE_DAG, 5)
const linesOf = (wie: Wie, ...dossiers: Dossier[]) =>
  agendaOf(
    dossiers.map(stukken => ({ dossier: stukken, wie })),
    PEILDATUM,
  ).map(punt => `${punt.nummer}: ${formatTaak(punt)}`)

describe('wat is er voor mij te doen', () => {
  it('beoordelen, tot de eigen beoordeling is ingediend; daarna wachten op de anderen', () => {
    const bezig = dossier('in-beoordeling', { beoordelingen: [concept(BRAM)], consensussen: [] })
    expect(linesOf(BRAM, bezig)).toEqual(['DB-001: Beoordeel het plan'])
    expect(linesOf(BRAM, { ...bezig, beoordelingen: [beoordeling(BRAM)] })).toEqual([
      'DB-001: Wacht op anderen',
    ])
  })
  it('voor de coördinator: consensus zodra iedereen indiende, verslag als het ontbreekt, en dan de stap', () => {
    const rond = dossier('in-beoordeling', { consensussen: [], mededingingsverslagen: [] })
    expect(linesOf(CORA, rond)).toEqual([
      'DB-001: Leg de consensus vast',
      'DB-001: Leg het mededingingsverslag vast',
    ])
    expect(linesOf(CORA, dossier('in-beoordeling'))).toEqual([
      'DB-001: Zet de volgende stap: voornemen om goed te keuren of voornemen om af te keuren',
    ])
  })
  it('vragen stellen voor een andere verzekeraar, en antwoorden voor wie beoordeelt', () => {
    const open = dossier('voorgenomen-besluit', { vragen: [vraag({ antwoorden: [] })] })
    expect(linesOf(VERA, open)).toEqual(['DB-001: Stel uw vragen'])
    expect(linesOf(BRAM, open)).toEqual(['DB-001: Beantwoord de vragen'])
    expect(linesOf(NORA, open)).toEqual([])
  })
  it('eerst verklaren, zonder status en zonder termijn; met een belang is er niets', () => {
    const lopend = dossier('in-beoordeling')
    expect(agendaOf([{ dossier: lopend, wie: withBelang(ANNA, 'niet-verklaard') }], PEILDATUM)).toEqual([
      {
        nummer: 'DB-001',
        titel: 'Spraakgestuurd rapporteren',
        taak: 'belang-verklaren',
        stappen: [],
        status: null,
        termijn: null,
      },
    ])
    expect(linesOf(withBelang(ANNA, 'belang'), lopend)).toEqual([])
  })
  it('zet het langst te late voorop, dan wat het eerst af moet, en wat geen termijn heeft achteraan', () => {
    const begonnen = (
      nummer: string,
      begin: string,
      status: 'snelle-toets' | 'in-uitwerking' = 'snelle-toets',
    ) => dossier(status, { inhoud: inhoud({ nummer }), geschiedenis: geschiedenis(PAD[status], begin) })
    const agenda = agendaOf(
      [
        begonnen('DB-1', EERSTE_DAG, 'in-uitwerking'),
        begonnen('DB-2', '2026-11-01'),
        begonnen('DB-3', '2026-10-01'),
        begonnen('DB-10', '2026-09-01'),
        begonnen('DB-4', '2026-11-01'),
        begonnen('DB-0', EERSTE_DAG, 'in-uitwerking'),
        begonnen('DB-5', '2026-10-31'),
      ].map(stukken => ({ dossier: stukken, wie: CORA })),
      PEILDATUM,
    )
    expect(agenda.map(({ nummer, termijn }) => [nummer, termijn?.dagenOver ?? null])).toEqual([
      ['DB-10', -39],
      ['DB-3', -9],
      ['DB-5', 21],
      ['DB-2', 22],
      ['DB-4', 22],
      ['DB-0', null],
      ['DB-1', null],
    ])
  })
})
