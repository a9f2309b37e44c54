import type { Bron } from '../bronnen/bron.ts'
import type { Datum } from '../bronnen/datum.ts'
import { type MIDDELENSTATUSSEN, type Planstatus, SECTOREN } from '../plan/codelijsten.ts'
import type { Plannummer } from '../plan/plan.ts'
import { type Eurocent, euro, NUL, sum } from './bedrag.ts'

export type { Planstatus } from '../plan/codelijsten.ts'
export type Middelenstatus = keyof (typeof MIDDELENSTATUSSEN)['codes']
/** Code of a sector or domain in the table of the transformatiemiddelen. */
export type Sector = keyof (typeof SECTOREN)['codes']

/** A plan in the list that is held against the publication; a sector without an amount is left out. */
export type Middelenrij = {
  readonly nummer: Plannummer
  readonly status: Planstatus
  readonly middelenstatus: Middelenstatus
  readonly bedragen: Readonly<Partial<Record<Sector, Eurocent>>>
}

/** A published overview of the transformatiemiddelen, as printed: counts, amounts by status, amounts by sector. */
export type Publicatie = {
  readonly titel: string
  /** the counts hold on this day; the amounts carry no day of their own */
  readonly peildatumAantallen: Datum
  readonly aantallen: {
    readonly bron: Bron
    readonly ingediend: number
    readonly metMiddelen: number
    readonly goedgekeurd: number
    readonly goedgekeurdInWachtrij: number
    readonly voorgenomen: number
    readonly voorgenomenInWachtrij: number
    readonly overigeMetReservering: number
  }
  readonly bedragen: {
    readonly bron: Bron
    readonly goedgekeurd: Eurocent
    readonly reserveringen: Eurocent
    readonly totaal: Eurocent
  }
  /** approved plans that have money, so without the wachtrij */
  readonly sectortabel: { readonly bron: Bron; readonly regels: readonly Sectorregel[] }
}

/** One line of the printed table; `null` where the source prints nothing. */
export type Sectorregel = {
  readonly opschrift: string | null
  /** the sectors whose amounts this line holds: one, or those that a (sub)total adds up */
  readonly telt: readonly Sector[]
  readonly bedrag: Eurocent
  /** per cent of the total, one decimal as printed */
  readonly procent: number | null
}

/** One figure of the publication beside the same figure from the list. */
export type Vergelijking = {
  readonly wat: string
  /** the unit of the three figures; `procent` has one decimal */
  readonly eenheid: 'plannen' | 'eurocent' | 'procent'
  readonly berekend: number
  /** `null` where the publication prints nothing */
  readonly gepubliceerd: number | null
  /** berekend − gepubliceerd, `null` when there is nothing to compare with */
  readonly verschil: number | null
  readonly binnenTolerantie: boolean
}

/** V-14: printed totals may be one euro off by rounding; counts and rounded percentages may not. */
const TOLERANTIE: Readonly<Record<Vergelijking['eenheid'], number>> = {
  plannen: 0,
  eurocent: euro(1),
  procent: 0,
}

/**
 * Counts and sums the list and sets each figure beside the published one, in the order of the publication. Nothing
 * is hidden: lines that agree are there too. Rules: vervallen and geen vervolg are not reported (V-12), a plan in
 * the wachtrij has no money (V-11), sector amounts add up to the total within one euro (V-13, V-14).
 */
export function compareWithPublicatie(
  plannen: readonly Middelenrij[],
  publicatie: Publicatie,
): Vergelijking[] {
  const gerapporteerd = plannen.filter(isGerapporteerd)
  return [
    ...compareAantallen(gerapporteerd, publicatie.aantallen),
    ...compareBedragen(gerapporteerd, publicatie.bedragen),
    ...compareSectoren(gerapporteerd.filter(isBeschikbaarGesteld), publicatie.sectortabel.regels),
  ]
}

const NIET_GERAPPORTEERD: ReadonlySet<Planstatus> = new Set<Planstatus>(['vervallen', 'geen-vervolg'])

/** V-12: not vervallen and not geen vervolg. */
export const isGerapporteerd = ({ status }: Middelenrij) => !NIET_GERAPPORTEERD.has(status)

export const isGoedgekeurd = ({ status }: Middelenrij) => status === 'goedgekeurd'
export const isVoorgenomen = ({ status }: Middelenrij) => status === 'voorgenomen-besluit'
const isOverig = (plan: Middelenrij) => !isGoedgekeurd(plan) && !isVoorgenomen(plan)
/** V-11: a plan in the wachtrij has no money. */
export const isInWachtrij = ({ middelenstatus }: Middelenrij) => middelenstatus === 'wachtrij'
export const isGereserveerd = ({ middelenstatus }: Middelenrij) => middelenstatus === 'reservering'
const heeftMiddelen = (plan: Middelenrij) => plan.middelenstatus === 'beschikbaar' || isGereserveerd(plan)
/** Approved, and with money. */
export const isBeschikbaarGesteld = (plan: Middelenrij) =>
  isGoedgekeurd(plan) && plan.middelenstatus === 'beschikbaar'

function compareAantallen(
  plannen: readonly Middelenrij[],
  gepubliceerd: Publicatie['aantallen'],
): Vergelijking[] {
  const line = (wat: string, selectie: readonly Middelenrij[], aantal: number) =>
    compare(wat, 'plannen', selectie.length, aantal)
  const goedgekeurd = plannen.filter(isGoedgekeurd)
  const voorgenomen = plannen.filter(isVoorgenomen)
  return [
    line('Ingediende plannen', plannen, gepubliceerd.ingediend),
    line('Plannen met transformatiemiddelen', plannen.filter(heeftMiddelen), gepubliceerd.metMiddelen),
    line('Goedgekeurd', goedgekeurd, gepubliceerd.goedgekeurd),
    line('Goedgekeurd, in de wachtrij', goedgekeurd.filter(isInWachtrij), gepubliceerd.goedgekeurdInWachtrij),
    line('Voorgenomen besluit', voorgenomen, gepubliceerd.voorgenomen),
    line(
      'Voorgenomen besluit, in de wachtrij',
      voorgenomen.filter(isInWachtrij),
      gepubliceerd.voorgenomenInWachtrij,
    ),
    line(
      'Overige categorieën, onder een reservering',
      plannen.filter(plan => isOverig(plan) && isGereserveerd(plan)),
      gepubliceerd.overigeMetReservering,
    ),
  ]
}

function compareBedragen(
  plannen: readonly Middelenrij[],
  gepubliceerd: Publicatie['bedragen'],
): Vergelijking[] {
  const goedgekeurd = sumOver(plannen.filter(isBeschikbaarGesteld))
  const reserveringen = sumOver(plannen.filter(isGereserveerd))
  return [
    compare('Goedgekeurde plannen met middelen', 'eurocent', goedgekeurd, gepubliceerd.goedgekeurd),
    compare('Reserveringen', 'eurocent', reserveringen, gepubliceerd.reserveringen),
    compare(
      'Goedgekeurd en gereserveerd samen',
      'eurocent',
      sum([goedgekeurd, reserveringen]),
      gepubliceerd.totaal,
    ),
  ]
}

function compareSectoren(plannen: readonly Middelenrij[], regels: readonly Sectorregel[]): Vergelijking[] {
  const totaal = sumOver(plannen)
  return regels.flatMap(({ opschrift, telt, bedrag, procent }) => {
    const wat = opschrift ?? `Regel zonder opschrift (${telt.map(code => SECTOREN.codes[code]).join(' en ')})`
    const berekend = sumOver(plannen, telt)
    const aandeel = totaal === 0 ? 0 : roundToDecimal((berekend * 100) / totaal)
    return [
      compare(wat, 'eurocent', berekend, bedrag),
      compare(`${wat}, aandeel`, 'procent', aandeel, procent),
    ]
  })
}

function compare(
  wat: string,
  eenheid: Vergelijking['eenheid'],
  berekend: number,
  gepubliceerd: number | null,
): Vergelijking {
  const verschil =
    gepubliceerd === null
      ? null
      : eenheid === 'procent'
        ? roundToDecimal(berekend - gepubliceerd)
        : berekend - gepubliceerd
  return {
    wat,
    eenheid,
    berekend,
    gepubliceerd,
    verschil,
    binnenTolerantie: verschil !== null && Math.abs(verschil) <= TOLERANTIE[eenheid],
  }
}

function sumOver(plannen: readonly Middelenrij[], sectoren?: readonly Sector[]): Eurocent {
  return sum(
    plannen.flatMap(({ bedragen }) =>
      sectoren ? sectoren.map(sector => bedragen[sector] ?? NUL) : Object.values(bedragen),
    ),
  )
}

const roundToDecimal = (waarde: number) => Math.round(waarde * 10) / 10
