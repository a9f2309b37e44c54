import type { CellObject, Feature, Row, Sheet } from 'write-excel-file/universal'
import { escapeTekst } from './opmaaktaal.ts'
import { BLADDEEL, insertInBlad } from './werkmap-blad.ts'
import { columnLetter } from './werkmap-cel.ts'

/**
 * The sheets with only a sample of each style in place of their rows, and a feature that puts the rows in. The writer
 * looks up the style of every cell in six ways, which takes most of the time of a workbook with thousands of them; its
 * own numbers for the styles are read back from the samples.
 */
export function withEigenRijen(bladen: readonly Sheet<Blob>[]): {
  bladen: Sheet<Blob>[]
  rijen: Feature<Blob>
} {
  const geschreven = bladen.map(({ data }) => writeRijen(data))
  return {
    bladen: bladen.map((blad, i) => ({ ...blad, data: [[...(geschreven[i]?.stijlen ?? [])]] })),
    rijen: {
      files: {
        transform: {
          [BLADDEEL]: {
            transform: (xml, _opties, { sheetIndex }) => {
              const blad = geschreven[sheetIndex]
              return blad ? placeRijen(xml, blad) : xml
            },
          },
        },
      },
    },
  }
}

/** The rows of a sheet in which styles are named by their place in `stijlen`. */
type Bladrijen = {
  readonly stijlen: readonly CellObject[]
  readonly rijen: readonly Rij[]
  /** `A1:C1` */
  readonly samengevoegd: readonly string[]
}
type Rij = { readonly nummer: number; readonly hoogte: number | undefined; readonly cellen: readonly Cel[] }
type Cel = { readonly adres: string; readonly stijl: number; readonly inhoud: string }

function writeRijen(data: readonly Row[]): Bladrijen {
  const stijlen = new Map<string, { plaats: number; cel: CellObject }>()
  const samengevoegd: string[] = []
  const findStijl = ({
    value: _waarde,
    height: _hoogte,
    columnSpan: _breedte,
    ...stijl
  }: CellObject): number => {
    const sleutel = JSON.stringify(stijl)
    const gevonden = stijlen.get(sleutel)
    if (gevonden) return gevonden.plaats
    const plaats = stijlen.size
    stijlen.set(sleutel, { plaats, cel: stijl })
    return plaats
  }
  const writeRij = (rij: Row, i: number): Rij => {
    const nummer = i + 1
    const cellen: Cel[] = []
    let hoogte: number | undefined
    for (const [kolom, cel] of rij.entries()) {
      if (!isCel(cel)) continue
      const stijl = findStijl(cel)
      const { columnSpan = 1 } = cel
      hoogte ??= cel.height
      cellen.push({ adres: addressOf(kolom, nummer), stijl, inhoud: writeInhoud(cel) })
      for (let bedekt = kolom + 1; bedekt < kolom + columnSpan; bedekt++)
        cellen.push({ adres: addressOf(bedekt, nummer), stijl, inhoud: '' })
      if (columnSpan > 1)
        samengevoegd.push(`${addressOf(kolom, nummer)}:${addressOf(kolom + columnSpan - 1, nummer)}`)
    }
    return { nummer, hoogte, cellen }
  }
  const rijen = data.map(writeRij)
  return { stijlen: [...stijlen.values()].map(({ cel }) => cel), rijen, samengevoegd }
}

const isCel = (cel: Row[number]): cel is CellObject =>
  typeof cel === 'object' && cel !== null && !(cel instanceof Date)

const addressOf = (kolom: number, rij: number) => `${columnLetter(kolom + 1)}${rij}`

/** The text stands in the cell itself: most of a summary is said once. */
function writeInhoud({ value, type }: CellObject): string {
  if (value === undefined || value === null || value === '') return ''
  if (type === Number) return `><v>${value}</v></c>`
  return ` t="inlineStr"><is><t xml:space="preserve">${escapeTekst(String(value))}</t></is></c>`
}

function placeRijen(xml: string, { rijen, samengevoegd }: Bladrijen): string {
  const nummers = [...xml.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, nummer = '0']) => nummer)
  const inhoud = rijen.map(({ nummer, hoogte, cellen }) => {
    const maat = hoogte === undefined ? '' : ` ht="${hoogte}" customHeight="1"`
    const celteksten = cellen.map(
      ({ adres, stijl, inhoud: tekst }) => `<c r="${adres}" s="${nummers[stijl]}"${tekst || '/>'}`,
    )
    return `<row r="${nummer}"${maat}>${celteksten.join('')}</row>`
  })
  const bereiken = samengevoegd.map(bereik => `<mergeCell ref="${bereik}"/>`)
  const met =
    bereiken.length === 0
      ? xml
      : insertInBlad(xml, `<mergeCells count="${bereiken.length}">${bereiken.join('')}</mergeCells>`)
  return met.replace(/<sheetData>.*?<\/sheetData>/s, () => `<sheetData>${inhoud.join('')}</sheetData>`)
}
