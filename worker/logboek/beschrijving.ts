import type { Beschrijvingen } from '../openapi/beschrijving.ts'

export const logboekBeschrijving: Beschrijvingen<
  'GET /v1/logboek' | 'GET /v1/logboek/uittreksel.jsonl' | 'GET /v1/logboek/uittreksel.csv'
> = {
  'GET /v1/logboek': {
    id: 'getLogboek',
    tag: 'logboek',
    titel: 'Het logboek',
    uitleg:
      'Elke handeling en elke geweigerde poging, per keten in de volgorde waarin het gebeurde. Elke regel bevat de ' +
      'hash van de vorige. Van de inhoud staat er alleen de hash.',
    voorbeeld: { invoer: { query: { keten: 'dienst', pagina: '1', paginaGrootte: '20' } } },
  },
  'GET /v1/logboek/uittreksel.jsonl': {
    id: 'getLogboekJsonl',
    tag: 'logboek',
    titel: 'Uittreksel om te controleren',
    uitleg:
      'Eén JSON-tekst per regel: eerst wat er is gevraagd en waar elke keten eindigt, dan de regels. ' +
      'Controleer het met npm run logboek:controle. Hoogstens 10.000 regels.',
    voorbeeld: { invoer: { query: { keten: 'dienst' } } },
  },
  'GET /v1/logboek/uittreksel.csv': {
    id: 'getLogboekCsv',
    tag: 'logboek',
    titel: 'Uittreksel voor Excel',
    uitleg: 'Dezelfde regels met Nederlandse koppen. Hoogstens 10.000 regels.',
    voorbeeld: { invoer: { query: { keten: 'dienst' } } },
  },
}
