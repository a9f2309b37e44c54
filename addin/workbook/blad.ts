import type { Document, Grafiek, Kolom, Tabel, Waarde } from '#shared/samenvatting/blokken.ts'
import { formatOnbekend } from '#shared/samenvatting/opmaak.ts'
import type { Bladstap } from './ongedaan-bladen.ts'
import { HUISSTIJL, PETROL } from './stijlen.ts'
import type { Tekening } from './tekening.ts'
import { asCell, chunkRows } from './waarden.ts'

/** A document, and the sheet of the add-in that it is drawn on. */
export type Tekenblad = {
  document: Document
  /** queues what must be known of the workbook; after the next sync `open` gives an empty sheet */
  prepare(context: Excel.RequestContext): {
    open(): Excel.Worksheet
    /** after the sync that follows `open`: what to keep so that this can be taken back */
    remember(): Bladstap[]
  }
}

/** A document as it is drawn, for telling later whether it still stands there, and for drawing it again. */
export const tekeningOf = (document: Document): Tekening => ({
  cellen: () => layOut(document).rijen,
  draw: (context, blad) => drawInParts(context, blad, document),
})

/** Draws the blocks of a document one below the other, and gives the first free row; queues only, the caller syncs. */
export function drawDocument(blad: Excel.Worksheet, document: Document): number {
  const vel = layOut(document)
  for (const draw of drawingsOf(blad, vel)) draw()
  return vel.rijen.length
}

/** The same for a document of any length: sends what is queued before it grows over what Excel takes at once. */
export async function drawInParts(
  context: Excel.RequestContext,
  blad: Excel.Worksheet,
  document: Document,
): Promise<void> {
  let wachtend = 0
  for (const draw of drawingsOf(blad, layOut(document))) {
    draw()
    wachtend += 1
    if (wachtend % MEESTE_TEKENINGEN === 0) await context.sync()
  }
}

/** As many as stay well under 5 MB together, one of which writes a part of about 1 MB. */
const MEESTE_TEKENINGEN = 1500

/** Everything that is done to a sheet, in small steps. */
function* drawingsOf(blad: Excel.Worksheet, vel: Vel): Generator<() => void> {
  yield () => {
    blad.showGridlines = false
    blad.pageLayout.orientation = 'Landscape'
    blad.pageLayout.zoom = { horizontalFitToPages: 1 }
    blad.horizontalPageBreaks.removePageBreaks()
  }
  for (const { eerste, deel } of chunkRows(vel.rijen)) {
    yield () => {
      blad.getRangeByIndexes(eerste, 0, deel.length, vel.breedte).values = deel
    }
  }
  for (const { rij, kolom, hoogte, breedte, stijl } of vel.stijlen) {
    yield () => STIJLEN[stijl](blad.getRangeByIndexes(rij, kolom, hoogte, breedte).format)
  }
  for (const { rij, kolom, hoogte, notatie } of vel.notaties) {
    yield () => {
      blad.getRangeByIndexes(rij, kolom, hoogte, 1).numberFormat = [[notatie]]
    }
  }
  yield () =>
    vel.breedtes.forEach((breedte, i) => {
      blad.getRangeByIndexes(0, i, 1, 1).format.columnWidth = breedte * PUNTEN_PER_TEKEN
    })
  for (const rij of vel.paginas)
    yield () => blad.horizontalPageBreaks.add(blad.getRangeByIndexes(rij, 0, 1, 1))
  for (const grafiek of vel.grafieken) yield () => drawGrafiek(blad, grafiek)
}

type Stijl = 'titel' | 'kenmerk' | 'kop1' | 'kop2' | 'let-op' | 'tabelkop' | 'rechts' | 'terugloop'
/** Adds a row and gives its index. */
type Regel = (cellen?: readonly (string | number)[]) => number
type Vel = {
  rijen: (string | number)[][]
  breedte: number
  breedtes: number[]
  stijlen: { rij: number; kolom: number; hoogte: number; breedte: number; stijl: Stijl }[]
  notaties: { rij: number; kolom: number; hoogte: number; notatie: string }[]
  /** rows that begin a page on paper */
  paginas: number[]
  /** `bron` is the header row of the numbers that the chart draws */
  grafieken: { grafiek: Grafiek; rij: number; hoogte: number; bron: number }[]
}

const PUNTEN_PER_TEKEN = 5.6
/** characters; a longer text wraps */
const BREEDSTE = 44
/** the first column that is wide enough for a title */
const EERSTE_BREDE = 2
const GRAFIEKRIJEN = 16
/** title and labels: a heading right below them needs no page of its own */
const PAGINAKOP = 2

function layOut({ titel, kenmerken, blokken }: Document): Vel {
  const breedte = Math.max(
    8,
    ...blokken.map(blok => (blok.soort === 'tabel' ? beginOf(blok) + blok.kolommen.length : 1)),
  )
  const vel: Vel = { rijen: [], breedte, breedtes: [], stijlen: [], notaties: [], paginas: [], grafieken: [] }
  const line: Regel = (cellen = []) =>
    vel.rijen.push([...cellen, ...Array<string>(breedte - cellen.length).fill('')]) - 1
  const style = (rij: number, stijl: Stijl) => vel.stijlen.push({ rij, kolom: 0, hoogte: 1, breedte, stijl })

  style(line([titel]), 'titel')
  if (kenmerken.length > 0)
    style(line([kenmerken.map(kenmerk => kenmerk.toUpperCase()).join('  ·  ')]), 'kenmerk')
  for (const blok of blokken) {
    switch (blok.soort) {
      case 'kop':
        if (blok.nieuwePagina && vel.rijen.length > PAGINAKOP) vel.paginas.push(vel.rijen.length + 1)
        line()
        style(line([asCell(blok.tekst)]), blok.niveau === 1 ? 'kop1' : 'kop2')
        break
      case 'alinea': {
        const rij = line([asCell(blok.tekst)])
        if (blok.nadruk) style(rij, blok.nadruk)
        break
      }
      case 'tabel':
        if (blok.rijen.length === 0) line([blok.leeg])
        else layOutTabel(vel, blok, line)
        break
      case 'grafiek': {
        line()
        const rij = vel.rijen.length
        for (let i = 0; i < GRAFIEKRIJEN; i++) line()
        vel.grafieken.push({ grafiek: blok, rij, hoogte: GRAFIEKRIJEN, bron: 0 })
      }
    }
  }
  // The numbers behind a chart stand below everything else: a native chart draws from cells.
  for (const tekening of vel.grafieken) tekening.bron = layOutReeksen(vel, tekening.grafiek, line)
  return vel
}

/**
 * All tables share the columns of the sheet. Two narrow ones come first, for rank and plan number; every
 * table starts where its first long text falls in the wide one. The last column may run on.
 */
function layOutTabel(vel: Vel, tabel: Tabel, line: Regel): void {
  const begin = beginOf(tabel)
  const inspringing = INSPRINGING.slice(0, begin)
  line()
  const kop = line([...inspringing, ...tabel.kolommen.map(({ kop }) => kop)])
  vel.stijlen.push({ rij: kop, kolom: begin, hoogte: 1, breedte: tabel.kolommen.length, stijl: 'tabelkop' })
  for (const rij of tabel.rijen)
    line([...inspringing, ...rij.map((waarde, i) => toCell(waarde, tabel.kolommen[i]))])
  tabel.kolommen.forEach(({ aard, breedte }, i) => {
    const kolom = begin + i
    const laatste = i === tabel.kolommen.length - 1
    if (!laatste || aard !== 'tekst')
      vel.breedtes[kolom] = Math.max(vel.breedtes[kolom] ?? 0, Math.min(breedte, BREEDSTE))
    const cellen = { rij: kop + 1, kolom, hoogte: tabel.rijen.length }
    if (aard === 'tekst' && breedte > BREEDSTE && !laatste)
      vel.stijlen.push({ ...cellen, breedte: 1, stijl: 'terugloop' })
    const notatie = NOTATIES[aard]
    if (notatie === '') return
    vel.notaties.push({ ...cellen, notatie })
    vel.stijlen.push({ rij: kop, kolom, hoogte: tabel.rijen.length + 1, breedte: 1, stijl: 'rechts' })
  })
}

/** Where a table starts, so that its first long text stands in the first wide column. */
function beginOf({ kolommen }: Tabel): number {
  const eersteBrede = kolommen.findIndex(({ aard, breedte }) => aard === 'tekst' && breedte > 20)
  return Math.max(0, EERSTE_BREDE - eersteBrede)
}

function layOutReeksen(vel: Vel, grafiek: Grafiek, line: Regel): number {
  line()
  const kop = line([
    ...INSPRINGING,

    `Cijfers bij de grafiek (${grafiek.eenheid})`,
    ...grafiek.reeksen.map(({ naam }) => naam),
  ])
  vel.stijlen.push({
    rij: kop,
    kolom: EERSTE_BREDE,
    hoogte: 1,
    breedte: grafiek.reeksen.length + 1,
    stijl: 'tabelkop',
  })
  grafiek.categorieen.forEach((categorie, i) => {
    line([...INSPRINGING, categorie, ...grafiek.reeksen.map(({ waarden }) => waarden[i] ?? 0)])
  })
  return kop
}

const INSPRINGING = Array<string>(EERSTE_BREDE).fill('')

function drawGrafiek(blad: Excel.Worksheet, { grafiek, rij, hoogte, bron }: Vel['grafieken'][number]): void {
  const cijfers = blad.getRangeByIndexes(
    bron,
    EERSTE_BREDE,
    grafiek.categorieen.length + 1,
    grafiek.reeksen.length + 1,
  )
  const chart = blad.charts.add('ColumnClustered', cijfers, 'Columns')
  chart.name = grafiek.naam
  chart.title.text = grafiek.titel
  chart.legend.position = 'Bottom'
  chart.setPosition(
    blad.getRangeByIndexes(rij, EERSTE_BREDE, 1, 1),
    blad.getRangeByIndexes(rij + hoogte - 1, EERSTE_BREDE + 5, 1, 1),
  )
  grafiek.reeksen.forEach((_, i) => {
    chart.series.getItemAt(i).format.fill.setSolidColor(REEKSKLEUREN[i % REEKSKLEUREN.length] ?? PETROL)
  })
}

// Each at least 3 : 1 against white, and apart in grey.
const REEKSKLEUREN = ['#7A8A90', '#C47A04', PETROL]

const NOTATIES: Record<Kolom['aard'], string> = {
  tekst: '',
  geld: '€ #,##0',
  fte: '#,##0.0',
  heel: '#,##0',
  aandeel: '0.0%',
  punten: '0.0',
  aantal: '0',
}

function toCell(waarde: Waarde, kolom: Kolom | undefined): string | number {
  if (waarde === null) return kolom ? formatOnbekend(kolom) : ''
  if (typeof waarde === 'string') return asCell(waarde)
  return kolom?.aard === 'geld' ? waarde / 100 : waarde
}

const STIJLEN: Record<Stijl, (format: Excel.RangeFormat) => void> = {
  titel: HUISSTIJL.titel,
  kenmerk: HUISSTIJL.kenmerk,
  kop1: HUISSTIJL.kop,
  tabelkop: HUISSTIJL.tabelkop,
  kop2: ({ font }) => {
    font.bold = true
    font.size = 12
  },
  'let-op': ({ fill }) => {
    fill.color = '#FFF4D6'
  },
  terugloop: format => {
    format.wrapText = true
    format.verticalAlignment = 'Top'
  },
  rechts: format => {
    format.horizontalAlignment = 'Right'
  },
}
