import type { Partijrol, Rol } from '#shared/beoordeling/rollen.ts'
import {
  type Belangstand,
  type Hoedanigheid,
  isAndereVerzekeraar,
  isBeoordelaar,
} from '#shared/beoordeling/wie.ts'

/** What a person is to one plan: of a party that judges it, or someone who looks on because of a role. */
export type Relatie = Partijrol | Kijker
type Kijker = Extract<Rol, 'andere-verzekeraar' | 'nza' | 'gremium' | 'beheerder'>

/** What is known of the caller and the plan of a route. Exists only when there is a relation. */
export type Planrelatie = {
  plan: string
  relatie: Relatie
  partijrol: Partijrol | null
  belang: Belangstand
}

export const PARTIJEN = ['coordinerend', 'marktleider', 'medebeoordelaar'] as const satisfies Partijrol[]

/** The relation that follows from a role and what the organisation is to the plan; `undefined`: none. */
export function relatieOf(hoedanigheid: Hoedanigheid): Relatie | undefined {
  if (isBeoordelaar(hoedanigheid)) return hoedanigheid.partijrol ?? undefined
  if (isAndereVerzekeraar(hoedanigheid)) return 'andere-verzekeraar'
  return TOEZIEN.find(rol => rol === hoedanigheid.rol)
}

/** Roles that look at every plan, whoever judges it. */
const TOEZIEN = ['nza', 'gremium', 'beheerder'] as const
