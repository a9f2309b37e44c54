import { compareRang, type Planscore } from '../beoordeling/scoren.ts'
import type { Datum } from '../bronnen/datum.ts'
import { formatBeroepsgroep } from '../impact/deeltijdfactor.ts'
import type { Kader } from '../kader/kader.ts'
import { NUL } from '../middelen/bedrag.ts'
import { checkPlafonds, claimsOfPlan, limits, type Middelen, type Toetsregel } from '../middelen/toets.ts'
import { SECTOREN } from '../plan/codelijsten.ts'
import type { Plan } from '../plan/plan.ts'
import { BETROUWBAARHEIDSWEGING_CONCEPT_2026, weighBetrouwbaarheid } from './betrouwbaarheidsweging.ts'
import { aanvragenOf } from './op-rang.ts'
import type { Eisen, Grens, Groepen, Kandidaat, Portefeuille } from './portefeuille.ts'

/** A scored plan, or a scored variant of it: variants carry the number of their plan and a name of their own. */
export type Inzending = { readonly score: Planscore; readonly variant: string | null }

/** Why something that was sent in can't be allocated at all. */
export type Buiten = Inzending & { readonly reden: 'niet-rangschikbaar' | 'geen-plafond' | 'onbekend' }

export type Opstelling = { portefeuille: Portefeuille; buiten: readonly Buiten[] }

/**
 * Makes the allocation problem of scored plans and the middelen on a peildatum. A `signaal` limits nothing. What may
 * not be ranked, or asks for a year without a (published) ceiling, stays out and is named. Where a plan
 * names no sector, the professional group that its impact concerns stands for it. Give the inzendingen in the order
 * in which they came in: it decides where the dates of submission do not.
 */
export function buildPortefeuille(
  inzendingen: readonly Inzending[],
  kader: Kader,
  middelen: Middelen,
  peildatum: Datum,
  { groepen, eisen }: { groepen: Groepen; eisen: Eisen },
): Opstelling {
  const opRang = inzendingen.toSorted((a, b) => compareRang(a.score, b.score))
  const aanvragen = aanvragenOf(
    opRang.map(({ score }) => score),
    kader,
  )
  const { regels } = checkPlafonds(aanvragen, middelen, peildatum)
  const grenzen = grenzenOf(regels)
  const bedragenOf = (score: Planscore) => claimsOfPlan(aanvragenOf([score], kader), middelen.potten)
  const blokkades = new Map(regels.filter(isBlokkade).map(regel => [place(regel.pot.id, regel.jaar), regel]))

  const buiten: Buiten[] = []
  const mee: Inzending[] = []
  for (const inzending of opRang) {
    const blokkade = bedragenOf(inzending.score)
      .filter(({ bedrag }) => bedrag > 0)
      .map(({ pot, jaar }) => blokkades.get(place(pot, jaar)))
      .find(regel => regel !== undefined)
    if (!inzending.score.rangschikbaar) buiten.push({ ...inzending, reden: 'niet-rangschikbaar' })
    else if (blokkade) buiten.push({ ...inzending, reden: blokkade.plafond ? 'onbekend' : 'geen-plafond' })
    else mee.push(inzending)
  }

  const begrensd = new Set(grenzen.map(({ pot, jaar }) => place(pot, jaar)))
  const meegenomen = new Set(mee)
  const aankomst = arrivals(inzendingen.filter(inzending => meegenomen.has(inzending)))
  const kandidaten = mee.map(({ score, variant }, i): Kandidaat => {
    const { plan, impact } = score
    return {
      id: idOf({ score, variant }),
      plan: plan.nummer,
      variant,
      gevraagd: score.gevraagd,
      bedragen: bedragenOf(score).filter(
        ({ pot, jaar, bedrag }) => bedrag > 0 && begrensd.has(place(pot, jaar)),
      ),
      opbrengst: {
        laag: impact?.fte.laag ?? null,
        gemiddeld: impact?.fte.gemiddeld ?? null,
        hoog: impact?.fte.hoog ?? null,
        score: score.score,
        betrouwbaar: weighBetrouwbaarheid(score, BETROUWBAARHEIDSWEGING_CONCEPT_2026),
      },
      aankomst: aankomst.get(plan.nummer) ?? mee.length,
      rang: i + 1,
      regio: plan.regio,
      sector: sectorOf(plan),
    }
  })
  return {
    portefeuille: {
      kader: { id: kader.id, versie: kader.versie },
      peildatum,
      grenzen,
      kandidaten,
      groepen,
      eisen,
    },
    buiten,
  }
}

/** The id of the candidate that stands for something sent in: the plan number, with the variant if there is one. */
export const idOf = ({ score, variant }: Inzending): string =>
  variant === null ? score.plan.nummer : `${score.plan.nummer}/${variant}`

const sectorOf = ({ sector, impact }: Plan): string =>
  sector === null ? formatBeroepsgroep(impact.beroepsgroep) : SECTOREN.codes[sector]

/** The limits of now: every pot and year with a hard ceiling, and the room under it. */
export const grenzenOf = (regels: readonly Toetsregel[]): Grens[] => regels.flatMap(toGrens)

/** A ceiling that is already over its edge leaves no room; plans that take nothing of it can still go in. */
function toGrens(regel: Toetsregel): Grens[] {
  const { pot, jaar, plafond, ruimte } = regel
  if (!limits(regel) || !plafond || ruimte === null) return []
  return [
    {
      pot: pot.id,
      potnaam: pot.naam,
      onderdeelVan: pot.onderdeelVan,
      jaar,
      plafond: plafond.id,
      ruimte: ruimte < 0 ? NUL : ruimte,
    },
  ]
}

/** Limited by an amount that nobody knows, or by there being no money at all in that year. */
const isBlokkade = (regel: Toetsregel) => limits(regel) && regel.ruimte === null

/** Who came first, by the date of submission; without a date one comes last, and within a day as they were given. */
function arrivals(inzendingen: readonly Inzending[]): Map<string, number> {
  const plannen = new Map(inzendingen.map(({ score }) => [score.plan.nummer, score.plan.ingediendOp]))
  return new Map(
    [...plannen]
      .sort(([, a], [, b]) => compareDatum(a ?? NOOIT, b ?? NOOIT))
      .map(([nummer], i) => [nummer, i + 1]),
  )
}

const NOOIT: Datum = '9999-12-31'
const compareDatum = (a: Datum, b: Datum) => (a < b ? -1 : a > b ? 1 : 0)
const place = (pot: string, jaar: number) => `${pot}/${jaar}`
