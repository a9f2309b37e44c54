import { belangOf } from './belang.ts'
import type { Beoordeling, Binding } from './beoordeling.ts'
import { compareBeoordelaar, isIngediend, isSameBinding } from './binding.ts'
import type { Consensus } from './consensus.ts'
import type { Dossier, Dossierpartij, Overgang, Vraag } from './dossier.ts'
import type { Status } from './gebeurtenissen.ts'

/** Where the plan is now. */
export const statusOf = ({ geschiedenis }: Pick<Dossier, 'geschiedenis'>): Status =>
  geschiedenis.at(-1)?.naar ?? 'nieuw'

/** What is judged, or was judged last: fixed when the judgement starts; `null` before that. */
export function bindingOf({ geschiedenis }: Pick<Dossier, 'geschiedenis'>): Binding | null {
  const start = geschiedenis.findLast(({ gebeurtenis }) => gebeurtenis === 'beoordeling-starten')
  return start?.gegevens.kader ? { planversie: start.planversie, kader: start.gegevens.kader } : null
}

/**
 * The judgements that count now: submitted, on what is judged, by someone without an interest. Sorted by who made
 * them, so that the order in which they came in never matters.
 */
export function countingBeoordelingen(dossier: Dossier): Beoordeling[] {
  const binding = bindingOf(dossier)
  if (!binding) return []
  return dossier.beoordelingen
    .filter(
      beoordeling =>
        isIngediend(beoordeling) &&
        isSameBinding(beoordeling, binding) &&
        belangOf(dossier.verklaringen, { plan: dossier.inhoud.nummer, ...beoordeling.beoordelaar }) ===
          'geen',
    )
    .sort(compareBeoordelaar)
}

/** The parties of which nobody has submitted a judgement that counts. */
export function silentPartijen(dossier: Dossier): Dossierpartij[] {
  const gehoord = new Set(countingBeoordelingen(dossier).map(({ beoordelaar }) => beoordelaar.organisatie))
  return dossier.partijen.filter(({ organisatie }) => !gehoord.has(organisatie))
}

/** The last consensus about what is judged; `null` as long as there is none. */
export function consensusOf(dossier: Dossier): Consensus | null {
  const binding = bindingOf(dossier)
  return dossier.consensussen.findLast(consensus => binding && isSameBinding(consensus, binding)) ?? null
}

/** The last intention, to approve or to reject, about what is judged. */
export const voornemenOf = ({ geschiedenis }: Pick<Dossier, 'geschiedenis'>): Overgang | undefined =>
  geschiedenis.findLast(({ naar }) => naar === 'voorgenomen-besluit')

export const isBeantwoord = ({ antwoorden }: Vraag): boolean => antwoorden.length > 0
