import type { Afwijking, Consensus, Minderheidsstandpunt, Onderwerp } from '#shared/beoordeling/consensus.ts'
import { toAntwoorden as answersOf } from '#shared/beoordeling/samenstellen.ts'
import type { Formulier } from '#shared/kader/formulier.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import type { Consensusopgave } from '../client/beoordeeldienst.ts'
import { isSameVeld, LEEG, type Mensenvraag, toAntwoorden, toVelden, type Velden } from './velden.ts'

/** What the form of the consensus holds before it is sent. */
export type Consensusvorm = {
  readonly velden: Velden
  readonly minderheid: readonly Minderheidsstandpunt[]
  readonly afwijkingen: readonly Afwijking[]
  readonly door: readonly string[]
}

/**
 * Where the form starts: at the last consensus on what is judged now, or else at what all gave alike, open where they
 * differ. The evidence stays with each of them.
 */
export function startVorm(
  laatste: Consensus | undefined,
  vragen: readonly Mensenvraag[],
  gegeven: readonly Velden[],
  partijen: readonly string[],
): Consensusvorm {
  if (!laatste) return { velden: agreedOf(vragen, gegeven), minderheid: [], afwijkingen: [], door: partijen }
  const { minderheid, afwijkingen, door } = laatste
  return { velden: toVelden(answersOf(laatste)), minderheid, afwijkingen, door }
}

function agreedOf(vragen: readonly Mensenvraag[], gegeven: readonly Velden[]): Velden {
  return Object.fromEntries(
    vragen.map(({ id }) => {
      const [eerste, ...rest] = gegeven.map(velden => ({ ...(velden[id] ?? LEEG), onderbouwing: '' }))
      const isEens = eerste !== undefined && rest.every(veld => isSameVeld(veld, eerste))
      return [id, isEens ? eerste : LEEG]
    }),
  )
}

/** The choices of the question, and points in between that someone gave. */
export function optionsOf({ id, antwoord }: Mensenvraag, gegeven: readonly Velden[]) {
  const keuzes = antwoord.keuzes.map(({ waarde }) => waarde)
  const tussenin = gegeven.flatMap(velden => velden[id]?.waarde ?? [])
  return [...new Set([...keuzes, ...tussenin])]
}

/** All that a minority view can be about, after the whole: what people judge, and what is computed. */
export const subjectsOf = ({ secties }: Formulier): { over: Onderwerp; titel: string }[] =>
  secties.flatMap(({ vragen }) => vragen.map(({ soort, id, titel }) => ({ over: { soort, id }, titel })))

/** One text per subject, to choose by. */
export const keyOf = (over: Onderwerp): string =>
  over.soort === 'geheel' ? over.soort : `${over.soort}/${over.id}`

/** The scenarios that this kader computes with, from least to most. */
export const computedScenarios = ({ criteria }: Kader) =>
  SCENARIOS.filter(scenario =>
    criteria.some(criterium => criterium.soort === 'berekend' && criterium.scenario === scenario),
  )

/** Says from where and to where; its reason is for the service to ask. */
export const isPlaatst = ({ van, naar }: Afwijking): boolean => van.trim() !== '' && naar.trim() !== ''

export function toOpgave(
  { velden, minderheid, afwijkingen, door }: Consensusvorm,
  vragen: readonly Mensenvraag[],
  binding: NonNullable<Plandossier['binding']>,
  beoordelingen: string[],
): Consensusopgave {
  const { antwoorden, oordelen } = toAntwoorden(vragen, velden)
  return {
    ...binding,
    beoordelingen,
    criteria: Object.fromEntries(
      Object.entries(antwoorden).map(([id, { punten, onderbouwing }]) => [
        id,
        { punten, reden: onderbouwing },
      ]),
    ),
    poorten: Object.fromEntries(
      Object.entries(oordelen).map(([id, { oordeel, onderbouwing }]) => [
        id,
        { oordeel, reden: onderbouwing },
      ]),
    ),
    minderheid: [...minderheid],
    afwijkingen: [...afwijkingen],
    door: [...door],
  }
}
