import type { Datum } from '../bronnen/datum.ts'
import { cite } from '../bronnen/documenten.ts'
import { codelijst } from '../plan/codelijsten.ts'

/** Whether patients or clients were involved in a plan, as it is registered since `REGISTRATIE_VANAF`. */
export const BETROKKENHEDEN = codelijst(
  'betrokkenheid-patienten',
  '2026-1',
  cite('voortgang2026', 'status transformatieplannen per betrokkenheid patiënten/cliënten'),
  {
    wel: 'Wel betrokken',
    geen: 'Niet betrokken',
    'niet-ingesteld': 'Niet ingesteld',
  },
)

/** Plans that were submitted earlier were never asked. */
export const REGISTRATIE_VANAF: Datum = '2023-10-18'
