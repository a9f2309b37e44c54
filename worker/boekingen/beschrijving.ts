import { euro, NUL } from '#shared/middelen/bedrag.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { boekingContract } from './contract.ts'

const param = { nummer: 'DB-001' }
const header = (nummer: number) => ({
  'idempotency-key': `6f1c2d3e-0000-4000-8000-0000000005${nummer}`,
  'if-match': `"${'0'.repeat(64)}"`,
})

export const boekingBeschrijving: Beschrijvingen<keyof typeof boekingContract> = {
  'GET /v1/boekingen': {
    id: 'getBoekingen',
    tag: 'boekingen',
    titel: 'Boekingen',
    uitleg:
      'De regels achter een totaal, in de volgorde waarin zij zijn geboekt. De NZa ziet alle plannen; een verzekeraar ' +
      'of gemeente ziet de plannen die zij beoordeelt. Bedragen zijn hele eurocenten.',
    voorbeeld: { invoer: { query: { pot: 'doorbraakmiddelen', jaar: '2027', pagina: '1' } } },
  },
  'GET /v1/plannen/:nummer/boekingen': {
    id: 'getPlanboekingen',
    tag: 'boekingen',
    titel: 'Boekingen van een plan',
    uitleg: 'Alles wat voor dit plan is geboekt. Het ETag is nodig om te boeken.',
    voorbeeld: { invoer: { param } },
  },
  'POST /v1/plannen/:nummer/boekingen': {
    id: 'postBoeking',
    tag: 'boekingen',
    titel: 'Boek geld op een plan',
    uitleg:
      'Reserveren, vasthouden, toekennen, bijstellen, laten vrijvallen, betaalbaar stellen of betalen. Een opdracht ' +
      'wordt helemaal geboekt of helemaal niet, met vandaag als datum. Past zij niet, dan staat er per pot en jaar ' +
      'hoeveel ruimte er nog is. Een correctie is een nieuwe opdracht. Wie een bewaard scenario volgt, noemt de ' +
      'vingerafdruk ervan: wijkt de boeking af van wat daar is gekozen, dan staat er waarin.',
    voorbeeld: {
      invoer: {
        param,
        header: header(10),
        json: {
          soort: 'reserveren',
          tot: null,
          reden: 'Voorgenomen besluit',
          regels: [{ pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(2_000_000), deelSociaalDomein: NUL }],
        },
      },
    },
  },
  'POST /v1/plannen/:nummer/beschikkingen': {
    id: 'postBeschikking',
    tag: 'boekingen',
    titel: 'Leg een beschikking vast',
    uitleg:
      'De beschikking van de NZa, op gezamenlijke aanvraag van verzekeraar en aanbieder. Zij is nooit hoger dan wat ' +
      'de verzekeraars hebben toegekend. Een negatief bedrag corrigeert.',
    voorbeeld: {
      invoer: {
        param,
        header: header(11),
        json: {
          reden: 'Beschikking op gezamenlijke aanvraag',
          regels: [{ pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(2_000_000), deelSociaalDomein: NUL }],
        },
      },
    },
  },
}
