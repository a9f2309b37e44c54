import { cite } from '../bronnen/documenten.ts'
import { euro } from './bedrag.ts'
import type { Kpipublicatie } from './kpi.ts'

/** The money page of the report of May 2025, exactly as printed: its parts are 150 788 more than the whole. */
export const KPIPUBLICATIE_2025_05: Kpipublicatie = {
  titel: 'Bedragen van goedgekeurde transformatieplannen, mei 2025',
  bron: cite('voortgang2025', 'totaaloverzicht bedragen goedgekeurde transformatieplannen'),
  overzicht: {
    beschikbaarGesteld: euro(740_409_907),
    verwacht: euro(614_629_512),
    betaalbaarEnBetaald: euro(125_780_395),
    raming: euro(740_409_907),
    definitiefVrijgegeven: euro(0),
    nogVrijTeGeven: euro(150_788),
    mogelijkNogVrijTeGeven: euro(0),
  },
}
