import type { Plannummer } from '#shared/plan/plan.ts'
import type { Agenda } from '#worker/agenda/antwoorden.ts'
import type { Resultaat } from '../toetsing/stand.ts'
import { findKrapte, type Krapte } from './krapte.ts'
import { plansWithOpenAnswers } from './openvragen.ts'

type Agendapunt = Agenda['punten'][number]

/** One thing that asks for attention; the place that it is dealt with follows from what it is. */
export type Aandachtspunt =
  | { readonly soort: 'conflict'; readonly plan: Plannummer }
  | { readonly soort: 'plan'; readonly taken: readonly [Agendapunt, ...Agendapunt[]] }
  | { readonly soort: 'verzending'; readonly plannen: readonly Plannummer[] }
  | { readonly soort: 'gewijzigd' }
  | { readonly soort: 'plafond'; readonly krapte: Krapte }
  | { readonly soort: 'open-vragen'; readonly aantal: number }
  | { readonly soort: 'meldingen'; readonly aantal: number }

/** What is known: of the workbook since the last check, and of the service for who is signed in. */
export type Bekend = {
  readonly resultaat: Pick<Resultaat, 'verdeling' | 'meldingen'> | null
  readonly gewijzigd: boolean
  readonly agenda: readonly Agendapunt[]
  readonly wachtend: readonly Plannummer[]
  /** the plan of which the service holds another concept than the workbook */
  readonly conflict: Plannummer | null
}

/** What asks for attention, first what keeps someone else waiting; what only waits on others is no part of it. */
export function aandachtOf({ resultaat, gewijzigd, agenda, wachtend, conflict }: Bekend): Aandachtspunt[] {
  const open = resultaat ? plansWithOpenAnswers(resultaat).length : 0
  const meldingen = resultaat?.meldingen.length ?? 0
  return [
    ...(conflict === null ? [] : [{ soort: 'conflict' as const, plan: conflict }]),
    ...groupByPlan(agenda.filter(({ taak }) => taak !== 'wachten')),
    ...(wachtend.length === 0 ? [] : [{ soort: 'verzending' as const, plannen: wachtend }]),
    ...(gewijzigd ? [{ soort: 'gewijzigd' as const }] : []),
    ...findKrapte(resultaat?.verdeling.toets.regels ?? []).map(krapte => ({
      soort: 'plafond' as const,
      krapte,
    })),
    ...(open === 0 ? [] : [{ soort: 'open-vragen' as const, aantal: open }]),
    ...(meldingen === 0 ? [] : [{ soort: 'meldingen' as const, aantal: meldingen }]),
  ]
}

/** One point per plan, in the order of its first task. */
function groupByPlan(agenda: readonly Agendapunt[]): Aandachtspunt[] {
  const plannen = new Map<Plannummer, [Agendapunt, ...Agendapunt[]]>()
  for (const punt of agenda) {
    const eerder = plannen.get(punt.nummer)
    if (eerder) eerder.push(punt)
    else plannen.set(punt.nummer, [punt])
  }
  return [...plannen.values()].map(taken => ({ soort: 'plan', taken }))
}
