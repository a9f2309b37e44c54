import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { faultCodes } from '../excel/index.ts'
import { openWerkboek, type Sessie } from './demo.ts'
import { findFreePort, startLokaleWorker, WORTEL } from './lokaal.ts'

async function open(oorsprong = inject('oorsprong')): Promise<Sessie> {
  const sessie = await openWerkboek('portefeuille', oorsprong)
  onTestFinished(() => sessie.close())
  return sessie
}
const rijen = ({ excel }: Sessie) => excel.workbook.table('Plannen').range.values() ?? []

describe('de Worker is weg', () => {
  it('rekent door met wat de invoegtoepassing meedraagt, zegt dat, en herstelt zich als de Worker terug is', async () => {
    const poort = await findFreePort()
    const opslag = join(WORTEL, '.wrangler/storing')
    const sessie = await open(`http://localhost:${poort}`)

    await sessie.excel.clickRibbon('toets')
    const zonder = sessie.runtime.toetsing.stand()
    expect(zonder).toMatchObject({
      verbinding: 'onbereikbaar',
      fout: null,
      resultaat: { actueel: false, aantalRijen: 132 },
    })
    expect(sessie.excel.workbook.values('Middelen', 'A1:A10').flat().join()).toContain(
      'Voorlopig: de dienst was niet bereikbaar',
    )

    const worker = await startLokaleWorker(poort, opslag)
    onTestFinished(worker.stop)
    await expect
      .poll(() => sessie.runtime.toetsing.stand().verbinding, { timeout: 30_000 })
      .toBe('bereikbaar')
    expect(sessie.runtime.toetsing.stand().resultaat?.actueel).toBe(false)

    await sessie.excel.clickRibbon('toets')
    const met = sessie.runtime.toetsing.stand().resultaat
    expect(met?.actueel).toBe(true)
    expect(met?.verdeling.toets).toEqual(zonder.resultaat?.verdeling.toets)
  })

  it('toetst niet stil met een ander kader dan voor het werkboek is gekozen', async () => {
    const sessie = await open(`http://localhost:${await findFreePort()}`)
    await sessie.Excel.run(async context => {
      context.workbook.settings.add('impacttoets-kader', 'kader-2027')
      await context.sync()
    })
    await sessie.excel.clickRibbon('toets')
    expect(sessie.runtime.toetsing.stand()).toMatchObject({
      resultaat: null,
      fout: { regel: 'toets/kader', tekst: expect.stringContaining('kader-2027') },
    })
  })

  it('geeft in een cel #N/B met uitleg, en geen eeuwig #BEZET!', async () => {
    const { excel } = await open(`http://localhost:${await findFreePort()}`)
    expect(await excel.callFunction('RUIMTE', ['doorbraakmiddelen', 2027])).toMatchObject({
      error: '#N/A',
      message: expect.stringContaining('niet bereikbaar'),
    })
  })
})

describe('Excel werkt tegen', () => {
  it('wacht tot de gebruiker klaar is met typen, en schrijft er niet overheen', async () => {
    const sessie = await open()
    sessie.excel.faults.editMode = true
    const klik = sessie.excel.clickRibbon('toets')
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(sessie.runtime.toetsing.stand()).toMatchObject({ bezig: 'lezen', resultaat: null })
    sessie.excel.faults.editMode = false
    await klik
    expect(sessie.runtime.toetsing.stand()).toMatchObject({
      fout: null,
      bezig: null,
      resultaat: { aantalRijen: 132 },
    })
  })

  it('stopt als de gebruiker dat wil, en laat het werkboek zoals het was', async () => {
    const sessie = await open()
    const { toetsing } = sessie.runtime
    const voor = rijen(sessie)
    sessie.excel.faults.editMode = true
    const klik = sessie.excel.clickRibbon('toets')
    await expect.poll(() => toetsing.stand().stopbaar).toBe(true)
    toetsing.cancel()
    await klik
    expect(toetsing.stand()).toMatchObject({
      bezig: null,
      fout: null,
      resultaat: null,
      bericht: 'Gestopt. Uw werkboek is niet gewijzigd.',
    })

    sessie.excel.faults.editMode = false
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(rijen(sessie)).toEqual(voor)
    await sessie.excel.clickRibbon('toets')
    expect(toetsing.stand()).toMatchObject({ fout: null, resultaat: { aantalRijen: 132 } })
  })

  it.each([
    ['requestPayloadSizeLimitExceeded', 'niet in één keer aannemen'],
    ['responsePayloadSizeLimitExceeded', 'te groot om in één keer te lezen'],
    ['invalidOrTimedOutSession', 'verbinding met Excel is verlopen'],
    ['activityLimitReached', 'Excel is nog bezig'],
  ] as const)('legt %s uit, laat het werkboek heel en doet het daarna weer', async (code, tekst) => {
    const sessie = await open()
    const voor = rijen(sessie)
    sessie.excel.faults.failNext(faultCodes[code])
    await sessie.excel.clickRibbon('toets')
    expect(sessie.runtime.toetsing.stand().fout?.tekst).toContain(tekst)
    expect(rijen(sessie)).toEqual(voor)
    await sessie.excel.clickRibbon('toets')
    expect(sessie.runtime.toetsing.stand()).toMatchObject({ fout: null, resultaat: { aantalRijen: 132 } })
  })

  it('laat elke cel van de gebruiker zoals zij was als de uitkomst te groot is voor Excel', async () => {
    const sessie = await open()
    const eerst = rijen(sessie)
    const eigen = () => rijen(sessie).map(rij => rij.slice(0, eerst[0]?.length))
    const { maxRequestBytes } = sessie.excel.faults
    sessie.excel.faults.maxRequestBytes = 20_000
    await sessie.excel.clickRibbon('toets')
    expect(sessie.runtime.toetsing.stand()).toMatchObject({
      bezig: null,
      fout: {
        regel: 'excel/RequestPayloadSizeLimitExceeded',
        uitweg: expect.stringContaining('Splits de tabel'),
      },
    })
    expect(eigen()).toEqual(eerst)

    sessie.excel.faults.maxRequestBytes = maxRequestBytes
    await sessie.excel.clickRibbon('toets')
    expect(sessie.runtime.toetsing.stand()).toMatchObject({ fout: null, resultaat: { aantalRijen: 132 } })
    expect(eigen()).toEqual(eerst)
  })

  it('zet de uitkomst bij het goede plan als een ander intussen sorteert', async () => {
    const sessie = await open()
    const { workbook } = sessie.excel
    const stop = sessie.runtime.toetsing.subscribe(() => {
      if (sessie.runtime.toetsing.stand().bezig !== 'toetsen') return
      stop()
      const tabel = workbook.table('Plannen')
      const [koppen = [], ...inhoud] = tabel.range.values() ?? []
      workbook.as('remote', () => tabel.range.write([koppen, ...inhoud.reverse()], 'invariant'))
    })
    await sessie.excel.clickRibbon('toets')
    const [koppen = [], ...inhoud] = rijen(sessie)
    const rang = new Map(
      sessie.runtime.toetsing
        .stand()
        .resultaat?.verdeling.regels.map(r => [r.score.plan.nummer, r.rang ?? '']),
    )
    expect(inhoud.map(rij => [rij[0], rij[koppen.indexOf('Toets rang')]])).toEqual(
      inhoud.map(rij => [rij[0], rang.get(String(rij[0]))]),
    )
    expect(inhoud[0]?.[0]).toBe('DB-132')
  })

  it('doet bij twee keer drukken maar één toets', async () => {
    const sessie = await open()
    await Promise.all([sessie.excel.clickRibbon('toets'), sessie.excel.clickRibbon('toets')])
    expect(
      sessie.excel.workbook.table('Plannen').columns.filter(({ name }) => name === 'Toets score'),
    ).toHaveLength(1)
  })
})
