import { halfUnit, type Inhoud, isWithin } from './cel.ts'
import type { Telkolom } from './kolommen.ts'
import type { Rij } from './rijen.ts'

/** A row and the rows that it adds up; a measure or an amount by itself has no parts. Sums are per column, by index. */
export type Post = {
  readonly rij: Rij
  readonly delen: readonly Post[]
  /** the sum of the rows below it that have no parts themselves */
  readonly regels: readonly Optelling[]
  /** the sum of its parts as they are printed, subtotals with the figure that they show */
  readonly gedrukt: readonly Optelling[]
}

/** A sum, with how many of its parts are PM, and how many hold an error of Excel. */
export type Optelling = { readonly som: number; readonly pm: number; readonly fouten: number }

/**
 * Finds which rows each total adds up, from the figures themselves: the rows above a total that fit it best, and
 * the rows below a row of which they are the parts. That a row has parts below it is believed only when the totals
 * fit better for it. Rows that start with "waarvan" repeat a part and count nowhere.
 */
export function buildPosten(rijen: readonly Rij[], kolommen: readonly Telkolom[]): Post[] {
  const bladen = rijen.filter(({ soort }) => soort !== 'waarvan').map(makeBlad)
  const gelaagd = stack(bladen, kolommen, true)
  const heeftDelenEronder = listTotalen(gelaagd).some(({ post }) =>
    post.delen.some(({ rij }) => rij.index > post.rij.index),
  )
  if (!heeftDelenEronder || !rijen.some(({ soort }) => soort === 'totaal')) return gelaagd
  const vlak = stack(bladen, kolommen, false)
  return countFitting(gelaagd, kolommen) > countFitting(vlak, kolommen) ? gelaagd : vlak
}

/** The sum of the rows of a post without parts of their own. */
export const sumRegels = ({ regels }: Post, { index }: Telkolom): Optelling => regels[index] ?? NIETS

/** Whether the printed figure is the sum of its parts, in one way or the other, within its own rounding. */
export function fitsParts(post: Post, kolom: Telkolom): { regels: boolean; gedrukt: boolean } {
  const cel = post.rij.cellen[kolom.index]
  if (cel?.soort !== 'getal') return { regels: false, gedrukt: false }
  const fits = ({ som }: Optelling) => isWithin(som - cel.waarde, halfUnit(cel), cel.waarde)
  return { regels: fits(sumRegels(post, kolom)), gedrukt: fits(post.gedrukt[kolom.index] ?? NIETS) }
}

/** A post with parts, and the posten that it is a part of, the nearest first. */
export type Totaal = { readonly post: Post; readonly boven: readonly Post[] }

/** All posten that have parts, the lower ones first. */
export function listTotalen(posten: readonly Post[], boven: readonly Post[] = []): Totaal[] {
  const totalen: Totaal[] = []
  for (const post of posten) {
    if (post.delen.length === 0) continue
    for (const lager of listTotalen(post.delen, [post, ...boven])) totalen.push(lager)
    totalen.push({ post, boven })
  }
  return totalen
}

function stack(bladen: readonly Post[], kolommen: readonly Telkolom[], metDelenEronder: boolean): Post[] {
  let open: Post[] = []
  /** where the rows of this section start in `open` */
  let grens = 0
  for (let i = 0; i < bladen.length; i++) {
    const blad = bladen[i]
    if (blad?.rij.soort === 'kopje') grens = open.length
    if (!blad || blad.rij.soort === 'kopje') continue
    const onder = metDelenEronder
      ? countPartsBelow(blad.rij, bladen.slice(i + 1, i + 1 + REIKWIJDTE), kolommen)
      : 0
    if (onder > 0) {
      open.push(makePost(blad.rij, bladen.slice(i + 1, i + 1 + onder)))
      i += onder
      continue
    }
    const isLaatste = bladen.slice(i + 1).every(({ rij }) => rij.soort === 'kopje')
    const boven = countPartsAbove(blad.rij, open, kolommen, isLaatste ? 0 : grens)
    if (boven === 0) {
      open.push(blad)
      continue
    }
    const eerste = open.length - boven
    open = [...open.slice(0, eerste), makePost(blad.rij, open.slice(eerste))]
    grens = open.length
  }
  return open
}

function makeBlad(rij: Rij): Post {
  const eigen = rij.cellen.map(optellingOf)
  return { rij, delen: [], regels: eigen, gedrukt: eigen }
}

function makePost(rij: Rij, delen: readonly Post[]): Post {
  const sum = (pick: (deel: Post, index: number) => Optelling | undefined) =>
    rij.cellen.map((_, index) => delen.map(deel => pick(deel, index) ?? NIETS).reduce(plus, NIETS))
  return {
    rij,
    delen,
    regels: sum(({ regels }, index) => regels[index]),
    gedrukt: sum((deel, index) => optellingOf(deel.rij.cellen[index])),
  }
}

const countFitting = (posten: readonly Post[], kolommen: readonly Telkolom[]): number =>
  listTotalen(posten)
    .filter(({ post }) => post.rij.soort === 'totaal')
    .flatMap(({ post }) => kolommen.map(kolom => fitsParts(post, kolom)))
    .filter(({ regels, gedrukt }) => regels || gedrukt).length

const NIETS: Optelling = { som: 0, pm: 0, fouten: 0 }
/** So far a row looks for the rows that it adds up, when it doesn't say that it is a total. */
const REIKWIJDTE = 60

const plus = (a: Optelling, b: Optelling): Optelling => ({
  som: a.som + b.som,
  pm: a.pm + b.pm,
  fouten: a.fouten + b.fouten,
})

const optellingOf = (cel: Inhoud | undefined): Optelling => ({
  som: cel?.soort === 'getal' ? cel.waarde : 0,
  pm: cel?.soort === 'pm' ? 1 : 0,
  fouten: cel?.soort === 'excelfout' ? 1 : 0,
})

/** How many of the last open posten this row adds up. A row without a name must fit; a total may be wrong. */
function countPartsAbove(
  rij: Rij,
  open: readonly Post[],
  kolommen: readonly Telkolom[],
  grens: number,
): number {
  if (rij.soort === 'regel' || open.length === 0) return 0
  const meest = rij.soort === 'totaal' ? open.length : Math.min(open.length, REIKWIJDTE)
  const pasvorm = new Pasvorm(rij, kolommen)
  let beste = { aantal: 0, punten: 0 }
  for (let aantal = 1; aantal <= meest; aantal++) {
    const post = open[open.length - aantal]
    if (!post) break
    const punten = pasvorm.add(post)
    const bijGrens = open.length - aantal === grens ? GRENSPUNT : 0
    // Once everything fitted and a further row spoils it, rows still further up can only make it worse.
    if (pasvorm.isWhole(beste.punten) && !pasvorm.isWhole(punten)) break
    if (punten > 0 && punten + bijGrens > beste.punten) beste = { aantal, punten: punten + bijGrens }
  }
  if (rij.soort === 'naamloos') return beste.aantal >= 2 && pasvorm.isEnough(beste.punten) ? beste.aantal : 0
  return beste.aantal || open.length - (grens < open.length ? grens : 0)
}

/** How many of the rows below are parts of this row. One column that fits could be chance; two are not. */
function countPartsBelow(rij: Rij, onder: readonly Post[], kolommen: readonly Telkolom[]): number {
  if (rij.soort === 'naamloos') return 0
  const pasvorm = new Pasvorm(rij, kolommen)
  let beste = { aantal: 0, punten: 0 }
  for (const [i, deel] of onder.entries()) {
    if (deel.rij.soort !== 'regel') break
    const punten = pasvorm.add(deel)
    if (i > 0 && punten > beste.punten) beste = { aantal: i + 1, punten }
  }
  return beste.punten >= 2 * PUNTEN_PASSEND && pasvorm.isEnough(beste.punten) ? beste.aantal : 0
}

const PUNTEN_PASSEND = 2
const PUNTEN_BIJNA = 1
/** Tips the balance between equals: where the section starts. */
const GRENSPUNT = 0.5
/** The share of its columns in which a row must fit before it counts as the sum of others. */
const GENOEG = 0.6

/** How well a growing set of posten adds up to a row, over all its columns that hold more than zero. */
class Pasvorm {
  private readonly doelen: { index: number; waarde: number; marge: number; gedrukt: number; regels: number }[]

  constructor({ cellen }: Rij, kolommen: readonly Telkolom[]) {
    this.doelen = kolommen.flatMap(({ index }) => {
      const cel = cellen[index]
      return cel?.soort === 'getal' && cel.waarde !== 0
        ? [{ index, waarde: cel.waarde, marge: halfUnit(cel), gedrukt: 0, regels: 0 }]
        : []
    })
  }

  /** Adds a post. Returns two points per column that fits now, one per column that is one unit off. */
  add({ rij, regels }: Post): number {
    let punten = 0
    for (const doel of this.doelen) {
      const cel = rij.cellen[doel.index]
      doel.gedrukt += cel?.soort === 'getal' ? cel.waarde : 0
      doel.regels += regels[doel.index]?.som ?? 0
      const verschil = Math.min(Math.abs(doel.gedrukt - doel.waarde), Math.abs(doel.regels - doel.waarde))
      if (isWithin(verschil, doel.marge, doel.waarde)) punten += PUNTEN_PASSEND
      else if (isWithin(verschil, 2 * doel.marge, doel.waarde)) punten += PUNTEN_BIJNA
    }
    return punten
  }

  isWhole(punten: number): boolean {
    return this.doelen.length > 0 && punten >= this.doelen.length * PUNTEN_PASSEND
  }

  isEnough(punten: number): boolean {
    return punten >= this.doelen.length * PUNTEN_PASSEND * GENOEG
  }
}
