import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import type { Consensus } from '#shared/beoordeling/consensus.ts'
import type { Dossier } from '#shared/beoordeling/dossier.ts'
import { bindingOf, consensusOf, statusOf, voornemenOf } from '#shared/beoordeling/dossierfeiten.ts'
import type { Status } from '#shared/beoordeling/gebeurtenissen.ts'
import { findGepasseerd, type Rangbesluit } from '#shared/beoordeling/rangafwijking.ts'
import { toAntwoorden, toPlan } from '#shared/beoordeling/samenstellen.ts'
import { compareRang, scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Database } from '../d1/database.ts'
import { readDossiers } from '../dossiers/lezen.ts'
import { findKader } from '../kaders/vragen.ts'

/**
 * Whether a positive decision on this plan passes over another: one that is judged under the same version of the
 * kader, has a consensus with a higher rank, and waits. Says nothing of which plan that is.
 */
export async function passesOver(database: Database, dossier: Dossier): Promise<boolean> {
  const kaderversie = bindingOf(dossier)?.kader
  const kader = kaderversie && (await findKader(database, kaderversie.id, kaderversie.versie))
  if (!kader) return false
  const mededingers = (await readDossiers(database)).flatMap(ander => asMededinger(ander, kader))
  const rangorde = mededingers
    .map(({ dossier, consensus }) => scorePlan(toPlan(dossier.inhoud, toAntwoorden(consensus)), kader))
    .filter(({ rangschikbaar }) => rangschikbaar)
    .sort(compareRang)
    .map(({ plan }) => plan.nummer)
  return findGepasseerd(dossier.inhoud.nummer, mededingers.map(toBesluit), rangorde).length > 0
}

type Mededinger = { dossier: Dossier; consensus: Consensus }

function asMededinger(dossier: Dossier, { id, versie }: Kaderversie): Mededinger[] {
  const consensus = consensusOf(dossier)
  const isGelijk = consensus?.kader.id === id && consensus.kader.versie === versie
  return isGelijk && IN_DE_RANGORDE.includes(statusOf(dossier)) ? [{ dossier, consensus }] : []
}

/** Not a plan that went back to its applicant, or that left. */
const IN_DE_RANGORDE: readonly Status[] = [
  'in-beoordeling',
  'voorgenomen-besluit',
  'besluitvorming',
  'goedgekeurd',
  'afgekeurd',
]

function toBesluit({ dossier }: Mededinger): Rangbesluit {
  const { nummer, soort } = dossier.inhoud
  return { plan: nummer, soort, besluit: besluitOf(dossier), reden: null }
}

/** Once there is an intention, a plan waits for nobody any more. */
function besluitOf(dossier: Dossier): Rangbesluit['besluit'] {
  const status = statusOf(dossier)
  if (status === 'in-beoordeling') return 'wacht'
  if (status === 'goedgekeurd') return 'positief'
  if (status === 'afgekeurd') return 'negatief'
  return voornemenOf(dossier)?.gebeurtenis === 'voornemen-goedkeuren' ? 'positief' : 'negatief'
}
