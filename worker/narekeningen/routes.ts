import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { recompute } from '#shared/narekenen/narekenen.ts'
import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'

export const narekeningRoutes: Handlers<'POST /v1/narekeningen'> = {
  async 'POST /v1/narekeningen'({ json: { rijen } }) {
    return recompute({ cellen: rijen }, DOORBRAAK_CONCEPT_2026) ?? refuseFouten(400, [GEEN_KOP])
  },
}

const GEEN_KOP = {
  plaats: 'rijen',
  melding:
    'Er is geen kopregel gevonden. Stuur de koppen mee, zoals Werknemers laag, Fte hoog, Bedrag, 2027 of Procenten.',
}
