import type { Bron } from '../bronnen/bron.ts'
import type { Datum } from '../bronnen/datum.ts'
import { cite, propose } from '../bronnen/documenten.ts'
import { addDays, daysBetween } from '../bronnen/kalender.ts'
import type { Planinhoud } from '../plan/plan.ts'
import type { Overgang } from './dossier.ts'
import { STAPPEN } from './stappen.ts'

export type TermijnId = 'snelle-toets' | 'voorgenomen-besluit' | 'vragen' | 'definitief'

/** How long a phase may take, in whole weeks from the day on which it starts. */
export type Termijn = {
  readonly id: TermijnId
  readonly naam: string
  readonly weken: number
  readonly bron: Bron
}

/** The terms of the regeling, which fixes them for transformatieplannen. */
export const TERMIJNEN: Readonly<Record<TermijnId, Termijn>> = {
  'snelle-toets': {
    id: 'snelle-toets',
    naam: 'Antwoord op de snelle toets',
    weken: 4,
    bron: cite('regeling', 'bijlage I, stap 1: snelle toets'),
  },
  'voorgenomen-besluit': {
    id: 'voorgenomen-besluit',
    naam: 'Voorgenomen besluit',
    weken: 4,
    bron: cite('regeling', 'bijlage I, stap 3: beoordeling'),
  },
  vragen: {
    id: 'vragen',
    naam: 'Vragen van andere verzekeraars',
    weken: 2,
    bron: cite('regeling', 'bijlage I, stap 3: beoordeling'),
  },
  definitief: {
    id: 'definitief',
    naam: 'Definitief besluit',
    weken: 2,
    bron: cite('regeling', 'bijlage I, stap 3: beoordeling'),
  },
}

/** A term that runs for one plan. `dagenOver` counts to the last day itself: 0 on that day, negative when late. */
export type LopendeTermijn = {
  readonly termijn: Termijn
  readonly vanaf: Datum
  readonly uiterlijk: Datum
  readonly dagenOver: number
}

/** The term for one kind of plan: for other plans than transformatieplannen no source fixes it. */
export function termijnFor(id: TermijnId, soort: Planinhoud['soort']): Termijn {
  const termijn = TERMIJNEN[id]
  if (soort === 'transformatieplan') return termijn
  const toelichting =
    'De regeling geeft deze termijn voor transformatieplannen; voor deze plansoort is er nog geen gepubliceerd.'
  return { ...termijn, bron: propose(`termijn ${termijn.naam.toLowerCase()}`, toelichting) }
}

/** The clock of a plan on the peildatum; `null` when no term runs. */
export function clockOf(
  { geschiedenis, inhoud }: { geschiedenis: readonly Overgang[]; inhoud: Pick<Planinhoud, 'soort'> },
  peildatum: Datum,
): LopendeTermijn | null {
  const start = geschiedenis.findLast(({ gebeurtenis }) => STAPPEN[gebeurtenis].termijn !== 'loopt-door')
  const id = start ? STAPPEN[start.gebeurtenis].termijn : 'geen'
  if (!start || id === 'geen' || id === 'loopt-door') return null
  const termijn = termijnFor(id, inhoud.soort)
  const uiterlijk = addDays(start.datum, termijn.weken * DAGEN_PER_WEEK)
  return { termijn, vanaf: start.datum, uiterlijk, dagenOver: daysBetween(peildatum, uiterlijk) }
}

const DAGEN_PER_WEEK = 7
