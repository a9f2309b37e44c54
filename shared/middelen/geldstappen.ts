import type { Bron } from '../bronnen/bron.ts'
import { cite, propose } from '../bronnen/documenten.ts'
import { PLANSTATUSSEN, type Planstatus } from '../plan/codelijsten.ts'
import { listChoices } from '../plan/opsomming.ts'
import type { Opdracht, Opdrachtsoort } from './opdracht.ts'

/** Where a plan has to be before money of it may be booked in some way. `vanaf: null`: wherever it is. */
export type Geldstap = { readonly vanaf: readonly Planstatus[] | null; readonly bron: Bron }

/** A reservation without an end is another act than one that lapses by itself. */
type Geldhandeling = Opdrachtsoort | 'reserveren-zonder-einde'

const NA_VOORNEMEN: readonly Planstatus[] = ['voorgenomen-besluit', 'besluitvorming', 'goedgekeurd']
const ONDERWEG: readonly Planstatus[] = [
  'in-uitwerking',
  'ingediend',
  'in-beoordeling',
  'aanpassen',
  ...NA_VOORNEMEN,
]
const NA_BESLUIT: readonly Planstatus[] = ['goedgekeurd']

const RESERVERING = cite(
  'voortgang2026',
  'status transformatieplannen, plannen onder een reservering',
  'afgeleid',
  'Een reservering geldt tot een datum waarop er een voorgenomen positief besluit moet zijn. Zij is er dus eerder dan dat besluit, en blijft pas daarna zonder einddatum.',
)
const BESLUIT = cite(
  'regeling',
  'bijlage I, stap 3: beoordeling',
  'afgeleid',
  'Een plan krijgt geld met het definitieve besluit; wat volgt, rust daarop.',
)

/** How far a plan has to be for each act on its money. It is data: another rule is another row. */
export const GELDSTAPPEN: Readonly<Record<Geldhandeling, Geldstap>> = {
  reserveren: { vanaf: ONDERWEG, bron: RESERVERING },
  'reserveren-zonder-einde': { vanaf: NA_VOORNEMEN, bron: RESERVERING },
  vasthouden: { vanaf: NA_VOORNEMEN, bron: RESERVERING },
  toekennen: { vanaf: NA_BESLUIT, bron: BESLUIT },
  bijstellen: { vanaf: NA_BESLUIT, bron: BESLUIT },
  'betaalbaar-stellen': { vanaf: NA_BESLUIT, bron: BESLUIT },
  betalen: { vanaf: NA_BESLUIT, bron: BESLUIT },
  beschikken: {
    vanaf: NA_BESLUIT,
    bron: cite(
      'voortgang2025',
      'duiding NZa, 20 mei 2025',
      'afgeleid',
      'Verzekeraar en aanbieder vragen de beschikking samen aan, voor een plan dat is goedgekeurd.',
    ),
  },
  vrijvallen: {
    vanaf: null,
    bron: propose('vrijvallen', 'Geld loslaten kan altijd: ook van een plan dat is afgekeurd of vervallen.'),
  },
}

/** What a plan lacks for this command, in Dutch; `undefined`: nothing. `nieuw`: it has taken no step yet. */
export function findStapbezwaar(
  opdracht: Pick<Opdracht, 'soort'> & { readonly tot?: string | null },
  status: Planstatus | 'nieuw',
): string | undefined {
  const zonderEinde = opdracht.soort === 'reserveren' && opdracht.tot === null
  const { vanaf } = GELDSTAPPEN[zonderEinde ? 'reserveren-zonder-einde' : opdracht.soort]
  if (vanaf === null || vanaf.some(kandidaat => kandidaat === status)) return undefined
  const nu = status === 'nieuw' ? 'Nieuw' : PLANSTATUSSEN.codes[status]
  const nodig = listChoices(vanaf.map(kandidaat => `“${PLANSTATUSSEN.codes[kandidaat]}”`))
  return `${HANDELING[opdracht.soort]} kan als het plan op ${nodig} staat. Dit plan staat op “${nu}”.`
}

const HANDELING: Readonly<Record<Opdrachtsoort, string>> = {
  reserveren: 'Zo reserveren',
  vasthouden: 'Reserveringen vasthouden',
  toekennen: 'Geld toekennen',
  bijstellen: 'Een toekenning bijstellen',
  vrijvallen: 'Geld laten vrijvallen',
  'betaalbaar-stellen': 'Betaalbaar stellen',
  betalen: 'Betalen',
  beschikken: 'Beschikken',
}
