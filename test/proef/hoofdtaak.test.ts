import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { EIGEN_KOLOMMEN } from '#addin/workbook/kolommen.ts'
import { definitie } from '#manifest/definitie.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { tryKader } from '#shared/kader/proef.ts'
import { Budgettoets } from '#shared/middelen/toets.ts'
import { aanvragenOf } from '#shared/verdeling/op-rang.ts'
import { Kaderproef } from '#worker/kaderproeven/antwoorden.ts'
import { SimulatedExcel } from '../excel/index.ts'
import { signIn } from './aanmelden.ts'
import { openExcel, openWerkboek, type Sessie } from './demo.ts'
import { readPlannen } from './gegevens/lezen.ts'
import { makePortefeuille } from './gegevens/portefeuille.ts'

const oorsprong = inject('oorsprong')

async function open(id = 'portefeuille'): Promise<Sessie> {
  const sessie = await openWerkboek(id, oorsprong)
  onTestFinished(() => {
    sessie.close()
    expect(sessie.excel.unknownMembers).toEqual([])
    expect(sessie.excel.held.ranges).toBe(0)
  })
  return sessie
}

/** The table Plannen as records by header. */
function readTabel({ excel }: Sessie): Record<string, unknown>[] {
  const [koppen = [], ...rijen] = excel.workbook.table('Plannen').range.values() ?? []
  return rijen.map(rij => Object.fromEntries(koppen.map((kop, i) => [String(kop), rij[i]])))
}

describe('de hoofdtaak, van lint tot samenvatting', () => {
  it('schrijft naast elk plan de uitkomst, en de bedragen zijn tot op de cent die van de Worker', async () => {
    const sessie = await open()
    await sessie.excel.clickRibbon('toets')
    const { resultaat, fout, verbinding } = sessie.runtime.toetsing.stand()
    expect({ fout, verbinding, actueel: resultaat?.actueel, meldingen: resultaat?.meldingen }).toEqual({
      meldingen: [
        expect.objectContaining({ regel: 'V-15', plaats: expect.objectContaining({ plan: 'DB-031' }) }),
      ],
      fout: null,
      verbinding: 'bereikbaar',
      actueel: true,
    })
    if (!resultaat) throw new Error('geen resultaat')

    const antwoord = await fetch(`${oorsprong}/v1/budgettoetsen`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        peildatum: resultaat.verdeling.peildatum,
        aanvragen: aanvragenOf(
          resultaat.verdeling.regels.map(({ score }) => score),
          resultaat.verdeling.kader,
        ),
      }),
    })
    const vanDeWorker = Budgettoets.parse(await antwoord.json())
    expect(resultaat.verdeling.toets).toEqual(vanDeWorker)

    const rijen = readTabel(sessie)
    expect(rijen).toHaveLength(132)
    for (const { plan, oordeel } of vanDeWorker.plannen) {
      const rij = rijen.find(r => r.Plannummer === plan)
      expect(rij?.['Toets oordeel']).toBe(oordeel === 'past' ? 'Voorgesteld' : 'Wacht op ruimte')
    }
    const rangen = rijen.map(rij => rij['Toets rang']).filter(rang => rang !== '')
    expect(rangen.sort((a, b) => Number(a) - Number(b))).toEqual(rangen.map((_, i) => i + 1))
  })

  it('geeft elk plan in de cel, in de Worker en in Node tot het laatste cijfer dezelfde score', async () => {
    const sessie = await open()
    await sessie.excel.clickRibbon('toets')
    const plannen = readPlannen(makePortefeuille())
    const kader = { id: DOORBRAAK_CONCEPT_2026.id, versie: DOORBRAAK_CONCEPT_2026.versie }
    const stuur = await signIn(oorsprong, 'carla')
    const vanDeWorker = Kaderproef.parse(
      await stuur('POST', '/v1/kaderproeven', {
        huidig: kader,
        nieuw: { soort: 'gepubliceerd', ...kader },
        plannen,
      }),
    ).regels
    const inNode = tryKader(plannen, DOORBRAAK_CONCEPT_2026, DOORBRAAK_CONCEPT_2026)
    expect(vanDeWorker).toEqual(inNode)

    const cellen = new Map(readTabel(sessie).map(rij => [rij.Plannummer, rij]))
    expect(inNode).toHaveLength(132)
    for (const { plan, na } of inNode) {
      const rij = cellen.get(plan)
      expect([plan, rij?.['Toets score'], rij?.['Toets rang']]).toEqual([
        plan,
        na?.score ?? '',
        na?.rang ?? '',
      ])
    }
  })

  it('zet op het blad Middelen per jaar dezelfde bedragen als de Worker geeft', async () => {
    const sessie = await open()
    await sessie.excel.clickRibbon('toets')
    const regels = sessie.runtime.toetsing.stand().resultaat?.verdeling.toets.regels ?? []
    const blad = sessie.excel.workbook.values('Middelen', 'A1:J30')
    for (const { pot, jaar, gevraagd, ingepast, geboekt } of regels) {
      const rij = blad.find(([, , naam, kolomJaar]) => naam === pot.naam && kolomJaar === jaar)
      expect(rij?.slice(5, 8)).toEqual([geboekt / 100, gevraagd / 100, ingepast / 100])
    }
    expect(regels).toHaveLength(6)
    expect(blad.flat()).toContain('CONCEPT  ·  FICTIEF')
  })

  it('raakt geen andere cel aan dan zijn eigen kolommen en bladen', async () => {
    const sessie = await open()
    const bladen = sessie.excel.workbook.sheets.map(({ name }) => name)
    const voor = readTabel(sessie)
    await sessie.excel.clickRibbon('toets')
    await sessie.excel.clickRibbon('samenvatting')
    const eigen = new Set<string>(EIGEN_KOLOMMEN.map(({ kop }) => kop))
    const na = readTabel(sessie).map(rij =>
      Object.fromEntries(Object.entries(rij).filter(([kop]) => !eigen.has(kop))),
    )
    expect(na).toEqual(voor)
    expect(sessie.excel.workbook.sheets.map(({ name }) => name)).toEqual([
      ...bladen,
      'Middelen',
      'Samenvatting',
      'Samenvatting plannen',
    ])
  })

  it('maakt het blad Samenvatting met een echte grafiek, en maakt het opnieuw zonder dubbele', async () => {
    const sessie = await open()
    await sessie.excel.clickRibbon('samenvatting')
    await sessie.excel.clickRibbon('samenvatting')
    const blad = sessie.excel.workbook.sheet('Samenvatting')
    expect(blad.charts.map(({ name, title }) => [name, title.text])).toEqual([
      ['Impacttoets per jaar', 'Gevraagd, voorgesteld en plafond per jaar (miljoen euro)'],
    ])
    const tekst = sessie.excel.workbook.values('Samenvatting', 'A1:K600').flat().join('\n')
    for (const verwacht of [
      'CONCEPT  ·  FICTIEF',
      'Ranglijst',
      'Wat wacht',
      'Bronnen',
      'DB-056',
      'voorstel van dit project',
    ]) {
      expect(tekst).toContain(verwacht)
    }
    expect(sessie.excel.workbook.activeSheet.name).toBe('Samenvatting')
  })

  it('laat een blad dat de gebruiker hernoemt of zelf zo noemde met rust', async () => {
    const sessie = await open()
    sessie.excel.workbook.addSheet('Middelen')
    sessie.excel.workbook.setValue('Middelen', 'A1', 'van mij')
    await sessie.excel.clickRibbon('toets')
    expect(sessie.excel.workbook.value('Middelen', 'A1')).toBe('van mij')
    expect(sessie.excel.workbook.value('Middelen (Impacttoets)', 'A1')).toBe('Middelen per jaar')

    sessie.excel.workbook.sheet('Middelen (Impacttoets)').rename('Bewaard')
    await sessie.excel.clickRibbon('toets')
    expect(sessie.excel.workbook.value('Bewaard', 'A1')).toBe('Middelen per jaar')
    expect(sessie.excel.workbook.value('Middelen (Impacttoets)', 'A1')).toBe('Middelen per jaar')
  })

  it('rekent na een wijziging opnieuw, en zegt tot dan dat er iets gewijzigd is', async () => {
    const sessie = await open()
    await sessie.excel.clickRibbon('toets')
    const eerste = sessie.runtime.toetsing.stand().resultaat?.verdeling.gevraagd.bedrag ?? 0
    expect(sessie.runtime.toetsing.stand().gewijzigd).toBe(false)
    const tabel = sessie.excel.workbook.table('Plannen')
    const kolom = tabel.columns.findIndex(({ name }) => name === 'Bedrag 2027')
    const cel = tabel.range.cell(1, kolom)
    const oud = Number(cel.values()?.[0]?.[0])
    sessie.excel.workbook.as('user', () => cel.write(oud + 1_000_000.01, 'dutch'))
    await expect.poll(() => sessie.runtime.toetsing.stand().gewijzigd).toBe(true)
    await sessie.excel.clickRibbon('toets')
    expect(sessie.runtime.toetsing.stand().resultaat?.verdeling.gevraagd.bedrag).toBe(eerste + 100_000_001)
    expect(sessie.runtime.toetsing.stand().gewijzigd).toBe(false)
  })

  it('werkt ook op de oudste Excel die het manifest toelaat', async () => {
    const requirements = Object.fromEntries(
      [...definitie.eisen, definitie.eisLint].map(({ naam, minimum }) => [naam, minimum]),
    )
    const excel = new SimulatedExcel(makePortefeuille(), { requirements, enforceRequirementSets: true })
    const { runtime, close } = await openExcel(excel, oorsprong)
    onTestFinished(close)
    await excel.clickRibbon('toets')
    await excel.clickRibbon('samenvatting')
    expect(runtime.toetsing.stand()).toMatchObject({ fout: null, resultaat: { aantalRijen: 132 } })
  })
})
