import type { Plek } from './plekken.ts'

/** The first place where a file does not say what it should; `undefined` when it does everywhere. */
export type Verschil = {
  readonly plaats: string
  readonly staat: string | null
  readonly hoort: string | null
}

/** Compares what stands in a file with what follows from its momentopname, in the order of a reader. */
export function findVerschil(werkelijk: readonly Plek[], verwacht: readonly Plek[]): Verschil | undefined {
  const gevonden = groupByPlaats(werkelijk)
  const bedoeld = groupByPlaats(verwacht)
  for (const [plaats, hoort] of bedoeld) {
    const staat = gevonden.get(plaats) ?? null
    if (staat !== hoort) return { plaats, staat, hoort }
  }
  for (const [plaats, staat] of gevonden) if (!bedoeld.has(plaats)) return { plaats, staat, hoort: null }
  return undefined
}

/** A difference in words, with only the part of a long text where it is. */
export function describeVerschil({ plaats, staat, hoort }: Verschil): string {
  const waar = `${plaats.charAt(0).toUpperCase()}${plaats.slice(1)}`
  const begin = Math.max(0, commonLength(staat ?? '', hoort ?? '') - CONTEXT)
  const toon = (tekst: string) =>
    `“${begin > 0 ? '…' : ''}${tekst.slice(begin, begin + TOON)}${tekst.length > begin + TOON ? '…' : ''}”`
  if (hoort === null) return `${waar}: hier staat ${toon(staat ?? '')}, en volgens de momentopname niets.`
  if (staat === null) return `${waar}: hier ontbreekt ${toon(hoort)}.`
  return `${waar}: hier staat ${toon(staat)}, en volgens de momentopname ${toon(hoort)}.`
}

const CONTEXT = 30
const TOON = 90

/** A place can hold several paragraphs, as a cell of a table in a document does. */
function groupByPlaats(plekken: readonly Plek[]): Map<string, string> {
  const teksten = new Map<string, string>()
  for (const { plaats, tekst } of plekken) {
    const eerder = teksten.get(plaats)
    teksten.set(plaats, eerder === undefined ? tekst : `${eerder}\n${tekst}`)
  }
  return teksten
}

function commonLength(a: string, b: string): number {
  let lengte = 0
  while (lengte < a.length && a[lengte] === b[lengte]) lengte++
  return lengte
}
