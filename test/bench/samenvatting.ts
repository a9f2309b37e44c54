import { Packer, Paragraph, Table, TableCell, TableRow, Document as Woorden } from 'docx'
import writeXlsxFile from 'write-excel-file/universal'
import { buildBestand } from '#addin/samenvatting/bestanden.ts'
import { formatWaarde, toTabel } from '#addin/samenvatting/opmaak.ts'
import type { Blok, Document } from '#shared/samenvatting/blokken.ts'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { readPlannen } from '../proef/gegevens/lezen.ts'
import { grootPortefeuille } from '../proef/gegevens/portefeuille.ts'
import { table } from '../proef/verslag.ts'
import { samenvattinginvoer } from '../shared/samenvattingen.ts'
import { measureProcessorInTurns } from './impact-meten.ts'

const PLANNEN = 276
const KEREN = 5
const DOEL = 2

/**
 * How long it takes to make the files of a summary, as a ratio to the bare libraries that write the same number of
 * cells and paragraphs with no formatting at all. Both from the same blocks, in turns, in
 * processor time.
 */
export async function benchSamenvatting(plannen = PLANNEN, keren = KEREN): Promise<string> {
  const invoer = samenvattinginvoer({ plannen: readPlannen(grootPortefeuille(plannen)) })
  const document = summarize(invoer)
  const rijen = rowsOf(document)
  const cellen = rijen.reduce((som, rij) => som + rij.length, 0)
  const [
    makenMs = Number.NaN,
    xlsx = Number.NaN,
    kaalXlsx = Number.NaN,
    docx = Number.NaN,
    kaalDocx = Number.NaN,
  ] = await measureProcessorInTurns(
    [
      async () => summarize(invoer),
      () => buildBestand('xlsx', document, 'Samenvatting'),
      () => writeKaleWerkmap(rijen),
      () => buildBestand('docx', document, 'Samenvatting'),
      () => writeKaalDocument(document),
    ],
    keren,
  )
  const row = (wat: string, eigen: number, kaal: number) => [
    wat,
    formatMs(eigen),
    formatMs(kaal),
    `${(eigen / kaal).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} × (doel: hoogstens ${DOEL})`,
  ]
  return [
    `${plannen} plannen, ${cellen.toLocaleString('nl-NL')} cellen en alinea’s, medianen. De samenvatting zelf: ${formatMs(makenMs)} ms.`,
    table(
      ['Bestand', 'Impacttoets (ms)', 'Kale bibliotheek (ms)', 'Verhouding'],
      [
        row('.xlsx', xlsx, kaalXlsx),
        row('.docx', docx, kaalDocx),
        row('samen', makenMs + xlsx + docx, kaalXlsx + kaalDocx),
      ],
      [1, 2],
    ),
  ].join('\n')
}

/** All that stands in a document as plain rows: a table row for row, any other text as a row of one. */
const rowsOf = ({ blokken }: Document): (string | number)[][] => blokken.flatMap(rowsOfBlok)

function rowsOfBlok(blok: Blok): (string | number)[][] {
  if (blok.soort === 'kop' || blok.soort === 'alinea') return [[blok.tekst]]
  const { kolommen, rijen } = blok.soort === 'grafiek' ? toTabel(blok) : blok
  return [kolommen.map(({ kop }) => kop), ...rijen.map(rij => rij.map(waarde => waarde ?? 'onbekend'))]
}

const writeKaleWerkmap = (rijen: readonly (string | number)[][]): Promise<Blob> =>
  writeXlsxFile(rijen.map(rij => rij.map(value => ({ value })))).toBlob()

function writeKaalDocument(document: Document): Promise<Blob> {
  const children = document.blokken.flatMap((blok): (Paragraph | Table)[] => {
    if (blok.soort === 'kop' || blok.soort === 'alinea') return [new Paragraph({ text: blok.tekst })]
    if (blok.soort === 'grafiek' || blok.rijen.length === 0) return []
    const { kolommen, rijen } = blok
    return [
      kaleTabel([
        kolommen.map(({ kop }) => kop),
        ...rijen.map(rij => kolommen.map((kolom, i) => formatWaarde(rij[i] ?? null, kolom))),
      ]),
    ]
  })
  return Packer.toBlob(new Woorden({ sections: [{ children }] }))
}

const kaleTabel = (rijen: readonly (readonly string[])[]) =>
  new Table({
    rows: rijen.map(
      rij =>
        new TableRow({
          children: rij.map(tekst => new TableCell({ children: [new Paragraph({ text: tekst })] })),
        }),
    ),
  })

const formatMs = (ms: number) => Math.round(ms).toLocaleString('nl-NL')
