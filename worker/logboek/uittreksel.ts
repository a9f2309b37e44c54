import type { Tijdstip } from '../antwoorden.ts'
import type { Exportkop, Kop, Logfilter, Logregel } from './antwoorden.ts'

export type Uittreksel = {
  filter: Logfilter
  gemaakt: Tijdstip
  regels: readonly Logregel[]
  koppen: readonly Kop[]
}

/** One JSON text per line: first what was asked and where each chain ends, then the rows. Can be verified. */
export function toJsonl({ regels, filter, gemaakt, koppen }: Uittreksel): string {
  const kop: Exportkop = { soort: 'logboek', gemaakt, filter, koppen: [...koppen] }
  return `${[kop, ...regels].map(regel => JSON.stringify(regel)).join('\n')}\n`
}

/** For reading in Excel: Dutch headers, semicolons, and a byte order mark so that it reads UTF-8. */
export function toCsv({ regels }: Pick<Uittreksel, 'regels'>): string {
  const rijen = regels.map(regel => KOLOMMEN.map(([, read]) => toCel(read(regel))).join(';'))
  return `\uFEFF${[KOLOMMEN.map(([kop]) => kop).join(';'), ...rijen].join('\r\n')}\r\n`
}

const KOLOMMEN: readonly [kop: string, read: (regel: Logregel) => string | number | null][] = [
  ['Keten', ({ keten }) => keten],
  ['Volgnummer', ({ volgnr }) => volgnr],
  ['Tijd (UTC)', ({ tijd }) => tijd],
  ['Wie', ({ wie }) => wie],
  ['Rol', ({ rol }) => rol],
  ['Organisatie', ({ organisatie }) => organisatie],
  ['Handeling', ({ handeling }) => handeling],
  ['Uitkomst', ({ uitkomst }) => uitkomst],
  ['Route', ({ route }) => route],
  ['Status', ({ status }) => status],
  ['Kader', ({ kader }) => (kader ? `${kader.id}, versie ${kader.versie}` : null)],
  ['Planversie', ({ planversie }) => planversie],
  ['Verzoek', ({ verzoek }) => verzoek],
  ['Inhoud (hash)', ({ inhoudHash }) => inhoudHash],
  ['Vorige (hash)', ({ vorigeHash }) => vorigeHash],
  ['Hash', ({ hash }) => hash],
]

/** Text that a spreadsheet would read as a formula gets an apostrophe in front, so that it stays text. */
function toCel(waarde: string | number | null): string {
  if (typeof waarde !== 'string') return String(waarde ?? '')
  const tekst = /^[=+\-@\t\r]/.test(waarde) ? `'${waarde}` : waarde
  return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst
}
