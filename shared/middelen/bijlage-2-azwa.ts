import type { Bron } from '../bronnen/bron.ts'
import { cite } from '../bronnen/documenten.ts'

/** A published table of amounts per year, as printed. A line without amounts is the heading of the lines below it. */
export type Bijlage = {
  readonly titel: string
  readonly bron: Bron
  /** as it stands above the first column: the amounts are millions of euros */
  readonly eenheid: string
  readonly jaren: readonly (number | string)[]
  readonly regels: readonly Bijlageregel[]
  readonly totaal: Bijlageregel
}
export type Bijlageregel = { readonly opschrift: string; readonly bedragen: readonly number[] | null }

/**
 * What of the AZWA goes through the budget of the ministry, exactly as printed: D5 and D6 are the sums of the lines
 * below them, B4 is a heading without a sum, and the lines of E5 have decimals that the total lacks.
 */
export const BIJLAGE_2_AZWA: Bijlage = {
  titel: 'Overzicht van afspraken die via de VWS-begroting lopen',
  bron: cite('azwa', 'bijlage 2, afspraken via de VWS-begroting'),
  eenheid: 'Bedragen x € 1 miljoen',
  jaren: [2026, 2027, 2028, 2029, 2030, 'Struc.'],
  regels: [
    regel('[A1] Doorbraakprojecten regeldruk', 2, 2, 2, 0, 0, 0),
    regel('[B1] Domeinoverstijgend indiceren', 10, 10, 0, 0, 0, 0),
    regel('[B2] Arbeidsbesparende medische technologie', 5, 5, 5, 0, 0, 0),
    regel('[B3] Lerende omgeving', 53, 83, 129, 185, 185, 185),
    { opschrift: '[B4] Medische preventie', bedragen: null },
    regel('Reservering', 0, 45, 45, 0, 0, 0),
    regel('Gordelroosvaccinatie', 2, 39, 39, 39, 39, 39),
    regel('Gordelroos inhaalcampagne', 0, 8, 8, 8, 14, 0),
    regel('Inzet AI bevolkingsonderzoek borstkanker', 0, 5, 5, 5, 5, 5),
    regel('Inzet MRI bevolkingsonderzoek borstkanker', 0, 2, 2, 2, 17, 17),
    regel('Aanvullende seksuele gezondheidszorg', 0, 5, 7, 7, 7, 7),
    regel('[C2] Landelijke voorziening digitale zorg', 3, 6, 9, 0, 0, 0),
    regel('[D5] Snijvlak zorg en sociaal domein', 20, 133, 204, 263, 168, 173),
    regel('Ketenaanpak overgewicht kind', 10, 17, 24, 31, 35, 0),
    regel('Verkennend gesprek', 0, 20, 35, 32, 0, 0),
    regel('Ketenaanpak dementie', 0, 20, 30, 50, 0, 0),
    regel('Kansrijke start: Rookvrije start', 0, 2, 4, 8, 0, 0),
    regel('Multiproblematiek aanpak', 0, 15, 21, 25, 0, 0),
    regel('Nicotinevrij', 0, 3, 5, 7, 0, 0),
    regel('GLI volwassenen', 7, 10, 15, 20, 20, 20),
    regel('Kansrijke start: integrale gezinspoli', 0, 2, 5, 7, 10, 25),
    regel('Sociaal verwijzen', 0, 17, 29, 41, 54, 68),
    regel('Laagdrempelige steunpunten EPA', 0, 22, 30, 36, 43, 54),
    regel('Nu niet zwanger', 3, 5, 6, 6, 6, 6),
    regel('[D6] Basisinfrastructuur sociaal domein', 30, 103, 128, 154, 173, 198),
    regel('Inloopvoorzieningen Sociaal&Gezond', 0, 40, 50, 60, 67, 75),
    regel('Lokale teams hechte wijkverbanden', 0, 30, 38, 46, 52, 58),
    regel('Coördinatie gemeenten', 25, 25, 30, 35, 40, 50),
    regel('Mentale gezonde school', 5, 8, 10, 13, 14, 15),
    regel('[E3] Transitiedoelen in richtlijnen', 0, 13, 29, 10, 10, 10),
    regel('[E5] Geneesmiddelen', 0, 1.4, 1.2, 0.65, 0.5, 0.5),
    regel('[E6] Fraude', 0, 10, 20, 25, 50, 50),
    regel('Flankerend beleid AZWA', 0, 2, 2, 0, 0, 0),
  ],
  totaal: regel('Totaal via begroting VWS', 125, 472, 635, 698, 668, 684),
}

function regel(opschrift: string, ...bedragen: number[]): Bijlageregel {
  return { opschrift, bedragen }
}
