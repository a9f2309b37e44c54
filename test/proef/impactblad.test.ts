import { beforeEach, describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { addDriver, openBlad, readBlad, takeOver } from '#addin/impact/impactblad.ts'
import type { Runtime } from '#addin/runtime-api.ts'
import { endsOf, trace } from '#shared/impact/herleiding.ts'
import { DOORBRAAK_CONCEPT_2026 as KADER } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import type { Cell, SimulatedExcel } from '../excel/index.ts'
import { commonValidation } from '../excel/model/validation.ts'
import { openWerkboek } from './demo.ts'

const NUMMER = 'DB-001'
let excel: SimulatedExcel
let runtime: Runtime
let plan: Plan

/** The built add-in in a simulated Excel, with the portfolio checked once; the lazy view's acts run against it. */
beforeEach(async () => {
  const sessie = await openWerkboek('portefeuille', inject('oorsprong'))
  excel = sessie.excel
  runtime = sessie.runtime
  vi.stubGlobal('Excel', sessie.Excel)
  vi.stubGlobal('Office', sessie.Office)
  onTestFinished(async () => {
    // Office.js gives its ranges back just after an act has answered.
    await vi.waitFor(() => expect(excel.held.ranges).toBe(0))
    vi.unstubAllGlobals()
    sessie.close()
    expect(excel.unknownMembers).toEqual([])
  })
  plan = await checkedPlan()
})

async function checkedPlan(nummer = NUMMER): Promise<Plan> {
  await excel.clickRibbon('toets')
  const gevonden = runtime.toetsing
    .stand()
    .resultaat?.verdeling.regels.find(({ score }) => score.plan.nummer === nummer)
  if (!gevonden) throw new Error('het plan is niet getoetst')
  return gevonden.score.plan
}

const BLAD = `Impact ${NUMMER}`
const cells = () => excel.workbook.values(BLAD, 'A1:G140')
const rowOf = (label: string, vanaf = 0): number => {
  const rij = cells().findIndex((cellen, i) => i >= vanaf && (cellen[1] === label || cellen[0] === label))
  if (rij < 0) throw new Error(`geen rij ${label}`)
  return rij + 1
}
/** What an analyst types, in cells next to each other. */
const type = (adres: string, ...waarden: Cell[]) => {
  const cel = excel.workbook.sheet(BLAD).range(adres)
  excel.workbook.as('user', () => {
    waarden.forEach((waarde, i) => {
      cel.cell(0, i).write(waarde, 'dutch')
    })
  })
}
const fillRow = (label: string, ...waarden: Cell[]) => type(`B${rowOf(label)}`, ...waarden)

/** A whole sheet: 1 000 werknemers of whom 4, 6 and 10 percent is saved, everything rated and answered. */
async function fillSheet(): Promise<void> {
  await openBlad(plan, KADER, ['hogere-productiviteit'])
  fillRow('P1', 'Werknemers die dicteren', 1000, 1000, 1000, 'werknemers', 'Personeelsregistratie 2026')
  fillRow('P2', 'Tijdwinst', 4, 6, 10, 'procent', 'Proef bij drie instellingen')
  const [een, twee] = [rowOf('P1'), rowOf('P2')]
  fillRow(
    'R1',
    'Bespaarde werknemers',
    ...['C', 'D', 'E'].map(kolom => `=${kolom}${een}*${kolom}$${twee}/100`),
    'werknemers',
  )
  type(`C${rowOf('Vanaf jaar')}`, 2027)
  type(`C${rowOf('Betrouwbaarheid')}`, 'Gemiddeld')
  type(`C${rowOf('Neveneffecten')}`, 'neutraal')
  for (const { titel } of KADER.randvoorwaarden.clusters.find(
    ({ titel }) => cells()[rowOf('Cluster') - 1]?.[2] === titel,
  )?.categorieen ?? [])
    type(`C${rowOf(titel)}`, 'In enige mate')
  for (const vraag of VRAGEN) type(`F${rowOf(vraag)}`, 'Nee')
}
const VRAGEN = [
  'Overlap met andere plannen',
  'Overlap met het HLO',
  'Verschuiving naar een andere sector',
  'Verschuiving naar de Wmo',
  'Verschuiving naar de eerste lijn',
]
const read = async () => {
  const lezing = await readBlad(plan, KADER)
  if (!lezing) throw new Error('geen blad')
  return lezing
}
const regels = async () => (await read()).meldingen.map(({ regel, plaats }) => [regel, plaats.cel])
const planrij = (): Record<string, unknown> => {
  const [koppen = [], ...rijen] = excel.workbook.table('Plannen').range.values() ?? []
  const rij = rijen.find(cellen => cellen[0] === NUMMER) ?? []
  return Object.fromEntries(koppen.map((kop, i) => [String(kop), rij[i]]))
}

/** A name column and its three columns of fte, as the row of the plan has them. */
const rijMet = (wat: 'Overlap' | 'Verschuiving', namen: Cell, fte: readonly Cell[]) =>
  Object.fromEntries([
    [wat === 'Overlap' ? 'Overlap met' : 'Verschuiving naar', namen],
    ...SCENARIOS.map((scenario, i) => [`${wat} fte ${scenario}`, fte[i]]),
  ])

describe('het impactblad', () => {
  it('volgt de vier stappen, met tien parameters en tien rekenstappen, en zegt van een leeg blad wat er ontbreekt', async () => {
    expect(await openBlad(plan, KADER, ['hogere-productiviteit', 'minder-vraag'])).toEqual({ gemaakt: true })
    const kolomA = cells().map(([a]) => a)
    expect(kolomA.filter(a => /^(Toelichting|Stap)/.test(String(a)))).toEqual([
      'Toelichting maatregel',
      'Stap 1. Kwalitatieve toelichting',
      'Stap 2. Parameters',
      'Stap 3. Effect per driver',
      'Stap 3. Effect per driver',
      'Stap 4. Uitkomst per scenario',
    ])
    expect(kolomA.filter(a => /^P\d/.test(String(a)))).toHaveLength(10)
    expect(kolomA.filter(a => /^R\d/.test(String(a)))).toEqual(
      Array.from({ length: 20 }, (_, i) => `R${i + 1}`),
    )
    expect(cells().flat()).toContain('CONCEPT  ·  BRUTO  ·  STRUCTUREEL  ·  TEN OPZICHTE VAN HET BASISPAD')
    expect(excel.workbook.activeSheet.name).toBe(BLAD)
    const { meldingen, gelezen } = await read()
    expect(new Set(meldingen.map(({ regel }) => regel))).toEqual(
      new Set(['impact/oordeel', 'V-17', 'V-18', 'V-24', 'impact/vanaf']),
    )
    expect(gelezen?.uitkomst.structureel.fte).toMatchObject({ som: { laag: null }, pm: { laag: 2 } })
    expect(cells()[rowOf('Potentie in fte, bruto') - 1]?.slice(2, 5)).toEqual(['PM', 'PM', 'PM'])
  })

  it('rekent live in Excel, en de invoegtoepassing rekent hetzelfde na, zonder meldingen behalve over het plan', async () => {
    await fillSheet()
    const factor = KADER.deeltijdfactoren.find(f => f.beroepsgroep === plan.impact.beroepsgroep)?.factor ?? 0
    expect(cells()[rowOf('Potentie in werknemers, bruto') - 1]?.slice(2, 5)).toEqual([40, 60, 100])
    expect(cells()[rowOf('Fte-impact, bruto = potentie × invulling') - 1]?.[3]).toBeCloseTo(
      60 * factor * 0.6,
      10,
    )
    const { meldingen, gelezen, overneembaar } = await read()
    expect(meldingen.filter(({ regel }) => regel !== 'impact/plan')).toEqual([])
    expect(overneembaar).toBe(true)
    expect(gelezen?.uitkomst.netto?.som.hoog).toBeCloseTo(100 * factor * 0.6, 10)

    // A parameter changes: Excel and the add-in follow, without anything being made anew.
    type(`E${rowOf('P2')}`, 12)
    expect(cells()[rowOf('Potentie in werknemers, bruto') - 1]?.[4]).toBe(120)
    expect((await read()).gelezen?.uitkomst.structureel.werknemers.som.hoog).toBe(120)
  })

  it('herleidt elke uitkomst tot parameters en bronnen', async () => {
    await fillSheet()
    const { gelezen } = await read()
    if (!gelezen) throw new Error('niet gelezen')
    for (const scenario of SCENARIOS) {
      const spoor = trace(gelezen.model, gelezen.uitkomst, 'impact', scenario)
      expect(endsOf(spoor).flatMap(({ bronnen }) => bronnen).length).toBeGreaterThanOrEqual(4)
      expect(endsOf(spoor).flatMap(({ bronnen }) => bronnen)).toContain('Proef bij drie instellingen')
      const [potentie] = spoor.invoer
      const inWerknemers = potentie?.invoer[0]?.invoer[0]
      expect(inWerknemers?.invoer[0]).toMatchObject({
        naam: 'R1 Bespaarde werknemers',
        formule: 'P1 × P2 ÷ 100',
      })
    }
  })

  it('schrijft pas na “Neem over”, en dan alleen de werknemers en de antwoorden over overlap en verschuiving', async () => {
    await fillSheet()
    const voor = planrij()
    await read()
    expect(planrij()).toEqual(voor)
    await takeOver(plan, KADER)
    expect(planrij()).toEqual({
      ...voor,
      'Werknemers laag': 40,
      'Werknemers gemiddeld': 60,
      'Werknemers hoog': 100,
      ...rijMet('Overlap', 'geen', ['', '', '']),
      ...rijMet('Verschuiving', 'geen', ['', '', '']),
      'Toelichting verschuiving': '',
    })
    const gelezen = await checkedPlan()
    expect(gelezen.impact.werknemers).toEqual({ laag: 40, gemiddeld: 60, hoog: 100 })
    expect(gelezen.samenloop).toEqual({ plannen: [], hlo: null })
  })

  it('neemt overlap per plan en verschuiving over, en de toets leest ze terug', async () => {
    await fillSheet()
    type(`F${rowOf('Overlap met andere plannen')}`, 'Ja')
    const eerste = rowOf('Plan waarmee overlap is') + 1
    type(`B${eerste}`, 'DB-002', 2, 2.5, 3)
    type(`B${eerste + 1}`, 'DB-003', 1, 'PM', 4)
    type(`C${rowOf('Overlap met het HLO')}`, 1, 2, 3, 'Ja')
    type(`C${rowOf('Verschuiving naar de Wmo')}`, 5, 6, 'PM', 'Ja', 'Meer begeleiding thuis.')
    expect(cells()[rowOf('Overlap met andere plannen') - 1]?.slice(2, 5)).toEqual([3, 'PM', 7])
    expect((await read()).meldingen.filter(({ ernst }) => ernst === 'fout')).toEqual([])
    await takeOver(plan, KADER)
    expect(planrij()).toMatchObject({
      ...rijMet('Overlap', 'DB-002; DB-003; HLO', ['2; 1; 1', '2,5; PM; 2', '3; 4; 3']),
      ...rijMet('Verschuiving', 'Wmo', [5, 6, 'PM']),
      'Toelichting verschuiving': 'Wmo: Meer begeleiding thuis.',
    })
    const { samenloop, verschuiving } = await checkedPlan()
    expect(samenloop).toEqual({
      plannen: [
        { plan: 'DB-002', fte: { laag: 2, gemiddeld: 2.5, hoog: 3 } },
        { plan: 'DB-003', fte: { laag: 1, gemiddeld: null, hoog: 4 } },
      ],
      hlo: { laag: 1, gemiddeld: 2, hoog: 3 },
    })
    expect(verschuiving?.posten).toEqual([{ naar: 'wmo', fte: { laag: 5, gemiddeld: 6, hoog: null } }])
  })

  it('laat de antwoorden in de rij staan zolang een vraag open is', async () => {
    await fillSheet()
    type(`F${rowOf('Overlap met het HLO')}`, '')
    type(`F${rowOf('Verschuiving naar de Wmo')}`, '')
    const voor = planrij()
    await takeOver(plan, KADER)
    expect(planrij()).toEqual({
      ...voor,
      'Werknemers laag': 40,
      'Werknemers gemiddeld': 60,
      'Werknemers hoog': 100,
    })
  })

  it('voegt de kolommen toe als de tabel ze niet heeft, naast Invulling en zonder iets te verplaatsen', async () => {
    const tabel = excel.workbook.table('Plannen')
    for (const { name } of tabel.columns.filter(kolom =>
      /^(Overlap|Verschuiving|Toelichting)/.test(kolom.name),
    ))
      excel.workbook.as('user', () => tabel.columns.find(kolom => kolom.name === name)?.delete())
    await fillSheet()
    const voor = planrij()
    await takeOver(plan, KADER)
    expect(planrij()).toMatchObject({
      ...voor,
      'Werknemers laag': 40,
      'Werknemers gemiddeld': 60,
      'Werknemers hoog': 100,
      'Overlap met': 'geen',
    })
    const koppen = tabel.columns.map(({ name }) => name)
    expect(koppen.slice(koppen.indexOf('Invulling') + 1, koppen.indexOf('Invulling') + 10)).toEqual([
      'Overlap met',
      'Overlap fte laag',
      'Overlap fte gemiddeld',
      'Overlap fte hoog',
      'Verschuiving naar',
      'Verschuiving fte laag',
      'Verschuiving fte gemiddeld',
      'Verschuiving fte hoog',
      'Toelichting verschuiving',
    ])
    expect((await checkedPlan()).samenloop).toEqual({ plannen: [], hlo: null })
  })

  it('neemt PM over als PM, en telt haar in Excel niet als nul', async () => {
    await fillSheet()
    type(`E${rowOf('P2')}`, 'PM')
    expect(cells()[rowOf('Potentie in werknemers, bruto') - 1]?.[4]).toBe('PM')
    expect(cells()[rowOf('Effecten op PM (niet in de som)') - 1]?.slice(2, 5)).toEqual([0, 0, 1])
    await takeOver(plan, KADER)
    expect(planrij()['Werknemers hoog']).toBe('PM')
  })

  it('maakt een bestaand blad niet opnieuw, ook niet als het hernoemd is', async () => {
    await fillSheet()
    excel.workbook.sheet(BLAD).rename('Dicteren')
    expect(await openBlad(plan, KADER, [])).toEqual({ gemaakt: false })
    expect((await read()).blad).toBe('Dicteren')
    expect(excel.workbook.findSheet(BLAD)).toBeUndefined()
  })

  it('zet een eigen beroepsgroep uit de rij op het blad, met haar factor en bron', async () => {
    const eigen = await checkedPlan('DB-031')
    await openBlad(eigen, KADER, ['minder-vraag'])
    const lezing = await readBlad(eigen, KADER)
    expect(lezing?.gelezen?.model.omrekening).toEqual({
      soort: 'eigen',
      naam: 'Vaktherapeuten',
      factor: 0.72,
      bron: 'Personeelsregistratie 2026 van de aanvrager (fictief)',
    })
    expect(lezing?.meldingen.map(({ regel }) => regel)).not.toContain('impact/plan')
  })

  it('laat een blad van de gebruiker met dezelfde naam met rust', async () => {
    excel.workbook.addSheet(BLAD)
    excel.workbook.setValue(BLAD, 'A1', 'van mij')
    await openBlad(plan, KADER, [])
    expect(excel.workbook.value(BLAD, 'A1')).toBe('van mij')
    expect((await read()).blad).toBe(`${BLAD} (2)`)
  })

  it('voegt een driver toe zonder iets van de gebruiker te verliezen', async () => {
    await fillSheet()
    type(`G${rowOf('Potentie in fte, bruto')}`, 'besproken op 3 november')
    await addDriver(plan, KADER, 'minder-vraag')
    const blok = rowOf('R11')
    type(`B${blok}`, 'Minder bezoeken', ...['C', 'D', 'E'].map(k => `=${k}${rowOf('P1')}/50`), 'fte')
    const uitkomst = rowOf('Uitkomst', blok)
    type(`F${uitkomst}`, 'fte')
    type(`C${rowOf('Duur', rowOf('R10'))}`, 'Eenmalig')
    const { gelezen, meldingen } = await read()
    expect(meldingen.filter(({ ernst }) => ernst === 'fout')).toEqual([])
    expect(gelezen?.uitkomst.effecten.map(({ driver, duur, fte }) => [driver, duur, fte.laag])).toEqual([
      ['hogere-productiviteit', 'structureel', expect.any(Number)],
      ['minder-vraag', 'eenmalig', 20],
    ])
    expect(gelezen?.uitkomst.structureel.werknemers.som).toEqual({ laag: 40, gemiddeld: 60, hoog: 100 })
    expect(cells()[rowOf('Eenmalig, in fte, bruto (niet in de som)') - 1]?.slice(2, 5)).toEqual([20, 20, 20])
    expect(cells()[rowOf('Potentie in fte, bruto') - 1]?.[6]).toBe('besproken op 3 november')
    type(`C${rowOf('Duur', rowOf('R10'))}`, 'Structureel')
    expect((await read()).gelezen?.uitkomst.structureel.fte.som.laag).toBeCloseTo(
      20 + Number(gelezen?.uitkomst.structureel.fte.som.laag),
      10,
    )
  })

  it('leest het blad ook nadat de gebruiker rijen heeft ingevoegd', async () => {
    await fillSheet()
    excel.workbook.sheet(BLAD).range('4:6').insert('Down')
    const p3 = rowOf('P3')
    excel.workbook.sheet(BLAD).range(`${p3}:${p3}`).insert('Down')
    type(`A${p3}`, 'P11', 'Nieuwe aanname', 1, 2, 3, 'procent', 'Eigen aanname')
    const { meldingen, gelezen } = await read()
    expect(meldingen.filter(({ ernst }) => ernst === 'fout')).toEqual([])
    expect(gelezen?.model.parameters.map(({ id }) => id)).toEqual(['P1', 'P2', 'P11'])
  })
})

describe('keuzelijsten', () => {
  const listAt = (adres: string) => {
    const cel = excel.workbook.sheet(BLAD).range(adres)
    return commonValidation(cel)?.rule.source
  }
  it('staan bij drivers, duur, oordelen, randvoorwaarden, ja of nee en de eenheid van de uitkomst', async () => {
    await fillSheet()
    expect(listAt(`C${rowOf('Driver', rowOf('Stap 3. Effect per driver'))}`)).toBe(
      'Verhoging instroom,Meer uur per fte,Verlaging uitstroom,Hogere productiviteit,Minder toegang,Minder vraag,Vraag elders in de zorgketen',
    )
    expect(listAt(`C${rowOf('Duur')}`)).toBe('Structureel,Eenmalig')
    expect(listAt(`C${rowOf('Betrouwbaarheid')}`)).toBe('Laag,Gemiddeld,Hoog')
    expect(listAt(`C${rowOf('Neveneffecten')}`)).toBe('Negatief,Neutraal,Positief')
    expect(listAt(`F${rowOf('Uitkomst')}`)).toBe('werknemers,fte')
    for (const vraag of VRAGEN) expect(listAt(`F${rowOf(vraag)}`)).toBe('Ja,Nee')
    const cluster = KADER.randvoorwaarden.clusters.find(
      ({ titel }) => cells()[rowOf('Cluster') - 1]?.[2] === titel,
    )
    for (const { titel } of cluster?.categorieen ?? [])
      expect(listAt(`C${rowOf(titel)}`)).toBe('Minimaal,In enige mate,Voorzien')
    expect(listAt(`C${rowOf('P1')}`)).toBeUndefined()
  })
  it('komen mee met een driver erbij', async () => {
    await fillSheet()
    await addDriver(plan, KADER, 'minder-vraag')
    const tweede = rowOf('Stap 3. Effect per driver', rowOf('R10'))
    expect(listAt(`C${rowOf('Driver', tweede)}`)).toContain('Minder vraag')
    expect(listAt(`C${rowOf('Duur', tweede)}`)).toBe('Structureel,Eenmalig')
  })
})

describe('fouten op het blad', () => {
  it('een gekopieerd blad staat in de meldingen, met welk blad er telt', async () => {
    await fillSheet()
    const kopie = excel.workbook.addSheet('Kopie van dicteren')
    for (const [sleutel, eigenschap] of excel.workbook.sheet(BLAD).customProperties)
      kopie.customProperties.set(sleutel, eigenschap)
    const { meldingen, blad, overneembaar } = await read()
    expect([blad, overneembaar]).toEqual([BLAD, true])
    expect(meldingen).toMatchObject([
      { ernst: 'waarschuwing', regel: 'impact/kopie', plaats: { blad: BLAD } },
    ])
    expect(meldingen[0]?.tekst).toContain(`${BLAD}, Kopie van dicteren`)
  })

  it.each([
    ['een fout getal', () => type(`C${rowOf('P2')}`, 'veel'), 'impact/cel', 'P2', 'C'],
    ['een lege cel', () => type(`C${rowOf('P2')}`, ''), 'impact/leeg', 'P2', 'C'],
    ['geen bron', () => type(`G${rowOf('P1')}`, ''), 'impact/bron', 'P1', 'B'],
    ['geen eenheid', () => type(`F${rowOf('R1')}`, ''), 'impact/eenheid', 'R1', 'B'],
    ['een functie', () => type(`C${rowOf('R1')}`, `=SOM(C${rowOf('P1')};1)`), 'impact/formule', 'R1', 'C'],
    ['een ander scenario', () => type(`C${rowOf('R1')}`, `=D${rowOf('P1')}`), 'impact/verwijzing', 'R1', 'C'],
    ['een ander blad', () => type(`D${rowOf('R1')}`, '=Plannen!I7'), 'impact/verwijzing', 'R1', 'D'],
    ['een andere cel', () => type(`E${rowOf('R1')}`, `=E${rowOf('P1')}*C9`), 'impact/verwijzing', 'R1', 'E'],
    [
      'personen als uitkomst',
      () => type(`F${rowOf('Uitkomst')}`, 'personen'),
      'impact/eenheid',
      'Uitkomst',
      'F',
    ],
    ['dalende scenario’s', () => type(`C${rowOf('P2')}`, 20), 'V-16', 'Uitkomst', 'F'],
    ['een andere factor', () => type(`C${rowOf('Deeltijdfactor')}`, 1), 'V-15', 'Deeltijdfactor', 'C'],
    [
      'een eigen aantal zonder reden',
      () => type(`C${rowOf('Aangehouden werknemers')}`, 30),
      'V-22',
      'Aangehouden werknemers',
      'C',
    ],
    [
      'een overschreven formule',
      () => type(`D${rowOf('Potentie in fte, bruto')}`, 999),
      'impact/verschil',
      'Potentie in fte, bruto',
      'D',
    ],
  ])(
    '%s staat met cel en uitweg in de meldingen, en houdt het overnemen tegen',
    async (_, maak, regel, label, kolom) => {
      await fillSheet()
      const voor = planrij()
      maak()
      const { meldingen } = await read()
      const cel = `${kolom}${rowOf(label)}`
      expect(
        meldingen.filter(({ ernst }) => ernst === 'fout').map(m => [m.regel, m.plaats.cel]),
      ).toContainEqual([regel, cel])
      for (const { tekst, uitweg, plaats } of meldingen) {
        expect(tekst.length * uitweg.length).toBeGreaterThan(0)
        expect(plaats).toMatchObject({ blad: BLAD, plan: NUMMER, cel: expect.stringMatching(/^[A-G]\d+$/) })
      }
      await takeOver(plan, KADER)
      expect(planrij()).toEqual(voor)
    },
  )

  it('een verwijderd kopje wordt genoemd, en er wordt niets gelezen', async () => {
    await fillSheet()
    type(`A${rowOf('Stap 2. Parameters')}`, '')
    expect(await regels()).toEqual([['impact/indeling', 'A1']])
  })

  it('een eigen aantal met reden geldt, en wordt overgenomen', async () => {
    await fillSheet()
    type(`C${rowOf('Aangehouden werknemers')}`, 30)
    type(`C${rowOf('Reden van afwijking')}`, 'De adoptie blijft achter.')
    await takeOver(plan, KADER)
    expect(planrij()).toMatchObject({ 'Werknemers laag': 30, 'Werknemers gemiddeld': 60 })
  })

  it('een open vraag houdt het overnemen niet tegen, maar netto blijft onbekend', async () => {
    await fillSheet()
    type(`F${rowOf('Overlap met het HLO')}`, '')
    const { overneembaar, gelezen } = await read()
    expect([overneembaar, gelezen?.uitkomst.netto]).toEqual([true, null])
    expect(cells()[rowOf('Fte-impact, netto = (potentie − overlap) × invulling') - 1]?.[2]).toBe('onbekend')
    type(`C${rowOf('Overlap met het HLO')}`, 1, 2, 'PM', 'Ja')
    const na = await read()
    expect(na.meldingen.filter(({ ernst }) => ernst === 'fout')).toEqual([])
    expect(na.gelezen?.uitkomst.netto).toMatchObject({ som: { hoog: null }, pm: { hoog: 1 } })
  })
})
