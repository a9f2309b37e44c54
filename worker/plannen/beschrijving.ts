import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { planContract } from './contract.ts'
import { VOORBEELDINHOUD, VOORBEELDPARTIJEN } from './voorbeeld.ts'

const param = { nummer: VOORBEELDINHOUD.nummer }

export const planBeschrijving: Beschrijvingen<keyof typeof planContract> = {
  'GET /v1/plannen': {
    id: 'getPlannen',
    tag: 'plannen',
    titel: 'Mijn plannen',
    uitleg:
      'De plannen waarmee u iets te maken hebt, op nummer. Van een plan waarover u nog moet verklaren of u een ' +
      'belang hebt, staan er alleen nummer, titel en aanvrager. Een plan waarbij u een belang hebt, staat er niet ' +
      'in en telt niet mee.',
    voorbeeld: { invoer: { query: { pagina: '1', paginaGrootte: '20', zoek: 'linde' } } },
  },
  'POST /v1/plannen': {
    id: 'postPlan',
    tag: 'plannen',
    titel: 'Maak een plan aan',
    uitleg:
      'Maakt het dossier van een plan, met de partijen die het beoordelen en de eerste versie. Het nummer begint met ' +
      'een van de `nummerreeksen` van de eigen organisatie. Zo zegt een weigering nooit iets over een plan van een ander.',
    voorbeeld: {
      invoer: {
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000002' },
        json: { inhoud: { ...VOORBEELDINHOUD, nummer: 'DB-100' }, partijen: VOORBEELDPARTIJEN },
      },
    },
  },
  'GET /v1/plannen/:nummer': {
    id: 'getPlan',
    tag: 'plannen',
    titel: 'Een plan',
    uitleg:
      'Het plan zoals u het mag zien: inhoud, status, termijn, partijen, en de stappen die u kunt zetten met wat ' +
      'daarvoor nog ontbreekt. Het ETag is nodig om een stap te zetten.',
    voorbeeld: { invoer: { param, query: { peildatum: '2026-12-01' } } },
  },
  'POST /v1/plannen/:nummer/versies': {
    id: 'postPlanversie',
    tag: 'plannen',
    titel: 'Voeg een versie toe',
    uitleg:
      'Een nieuwe versie van het plan, zolang het nog niet wordt beoordeeld of nadat het is teruggestuurd. Eerdere ' +
      'versies blijven te lezen.',
    voorbeeld: {
      invoer: {
        param,
        header: {
          'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000003',
          'if-match': `"${'0'.repeat(64)}"`,
        },
        json: { ...VOORBEELDINHOUD, titel: 'Spraakgestuurd rapporteren, aangepast' },
      },
    },
  },
  'GET /v1/plannen/:nummer/versies/:versie': {
    id: 'getPlanversie',
    tag: 'plannen',
    titel: 'Een versie van een plan',
    uitleg: 'Het plan zoals het toen was. Een versie verandert nooit.',
    voorbeeld: { invoer: { param: { ...param, versie: '1' } } },
  },
}
