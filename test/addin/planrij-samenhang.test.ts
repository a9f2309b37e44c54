import { describe, expect, it } from 'vitest'
import { splitVarianten } from '#addin/toetsing/samenhang.ts'
import type { Celwaarde } from '#addin/workbook/cel.ts'
import { readPlanrijen } from '#addin/workbook/planrijen.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { rankAndAllocate } from '#shared/verdeling/op-rang.ts'
import { buildOpgave } from '#shared/verdeling/opgave.ts'
import { GEEN_EISEN } from '#shared/verdeling/portefeuille.ts'
import { allocate } from '#shared/verdeling/regels.ts'
import { describeBanden } from '#shared/verdeling/samenhang.ts'
import { KADER } from '../shared/plannen.ts'
import { GOED, tabel } from './plantabel.ts'

const BANDEN = ['Variant van', 'Alleen met', 'Niet samen met', 'Pakket']

/** Rows DB-1, DB-2, … with these columns besides the usual ones. */
function read(...rijen: Record<string, Celwaarde>[]) {
  const genummerd = rijen.map((rij, i) => ({ Plannummer: `DB-${i + 1}`, ...rij }))
  return readPlanrijen(tabel(genummerd, [...Object.keys(GOED), ...BANDEN]), KADER)
}
const tekstenOf = (...rijen: Record<string, Celwaarde>[]) =>
  read(...rijen).meldingen.map(({ plaats, tekst }) => [plaats.plan, plaats.veld, tekst])

describe('samenhang in de tabel', () => {
  it('is er niet zonder de kolommen, en met lege cellen ook niet', () => {
    const leeg = { varianten: new Map(), groepen: { pakketten: [], afhankelijkheden: [], uitsluitingen: [] } }
    expect(readPlanrijen(tabel([{}]), KADER).banden).toEqual(leeg)
    expect(read({}, { 'Alleen met': 'geen' }).banden).toEqual(leeg)
  })

  it('leest varianten, pakketten, alleen met en niet samen met', () => {
    const { banden, meldingen } = read(
      { Pakket: 'Noord' },
      { Pakket: 'noord', 'Niet samen met': 'DB-3' },
      { 'Alleen met': 'DB-5; DB-2', 'Niet samen met': 'DB-5' },
      { 'Variant van': 'DB-5' },
      { 'Niet samen met': 'DB-3' },
    )
    expect([...banden.varianten]).toEqual([['DB-4', 'DB-5']])
    expect(banden.groepen).toEqual({
      pakketten: [['DB-1', 'DB-2']],
      afhankelijkheden: [
        { plan: 'DB-3', nodig: 'DB-5' },
        { plan: 'DB-3', nodig: 'DB-2' },
      ],
      uitsluitingen: [
        ['DB-2', 'DB-3'],
        ['DB-3', 'DB-5'],
      ],
    })
    expect(describeBanden(banden.groepen, 'DB-2')).toEqual(['in een pakket met DB-1', 'niet samen met DB-3'])
    expect(meldingen.map(({ tekst }) => tekst)).toEqual([
      'Dit plan kan er nooit in: DB-2, DB-3 en DB-5 horen erbij en sluiten elkaar uit.',
    ])
  })

  it('ziet een band met een variant als een band met het plan', () => {
    const { banden } = read({}, { 'Variant van': 'DB-1' }, { 'Alleen met': 'DB-2' })
    expect(banden.groepen.afhankelijkheden).toEqual([{ plan: 'DB-3', nodig: 'DB-1' }])
  })
})

describe('samenhang die niet kan', () => {
  it.each<[string, Record<string, Celwaarde>[], (string | undefined)[][]]>([
    [
      'een onbekend plan',
      [{ 'Alleen met': 'DB-99; DB-2', 'Variant van': 'DB-98' }, {}],
      [
        ['DB-1', 'Variant van', 'Niet als plan gelezen: DB-98.'],
        ['DB-1', 'Alleen met', 'Niet als plan gelezen: DB-99.'],
      ],
    ],
    [
      'zichzelf',
      [{ 'Variant van': 'DB-1', 'Niet samen met': 'DB-1' }],
      [
        ['DB-1', 'Variant van', 'Dit plan is een variant van zichzelf.'],
        ['DB-1', 'Niet samen met', 'Dit plan noemt hier zichzelf, of een eigen variant.'],
      ],
    ],
    [
      'een variant van een variant',
      [{}, { 'Variant van': 'DB-1' }, { 'Variant van': 'DB-2' }],
      [['DB-3', 'Variant van', 'DB-2 is zelf een variant.']],
    ],
    [
      'een band bij een variant',
      [{}, { 'Variant van': 'DB-1', Pakket: 'P', 'Alleen met': 'DB-3' }, {}],
      [
        ['DB-2', 'Pakket', 'Dit staat bij een variant.'],
        ['DB-2', 'Alleen met', 'Dit staat bij een variant.'],
      ],
    ],
    [
      'een pakket van één',
      [{ Pakket: 'Noord' }, {}],
      [['DB-1', 'Pakket', 'Alleen dit plan staat in pakket “Noord”.']],
    ],
    [
      'een kring',
      [{ 'Alleen met': 'DB-2' }, { 'Alleen met': 'DB-3' }, { 'Alleen met': 'DB-1' }],
      [
        [
          'DB-1',
          'Alleen met',
          'DB-1, DB-2 en DB-3 wijzen in een kring naar elkaar: zij kunnen er alleen samen in.',
        ],
      ],
    ],
    [
      'een pakket dat zichzelf uitsluit',
      [{ Pakket: 'P', 'Niet samen met': 'DB-2' }, { Pakket: 'P' }],
      [
        ['DB-1', 'Pakket', 'Dit plan kan er nooit in: DB-1 en DB-2 horen erbij en sluiten elkaar uit.'],
        ['DB-2', 'Pakket', 'Dit plan kan er nooit in: DB-1 en DB-2 horen erbij en sluiten elkaar uit.'],
      ],
    ],
  ])('meldt %s bij de cel, en leest alle rijen', (_, rijen, verwacht) => {
    expect(tekstenOf(...rijen).sort()).toEqual(verwacht.toSorted())
    expect(read(...rijen).plannen).toHaveLength(rijen.length)
    expect(read(...rijen).meldingen.every(({ ernst }) => ernst === 'waarschuwing')).toBe(true)
  })
})

describe('samenhang in de verdeling', () => {
  it('een variant telt niet naast haar plan, en van de twee wordt er hoogstens één gekozen', () => {
    const gelezen = read({}, { 'Variant van': 'DB-1' }, { 'Alleen met': 'DB-1' })
    const { hoofdplannen, varianten } = splitVarianten(gelezen, KADER)
    expect(hoofdplannen.map(({ nummer }) => nummer)).toEqual(['DB-1', 'DB-3'])
    const middelen = { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] }
    const verdeling = rankAndAllocate(hoofdplannen, KADER, middelen, '2026-11-22')
    const volgorde = hoofdplannen.map(({ nummer }) => nummer)
    const verband = { volgorde, varianten, groepen: gelezen.banden.groepen }
    const { portefeuille } = buildOpgave(verdeling, verband, GEEN_EISEN)
    expect(portefeuille.kandidaten.map(({ id, plan, variant }) => [id, plan, variant]).sort()).toEqual([
      ['DB-1', 'DB-1', null],
      ['DB-1/DB-2', 'DB-1', 'DB-2'],
      ['DB-3', 'DB-3', null],
    ])
    const keuze = allocate(portefeuille, 'rang')
    expect(keuze.filter(id => id.startsWith('DB-1'))).toHaveLength(1)
    expect(keuze).toContain('DB-3')
  })
})
