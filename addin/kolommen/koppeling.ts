import { normalize } from '#shared/plan/codelijsten.ts'

/** A field that is looked for in a table of somebody else: how we head it, and how others do. */
export type Veld<Naam extends string = string> = {
  readonly naam: Naam
  readonly kop: string
  readonly synoniemen: readonly string[]
  readonly verplicht: boolean
}

/** In which column of a table a field stands, zero-based; a field that is not named stands in none. */
export type Koppeling<Naam extends string = string> = Readonly<Partial<Record<Naam, number>>>

/** The same by heading, as it is kept: columns may have moved the next time. */
export type Kopkeuze = Readonly<Record<string, string>>

/** What stands in the way of reading with a koppeling. */
export type Koppelbezwaar<Naam extends string = string> =
  | { readonly soort: 'ontbreekt'; readonly veld: Veld<Naam> }
  | { readonly soort: 'dubbel'; readonly kolom: number; readonly velden: readonly Veld<Naam>[] }

/**
 * Proposes a column for each field, by its heading: first who is called exactly so, then who bears a synonym, then a
 * heading that holds all words of a name of one field only. A column is proposed once, and a doubtful one not at all.
 */
export function proposeKoppeling<Naam extends string>(
  velden: readonly Veld<Naam>[],
  koppen: readonly string[],
): Koppeling<Naam> {
  const namen = koppen.map(normalize)
  const gekozen = new Map<Naam, number>()
  const bezet = new Set<number>()
  for (const past of MANIEREN) {
    const vrij = velden.filter(({ naam }) => !gekozen.has(naam))
    const kandidaten = vrij.map(veld => ({
      veld,
      kolommen: namen.flatMap((naam, kolom) => (!bezet.has(kolom) && past(veld, naam) ? [kolom] : [])),
    }))
    const gewild = Map.groupBy(
      kandidaten.flatMap(({ kolommen }) => kolommen),
      kolom => kolom,
    )
    for (const { veld, kolommen } of kandidaten) {
      const [kolom] = kolommen
      if (kolom === undefined || kolommen.length > 1 || (gewild.get(kolom)?.length ?? 0) > 1) continue
      gekozen.set(veld.naam, kolom)
      bezet.add(kolom)
    }
  }
  return toKoppeling(velden, naam => gekozen.get(naam))
}

/** The koppeling with one field put in another column, or in none. */
export const changeKoppeling = <Naam extends string>(
  velden: readonly Veld<Naam>[],
  koppeling: Koppeling<Naam>,
  veld: Naam,
  kolom: number | undefined,
): Koppeling<Naam> => toKoppeling(velden, naam => (naam === veld ? kolom : koppeling[naam]))

/** Obligatory fields without a column, and columns that were given to more than one field. */
export function checkKoppeling<Naam extends string>(
  velden: readonly Veld<Naam>[],
  koppeling: Koppeling<Naam>,
): Koppelbezwaar<Naam>[] {
  const perKolom = Map.groupBy(velden, ({ naam }) => koppeling[naam])
  return [
    ...velden
      .filter(({ naam, verplicht }) => verplicht && koppeling[naam] === undefined)
      .map(veld => ({ soort: 'ontbreekt' as const, veld })),
    ...[...perKolom].flatMap(([kolom, samen]) =>
      kolom === undefined || samen.length < 2 ? [] : [{ soort: 'dubbel' as const, kolom, velden: samen }],
    ),
  ]
}

/**
 * The headings as we call them, in their order, so that readers that go by our names find what was linked. A column
 * that bears one of our names but was not chosen for it is set aside.
 */
export function renameKoppen<Naam extends string>(
  velden: readonly Veld<Naam>[],
  koppen: readonly string[],
  koppeling: Koppeling<Naam>,
): string[] {
  const nieuw = new Map(velden.map(({ naam, kop }) => [koppeling[naam], kop]))
  const eigen = new Set(velden.map(({ kop }) => normalize(kop)))
  return koppen.map(
    (kop, kolom) => nieuw.get(kolom) ?? (eigen.has(normalize(kop)) ? `${kop} (niet gekoppeld)` : kop),
  )
}

/** What a choice is remembered under: the same set of headings, whatever their order, case or spacing. */
export const keyOfKoppen = (koppen: readonly string[]): string =>
  koppen
    .map(normalize)
    .filter(kop => kop !== '')
    .toSorted()
    .join('|')

/** The choice as it is kept. */
export const packKoppeling = <Naam extends string>(
  velden: readonly Veld<Naam>[],
  koppen: readonly string[],
  koppeling: Koppeling<Naam>,
): Kopkeuze =>
  Object.fromEntries(
    velden.flatMap(({ naam }) => {
      const kolom = koppeling[naam]
      const kop = kolom === undefined ? undefined : koppen[kolom]
      return kop === undefined ? [] : [[naam, kop]]
    }),
  )

/** A choice that was kept, for these headings; a field whose heading is not there any more stands in no column. */
export function recallKoppeling<Naam extends string>(
  velden: readonly Veld<Naam>[],
  koppen: readonly string[],
  keuze: Kopkeuze,
): Koppeling<Naam> {
  const namen = koppen.map(normalize)
  return toKoppeling(velden, naam => {
    const kop = keuze[naam]
    const kolom = kop === undefined ? -1 : namen.indexOf(normalize(kop))
    return kolom < 0 ? undefined : kolom
  })
}

/**
 * The same, and for each field that was not asked for when the choice was kept (`gevraagd`) the column that its heading
 * proposes, out of those that are still free.
 */
export function reviseKoppeling<Naam extends string>(
  velden: readonly Veld<Naam>[],
  koppen: readonly string[],
  keuze: Kopkeuze,
  gevraagd: readonly string[],
): Koppeling<Naam> {
  const bekend = recallKoppeling(velden, koppen, keuze)
  const bezet = new Set(Object.values(bekend))
  const nieuw = proposeKoppeling(
    velden.filter(({ naam }) => !gevraagd.includes(naam)),
    koppen.map((kop, kolom) => (bezet.has(kolom) ? '' : kop)),
  )
  return { ...nieuw, ...bekend }
}

/** Whether a heading (normalised) is meant for a field; the surest way first. */
const MANIEREN: readonly ((veld: Veld, kop: string) => boolean)[] = [
  ({ kop: eigen }, kop) => normalize(eigen) === kop,
  ({ synoniemen }, kop) => synoniemen.some(synoniem => normalize(synoniem) === kop),
  ({ kop: eigen, synoniemen }, kop) => [eigen, ...synoniemen].some(naam => holdsWords(kop, normalize(naam))),
]

function holdsWords(kop: string, naam: string): boolean {
  const woorden = new Set(kop.split(/[^\p{L}\p{N}]+/u))
  return naam.split(/[^\p{L}\p{N}]+/u).every(woord => woorden.has(woord))
}

function toKoppeling<Naam extends string>(
  velden: readonly Veld<Naam>[],
  kolomOf: (naam: Naam) => number | undefined,
): Koppeling<Naam> {
  const koppeling: Partial<Record<Naam, number>> = {}
  for (const { naam } of velden) {
    const kolom = kolomOf(naam)
    if (kolom !== undefined) koppeling[naam] = kolom
  }
  return koppeling
}
