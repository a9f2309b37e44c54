import { cite, propose } from '../bronnen/documenten.ts'
import { codelijst } from '../plan/codelijsten.ts'

/** What a person may be in this service. One person acts in one role, for one organisation. */
export const ROLLEN = codelijst(
  'rollen',
  '2026-1',
  propose(
    'rollen in de dienst',
    'De regeling kent de twee marktleiders, de andere verzekeraars en de gemeente; de namen van de rollen zijn een voorstel.',
  ),
  {
    beoordelaar: 'Beoordelaar',
    coordinator: 'Coördinator',
    gemeente: 'Gemeente',
    'andere-verzekeraar': 'Lezer andere verzekeraar',
    nza: 'NZa',
    gremium: 'Bestuurlijk Gremium',
    beheerder: 'Beheerder',
  },
)
export type Rol = keyof typeof ROLLEN.codes

/**
 * What an organisation is to one plan. The two marktleiders judge it, one of them coördinerend; a municipality
 * judges along when the social domain takes part; other insurers may only ask questions.
 */
export const PARTIJROLLEN = codelijst(
  'partijrollen',
  '2026-1',
  cite('regeling', 'bijlage I, rol van de marktleiders', 'afgeleid'),
  {
    coordinerend: 'Coördinerend marktleider',
    marktleider: 'Marktleider',
    medebeoordelaar: 'Gemeente, medebeoordelaar',
  },
)
export type Partijrol = keyof typeof PARTIJROLLEN.codes
