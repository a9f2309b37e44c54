import { measureGevoeligheid } from '#shared/beoordeling/gevoeligheid.ts'
import { GEWICHTSMARGE } from '#shared/beoordeling/gewichten.ts'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { VOORBEELDPLANNEN } from '../kaders/voorbeeld.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'

const kader = DOORBRAAK_CONCEPT_2026
const { id, versie } = kader

export const gevoeligheidBeschrijving: Beschrijvingen<'POST /v1/gevoeligheden'> = {
  'POST /v1/gevoeligheden': {
    id: 'postGevoeligheid',
    tag: 'kaders',
    titel: 'Hoe gevoelig de rangorde is voor de gewichten',
    uitleg:
      'Maakt elk gewicht tot zoveel procentpunten groter en kleiner, en zegt welke plannen dan van plaats wisselen ' +
      'en bij welke kleinste wijziging. Er wordt niets bewaard.',
    voorbeeld: {
      invoer: { json: { kader: { id, versie }, marge: GEWICHTSMARGE, plannen: VOORBEELDPLANNEN } },
      antwoord: measureGevoeligheid(
        VOORBEELDPLANNEN.map(plan => scorePlan(plan, kader)),
        kader,
      ),
    },
  },
}
