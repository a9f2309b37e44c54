import { bindingOf } from '#shared/beoordeling/dossierfeiten.ts'
import { fingerprint } from '../d1/afdruk.ts'
import type { Inzage } from '../dossiers/inzage.ts'
import type { Planbesluiten } from './antwoorden.ts'

/** What was recorded about this plan, and the version that a new one is about. */
export const planbesluitenOf = ({ zicht, dossier }: Inzage): Planbesluiten => ({
  besluiten: [...zicht.besluiten],
  vervullingen: [...zicht.vervullingen],
  planversie: bindingOf(dossier)?.planversie ?? null,
})

/** The version of that, for If-Match: what else happens to the plan does not change it. */
export const versieOf = ({ besluiten, vervullingen, planversie }: Planbesluiten): Promise<string> =>
  fingerprint({ besluiten: besluiten.length, vervullingen: vervullingen.length, planversie })
