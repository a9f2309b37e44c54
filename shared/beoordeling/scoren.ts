import { computeImpact, ftePerMiljoen, type Impact } from '../impact/impact.ts'
import type { AnkerCriterium, BerekendCriterium, Criterium, Kader, Poort } from '../kader/kader.ts'
import { type Eurocent, sum } from '../middelen/bedrag.ts'
import type { Jaarbedrag, Plan } from '../plan/plan.ts'
import { comparePlannummer } from '../plan/volgorde.ts'

export type Poortuitkomst = { poort: Poort; doorstaan: boolean; reden: string }

/**
 * What one criterion yields: `punten` on the scale of the kader, or why there are none.
 * `open` means that an answer is still missing, `nvt` that it neither helps nor hurts.
 */
export type Criteriumuitkomst = {
  criterium: Criterium
  stand: 'gescoord' | 'nvt' | 'open'
  punten: number | null
  /** the quantity that a computed criterium rests on; `null` while it is open, and for what a person scores */
  waarde: number | null
  toelichting: string
  onderDrempel: boolean
}

/** The whole judgement of one plan under one kader, each part traceable to its rule. */
export type Planscore = {
  plan: Plan
  gevraagd: Eurocent
  impact: Impact | undefined
  ftePerMiljoen: number | null
  poorten: Poortuitkomst[]
  criteria: Criteriumuitkomst[]
  /** 0–100, or `null` while a criterion is open; gates and thresholds never change it */
  score: number | null
  /** passes every gate, meets every threshold and has a score: may be ranked */
  rangschikbaar: boolean
}

/**
 * Scores a plan: gates apart, then the weighted mean of the criteria that apply, as a share of the
 * highest score. Weights count among the applicable criteria only, so "niet van toepassing" is no zero.
 */
export function scorePlan(plan: Plan, kader: Kader): Planscore {
  const gevraagd = sum(plan.jaarbedragen.map(({ bedrag }) => bedrag))
  const impact = computeImpact(plan.impact, kader)
  const poorten = kader.poorten.map(poort => passPoort(poort, plan))
  const criteria = kader.criteria.map(criterium =>
    criterium.soort === 'berekend'
      ? scoreBerekend(criterium, impact, gevraagd)
      : scoreAnkers(criterium, plan, kader.hoogstePunten),
  )
  const score = weigh(criteria, kader.hoogstePunten)
  return {
    plan,
    gevraagd,
    impact,
    ftePerMiljoen: ftePerMiljoen(impact?.fte.gemiddeld ?? null, gevraagd),
    poorten,
    criteria,
    score,
    rangschikbaar: score !== null && poorten.every(p => p.doorstaan) && !criteria.some(c => c.onderDrempel),
  }
}

/**
 * Orders plans by what decides their rank: score, then fte per million, then plan number.
 * Plans that may not be ranked come last, in the order of their number.
 */
export function compareRang(a: Planscore, b: Planscore): number {
  return (
    Number(b.rangschikbaar) - Number(a.rangschikbaar) ||
    (a.rangschikbaar && b.rangschikbaar
      ? (b.score ?? 0) - (a.score ?? 0) || (b.ftePerMiljoen ?? 0) - (a.ftePerMiljoen ?? 0)
      : 0) ||
    comparePlannummer(a.plan.nummer, b.plan.nummer)
  )
}

function passPoort(poort: Poort, plan: Plan): Poortuitkomst {
  const reden = refuse(poort.regel, plan)
  return { poort, doorstaan: reden === '', reden }
}

/** Why a gate stays shut; empty when it opens. */
function refuse(regel: Poort['regel'], plan: Plan): string {
  switch (regel.soort) {
    case 'hoofdaanvrager':
      return regel.toegestaan.includes(plan.aanvrager.soort)
        ? ''
        : 'De hoofdaanvrager is van een andere soort.'
    case 'gemeente-niet-bij': {
      const gemeente = plan.gemeenteDoetMee || plan.aanvrager.soort === 'gemeente'
      return gemeente && regel.onderwerpen.includes(plan.onderwerp)
        ? 'Er doet een gemeente mee bij dit onderwerp.'
        : ''
    }
    case 'onderwerp':
      return regel.toegestaan.includes(plan.onderwerp)
        ? ''
        : 'Het onderwerp valt buiten het doel van het fonds.'
    case 'jaren': {
      const isBuiten = ({ jaar, bedrag }: Jaarbedrag) => bedrag > 0 && !regel.toegestaan.includes(jaar)
      if (!plan.jaarbedragen.some(isBuiten)) return ''
      const jaren = plan.jaarbedragen.filter(isBuiten).map(({ jaar }) => jaar)
      return `Er wordt geld gevraagd in ${jaren.join(' en ')}.`
    }
    case 'impact-ingevuld':
      return plan.impact.werknemers[regel.scenario] === null
        ? `Het scenario ${regel.scenario} staat op PM.`
        : ''
  }
}

function scoreBerekend(
  criterium: BerekendCriterium,
  impact: Impact | undefined,
  gevraagd: Eurocent,
): Criteriumuitkomst {
  const waarde = ftePerMiljoen(impact?.fte[criterium.scenario] ?? null, gevraagd)
  if (waarde === null) {
    return {
      criterium,
      stand: 'open',
      punten: null,
      waarde: null,
      onderDrempel: false,
      toelichting: 'Nog niet te berekenen: impact of bedrag ontbreekt.',
    }
  }
  const punten = interpolate(waarde, criterium.omrekening)
  return {
    criterium,
    stand: 'gescoord',
    punten,
    waarde,
    onderDrempel: isOnderDrempel(punten, criterium),
    toelichting: '',
  }
}

function scoreAnkers(criterium: AnkerCriterium, plan: Plan, hoogste: number): Criteriumuitkomst {
  const antwoord = plan.antwoorden[criterium.id]
  const open = (toelichting: string): Criteriumuitkomst => ({
    criterium,
    stand: 'open',
    punten: null,
    waarde: null,
    onderDrempel: false,
    toelichting,
  })
  if (!antwoord) return open('Nog niet gescoord.')
  if (antwoord.punten === 'nvt') {
    return criterium.nvtToegestaan
      ? {
          criterium,
          stand: 'nvt',
          punten: null,
          waarde: null,
          onderDrempel: false,
          toelichting: 'Niet van toepassing.',
        }
      : open('“Niet van toepassing” kan hier niet.')
  }
  if (antwoord.punten > hoogste) return open(`Hoger dan ${hoogste} kan niet.`)
  if (criterium.onderbouwingVerplicht && antwoord.onderbouwing.trim() === '')
    return open('De onderbouwing ontbreekt.')
  return {
    criterium,
    stand: 'gescoord',
    punten: antwoord.punten,
    waarde: null,
    onderDrempel: isOnderDrempel(antwoord.punten, criterium),
    toelichting: antwoord.onderbouwing,
  }
}

const isOnderDrempel = (punten: number, { drempel }: Criterium) => drempel !== null && punten < drempel

function weigh(uitkomsten: readonly Criteriumuitkomst[], hoogste: number): number | null {
  if (uitkomsten.some(({ stand }) => stand === 'open')) return null
  let gewicht = 0
  let gewogen = 0
  for (const { criterium, punten } of uitkomsten) {
    if (punten === null) continue
    gewicht += criterium.gewicht
    gewogen += criterium.gewicht * punten
  }
  return gewicht === 0 ? null : (gewogen * 100) / (gewicht * hoogste)
}

/** Straight lines between the points of the table; flat before the first and after the last. */
export function interpolate(waarde: number, tabel: BerekendCriterium['omrekening']): number {
  let links = tabel[0]
  for (const rechts of tabel) {
    if (waarde < rechts.vanaf) {
      if (!links || links === rechts) return rechts.punten
      return (
        links.punten +
        ((waarde - links.vanaf) / (rechts.vanaf - links.vanaf)) * (rechts.punten - links.punten)
      )
    }
    links = rechts
  }
  return links?.punten ?? 0
}
