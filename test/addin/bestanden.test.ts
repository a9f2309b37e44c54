import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildBestand, buildBestanden } from '#addin/samenvatting/bestanden.ts'
import { zip } from '#addin/samenvatting/zip.ts'
import type { Document, Kolom, Tabel } from '#shared/samenvatting/blokken.ts'
import { samenvattinginvoer } from '#test/shared/samenvattingen.ts'
import { column, type Delen, part, plain, sheet, sheetNames, sheetXml, unzip } from './ooxml.ts'
import { allocatePortefeuille, sealInvoer, summarizePortefeuille } from './voorbeeld.ts'

/** Texts that a spreadsheet program would calculate, or that trip a careless writer. */
const LASTIGE_TEKSTEN = ['=1+1', '+31', '-2', '@x', '=HYPERLINK("http://x")', '007', 'constructor', '<b>&"']

const TEKSTKOLOM: Kolom = { kop: 'Tekst', aard: 'tekst', breedte: 40 }

const lastig: Document = {
  titel: 'Lastig & <apart>',
  kenmerken: [],
  blokken: [
    ...LASTIGE_TEKSTEN.map(tekst => ({ soort: 'alinea' as const, tekst })),
    tabel(
      'per-jaar',
      [TEKSTKOLOM],
      LASTIGE_TEKSTEN.map(tekst => [tekst]),
    ),
    tabel(
      'ranglijst',
      [TEKSTKOLOM],
      LASTIGE_TEKSTEN.map(tekst => [tekst]),
    ),
    { ...tabel('wachtlijst', [TEKSTKOLOM], []), leeg: 'Er wacht geen plan op ruimte.' },
  ],
}

function tabel(naam: string, kolommen: Kolom[], rijen: Tabel['rijen']): Tabel {
  return { soort: 'tabel', naam, kolommen, rijen, leeg: 'Leeg.' }
}

const verdeling = allocatePortefeuille()
const { document } = await summarizePortefeuille()
let xlsx: Delen
let docx: Delen

beforeAll(async () => {
  ;[xlsx, docx] = await build(document)
}, 60_000)

async function build(van: Document): Promise<[xlsx: Delen, docx: Delen]> {
  const werkmap = await buildBestand('xlsx', van, 'Samenvatting')
  const woorden = await buildBestand('docx', van, 'Samenvatting')
  return [await unzip(werkmap.inhoud), await unzip(woorden.inhoud)]
}

describe('buildBestanden', () => {
  it('geeft een werkmap, een document, een afdruk en de momentopname, met hun naam en soort', async () => {
    const samenvatting = await sealInvoer(samenvattinginvoer())
    const bestanden = await buildBestanden(samenvatting)
    expect(bestanden.map(({ naam }) => naam)).toEqual([
      'samenvatting.xlsx',
      'samenvatting.docx',
      'samenvatting.html',
      `samenvatting-${samenvatting.opname.invoer.peildatum}-${samenvatting.verzegeld.hash.slice(0, 8)}.json`,
    ])
    for (const { type, inhoud } of bestanden) expect(inhoud.type).toBe(type)
  })

  it('geeft op een andere dag dezelfde bytes, met de peildatum als tijd', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const samenvatting = await sealInvoer(samenvattinginvoer())
    const buildOp = async (dag: string) => {
      vi.setSystemTime(new Date(dag))
      const bestanden = await buildBestanden(samenvatting)
      return Promise.all(bestanden.map(async ({ inhoud }) => Buffer.from(await inhoud.arrayBuffer())))
    }
    const eerst = await buildOp('2026-11-22T09:00:00Z')
    const later = await buildOp('2027-03-01T17:30:00Z')
    expect(later.map((bytes, i) => bytes.equals(eerst[i] ?? Buffer.of()))).toEqual([true, true, true, true])
    const woorden = await unzip(new Blob([new Uint8Array(later[1] ?? [])]))
    expect(part(woorden, 'docProps/core.xml')).toContain(
      `>${samenvatting.opname.invoer.peildatum}T00:00:00Z</dcterms:modified>`,
    )
  }, 20_000)
})

describe('zip', () => {
  it('perst ook een groot deel ter plekke samen, zonder een worker af te wachten', async () => {
    const groot = new Uint8Array(500_000).fill(65)
    let archief: Uint8Array<ArrayBuffer> | undefined
    zip({ 'xl/groot.xml': groot }, (_fout, bytes) => {
      archief = bytes
    })
    expect(part(await unzip(new Blob(archief ? [archief] : [])), 'xl/groot.xml')).toBe('A'.repeat(500_000))
  })
})

describe('samenvatting.xlsx', () => {
  it('heeft een leesblad, een blad met de plannen en een blad per lange tabel', () => {
    expect(sheetNames(xlsx)).toEqual([
      'Samenvatting',
      'Samenvatting plannen',
      'Ranglijst',
      'Wachtlijst',
      'Niet te rangschikken',
      'Bronnen',
    ])
  })

  it('zegt op elk blad en op elke afgedrukte bladzijde concept en fictief', () => {
    for (const naam of sheetNames(xlsx)) {
      expect(sheet(xlsx, naam).get('A2')?.waarde).toBe('CONCEPT  ·  FICTIEF')
      expect(sheetXml(xlsx, naam)).toMatch(/<oddHeader>.*CONCEPT {2}· {2}FICTIEF<\/oddHeader>/)
      expect(sheetXml(xlsx, naam)).toContain('Bladzijde &amp;P van &amp;N')
    }
  })

  it('zet alle gerangschikte plannen in volgorde op de ranglijst, als tekst', () => {
    const plannen = verdeling.regels.filter(({ rang }) => rang !== null)
    const kolom = column(sheet(xlsx, 'Ranglijst'), 'B', 4)
    expect(kolom.map(({ waarde }) => waarde)).toEqual(plannen.map(({ score }) => score.plan.nummer))
    expect(new Set(kolom.map(({ soort }) => soort))).toEqual(new Set(['tekst']))
  })

  it('zet bedragen als getal in euro’s, op de cent gelijk, en toont hele euro’s', () => {
    const plannen = verdeling.regels.filter(({ rang }) => rang !== null)
    const bedragen = column(sheet(xlsx, 'Ranglijst'), 'D', 4)
    expect(bedragen.map(({ waarde }) => waarde)).toEqual(plannen.map(({ score }) => score.gevraagd / 100))
    expect(plannen.some(({ score }) => score.gevraagd % 100 !== 0)).toBe(true)
    expect(new Set(bedragen.map(({ notatie }) => notatie))).toEqual(new Set(['"€ "#,##0;"−€ "#,##0']))
  })

  it('schrijft PM waar een plan geen fte noemt, en geen nul', () => {
    const plaats = verdeling.regels.findIndex(
      ({ rang, score }) => rang !== null && score.impact?.fte.hoog === null,
    )
    const cel = sheet(xlsx, 'Ranglijst').get(`G${4 + plaats}`)
    expect(cel).toMatchObject({ soort: 'tekst', waarde: 'PM' })
  })

  it('houdt kop en titel van een lijst in beeld en herhaalt ze bij het afdrukken', () => {
    const laatste = 3 + verdeling.regels.filter(({ rang }) => rang !== null).length
    expect(sheetXml(xlsx, 'Ranglijst')).toMatch(/<pane ySplit="3"[^>]*state="frozen"/)
    expect(sheetXml(xlsx, 'Ranglijst')).toContain(`<autoFilter ref="A3:K${laatste}"/>`)
    expect(part(xlsx, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Ranglijst'!$1:$3</definedName>`,
    )
  })

  it('drukt zo breed af als één bladzijde: liggend, en de plannen staand', () => {
    for (const naam of sheetNames(xlsx)) {
      const stand = naam === 'Samenvatting plannen' ? 'portrait' : 'landscape'
      expect(sheetXml(xlsx, naam)).toMatch(/<pageSetup paperSize="9" [^>]*fitToWidth="1" fitToHeight="0"\/>/)
      expect(sheetXml(xlsx, naam).includes('orientation="landscape"')).toBe(stand === 'landscape')
      expect(sheetXml(xlsx, naam)).toContain('<pageSetUpPr fitToPage="1"/>')
    }
  })

  it('tekent de grafiek uit de cellen die ernaast als tabel staan, en beschrijft haar in woorden', () => {
    const grafiek = document.blokken.find(blok => blok.soort === 'grafiek')
    const xml = part(xlsx, 'xl/charts/chart1.xml')
    const verwijzingen = [...xml.matchAll(/<c:val><c:numRef><c:f>'Samenvatting'!\$(\w)\$(\d+):\$\w\$(\d+)</g)]
    const waarden = verwijzingen.map(([, kolom = '', eerste, laatste]) =>
      column(sheet(xlsx, 'Samenvatting'), kolom, Number(eerste), Number(laatste)).map(cel => cel.waarde),
    )
    expect(waarden).toEqual(grafiek?.reeksen.map(reeks => reeks.waarden))
    const koppen = [...xml.matchAll(/<c:tx><c:strRef><c:f>'Samenvatting'!\$(\w)\$(\d+)</g)]
    expect(koppen.map(([, kolom, rij]) => sheet(xlsx, 'Samenvatting').get(`${kolom}${rij}`)?.waarde)).toEqual(
      grafiek?.reeksen.map(reeks => reeks.naam),
    )
    expect(part(xlsx, 'xl/drawings/drawing1.xml')).toMatch(
      /descr="Staafdiagram\..*Doorbraakmiddelen 2027: Plafond 400,0, Gevraagd 572,0/,
    )
  })

  it('laat tekst tekst zijn, wat er ook in staat', async () => {
    const [werkmap] = await build(lastig)
    for (const naam of sheetNames(werkmap)) expect(sheetXml(werkmap, naam)).not.toContain('<f>')
    const cellen = column(sheet(werkmap, 'Ranglijst'), 'A', 3)
    expect(cellen.map(({ waarde }) => String(waarde).trim())).toEqual(LASTIGE_TEKSTEN)
    expect(new Set(cellen.map(({ soort, notatie }) => `${soort} ${notatie}`))).toEqual(new Set(['tekst @']))
    const leesblad = [...sheet(werkmap, 'Samenvatting').values()].map(({ waarde }) => String(waarde).trim())
    for (const tekst of LASTIGE_TEKSTEN) expect(leesblad.filter(waarde => waarde === tekst)).toHaveLength(2)
  })

  it('zegt bij een lege tabel dat zij leeg is, en maakt er geen blad voor', async () => {
    const [werkmap] = await build(lastig)
    expect(sheetNames(werkmap)).toEqual(['Samenvatting', 'Ranglijst'])
    const waarden = [...sheet(werkmap, 'Samenvatting').values()].map(({ waarde }) => waarde)
    expect(waarden).toContain('Er wacht geen plan op ruimte.')
    expect(waarden.join(' ')).not.toMatch(/concept|fictief/i)
  })

  it('is elke keer hetzelfde en bevat geen naam van een maker', async () => {
    const { inhoud } = await buildBestand('xlsx', document, 'Samenvatting')
    expect(await unzip(inhoud)).toEqual(xlsx)
    expect([...xlsx.keys()].filter(pad => pad.startsWith('docProps/'))).toEqual([])
  })
})

describe('samenvatting.docx', () => {
  const tekst = () => part(docx, 'word/document.xml')

  it('zegt op elke bladzijde concept en fictief, met de titel en het bladzijdenummer', () => {
    expect(plain(part(docx, 'word/header1.xml'))).toMatch(
      /Samenvatting voor het Bestuurlijk Gremium.*CONCEPT {2}· {2}FICTIEF/,
    )
    expect(part(docx, 'word/footer1.xml')).toMatch(/Bladzijde .*>PAGE<.* van .*>NUMPAGES</)
  })

  it('bevat alle plannen, met de uitkomst en de bedragen in het Nederlands', () => {
    const woorden = plain(tekst())
    for (const { score } of verdeling.regels) expect(woorden).toContain(score.plan.nummer)
    expect(woorden).toContain('Wacht op ruimte')
    expect(woorden).toContain('€\u00a0400.000.000')
    expect(woorden).toContain('1.232,1')
  })

  it('heeft echte koppen en per tabel een kopregel die zich herhaalt; rijen breken niet af', () => {
    const koppen = document.blokken.filter(blok => blok.soort === 'kop')
    const tabellen = document.blokken.filter(blok => blok.soort === 'tabel' && blok.rijen.length > 0)
    expect(count(tekst(), /<w:pStyle w:val="Heading[12]"\/>/g)).toBe(koppen.length)
    expect(count(tekst(), /<w:tbl>/g)).toBe(tabellen.length)
    expect(count(tekst(), /<w:tblHeader\/>/g)).toBe(tabellen.length)
    expect(count(tekst(), /<w:cantSplit\/>/g)).toBe(count(tekst(), /<w:tr>/g))
  })

  it('is Nederlands, A4 en liggend, met de plannen staand', () => {
    expect(part(docx, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>')
    const bladen = [...tekst().matchAll(/<w:pgSz [^>]*>/g)].map(([blad]) => blad)
    const liggend = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    expect(bladen).toEqual([liggend, '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>', liggend])
  })

  it('heeft een echte grafiek met dezelfde cijfers, in woorden beschreven', () => {
    const grafiek = document.blokken.find(blok => blok.soort === 'grafiek')
    const waarden = [...part(docx, 'word/charts/chart1.xml').matchAll(/<c:val>(.*?)<\/c:val>/g)].map(
      ([, reeks = '']) => [...reeks.matchAll(/<c:v>([^<]*)</g)].map(([, waarde]) => Number(waarde)),
    )
    expect(waarden).toEqual(grafiek?.reeksen.map(reeks => reeks.waarden))
    expect(tekst()).toMatch(/descr="Staafdiagram\..*Doorbraakmiddelen 2028: Plafond 400,0/)
  })

  it('schrijft tekst zoals hij is en zegt bij een lege tabel dat zij leeg is', async () => {
    const [, woorden] = await build(lastig)
    const tekst = plain(part(woorden, 'word/document.xml'))
    for (const lastigeTekst of LASTIGE_TEKSTEN) expect(tekst).toContain(lastigeTekst)
    expect(tekst).toContain('Er wacht geen plan op ruimte.')
  })

  it('noemt als maker alleen het programma', () => {
    const eigenschappen = part(docx, 'docProps/core.xml')
    expect(eigenschappen).toContain('<dc:creator>Impacttoets</dc:creator>')
    expect(eigenschappen).toContain('<cp:lastModifiedBy>Impacttoets</cp:lastModifiedBy>')
  })
})

const count = (tekst: string, patroon: RegExp) => [...tekst.matchAll(patroon)].length
