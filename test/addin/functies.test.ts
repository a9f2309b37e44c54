import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { functionsMetadata } from '#addin/functions/beschrijvingen.ts'
import { FUNCTIES } from '#addin/functions/register.ts'
import { DOORBRAAK_CONCEPT_2026 as KADER } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Cell, WorkbookData } from '../excel/data.ts'
import { columnName } from '../excel/model/address.ts'
import { type Gedrag, json, openFuncties, PEILDATUM, plafondoverzicht, startDienst } from './functiehulp.ts'
import { GOED, KOPPEN } from './plantabel.ts'

/** Three plans that ask 1, 500 and 2 million in 2027; the last one has a row that can't be read. */
const PLANNEN: WorkbookData = {
  name: 'Plannen.xlsx',
  sheets: [
    {
      name: 'Plannen',
      cells: [
        [...KOPPEN],
        ...[
          ['DB-1', 1_000_000],
          ['DB-2', 500_000_000],
          ['DB-3', 'veel'],
        ].map(([nummer, bedrag]): Cell[] =>
          KOPPEN.map(kop =>
            kop === 'Plannummer'
              ? (nummer ?? null)
              : kop === 'Bedrag 2027'
                ? (bedrag ?? null)
                : (GOED[kop] ?? null),
          ),
        ),
      ],
      tables: [{ name: 'Plannen', range: `A1:${columnName(KOPPEN.length - 1)}4` }],
    },
    { name: 'Blad1', cells: [] },
  ],
}

describe('functies over geld', () => {
  it('geven plafond, geboekt en ruimte, ook over een bereik en op een andere dag', async () => {
    const dienst = await startDienst()
    const excel = await openFuncties(dienst.oorsprong)
    const { workbook } = excel
    workbook.setValue('Blad1', 'A1', 'doorbraakmiddelen')
    workbook.setValue('Blad1', 'B1', 2027)
    workbook.setValue('Blad1', 'B2', 2028)
    workbook.setValue('Blad1', 'C1', '=IMPACTTOETS.PLAFOND(A1,B1:B2)')
    workbook.setValue('Blad1', 'D1', '=IMPACTTOETS.RUIMTE(A1,B1)-IMPACTTOETS.GEBOEKT(A1,B1)')
    workbook.setValue('Blad1', 'E1', '=IMPACTTOETS.PLAFOND(A1,B1,"1-4-2026")')
    workbook.setValue('Blad1', 'F1', '=IMPACTTOETS.PEILDATUM()')
    await expect
      .poll(() => workbook.values('Blad1', 'C1:F2'))
      .toEqual([
        [400_000_000, 400_000_000, 400_000_000, '23 november 2026'],
        [400_000_000, '', '', ''],
      ])
    expect([...dienst.verzoeken].sort()).toEqual([
      'GET /v1/plafonds?peildatum=2026-04-01',
      `GET /v1/plafonds?peildatum=${PEILDATUM}`,
    ])
  })

  it('vragen de dienst één keer voor 5 000 cellen', async () => {
    const dienst = await startDienst()
    const excel = await openFuncties(dienst.oorsprong)
    const jaren = Array.from({ length: 5000 }, (_, i) => 2027 + (i % 2))
    const antwoorden = await Promise.all(
      jaren.map(jaar => excel.callFunction('RUIMTE', ['doorbraakmiddelen', jaar, null])),
    )
    expect(antwoorden).toEqual(jaren.map(() => ({ value: 400_000_000 })))
    expect(dienst.verzoeken).toEqual([`GET /v1/plafonds?peildatum=${PEILDATUM}`])
  })
})

describe('functies over plannen', () => {
  it('geven score, rang en oordeel zoals de toets, en laten een onleesbare rij niet in de weg staan', async () => {
    const dienst = await startDienst()
    const { workbook } = await openFuncties(dienst.oorsprong, PLANNEN)
    workbook.setValue('Blad1', 'A1', '=IMPACTTOETS.RANG(Plannen[Plannummer],Plannen)')
    workbook.setValue('Blad1', 'B1', '=IMPACTTOETS.OORDEEL(Plannen[Plannummer],Plannen)')
    workbook.setValue('Blad1', 'C1', '=IMPACTTOETS.SCORE("DB-1")>IMPACTTOETS.SCORE("DB-2")')
    await expect
      .poll(() => workbook.values('Blad1', 'A1:C3'))
      .toEqual([
        [1, 'Voorgesteld', true],
        [2, 'Wacht op ruimte', ''],
        ['Niet gelezen', 'Niet gelezen', ''],
      ])
    expect(dienst.verzoeken.filter(verzoek => verzoek.startsWith('POST'))).toEqual(['POST /v1/budgettoetsen'])
    expect(dienst.verzoeken.filter(verzoek => verzoek.includes('kaders'))).toHaveLength(1)

    workbook.setValue('Plannen', `${columnName(KOPPEN.indexOf('Bedrag 2027'))}3`, 2_000_000)
    await expect.poll(() => workbook.value('Blad1', 'B2')).toBe('Voorgesteld')
  })

  it('zeggen in de cel wat er ontbreekt', async () => {
    const dienst = await startDienst()
    const excel = await openFuncties(dienst.oorsprong, PLANNEN)
    expect(await excel.callFunction('SCORE', ['DB-9', null])).toEqual({
      error: '#N/A',
      message: 'Plan DB-9 staat niet in de tabel Plannen.',
    })
    expect(await excel.callFunction('SCORE', ['', null])).toMatchObject({ error: '#VALUE!' })
    const zonderTabel = await openFuncties(dienst.oorsprong)
    expect(await zonderTabel.callFunction('RANG', ['DB-1', null])).toMatchObject({
      error: '#N/A',
      message: expect.stringContaining('Plannen'),
    })
  })
})

describe('KADER en BRON', () => {
  it('noemen het kader van dit werkboek, en waar een regel of plafond staat', async () => {
    const dienst = await startDienst()
    const excel = await openFuncties(dienst.oorsprong)
    const [criterium] = KADER.criteria
    expect(await excel.callFunction('KADER', [null])).toEqual({ value: expect.stringContaining(KADER.titel) })
    expect(await excel.callFunction('KADER', ['Versie'])).toEqual({ value: KADER.versie })
    expect(await excel.callFunction('BRON', [criterium?.label ?? '', null])).toEqual({
      value: expect.stringContaining(criterium?.bron.document ?? '?'),
    })
    expect(dienst.verzoeken.every(verzoek => verzoek.includes('/kaders/'))).toBe(true)
    expect(await excel.callFunction('BRON', ['doorbraakmiddelen', 2027])).toEqual({
      value: expect.stringMatching(/versie 1, geldig vanaf .*, besluit /),
    })
    expect(await excel.callFunction('BRON', ['horoscoop', null])).toMatchObject({ error: '#VALUE!' })
  })

  it('volgen de keuze die in het werkboek staat', async () => {
    const dienst = await startDienst()
    dienst.gedrag = (_, antwoord) => json(antwoord, { ...KADER, id: 'kader-2027', titel: 'Kader 2027' })
    const excel = await openFuncties(dienst.oorsprong)
    await Excel.run(async context => {
      context.workbook.settings.add('impacttoets-kader', 'kader-2027')
      await context.sync()
    })
    expect(await excel.callFunction('KADER', ['naam'])).toEqual({ value: 'Kader 2027' })
    expect(dienst.verzoeken).toEqual(['GET /v1/kaders/kader-2027'])
  })
})

const STORINGEN: readonly (readonly [string, Gedrag])[] = [
  ['die niet antwoordt', () => {}],
  ['met een fout 500', (_, antwoord) => json(antwoord, { title: 'Stuk' }, 500)],
  ['die aanmelden vraagt', (_, antwoord) => json(antwoord, { title: 'Meld u aan' }, 401)],
  ['met gebroken JSON', (_, antwoord) => antwoord.end('{"standen": [')],
  ['die de verbinding verbreekt', verzoek => verzoek.destroy()],
  ['die iets heel anders stuurt', (_, antwoord) => json(antwoord, { welkom: true })],
]

describe('een dienst', () => {
  it.each(STORINGEN)('%s laat geen cel op #BEZET! staan', async (_, gedrag) => {
    const dienst = await startDienst()
    dienst.gedrag = gedrag
    const excel = await openFuncties(dienst.oorsprong, PLANNEN, { uiterste: 500 })
    const formules = [
      '=IMPACTTOETS.RUIMTE("doorbraakmiddelen",2027)',
      '=IMPACTTOETS.PEILDATUM()',
      '=IMPACTTOETS.OORDEEL("DB-1")',
      '=IMPACTTOETS.BRON("doorbraakmiddelen",2027)',
    ]
    for (const [i, formule] of formules.entries()) excel.workbook.setValue('Blad1', `A${i + 1}`, formule)
    await expect.poll(() => excel.functions.runningCount, { timeout: 5000 }).toBe(0)
    expect(excel.workbook.values('Blad1', 'A1:A4').flat()).toEqual(formules.map(() => '#N/A'))
  })

  it('die uitvalt na een antwoord laat het laatste staan, en PEILDATUM zegt dat erbij', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const dienst = await startDienst()
    const excel = await openFuncties(dienst.oorsprong)
    expect(await excel.callFunction('PEILDATUM', [])).toEqual({ value: '23 november 2026' })
    dienst.gedrag = (_, antwoord) => json(antwoord, {}, 503)
    vi.advanceTimersByTime(31_000)
    expect(await excel.callFunction('RUIMTE', ['doorbraakmiddelen', 2027, null])).toEqual({
      value: 400_000_000,
    })
    expect(await excel.callFunction('PEILDATUM', [])).toEqual({
      value: '23 november 2026 (bewaard: de dienst geeft nu geen antwoord)',
    })
  })

  it('die nieuwer is dan de functies, wordt begrepen: onbekende velden en codes staan niet in de weg', async () => {
    const dienst = await startDienst()
    dienst.gedrag = (verzoek, antwoord) => {
      if (verzoek.url?.startsWith('/v1/kaders'))
        return json(antwoord, {
          ...KADER,
          status: 'proef',
          nieuws: true,
          deeltijdfactoren: [
            { beroepsgroep: 'Tandartsen', factor: 0.5, bron: { ...KADER.bron, herkomst: 'berekend' } },
          ],
        })
      const { standen, ...rest } = plafondoverzicht()
      json(antwoord, {
        ...rest,
        valuta: 'EUR',
        standen: standen.map(stand => ({ ...stand, kleur: 'groen' })),
      })
    }
    const excel = await openFuncties(dienst.oorsprong)
    expect(await excel.callFunction('RUIMTE', ['doorbraakmiddelen', 2027, null])).toEqual({
      value: 400_000_000,
    })
    expect(await excel.callFunction('KADER', ['Status'])).toEqual({ value: 'proef' })
    expect(await excel.callFunction('FTE', [10, 'tandartsen'])).toEqual({ value: 5 })
    expect(await excel.callFunction('BRON', ['Tandartsen', null])).toEqual({
      value: expect.stringContaining('(berekend)'),
    })
  })

  it('wordt ook begrepen door een Excel die de functies nog kent zoals zij eerder waren', async () => {
    const { oorsprong } = await startDienst()
    const excel = await openFuncties(oorsprong)
    expect(await excel.callFunction('PLAFOND', ['doorbraakmiddelen', 2027])).toEqual({ value: 400_000_000 })
  })

  it('is niet nodig om te rekenen met het kader dat meekomt', async () => {
    const excel = await openFuncties('http://127.0.0.1:9')
    expect(await excel.callFunction('FTE_IMPACT', [100, 'VVT', null])).toEqual({ value: 59 })
  })
})

it('elke functie staat met uitleg in functions.json, en geen ervan herberekent uit zichzelf', () => {
  const { functions } = functionsMetadata()
  expect(functions.map(({ id, parameters }) => [id, parameters.length])).toEqual(
    Object.entries(FUNCTIES).map(([naam, { argumenten }]) => [naam, argumenten]),
  )
  expect(JSON.stringify(functions)).not.toMatch(/"(volatile|stream)"/)
})
