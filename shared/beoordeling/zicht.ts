import type { Planinhoud } from '../plan/plan.ts'
import { belangOf } from './belang.ts'
import type { Beoordeling, Binding, Organisatie } from './beoordeling.ts'
import type { Planbesluit, Vervulling } from './besluit.ts'
import { compareBeoordelaar, isIngediend, isSameBinding } from './binding.ts'
import type { Consensus } from './consensus.ts'
import type { Dossier, Overgang, Partij, Vraag } from './dossier.ts'
import { bindingOf, consensusOf, silentPartijen, statusOf } from './dossierfeiten.ts'
import type { Status } from './gebeurtenissen.ts'
import type { Mededingingsverslag } from './mededinging.ts'
import { isAndereVerzekeraar, isBeoordelaar, matches, REGIE, type Wie } from './wie.ts'

/** What someone sees of a dossier: nothing at all, what is needed to declare an interest, or its content. */
export type Zicht = { readonly soort: 'niets' } | Verklaarzicht | Inhoudszicht

export type Verklaarzicht = { readonly soort: 'verklaren' } & Pick<
  Planinhoud,
  'nummer' | 'titel' | 'aanvrager'
>

export type Inhoudszicht = {
  readonly soort: 'inhoud'
  readonly inhoud: Planinhoud
  readonly planversie: number
  readonly status: Status
  readonly partijen: readonly Partij[]
  readonly geschiedenis: readonly Overgang[]
  readonly binding: Binding | null
  /** own judgements, concepts included */
  readonly eigen: readonly Beoordeling[]
  /** judgements of others: submitted, and on a binding on which this person submitted as well */
  readonly anderen: readonly Beoordeling[]
  /** which parties have submitted; `null` for who may not know */
  readonly voortgang: readonly { organisatie: Organisatie; ingediend: boolean }[] | null
  /** for who does not judge, and for who did not submit, only the one on which the decision rests */
  readonly consensussen: readonly Consensus[]
  readonly vragen: readonly Vraag[]
  readonly mededingingsverslagen: readonly Mededingingsverslag[]
  readonly besluiten: readonly Planbesluit[]
  readonly vervullingen: readonly Vervulling[]
  readonly magBeoordelen: boolean
  /** runs the judgement and is not blind any more */
  readonly magConsensusVastleggen: boolean
  readonly magVragen: boolean
}

/**
 * What of a dossier this person may see: the one place that decides it. Scores are blind until the own judgement of
 * the same plan and kader version is submitted; who has an interest sees nothing, so is in no list and no count; who
 * does not judge never sees the judgement of one assessor.
 */
export function viewOf(wie: Wie, dossier: Dossier): Zicht {
  if (wie.belang === 'belang' || !isToegelaten(wie, statusOf(dossier))) return { soort: 'niets' }
  if (isBeoordelaar(wie) && wie.belang === 'niet-verklaard') {
    const { nummer, titel, aanvrager } = dossier.inhoud
    return { soort: 'verklaren', nummer, titel, aanvrager }
  }
  const status = statusOf(dossier)
  const binding = bindingOf(dossier)
  const eigen = isBeoordelaar(wie) ? dossier.beoordelingen.filter(beoordeling => isOf(beoordeling, wie)) : []
  const hasIngediend = (over: Binding) =>
    eigen.some(beoordeling => isIngediend(beoordeling) && isSameBinding(beoordeling, over))
  const leestBesluit = isBeoordelaar(wie) || LEZERS_VAN_HET_BESLUIT.has(wie.rol)
  return {
    soort: 'inhoud',
    inhoud: dossier.inhoud,
    planversie: dossier.planversie,
    status,
    partijen: dossier.partijen.map(({ organisatie, partijrol }) => ({ organisatie, partijrol })),
    geschiedenis: dossier.geschiedenis,
    binding,
    eigen,
    anderen: othersOf(wie, dossier).filter(hasIngediend),
    voortgang: matches(wie, REGIE) || (binding && hasIngediend(binding)) ? progressOf(dossier) : null,
    consensussen: dossier.consensussen.filter(
      consensus =>
        hasIngediend(consensus) ||
        (leestBesluit && NA_HET_VOORNEMEN.has(status) && consensus === consensusOf(dossier)),
    ),
    vragen: dossier.vragen,
    mededingingsverslagen: leestBesluit ? dossier.mededingingsverslagen : [],
    besluiten: leestBesluit ? dossier.besluiten : [],
    vervullingen: leestBesluit ? dossier.vervullingen : [],
    magBeoordelen:
      isBeoordelaar(wie) && status === 'in-beoordeling' && binding !== null && !hasIngediend(binding),
    magConsensusVastleggen:
      matches(wie, REGIE) && MET_CONSENSUS.has(status) && binding !== null && hasIngediend(binding),
    magVragen: isAndereVerzekeraar(wie) && status === 'voorgenomen-besluit',
  }
}

/** Parties from the start; who only reads or asks from the intention on. The beheerder sees no content. */
function isToegelaten(wie: Wie, status: Status): boolean {
  if (isBeoordelaar(wie)) return true
  return (isAndereVerzekeraar(wie) || LEZERS_VAN_HET_BESLUIT.has(wie.rol)) && NA_HET_VOORNEMEN.has(status)
}

const LEZERS_VAN_HET_BESLUIT: ReadonlySet<Wie['rol']> = new Set<Wie['rol']>(['nza', 'gremium'])

/** From the intention on nobody can submit a judgement any more, so the consensus under it may be read. */
const NA_HET_VOORNEMEN: ReadonlySet<Status> = new Set<Status>([
  'voorgenomen-besluit',
  'besluitvorming',
  'goedgekeurd',
  'afgekeurd',
])

/** Up to the decision the consensus can be made again: when a judgement is added, or turns out not to count. */
const MET_CONSENSUS: ReadonlySet<Status> = new Set<Status>([
  'in-beoordeling',
  'voorgenomen-besluit',
  'besluitvorming',
])

const isOf = ({ beoordelaar }: Beoordeling, wie: Wie): boolean => beoordelaar.persoon === wie.persoon

/** What others submitted; the work of someone with an interest counts for nothing, so it is not shown either. */
const othersOf = (wie: Wie, { beoordelingen, verklaringen, inhoud }: Dossier): Beoordeling[] =>
  beoordelingen
    .filter(
      beoordeling =>
        !isOf(beoordeling, wie) &&
        isIngediend(beoordeling) &&
        belangOf(verklaringen, { plan: inhoud.nummer, ...beoordeling.beoordelaar }) === 'geen',
    )
    .sort(compareBeoordelaar)

function progressOf(dossier: Dossier): { organisatie: Organisatie; ingediend: boolean }[] {
  const stil = silentPartijen(dossier)
  return dossier.partijen.map(partij => ({
    organisatie: partij.organisatie,
    ingediend: !stil.includes(partij),
  }))
}
