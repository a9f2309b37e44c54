import { strFromU8, unzipSync } from 'fflate'

// Reads Office files back, with nothing of the libraries that wrote them.

/** The parts of an Office file, by their path. */
export type Delen = ReadonlyMap<string, string>

export type Cel = { soort: 'tekst' | 'getal'; waarde: string | number; notatie: string }

export async function unzip(inhoud: Blob): Promise<Delen> {
  const delen = unzipSync(new Uint8Array(await inhoud.arrayBuffer()))
  return new Map(Object.entries(delen).map(([pad, bytes]) => [pad, strFromU8(bytes)]))
}

export function part(delen: Delen, pad: string): string {
  const xml = delen.get(pad)
  if (xml === undefined) throw new Error(`${pad} ontbreekt; er is ${[...delen.keys()].join(', ')}`)
  return xml
}

export const sheetNames = (werkmap: Delen) =>
  [...part(werkmap, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, naam = '']) => naam)

export const sheetXml = (werkmap: Delen, naam: string) =>
  part(werkmap, `xl/worksheets/sheet${sheetNames(werkmap).indexOf(naam) + 1}.xml`)

/** The filled cells of a sheet by address. */
export function sheet(werkmap: Delen, naam: string): Map<string, Cel> {
  const teksten = [...part(werkmap, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, tekst = '']) => decode(tekst),
  )
  const readWaarde = (waarde: string, isTekst: boolean) =>
    isTekst ? (teksten[Number(waarde)] ?? '') : Number(waarde)
  const stijlen = part(werkmap, 'xl/styles.xml')
  const notaties = new Map(
    [...stijlen.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code = '']) => [
      id,
      decode(code),
    ]),
  )
  const celstijlen = [...(stijlen.split('<cellXfs')[1] ?? '').matchAll(/<xf ([^>]*)>/g)].map(
    ([, kenmerken = '']) => notaties.get(/numFmtId="(\d+)"/.exec(kenmerken)?.[1]) ?? '',
  )
  return new Map(
    [...sheetXml(werkmap, naam).matchAll(/<c r="(\w+)"([^>]*)>(?:<is><t[^>]*>([^<]*)|<v>([^<]*)<\/v>)/g)].map(
      ([, adres = '', kenmerken = '', eigen, waarde = '']) => {
        const isTekst = eigen !== undefined || kenmerken.includes('t="s"')
        const stijl = Number(/ s="(\d+)"/.exec(kenmerken)?.[1])
        const cel: Cel = {
          soort: isTekst ? 'tekst' : 'getal',
          waarde: eigen === undefined ? readWaarde(waarde, isTekst) : decode(eigen),
          notatie: celstijlen[stijl] ?? '',
        }
        return [adres, cel]
      },
    ),
  )
}

/** The cells of a column from a row on, until the first empty one or the given last row. */
export function column(
  blad: ReadonlyMap<string, Cel>,
  kolom: string,
  eerste: number,
  laatste = 10_000,
): Cel[] {
  const cellen: Cel[] = []
  for (let rij = eerste; rij <= laatste; rij++) {
    const cel = blad.get(`${kolom}${rij}`)
    if (!cel) break
    cellen.push(cel)
  }
  return cellen
}

/** The text of a part, without its markup. */
export const plain = (xml: string) => decode(xml.replace(/<[^>]*>/g, ''))

const decode = (tekst: string) =>
  tekst
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
