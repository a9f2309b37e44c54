import type { Datum } from '../bronnen/datum.ts'
import type { Planinhoud } from '../plan/plan.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import type { Dossier } from './dossier.ts'
import { isBeantwoord } from './dossierfeiten.ts'
import type { Gebeurtenis, Status } from './gebeurtenissen.ts'
import { type Mogelijkheid, nextSteps } from './overgaan.ts'
import { STAPPEN, type Vereiste } from './stappen.ts'
import { clockOf, type LopendeTermijn } from './termijnen.ts'
import { isBeoordelaar, type Wie } from './wie.ts'
import { type Inhoudszicht, viewOf } from './zicht.ts'

export type Taak =
  | 'belang-verklaren'
  | 'beoordelen'
  | 'vragen-beantwoorden'
  | 'consensus-vastleggen'
  | 'mededinging-vastleggen'
  | 'stap-zetten'
  | 'vragen-stellen'
  | 'wachten'

/** One thing on someone's list. Status and term stay unknown until an interest is declared. */
export type Agendapunt = Pick<Planinhoud, 'nummer' | 'titel'> & {
  readonly taak: Taak
  /** the steps that can be taken right away, with `stap-zetten` */
  readonly stappen: readonly Gebeurtenis[]
  readonly status: Status | null
  readonly termijn: LopendeTermijn | null
}

/** A dossier, and what someone is to it. */
export type Betrokkenheid = { readonly dossier: Dossier; readonly wie: Wie }

/**
 * What is next for someone, and what waits: what is late longest first, then what is due first, then what has no
 * term. Nothing of a plan in which this person has an interest.
 */
export const agendaOf = (betrokkenheden: readonly Betrokkenheid[], peildatum: Datum): Agendapunt[] =>
  betrokkenheden.flatMap(betrokkenheid => pointsOf(betrokkenheid, peildatum)).sort(compareUrgentie)

function pointsOf({ dossier, wie }: Betrokkenheid, peildatum: Datum): Agendapunt[] {
  const zicht = viewOf(wie, dossier)
  if (zicht.soort === 'niets') return []
  const { nummer, titel } = dossier.inhoud
  if (zicht.soort === 'verklaren')
    return [{ nummer, titel, taak: 'belang-verklaren', stappen: [], status: null, termijn: null }]
  const vooruit = nextSteps(dossier, { wie, datum: peildatum, passeert: false }).filter(
    ({ gebeurtenis }) => STAPPEN[gebeurtenis].richting === 'vooruit',
  )
  const stappen = vooruit.filter(isVrij).map(({ gebeurtenis }) => gebeurtenis)
  const termijn = clockOf(dossier, peildatum)
  const taken = tasksOf(zicht, wie, vooruit)
  const wacht: Taak[] = taken.length === 0 && isBeoordelaar(wie) && termijn ? ['wachten'] : []
  return [...taken, ...wacht].map(taak => ({
    nummer,
    titel,
    taak,
    stappen: taak === 'stap-zetten' ? stappen : [],
    status: zicht.status,
    termijn,
  }))
}

function tasksOf(zicht: Inhoudszicht, wie: Wie, vooruit: readonly Mogelijkheid[]): Taak[] {
  const mist = (vereiste: Vereiste) =>
    vooruit.some(({ belemmeringen }) => belemmeringen.some(belemmering => belemmering.vereiste === vereiste))
  const taken: [Taak, boolean][] = [
    ['beoordelen', zicht.magBeoordelen],
    ['vragen-beantwoorden', isBeoordelaar(wie) && !zicht.vragen.every(isBeantwoord)],
    [
      'consensus-vastleggen',
      zicht.magConsensusVastleggen && mist('consensus') && !mist('alle-beoordelingen-ingediend'),
    ],
    ['mededinging-vastleggen', mist('mededingingsverslag')],
    ['stap-zetten', vooruit.some(isVrij)],
    ['vragen-stellen', zicht.magVragen],
  ]
  return taken.flatMap(([taak, isAanDeBeurt]) => (isAanDeBeurt ? [taak] : []))
}

const isVrij = ({ belemmeringen }: Mogelijkheid): boolean => belemmeringen.length === 0

const compareUrgentie = (a: Agendapunt, b: Agendapunt): number =>
  (a.termijn?.dagenOver ?? Number.MAX_SAFE_INTEGER) - (b.termijn?.dagenOver ?? Number.MAX_SAFE_INTEGER) ||
  comparePlannummer(a.nummer, b.nummer)
