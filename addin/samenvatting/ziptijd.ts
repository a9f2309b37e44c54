import type { Datum } from '#shared/bronnen/datum.ts'

/**
 * The zip with one time on all its parts: midnight of that date, or the first that a zip knows. The writers put the
 * clock on them, and then no two files would be the same.
 */
export async function withZiptijd(zip: Blob, datum: Datum = '1980-01-01'): Promise<Blob> {
  const bytes = new DataView(await zip.arrayBuffer())
  const [jaar = 1980, maand = 1, dag = 1] = datum.split('-').map(Number)
  const dosdatum = ((jaar - 1980) << 9) | (maand << 5) | dag
  const setTijd = (plaats: number) => {
    bytes.setUint16(plaats, 0, true)
    bytes.setUint16(plaats + 2, dosdatum, true)
  }
  for (const deel of findDelen(bytes)) {
    setTijd(deel + 12)
    setTijd(bytes.getUint32(deel + 42, true) + 10)
  }
  return new Blob([bytes.buffer], { type: zip.type })
}

/** Where the entries of the table of contents start, which stands at the end of a zip. */
function findDelen(bytes: DataView<ArrayBuffer>): number[] {
  const einde = bytes.byteLength - LENGTE_EINDE
  if (einde < 0 || bytes.getUint32(einde, true) !== EINDE)
    throw new Error('Dit is geen zip zonder commentaar.')
  const delen: number[] = []
  let plaats = bytes.getUint32(einde + 16, true)
  for (let over = bytes.getUint16(einde + 10, true); over > 0; over--) {
    delen.push(plaats)
    plaats += LENGTE_DEEL
    for (const lengte of [28, 30, 32]) plaats += bytes.getUint16((delen.at(-1) ?? 0) + lengte, true)
  }
  return delen
}

const EINDE = 0x06054b50
const LENGTE_EINDE = 22
/** Without its name, extra field and comment, whose lengths it holds. */
const LENGTE_DEEL = 46
