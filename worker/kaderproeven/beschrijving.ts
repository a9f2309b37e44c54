import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { tryKader } from '#shared/kader/proef.ts'
import { VOORBEELDPLANNEN, VOORBEELDWIJZIGING } from '../kaders/voorbeeld.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'

const { id, versie } = DOORBRAAK_CONCEPT_2026

export const kaderproefBeschrijving: Beschrijvingen<'POST /v1/kaderproeven'> = {
  'POST /v1/kaderproeven': {
    id: 'postKaderproef',
    tag: 'kaders',
    titel: 'Probeer een kader op plannen',
    uitleg:
      'Legt een kader naast het kader dat nu telt, en zegt per plan welke rang het krijgt en waardoor die ' +
      'verandert. Het nieuwe kader is een gepubliceerde versie of een voorstel. Er wordt niets bewaard en het telt ' +
      'nergens mee.',
    voorbeeld: {
      invoer: {
        json: {
          huidig: { id, versie },
          nieuw: { soort: 'voorstel', kader: VOORBEELDWIJZIGING },
          plannen: VOORBEELDPLANNEN,
        },
      },
      antwoord: { regels: tryKader(VOORBEELDPLANNEN, DOORBRAAK_CONCEPT_2026, VOORBEELDWIJZIGING) },
    },
  },
}
