import type { Inhoud } from './cel.ts'
import { type Indeling, isKopregel, type Kolom } from './kolommen.ts'

/** A row with figures, or a heading above some. */
export type Rij = {
  /** index in the table */
  readonly index: number
  /** what the row is called; `''` when it has no name */
  readonly opschrift: string
  readonly soort: 'regel' | 'waarvan' | 'totaal' | 'naamloos' | 'kopje'
  readonly cellen: readonly Inhoud[]
}

/** The rows below the header, without those that are empty or repeat it. */
export function readRijen(tabel: readonly (readonly Inhoud[])[], { kolommen, eersteRij }: Indeling): Rij[] {
  const opschriftkolom = kolommen.find(({ soort }) => soort === 'opschrift')
  const kanNaamloos = opschriftkolom !== undefined
  return tabel.slice(eersteRij).flatMap((cellen, i): Rij[] => {
    if (isKopregel(cellen, kolommen)) return []
    const heeftCijfers = kolommen.some(({ soort, index }) => soort === 'telbaar' && isCijfer(cellen[index]))
    const opschrift = nameOf(cellen, kolommen, opschriftkolom)
    if (!heeftCijfers && opschrift === '') return []
    const soort = heeftCijfers ? soortOf(opschrift, kanNaamloos) : 'kopje'
    return [{ index: eersteRij + i, opschrift, soort, cellen }]
  })
}

const TOTAAL = /^(sub|eind)?tota(al|len)\b|^som\b|\btotaal$/i
const WAARVAN = /^[-–•*\s]*(waarvan|w\.?v\.?)\b/i

const isCijfer = (cel: Inhoud | undefined) =>
  cel?.soort === 'getal' || cel?.soort === 'pm' || cel?.soort === 'excelfout'

function nameOf(cellen: readonly Inhoud[], kolommen: readonly Kolom[], opschrift: Kolom | undefined): string {
  const links = kolommen.filter(({ soort }) => soort === 'overig' || soort === 'opschrift')
  const eerste = kolommen.findIndex(({ soort }) => soort === 'telbaar')
  for (const kolom of [opschrift, ...links]) {
    const cel = kolom && kolom.index < eerste ? cellen[kolom.index] : undefined
    if (cel?.soort === 'tekst') return cel.tekst.replace(/\s+/g, ' ')
  }
  return ''
}

function soortOf(opschrift: string, kanNaamloos: boolean): Rij['soort'] {
  if (opschrift === '') return kanNaamloos ? 'naamloos' : 'regel'
  if (WAARVAN.test(opschrift)) return 'waarvan'
  return TOTAAL.test(opschrift) ? 'totaal' : 'regel'
}
