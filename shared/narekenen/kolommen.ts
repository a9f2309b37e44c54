import { SCENARIOS, type Scenario } from '../plan/scenario.ts'
import type { Inhoud } from './cel.ts'
import type { AndereKolom, Eenheid } from './kolomsoorten.ts'

/** A column whose figures may be added up. */
export type Telkolom = {
  readonly soort: 'telbaar'
  readonly index: number
  readonly kop: string
  readonly eenheid: Eenheid
  readonly scenario: Scenario | null
  /** `2027`, or `structureel` */
  readonly jaar: string | null
}

export type Kolom =
  | Telkolom
  | {
      readonly soort: AndereKolom
      readonly index: number
      readonly kop: string
    }

/** A table whose header is recognised: its columns, and the index of the row where the figures start. */
export type Indeling = { readonly kolommen: readonly Kolom[]; readonly eersteRij: number }

/** Finds the header and what each column holds; `undefined` when no column of figures has a header we know. */
export function recognizeKolommen(rijen: readonly (readonly Inhoud[])[]): Indeling | undefined {
  // Above the header there may be figures too, such as a date: the first row that has a header above it counts.
  for (let eersteRij = 1; eersteRij < Math.min(rijen.length, HOOGSTE_BEGIN); eersteRij++) {
    const rij = rijen[eersteRij] ?? []
    if (!isCijferrij(rij) || isJaarrij(rij, rijen[eersteRij + 1])) continue
    const kolommen = recognizeAbove(rijen, eersteRij)
    if (kolommen.some(({ soort }) => soort === 'telbaar')) return { kolommen, eersteRij }
  }
  return undefined
}

/** A table starts within this many rows, or it is no table. */
const HOOGSTE_BEGIN = 50

function recognizeAbove(rijen: readonly (readonly Inhoud[])[], eersteRij: number): Kolom[] {
  const boven = rijen.slice(0, eersteRij)
  const breedte = Math.max(...rijen.map(rij => rij.length))
  const metCijfers = Array.from({ length: breedte }, (_, index) =>
    rijen.slice(eersteRij).some(rij => rij[index]?.soort === 'getal'),
  )
  const omgeving = boven.flatMap(rij => rij.map(headerText)).join(' ')
  const kolommen = joinHeaders(headerBlock(boven, metCijfers), metCijfers).map((kop, index) =>
    recognize(kop, index, metCijfers[index] ?? false, omgeving),
  )
  return chooseOpschrift(kolommen, metCijfers)
}

/** A row that only repeats the header, as printed tables do on every page. */
export const isKopregel = (rij: readonly Inhoud[], kolommen: readonly Kolom[]): boolean => {
  const teksten = rij.flatMap((cel, index) => (cel.soort === 'tekst' ? [{ tekst: cel.tekst, index }] : []))
  const getallen = rij.flatMap((cel, index) => (cel.soort === 'getal' ? [{ waarde: cel.waarde, index }] : []))
  const isJaar = ({ waarde, index }: { waarde: number; index: number }) => {
    const kolom = kolommen[index]
    return kolom?.soort === 'telbaar' && kolom.jaar === String(waarde)
  }
  if (getallen.length > 0) return getallen.length > 1 && getallen.every(isJaar)
  const herhaald = teksten.filter(({ tekst, index }) => endsAlike(kolommen[index]?.kop, tekst))
  return herhaald.length >= 2 && herhaald.some(({ index }) => kolommen[index]?.soort === 'telbaar')
}

const endsAlike = (kop: string | undefined, tekst: string) =>
  kop?.toLowerCase().endsWith(tekst.toLowerCase()) ?? false

const isCijferrij = (rij: readonly Inhoud[]) =>
  rij.some(({ soort }) => soort === 'getal' || soort === 'pm' || soort === 'excelfout')

/** Years side by side are a header, not figures. */
function isJaarrij(rij: readonly Inhoud[], volgende: readonly Inhoud[] | undefined): boolean {
  const getallen = rij.flatMap(cel => (cel.soort === 'getal' ? [cel.waarde] : []))
  const jaren = getallen.every(
    (waarde, i) => waarde >= 2000 && waarde <= 2100 && (i === 0 || waarde === (getallen[i - 1] ?? 0) + 1),
  )
  return (
    getallen.length > 0 && jaren && volgende !== undefined && (getallen.length > 1 || !rij.some(hasScenario))
  )
}

const hasScenario = (cel: Inhoud) =>
  cel.soort === 'tekst' && SCENARIOWOORDEN.some(([, p]) => p.test(cel.tekst))

/**
 * The rows above the figures that say something of a column with figures, up to the first empty one. A title of the
 * first section, in between, says nothing of a column; more than three rows are text about the table.
 */
function headerBlock(
  boven: readonly (readonly Inhoud[])[],
  metCijfers: readonly boolean[],
): readonly (readonly Inhoud[])[] {
  const laatste = boven.findLastIndex(rij =>
    rij.some((cel, index) => metCijfers[index] && cel.soort !== 'leeg'),
  )
  const leeg = boven.slice(0, laatste + 1).findLastIndex(rij => rij.every(({ soort }) => soort === 'leeg'))
  return boven.slice(Math.max(leeg + 1, laatste - 2), laatste + 1)
}

/** One header per column. A header above a group holds for the columns to its right that have none of their own. */
function joinHeaders(kopregels: readonly (readonly Inhoud[])[], metCijfers: readonly boolean[]): string[] {
  const delen = metCijfers.map((): string[] => [])
  kopregels.forEach((rij, regel) => {
    const isOnderste = regel === kopregels.length - 1
    let groep = ''
    delen.forEach((deel, index) => {
      const eigen = headerText(rij[index])
      if (eigen !== '') groep = metCijfers[index] ? eigen : ''
      const tekst = eigen || (isOnderste ? '' : groep)
      if (tekst !== '') deel.push(tekst)
    })
  })
  return delen.map(deel => deel.join(' '))
}

function headerText(cel: Inhoud | undefined): string {
  if (cel?.soort === 'tekst') return cel.tekst.replace(/\s+/g, ' ')
  return cel?.soort === 'getal' ? String(cel.waarde) : ''
}

function recognize(kop: string, index: number, metCijfers: boolean, omgeving: string): Kolom {
  const soort = ANDERE_WOORDEN.find(([, patroon]) => patroon.test(kop))?.[0]
  if (soort === 'beroepsgroep' || soort === 'invulling') return { soort, index, kop }
  if (!metCijfers) return { soort: 'overig', index, kop }
  if (soort) return { soort, index, kop }
  const eigen = unitsIn(kop)
  const scenario = SCENARIOWOORDEN.find(([, patroon]) => patroon.test(kop))?.[0] ?? null
  const jaar = /\b(20\d\d)\b/.exec(kop)?.[1] ?? (/^struc|\bstructureel/i.test(kop) ? 'structureel' : null)
  if (eigen.length === 0 && scenario === null && jaar === null && !TOTAALKOP.test(kop))
    return { soort: 'overig', index, kop }
  const [eenheid = 'onbekend', ...meer] = eigen.length > 0 ? eigen : unitsIn(omgeving)
  return {
    soort: 'telbaar',
    index,
    kop,
    eenheid: meer.length > 0 ? 'onbekend' : eenheid,
    scenario,
    jaar,
  }
}

const unitsIn = (tekst: string): Eenheid[] =>
  EENHEIDWOORDEN.filter(([, patroon]) => patroon.test(tekst)).map(([eenheid]) => eenheid)

/** The column that names the rows: one that says so, or else the first with text. */
function chooseOpschrift(kolommen: readonly Kolom[], metCijfers: readonly boolean[]): Kolom[] {
  const eersteCijfers = kolommen.findIndex(({ soort }) => soort === 'telbaar')
  const links = kolommen.filter(
    ({ soort, index }) => soort === 'overig' && index < eersteCijfers && !metCijfers[index],
  )
  const gekozen = links.find(({ kop }) => OPSCHRIFTKOP.test(kop)) ?? links[0]
  return kolommen.map(kolom =>
    kolom.index === gekozen?.index ? { soort: 'opschrift', index: kolom.index, kop: kolom.kop } : kolom,
  )
}

const EENHEIDWOORDEN: readonly [Eenheid, RegExp][] = [
  ['werknemers', /\b(werknemer|medewerker)s?\b/i],
  ['fte', /\bfte('?s)?\b/i],
  ['personen', /\bpersonen\b/i],
  ['bedrag', /€|\b(bedrag(en)?|euro('?s)?|mln|miljoen|kosten|uitgaven|budget|begroting|middelen)\b/i],
]

const SCENARIOWOORDEN: readonly [Scenario, RegExp][] = SCENARIOS.map(scenario => [
  scenario,
  new RegExp(`\\b(${scenario === 'gemiddeld' ? 'gemiddeld|midden' : scenario})\\b`, 'i'),
])

/** Columns that are not added up. Counts are not either: one plan can count in more than one sector (V-13). */
const ANDERE_WOORDEN: readonly [Exclude<AndereKolom, 'opschrift' | 'overig'>, RegExp][] = [
  ['procent', /%|procent|percentage|aandeel/i],
  ['deeltijdfactor', /factor/i],
  ['beroepsgroep', /beroepsgroep/i],
  ['invulling', /^(mate van )?invulling/i],
  ['telling', /\baantal(len)? (transformatie|doorbraak)?plannen\b|^(aantal|plannen)$|per miljoen/i],
]

const TOTAALKOP = /^(totaal|som)$/i
const OPSCHRIFTKOP =
  /maatregel|afspraak|sector|domein|post|omschrijving|opschrift|titel|naam|onderdeel|status/i
