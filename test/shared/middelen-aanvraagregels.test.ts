import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkAanvraagregels,
  findDubbeleFinanciering,
  type Planopgave,
} from '#shared/middelen/aanvraagcontrole.ts'
import {
  type Aanvraagregel,
  type Mijlpaal,
  SECTOREN_SOCIAAL_DOMEIN,
  toAanvragen,
} from '#shared/middelen/aanvraagregel.ts'
import { cent, euro, sum } from '#shared/middelen/bedrag.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import { checkPlafonds } from '#shared/middelen/toets.ts'
import { codesOf, SECTOREN } from '#shared/plan/codelijsten.ts'
import { PEILDATUM } from './plannen.ts'

const regel = (wijziging: Partial<Aanvraagregel> = {}): Aanvraagregel => ({
  plan: 'TP-1',
  pot: 'transformatiemiddelen',
  jaar: 2027,
  sector: 'msz',
  partij: 'Ziekenhuis De Brug',
  kosten: 'eenmalig',
  bedrag: euro(100),
  mijlpaal: null,
  ...wijziging,
})
const mijlpaal = (wijziging: Partial<Mijlpaal> = {}): Mijlpaal => ({
  plan: 'TP-1',
  id: 'M1',
  omschrijving: 'Thuismonitoring op vier afdelingen',
  kpi: 'Aantal patiënten thuis gevolgd',
  jaar: 2027,
  partij: 'Ziekenhuis De Brug',
  bedrag: euro(60),
  bewijs: 'Telling uit het EPD',
  ...wijziging,
})
const opgave = (wijziging: Partial<Planopgave> = {}): Planopgave => ({
  plan: 'TP-1',
  jaarbedragen: [{ jaar: 2027, bedrag: euro(100), waarvanSociaalDomein: euro(0) }],
  herkomst: 'opgave',
  regels: [regel()],
  mijlpalen: [],
  ...wijziging,
})
const check = (wijziging: Partial<Planopgave> = {}) =>
  checkAanvraagregels(opgave(wijziging), INRICHTING.regels).map(({ ernst, regel: wet }) => `${ernst} ${wet}`)

describe('de regels van een plan', () => {
  it('tellen per jaar op tot het bedrag van het plan, tot op de cent (V-13, V-14)', () => {
    expect(check()).toEqual([])
    expect(check({ regels: [regel({ bedrag: cent(9_999) })] })).toEqual(['fout V-14'])
    expect(check({ regels: [regel(), regel({ jaar: 2028 })] })).toEqual(['fout V-14'])
    expect(check({ regels: [regel({ sector: 'gemeente' })] })).toEqual(['fout V-14'])
  })

  it('mogen alleen bij een gedrukt totaal één euro schelen, en dat blijft te zien', () => {
    const gedrukt = (bedrag: number) =>
      check({ herkomst: 'gedrukt', regels: [regel({ bedrag: cent(bedrag) })] })
    expect(gedrukt(10_100)).toEqual(['signaal V-14'])
    expect(gedrukt(10_101)).toEqual(['fout V-14'])
  })

  it('vallen in de jaren van het fonds (V-2)', () => {
    const jaarbedragen = [{ jaar: 2026, bedrag: euro(100), waarvanSociaalDomein: euro(0) }]
    expect(check({ jaarbedragen, regels: [regel({ pot: 'doorbraakmiddelen', jaar: 2026 })] })).toEqual([
      'fout V-2',
    ])
    expect(check({ jaarbedragen, regels: [regel({ jaar: 2026 })] })).toEqual([])
  })

  it('vragen geen structurele kosten, behalve onder voorwaarden in het sociaal domein tot en met 2027 (V-8)', () => {
    const structureel = (jaar: number, sector: Aanvraagregel['sector']) =>
      check({
        jaarbedragen: [
          { jaar, bedrag: euro(100), waarvanSociaalDomein: euro(sector === 'gemeente' ? 100 : 0) },
        ],
        regels: [regel({ kosten: 'structureel', jaar, sector })],
      })
    expect(structureel(2027, 'msz')).toEqual(['waarschuwing V-8'])
    expect(structureel(2027, 'gemeente')).toEqual(['signaal V-8'])
    expect(structureel(2028, 'gemeente')).toEqual(['waarschuwing V-8'])
  })
})

describe('mijlpalen', () => {
  it('houden niet meer geld vast dan de regels die eraan hangen', () => {
    const regels = [regel({ bedrag: euro(60), mijlpaal: 'M1' }), regel({ bedrag: euro(40) })]
    expect(check({ regels, mijlpalen: [mijlpaal()] })).toEqual([])
    expect(check({ regels, mijlpalen: [mijlpaal({ bedrag: euro(61) })] })).toEqual(['fout aanvraag/mijlpaal'])
  })
  it('bestaan, en horen bij hetzelfde jaar en dezelfde partij', () => {
    const regels = [regel({ mijlpaal: 'M1' })]
    expect(check({ regels })).toEqual(['fout aanvraag/mijlpaal'])
    expect(check({ regels, mijlpalen: [mijlpaal({ partij: 'ziekenhuis  de brug' })] })).toEqual([])
    expect(check({ regels, mijlpalen: [mijlpaal({ jaar: 2028 })] })).toEqual([
      'waarschuwing aanvraag/mijlpaal',
    ])
    expect(check({ regels, mijlpalen: [mijlpaal({ partij: 'Thuiszorg Noord' })] })).toEqual([
      'waarschuwing aanvraag/mijlpaal',
    ])
  })
})

describe('dubbele financiering', () => {
  const elders = (wijziging: Partial<Aanvraagregel> = {}) => regel({ plan: 'TP-2', ...wijziging })
  const find = (regels: Aanvraagregel[], mijlpalen: Mijlpaal[] = []) =>
    findDubbeleFinanciering(regels, mijlpalen)

  it('is dezelfde partij, sector, jaar en KPI in een ander plan of uit een andere pot', () => {
    const mijlpalen = [
      mijlpaal(),
      mijlpaal({ plan: 'TP-2', id: 'X', kpi: 'aantal patiënten  thuis gevolgd' }),
    ]
    const [melding, ...meer] = find([regel({ mijlpaal: 'M1' }), elders({ mijlpaal: 'X' })], mijlpalen)
    expect(meer).toEqual([])
    expect(melding?.ernst).toBe('waarschuwing')
    expect(melding?.tekst).toBe(
      'Ziekenhuis De Brug vraagt voor 2027 geld voor “Aantal patiënten thuis gevolgd” op meer plekken: plan TP-1 (transformatiemiddelen) en plan TP-2 (transformatiemiddelen).',
    )
    const anderePot = regel({ mijlpaal: 'M1', pot: 'spuk-transformatiemiddelen' })
    expect(find([regel({ mijlpaal: 'M1' }), anderePot], mijlpalen)).toHaveLength(1)
  })
  it('is zonder mijlpaal alleen een signaal', () => {
    expect(find([regel(), elders()]).map(({ ernst }) => ernst)).toEqual(['signaal'])
  })
  it('is het niet in een ander jaar, voor een andere partij, sector of KPI, of zonder geld', () => {
    const mijlpalen = [mijlpaal()]
    for (const ander of [
      elders({ jaar: 2028 }),
      elders({ partij: 'Thuiszorg Noord' }),
      elders({ sector: 'ggz' }),
      elders({ bedrag: cent(0) }),
      regel({ kosten: 'structureel' }),
    ])
      expect(find([regel(), ander])).toEqual([])
    expect(find([regel({ mijlpaal: 'M1' }), elders()], mijlpalen)).toEqual([])
  })
})

describe('toAanvragen', () => {
  it('geeft de toets één aanvraag per plan, pot en jaar, met gemeente en partner als sociaal domein', () => {
    const regels = [
      regel({ pot: 'doorbraakmiddelen', bedrag: euro(5) }),
      regel({ pot: 'doorbraakmiddelen', bedrag: euro(3), sector: 'gemeente' }),
      regel({ pot: 'doorbraakmiddelen', bedrag: euro(2), sector: 'sociaal-domein-partner' }),
    ]
    const aanvragen = toAanvragen(regels)
    expect(aanvragen).toEqual([
      { plan: 'TP-1', pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(10), deelSociaalDomein: euro(5) },
    ])
    expect(checkPlafonds(aanvragen, { ...INRICHTING, standen: [] }, PEILDATUM).plannen[0]?.oordeel).toBe(
      'past',
    )
  })

  it('wet: er raakt geen cent zoek', () => {
    const arbitraryRegel = fc
      .record({
        plan: fc.constantFrom('A', 'B'),
        jaar: fc.constantFrom(2027, 2028),
        sector: fc.constantFrom(...codesOf(SECTOREN)),
        bedrag: fc.integer({ min: 0, max: 1e12 }).map(cent),
      })
      .map(regel)
    fc.assert(
      fc.property(fc.array(arbitraryRegel), regels => {
        const aanvragen = toAanvragen(regels)
        const sociaal = regels.filter(({ sector }) => SECTOREN_SOCIAAL_DOMEIN.has(sector))
        expect(sum(aanvragen.map(({ bedrag }) => bedrag))).toBe(sum(regels.map(({ bedrag }) => bedrag)))
        expect(sum(aanvragen.map(({ deelSociaalDomein }) => deelSociaalDomein))).toBe(
          sum(sociaal.map(({ bedrag }) => bedrag)),
        )
      }),
    )
  })

  it('herkent het sociaal domein zoals de gepubliceerde tabel het optelt', () => {
    const naamloos = PUBLICATIE_2026_01.sectortabel.regels.find(({ opschrift }) => opschrift === null)
    expect(new Set(naamloos?.telt)).toEqual(SECTOREN_SOCIAAL_DOMEIN)
  })
})
