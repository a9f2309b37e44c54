import type { Rol } from '#shared/beoordeling/rollen.ts'
import type { Nummerreeks } from '#shared/plan/plan.ts'
import type { Ik } from '../ik/antwoorden.ts'

/*
 * Invented organisations and people, to sign in as on a developer's machine and in tests. Nothing of this folder is
 * part of what runs in production.
 */

/** By id, each with the tenant by which it is recognised. */
export const ORGANISATIES = {
  waterland: {
    naam: 'Zorgverzekeraar Waterland',
    soort: 'verzekeraar',
    tenant: 'a0000000-0000-4000-8000-000000000001',
  },
  duinzicht: {
    naam: 'Duinzicht Zorgverzekeringen',
    soort: 'verzekeraar',
    tenant: 'a0000000-0000-4000-8000-000000000002',
  },
  heidekroon: {
    naam: 'Onderlinge Heidekroon',
    soort: 'verzekeraar',
    tenant: 'a0000000-0000-4000-8000-000000000003',
  },
  veenoever: {
    naam: 'Gemeente Veenoever',
    soort: 'gemeente',
    tenant: 'a0000000-0000-4000-8000-000000000004',
  },
  nza: { naam: 'NZa (proef)', soort: 'nza', tenant: 'a0000000-0000-4000-8000-000000000005' },
  gremium: {
    naam: 'Bestuurlijk Gremium (proef)',
    soort: 'gremium',
    tenant: 'a0000000-0000-4000-8000-000000000006',
  },
  beheer: { naam: 'Beheer (proef)', soort: 'beheer', tenant: 'a0000000-0000-4000-8000-000000000007' },
} as const satisfies Record<string, Omit<Ik['organisatie'], 'id'> & { tenant: string }>
export type OrganisatieId = keyof typeof ORGANISATIES

/** How the plan numbers begin that each insurer gives out. The demo plans are those of Duinzicht. */
export const NUMMERREEKSEN: readonly { organisatie: OrganisatieId; voorvoegsel: Nummerreeks }[] = [
  { organisatie: 'duinzicht', voorvoegsel: 'DB-' },
  { organisatie: 'duinzicht', voorvoegsel: 'TP-' },
  { organisatie: 'heidekroon', voorvoegsel: 'HK-' },
  { organisatie: 'waterland', voorvoegsel: 'WL-' },
]

/** By first name, each with the account id in the tenant of the organisation. */
export const PERSONAS = {
  anna: persona('Anna de Wit', 'waterland', 'beoordelaar', 1),
  bram: persona('Bram Oosterling', 'waterland', 'beoordelaar', 2),
  carla: persona('Carla Duinker', 'duinzicht', 'coordinator', 3),
  daan: persona('Daan Helmgras', 'duinzicht', 'beoordelaar', 4),
  esther: persona('Esther van Laar', 'waterland', 'coordinator', 5),
  floor: persona('Floor Kroonen', 'heidekroon', 'beoordelaar', 6),
  gijs: persona('Gijs Heideman', 'heidekroon', 'andere-verzekeraar', 7),
  hanna: persona('Hanna Veenstra', 'veenoever', 'gemeente', 8),
  ilse: persona('Ilse Toezicht', 'nza', 'nza', 9),
  jorrit: persona('Jorrit Advies', 'gremium', 'gremium', 10),
  karin: persona('Karin Beheer', 'beheer', 'beheerder', 11),
}
export type PersonaId = keyof typeof PERSONAS
export const PERSONA_IDS = Object.keys(PERSONAS).filter((naam): naam is PersonaId => naam in PERSONAS)

export type Persona = { naam: string; organisatie: OrganisatieId; rol: Rol; account: string }

function persona(naam: string, organisatie: OrganisatieId, rol: Rol, nummer: number): Persona {
  const account = `b0000000-0000-4000-8000-${String(nummer).padStart(12, '0')}`
  return { naam, organisatie, rol, account }
}
