import { cent, euro } from '#shared/middelen/bedrag.ts'
import { freeze, type Verzegeld } from '#shared/verdeling/bevroren.ts'
import {
  GEEN_EISEN,
  GEEN_GROEPEN,
  type Kandidaat,
  type Portefeuille,
} from '#shared/verdeling/portefeuille.ts'

/*
 * For the examples in the OpenAPI document: two invented plans, of which the rule chooses both.
 */

const kandidaat = (nummer: string, rang: number, bedrag: number, fte: number): Kandidaat => ({
  id: nummer,
  plan: nummer,
  variant: null,
  gevraagd: euro(bedrag),
  bedragen: [{ pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(bedrag) }],
  opbrengst: { laag: fte / 2, gemiddeld: fte, hoog: fte * 2, score: 60, betrouwbaar: fte / 2 },
  aankomst: rang,
  rang,
  regio: 'Waterland',
  sector: 'Verpleging en verzorging',
})

const portefeuille: Portefeuille = {
  kader: { id: 'doorbraak-concept-2026', versie: 1 },
  peildatum: '2026-12-01',
  grenzen: [
    {
      pot: 'doorbraakmiddelen',
      potnaam: 'Doorbraakmiddelen',
      onderdeelVan: null,
      jaar: 2027,
      plafond: 'doorbraakmiddelen-2027-v1',
      ruimte: cent(40_000_000_000),
    },
  ],
  kandidaten: [kandidaat('DB-001', 1, 2_000_000, 12), kandidaat('DB-002', 2, 1_800_000, 8)],
  groepen: GEEN_GROEPEN,
  eisen: GEEN_EISEN,
}

/** The text is always the same, so its hash can stand here; a test holds the two against each other. */
export const VOORBEELDVERDELING: Verzegeld = {
  ...freeze({
    versies: { Impacttoets: '0.1.0' },
    portefeuille,
    totstandkoming: { soort: 'regel', regel: 'rang' },
    keuze: ['DB-001', 'DB-002'],
  }),
  hash: '35aaac127d551bcf2e0a286afd9f4ab09db8bb4b94fc6f066e469f2f6087fdb8',
}
