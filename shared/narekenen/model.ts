import { cellAddress } from './adres.ts'
import { type Cel, type Getal, type Inhoud, readCel, roundTo } from './cel.ts'
import { type Kolom, recognizeKolommen, type Telkolom } from './kolommen.ts'
import { buildPosten, fitsParts, listTotalen, type Post, sumRegels, type Totaal } from './posten.ts'
import { type Rij, readRijen } from './rijen.ts'
import type { Afwijking, Correctie, Herstel, Plek } from './uitkomst.ts'

/** A table as it stands in a sheet or a request, its header included. */
export type Tabel = {
  readonly cellen: readonly (readonly Cel[])[]
  /** the same cells as a reader sees them, when known: they tell how many decimals are printed */
  readonly weergave?: readonly (readonly string[])[]
  /** where the upper left cell stands in its sheet, zero-based; A1 when left out */
  readonly hoek?: { readonly rij: number; readonly kolom: number }
}

/** A table whose header, rows and totals are recognised: what every check starts from. */
export type Model = {
  readonly kolommen: readonly Kolom[]
  readonly telkolommen: readonly Telkolom[]
  readonly rijen: readonly Rij[]
  /** every row that adds up others, the lower ones first, with the rows that add it up in turn */
  readonly totalen: readonly Totaal[]
  /** by the index of a row: the posten that it is a part of, the nearest first */
  readonly boven: ReadonlyMap<number, readonly Post[]>
  readonly posten: readonly Post[]
  readonly hoek: { readonly rij: number; readonly kolom: number }
}

/** What a check found: per row how many figures it held against others and how many agree, and what deviates. */
export type Bevinding = {
  readonly rij: Rij
  readonly gecontroleerd: number
  readonly klopt: number
  readonly uitleg?: string
  readonly factor?: number
  readonly afwijkingen: readonly Afwijking[]
}

/** `undefined` when the table has no header that we know. */
export function buildModel({ cellen, weergave, hoek = { rij: 0, kolom: 0 } }: Tabel): Model | undefined {
  const breedte = Math.max(0, ...cellen.map(rij => rij.length))
  const inhoud = cellen.map((rij, r) =>
    Array.from({ length: breedte }, (_, k): Inhoud => readCel(rij[k], weergave?.[r]?.[k])),
  )
  const indeling = recognizeKolommen(inhoud)
  if (!indeling) return undefined
  const telkolommen = indeling.kolommen.filter(kolom => kolom.soort === 'telbaar')
  const rijen = readRijen(inhoud, indeling)
  const posten = buildPosten(rijen, telkolommen)
  const totalen = listTotalen(posten)
  const boven = new Map(
    totalen.flatMap(({ post, boven }) => post.delen.map(({ rij }) => [rij.index, [post, ...boven]] as const)),
  )
  return { kolommen: indeling.kolommen, telkolommen, rijen, posten, totalen, boven, hoek }
}

export const getalAt = ({ cellen }: Rij, { index }: Pick<Kolom, 'index'>): Getal | undefined => {
  const cel = cellen[index]
  return cel?.soort === 'getal' ? cel : undefined
}

export const plekOf = ({ hoek }: Model, rij: Rij, { index, kop }: Pick<Kolom, 'index' | 'kop'>): Plek => ({
  rij: rij.index,
  kolom: index,
  cel: cellAddress(hoek.rij + rij.index, hoek.kolom + index),
  opschrift: rij.opschrift,
  kop,
})

/** Replaces a figure by `waarde`, and says which totals change with it when the figure is one of their parts. */
export function repair(model: Model, rij: Rij, kolom: Telkolom, waarde: number): Herstel {
  const getal = getalAt(rij, kolom)
  const verschil = waarde - (getal?.waarde ?? 0)
  const gevolgen = (model.boven.get(rij.index) ?? []).flatMap(post => {
    const totaal = getalAt(post.rij, kolom)
    if (!totaal) return []
    const { regels, gedrukt } = fitsParts(post, kolom)
    const nu = regels || gedrukt ? totaal.waarde : sumRegels(post, kolom).som
    return [correct(model, post.rij, kolom, nu + verschil)]
  })
  return { ...correct(model, rij, kolom, waarde), gevolgen }
}

/** The same for a total that is not the sum of its rows: only totals that took over the wrong figure change. */
export function repairTotaal(model: Model, post: Post, boven: readonly Post[], kolom: Telkolom): Herstel {
  const goed = sumRegels(post, kolom).som
  const verschil = goed - (getalAt(post.rij, kolom)?.waarde ?? 0)
  const gevolgen = boven.flatMap(hoger => {
    const totaal = getalAt(hoger.rij, kolom)
    const { regels, gedrukt } = fitsParts(hoger, kolom)
    return totaal && gedrukt && !regels ? [correct(model, hoger.rij, kolom, totaal.waarde + verschil)] : []
  })
  return { ...correct(model, post.rij, kolom, goed), gevolgen }
}

/** A calculated figure, with two decimals more than are printed. */
export const precise = (waarde: number, { decimalen }: Pick<Getal, 'decimalen'>): number =>
  roundTo(waarde, Math.min(10, decimalen + 2))

function correct(model: Model, rij: Rij, kolom: Telkolom, waarde: number): Correctie {
  const getal = getalAt(rij, kolom)
  return {
    plaats: plekOf(model, rij, kolom),
    gevonden: getal?.waarde ?? null,
    waarde: roundTo(waarde, getal?.decimalen ?? 0),
  }
}
