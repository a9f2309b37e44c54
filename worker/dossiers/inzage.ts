import type { Betrokkenheid } from '#shared/beoordeling/agenda.ts'
import { belangOf } from '#shared/beoordeling/belang.ts'
import type { Dossier } from '#shared/beoordeling/dossier.ts'
import type { Wie } from '#shared/beoordeling/wie.ts'
import { type Inhoudszicht, viewOf } from '#shared/beoordeling/zicht.ts'
import type { Identiteit } from '../http/identiteit.ts'
import type { Weigering } from '../http/probleem.ts'
import { GEEN_PLAN } from '../http/toegang.ts'
import type { Dossierwerkplek, EigenWerkplek } from '../http/werkplek.ts'
import { findDossier, readDossiers } from './lezen.ts'

/** A dossier with what its caller is to it and may see of it. Only `zicht` may leave the service. */
export type Inzage = { dossier: Dossier; wie: Wie; zicht: Inhoudszicht }

/** The dossier of this route for its caller; the same refusal as for no plan when there is nothing to see. */
export async function openDossier({
  database,
  identiteit,
  relatie,
}: Dossierwerkplek): Promise<Inzage | Weigering<404>> {
  const dossier = await findDossier(database, relatie.plan)
  if (!dossier) return GEEN_PLAN
  const wie = wieOf(identiteit, dossier)
  const zicht = viewOf(wie, dossier)
  return zicht.soort === 'inhoud' ? { dossier, wie, zicht } : GEEN_PLAN
}

/** Every plan with what the caller is to it, for the core to say what of it may be seen. */
export async function readBetrokkenheden({
  database,
  identiteit,
}: Pick<EigenWerkplek, 'database' | 'identiteit'>): Promise<Betrokkenheid[]> {
  const dossiers = await readDossiers(database)
  return dossiers.map(dossier => ({ dossier, wie: wieOf(identiteit, dossier) }))
}

/** What someone is to a plan. */
export function wieOf({ persoon, organisatie, rol }: Identiteit, dossier: Dossier): Wie {
  const partij = dossier.partijen.find(partij => partij.organisatie === organisatie.id)
  return {
    persoon,
    organisatie: organisatie.id,
    rol,
    partijrol: partij?.partijrol ?? null,
    belang: belangOf(dossier.verklaringen, { plan: dossier.inhoud.nummer, persoon }),
  }
}
