import { describe, expect, it } from 'vitest'
import { columnLetters } from '#addin/workbook/adres.ts'
import { KPMG_2025 } from '#shared/impact/kpmg-2025.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { type Eurocent, euro, sum } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { compareWithPublicatie } from '#shared/middelen/narekenen.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import type { Jaarbedrag, Plan } from '#shared/plan/plan.ts'
import { rankAndAllocate } from '#shared/verdeling/op-rang.ts'
import type { WorkbookData } from '#test/excel/data.ts'
import { grootPortefeuille, werkboeken } from '#test/proef/gegevens/index.ts'
import { readMiddelenrijen, readPlannen, rowsOf } from '#test/proef/gegevens/lezen.ts'

const werkboek = (id: string): WorkbookData => {
  const gevonden = werkboeken.find(kandidaat => kandidaat.id === id)
  if (!gevonden) throw new Error(`Geen werkboek ${id}`)
  return gevonden.data()
}

describe('elk werkboek', () => {
  it.each(werkboeken)('$id is elke keer hetzelfde', ({ data }) => {
    expect(data()).toEqual(data())
  })

  it.each(werkboeken)('$id zegt op elk blad of het verzonnen is', ({ id, data }) => {
    const merk = id === 'maatregelen' ? /^Cijfers van KPMG zoals gepubliceerd$/ : /^FICTIEF – verzonnen/
    for (const { cells, frozenRows } of data().sheets) {
      const bovenDeTabel = cells.slice(0, frozenRows ?? 3).map(([eerste]) => String(eerste ?? ''))
      expect(bovenDeTabel.filter(tekst => merk.test(tekst))).toHaveLength(1)
    }
  })

  it.each(werkboeken)('$id heeft een tabel die precies om de kop en de rijen ligt', ({ data }) => {
    const [blad] = data().sheets
    const kopregel = blad?.frozenRows ?? 0
    const breedte = blad?.cells[kopregel - 1]?.length ?? 0
    const laatsteKolom = columnLetters(breedte - 1)
    expect(blad?.tables?.[0]?.range).toBe(`A${kopregel}:${laatsteKolom}${blad?.cells.length}`)
    expect(blad?.cells.slice(kopregel).every(rij => rij.length === breedte)).toBe(true)
    expect(blad?.columnWidths).toHaveLength(breedte)
  })
})

describe('portefeuille', () => {
  const plannen = readPlannen(werkboek('portefeuille'))
  const totaal = (jaar: number, deel: (bedrag: Jaarbedrag) => Eurocent) =>
    sum(plannen.flatMap(plan => plan.jaarbedragen.filter(bedrag => bedrag.jaar === jaar).map(deel)))

  it('heeft de kolommen in de volgorde van de invoegtoepassing', () => {
    const [rij] = rowsOf(werkboek('portefeuille'), 'Plannen')
    expect([...(rij?.keys() ?? [])].join(' | ')).toBe(
      'Plannummer | Titel | Aanvrager | Soort aanvrager | Gemeente doet mee | Onderwerp | Afspraak | Regio | Bedrag 2027 | Bedrag 2028 | Sociaal domein 2027 | Sociaal domein 2028 | Beroepsgroep | Werknemers laag | Werknemers gemiddeld | Werknemers hoog | Invulling | Betrouwbaarheid | Opschaalbaarheid | Onderbouwing | Deeltijdfactor | Bron deeltijdfactor | Overlap met | Overlap fte laag | Overlap fte gemiddeld | Overlap fte hoog | Verschuiving naar | Verschuiving fte laag | Verschuiving fte gemiddeld | Verschuiving fte hoog | Toelichting verschuiving',
    )
  })

  it('bestaat uit 132 verschillende plannen met fictieve namen en regio’s', () => {
    expect(new Set(plannen.map(({ nummer }) => nummer)).size).toBe(132)
    expect(new Set(plannen.map(({ titel }) => titel)).size).toBe(132)
    expect(plannen.filter(({ aanvrager }) => !aanvrager.naam.endsWith('(fictief)'))).toEqual([])
    expect(plannen.filter(({ regio }) => !regio.endsWith('(fictief)'))).toEqual([])
  })

  it.each([2027, 2028])('vraagt in %i ongeveer anderhalf keer het plafond', jaar => {
    const gevraagd = totaal(jaar, ({ bedrag }) => bedrag)
    expect(gevraagd).toBeGreaterThan(euro(540_000_000))
    expect(gevraagd).toBeLessThan(euro(660_000_000))
  })

  it('vraagt voor het sociaal domein meer dan daarvoor is', () => {
    expect(totaal(2027, ({ waarvanSociaalDomein }) => waarvanSociaalDomein)).toBeGreaterThan(
      euro(100_000_000),
    )
  })

  it('heeft plannen van 0,4 tot 20 miljoen, ook met centen', () => {
    const omvang = (plan: Plan) => sum(plan.jaarbedragen.map(({ bedrag }) => bedrag))
    expect(Math.min(...plannen.map(omvang))).toBeGreaterThanOrEqual(euro(400_000))
    expect(Math.max(...plannen.map(omvang))).toBeLessThanOrEqual(euro(20_000_000))
    expect(plannen.some(plan => omvang(plan) % 100 !== 0)).toBe(true)
  })

  it('laat elke uitkomst zien: voorgesteld, wachtend, en afgewezen door elke inhoudelijke poort', () => {
    const { totalen, regels } = rankAndAllocate(
      plannen,
      DOORBRAAK_CONCEPT_2026,
      { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] },
      '2026-11-22',
    )
    const gesloten = new Set(
      regels.flatMap(({ score }) => score.poorten.filter(p => !p.doorstaan).map(({ poort }) => poort.id)),
    )
    expect(gesloten).toEqual(new Set(['hoofdaanvrager', 'gemeente-niet-mgn', 'doel', 'impact-ingevuld']))
    expect(totalen.voorgesteld.aantal).toBeGreaterThan(60)
    expect(totalen.wacht.aantal).toBeGreaterThan(20)
    expect(totalen['niet-rangschikbaar'].aantal).toBe(8)
    expect(totalen.voorgesteld.pm.hoog).toBeLessThanOrEqual(1)
  })

  it('laat overlap, verschuiving en een eigen beroepsgroep zien, en plannen die niet antwoorden', () => {
    const met = (test: (plan: Plan) => unknown) => plannen.filter(test).length
    expect(met(({ samenloop }) => samenloop?.plannen.length)).toBeGreaterThanOrEqual(5)
    expect(met(({ samenloop }) => samenloop?.hlo)).toBeGreaterThanOrEqual(3)
    expect(met(({ verschuiving }) => verschuiving?.posten.length)).toBeGreaterThanOrEqual(4)
    expect(met(({ samenloop, verschuiving }) => !samenloop && !verschuiving)).toBe(22)
    expect(met(({ impact }) => typeof impact.beroepsgroep !== 'string')).toBe(1)
  })

  it('onderscheidt plannen: de beste levert per miljoen veel meer fte dan de minste', () => {
    const { regels } = rankAndAllocate(
      plannen,
      DOORBRAAK_CONCEPT_2026,
      { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] },
      '2026-11-22',
    )
    const perMiljoen = regels.flatMap(({ score }) => score.ftePerMiljoen ?? []).toSorted((a, b) => a - b)
    expect(perMiljoen.at(-1) ?? 0).toBeGreaterThan(10 * (perMiljoen[0] ?? 0))
  })

  it('begint bij elke omvang met dezelfde plannen', () => {
    const groot = readPlannen(grootPortefeuille(5_000))
    expect(groot).toHaveLength(5_000)
    expect(new Set(groot.map(({ nummer }) => nummer)).size).toBe(5_000)
    const zonderNummer = (plan: Plan) => ({
      ...plan,
      nummer: '',
      samenloop: plan.samenloop && {
        ...plan.samenloop,
        plannen: plan.samenloop.plannen.map(({ fte }) => fte),
      },
    })
    expect(groot.slice(0, 132).map(zonderNummer)).toEqual(plannen.map(zonderNummer))
  })
})

describe('transformatie', () => {
  const rijen = readMiddelenrijen(werkboek('transformatie'))
  const vergelijking = compareWithPublicatie(rijen, PUBLICATIE_2026_01)

  it('komt op de euro uit op de publicatie, behalve op het gedrukte subtotaal en de ontbrekende WLZ-procenten', () => {
    const afwijkend = vergelijking.filter(({ verschil }) => verschil !== 0)
    expect(afwijkend).toEqual([
      {
        wat: 'Subtotaal',
        eenheid: 'eurocent',
        berekend: euro(1_481_603_724),
        gepubliceerd: euro(1_481_603_723),
        verschil: euro(1),
        binnenTolerantie: true,
      },
      {
        wat: 'WLZ, aandeel',
        eenheid: 'procent',
        berekend: 1.4,
        gepubliceerd: null,
        verschil: null,
        binnenTolerantie: false,
      },
    ])
  })

  it('geeft elk plan met middelen een bedrag, en geen enkel ander', () => {
    for (const { middelenstatus, bedragen } of rijen) {
      const totaal = sum(Object.values(bedragen))
      if (middelenstatus === 'beschikbaar' || middelenstatus === 'reservering')
        expect(totaal).toBeGreaterThan(0)
      else expect(bedragen).toEqual({})
    }
  })

  it('zet in Totaal de som van de sectoren, en PM bij de wachtrij', () => {
    for (const [i, cellen] of rowsOf(werkboek('transformatie'), 'Transformatieplannen').entries()) {
      const rij = rijen[i]
      const som = sum(Object.values(rij?.bedragen ?? {})) / 100
      const verwacht = rij?.middelenstatus === 'wachtrij' ? 'PM' : som === 0 ? null : som
      expect(cellen.get('Totaal')).toBe(verwacht)
    }
  })

  it('zegt dat de 44 gereserveerde plannen een gevolgtrekking zijn', () => {
    const boven = werkboek('transformatie').sheets[0]?.cells.slice(0, 5).flat().join(' ')
    expect(boven).toMatch(/44 plannen hoort, is een gevolgtrekking/)
    expect(rijen.filter(({ middelenstatus }) => middelenstatus === 'reservering')).toHaveLength(44)
  })
})

describe('maatregelen', () => {
  it('geeft de zestien maatregelen met de gepubliceerde cijfers en een bron per rij', () => {
    const rijen = rowsOf(werkboek('maatregelen'), 'Maatregelen')
    const gepubliceerd = KPMG_2025.flatMap(({ maatregelen }) => maatregelen)
    expect(rijen.map(rij => rij.get('Fte gemiddeld'))).toEqual(gepubliceerd.map(({ fte }) => fte.gemiddeld))
    expect(rijen.every(rij => /^KPMG, .*tabel arbeidsbesparing/.test(String(rij.get('Bron'))))).toBe(true)
    expect(rijen).toHaveLength(16)
  })
})

describe('fouten', () => {
  const rijen = rowsOf(werkboek('fouten'), 'Plannen')
  const kolom = (kop: string) => rijen.map(rij => rij.get(kop))

  it('heeft van elke invoerfout een voorbeeld', () => {
    expect(kolom('Bedrag 2027')).toEqual(expect.arrayContaining(["'1.234,56", '€ 3 mln']))
    expect(kolom('Bedrag 2028')).toContain(-250_000)
    expect(kolom('Bedrag 2029')).toContain(400_000)
    expect(kolom('Plannummer').filter(nummer => nummer === 'F-06')).toHaveLength(2)
    expect(kolom('Plannummer')).toContain(null)
    expect(kolom('Werknemers gemiddeld')).toContain('#N/A')
    expect(kolom('Onderwerp')).toContain('Kwantumzorg')
    expect(kolom('Titel')).toContain("'=1+1")
    const oplopend = rijen.filter(
      rij => Number(rij.get('Werknemers laag')) > Number(rij.get('Werknemers gemiddeld')),
    )
    expect(oplopend).toHaveLength(1)
    const teVeelSociaal = rijen.filter(
      rij => Number(rij.get('Sociaal domein 2027')) > Number(rij.get('Bedrag 2027')),
    )
    expect(teVeelSociaal).toHaveLength(1)
  })

  it('heeft ook rijen die goed zijn', () => {
    expect(kolom('Titel').filter(titel => String(titel).startsWith('Goede rij'))).toHaveLength(3)
  })
})
