import type { WireEntry } from '../excel/index.ts'

/** The round trips of one check, told apart by what they carry. */
export type Rondes = {
  /** those that bring back the rows of the table */
  lezen: number
  /** those that carry cell values to Excel */
  schrijven: number
  /** what is left, without the client's own giving back of references */
  overig: number
  bytes: number
  geschrevenBytes: number
  grootste: number
}

export function countRondes(verzoeken: readonly WireEntry[]): Rondes {
  const rondes = verzoeken.filter(({ members }) => members.some(naam => naam !== 'Workbook._RemoveReference'))
  const isSchrijven = ({ members }: WireEntry) =>
    members.includes('TableColumn.getDataBodyRange') && members.includes('Range.getRow')
  const isLezen = (verzoek: WireEntry) =>
    verzoek.members.includes('Table.getDataBodyRange') &&
    verzoek.members.includes('Range.getRow') &&
    !isSchrijven(verzoek)
  const schrijven = rondes.filter(isSchrijven)
  const lezen = rondes.filter(isLezen)
  return {
    lezen: lezen.length,
    schrijven: schrijven.length,
    overig: rondes.length - schrijven.length - lezen.length,
    bytes: verzoeken.reduce((som, { bytesIn, bytesOut }) => som + bytesIn + bytesOut, 0),
    geschrevenBytes: schrijven.reduce((som, { bytesOut }) => som + bytesOut, 0),
    grootste: Math.max(0, ...verzoeken.flatMap(({ bytesIn, bytesOut }) => [bytesIn, bytesOut])),
  }
}
