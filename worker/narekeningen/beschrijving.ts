import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { recompute } from '#shared/narekenen/narekenen.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { Narekenvraag } from './contract.ts'

/** The published table of AI and technology: the fte of A4 in the scenario gemiddeld is its number of werknemers. */
const tabel = {
  rijen: [
    ['', 'Werknemers', '', '', 'Fte', '', ''],
    ['Afspraak', 'Laag', 'Gemiddeld', 'Hoog', 'Laag', 'Gemiddeld', 'Hoog'],
    ['A4 AI', 240, 3954, 18535, 163, 3954, 12604],
    ['F6 Medische technologie', 1367, 4437, 10132, 806, 2618, 5978],
    ['Totaal', 1607, 8391, 28667, 969, 6572, 18582],
  ],
} satisfies Narekenvraag
const narekening = recompute({ cellen: tabel.rijen }, DOORBRAAK_CONCEPT_2026)

export const narekeningBeschrijving: Beschrijvingen<'POST /v1/narekeningen'> = {
  'POST /v1/narekeningen': {
    id: 'postNarekening',
    tag: 'narekeningen',
    titel: 'Reken een tabel na',
    uitleg:
      'Zoekt de kolommen op hun kop en de totalen op hun cijfers. Geeft elke afwijking met haar plaats, wat er ' +
      'zou moeten staan en welke totalen mee veranderen. Afronden is geen fout. Er wordt niets bewaard.',
    voorbeeld: { invoer: { json: tabel }, ...(narekening ? { antwoord: narekening } : {}) },
  },
}
