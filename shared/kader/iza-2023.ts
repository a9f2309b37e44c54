import { cite } from '../bronnen/documenten.ts'
import { IMPACTREGELS_CONCEPT_2026 } from './impactregels-concept-2026.ts'
import type { Kader, Poort, Uitvraag } from './kader.ts'
import type { Planonderdeel } from './planonderdelen.ts'

/**
 * The published kader for transformatieplannen, in words of this project: conditions without points, weights or
 * thresholds. It does not cover the regioplannen sociaal domein, for which the BO IZA is to decide on a kader of its own.
 * Nothing is scored on fte here; the impact rules only let the fte of a plan be shown beside the judgement.
 */
export const IZA_2023: Kader = {
  id: 'iza-2023',
  versie: 1,
  titel: 'Beoordelingskader impactvolle zorgtransformaties (IZA)',
  status: 'vastgesteld',
  advies: null,
  besluit: { orgaan: 'Ministerie van VWS (Staatscourant 2024, 17398)', datum: '2024-05-15' },
  geldigVan: '2026-04-01',
  geldigTot: null,
  plansoorten: ['transformatieplan'],
  pot: 'transformatiemiddelen',
  leidend: null,
  hoogstePunten: null,
  bron: cite(
    'regeling',
    'bijlage I',
    'afgeleid',
    'Het kader is van januari 2023; gelezen is de tekst die sinds 1 april 2026 geldt. De voorwaarden staan hier in eigen woorden.',
  ),
  poortgroepen: [
    {
      id: 'impactvol',
      titel: 'De impact is substantieel op ten minste één aspect',
      fase: 'snelle-toets',
      minstens: 1,
      alleenBij: null,
      plansoorten: null,
      bron: cite('regeling', 'bijlage I, stap 1, aspecten van impact'),
    },
    {
      id: 'voorwaarden-snelle-toets',
      titel: 'Voorwaarden bij de snelle toets',
      fase: 'snelle-toets',
      minstens: 'alle',
      alleenBij: null,
      plansoorten: null,
      bron: cite('regeling', 'bijlage I, stap 1, voorwaarden'),
    },
    {
      id: 'voorwaarden-plan',
      titel: 'Voorwaarden aan het transformatieplan',
      fase: 'plan',
      minstens: 'alle',
      alleenBij: null,
      plansoorten: null,
      bron: cite('regeling', 'bijlage I, stap 3, voorwaarden'),
    },
    {
      id: 'voorwaarden-middelen',
      titel: 'Extra voorwaarden als het plan geld vraagt',
      fase: 'middelen',
      minstens: 'alle',
      alleenBij: 'bedrag-gevraagd',
      plansoorten: null,
      bron: cite('regeling', 'bijlage I, stap 3, inzet van transformatiemiddelen'),
    },
  ],
  poorten: [
    ...inGroep('impactvol', 'stap 1, aspect', [
      {
        id: 'zorggebruik',
        label: 'Zorggebruik',
        titel: 'Minder of ander zorggebruik binnen de Zorgverzekeringswet',
        vraag: 'Verandert het plan het gebruik van zorg uit de Zorgverzekeringswet substantieel?',
        uitweg: 'Laat zien om welk zorggebruik het gaat en hoeveel dat verandert.',
      },
      {
        id: 'herverdeling',
        label: 'Herverdeling',
        titel: 'Herverdeling van zorg in de regio of het land',
        vraag:
          'Verschuift het plan patiëntenstromen om (zwaardere) zorg te voorkomen, of gebruikt het de capaciteit in de regio of het land veel beter?',
        uitweg: 'Beschrijf welke zorg verschuift, van wie naar wie, en wat dat oplevert.',
      },
      {
        id: 'personeel',
        label: 'Inzet van personeel',
        titel: 'Minder of doelmatiger inzet van schaars personeel',
        vraag:
          'Is er substantieel minder schaars personeel nodig, of wordt het veel doelmatiger ingezet? Scholing kan meetellen.',
        uitweg: 'Geef de besparing in fte, met de berekening erbij.',
      },
      {
        id: 'vastgoed',
        label: 'Zorgvastgoed',
        titel: 'Minder zorgvastgoed',
        vraag: 'Is er substantieel minder zorgvastgoed nodig, gemeten naar de omvang van de aanbieder?',
        uitweg: 'Geef aan hoeveel vastgoed vrijkomt, als deel van wat de aanbieder heeft.',
      },
    ]),
    ...inGroep('voorwaarden-snelle-toets', 'stap 1, voorwaarde', [
      {
        id: 'regioplan',
        label: 'Past bij regioplan',
        titel: 'Past bij regioplan, ROAZ-plan of visie eerstelijnszorg 2030',
        vraag:
          'Sluit het plan aan op het actuele, openbare regioplan, het ROAZ-plan of de visie eerstelijnszorg 2030? Zo niet: is goed uitgelegd waarom?',
        pasToeOfLegUit: true,
        uitweg: 'Wijs de passage in het regioplan aan, of leg uit waarom het plan ervan afwijkt.',
      },
      {
        id: 'urgentie',
        label: 'Gedeelde urgentie',
        titel: 'De urgentie is aantoonbaar en gedeeld',
        vraag:
          'Staan alle partijen die nodig zijn achter het plan, zijn professionals en patiënten actief betrokken, en wordt niets afgewenteld op wie niet meedoet?',
        uitweg:
          'Laat de partijen die nodig zijn zich uitspreken, en regel de gevolgen voor wie niet meedoet.',
      },
      {
        id: 'noodzaak-gelijkgerichtheid',
        label: 'Noodzaak gelijkgerichtheid',
        titel: 'Samen optrekken is nodig',
        vraag: 'Is uitgelegd waarom aanbieders en verzekeraars hier gelijkgericht moeten handelen?',
        uitweg: 'Leg uit waarom het doel zonder gelijkgericht handelen niet wordt gehaald.',
      },
    ]),
    ...inGroep('voorwaarden-plan', 'stap 3, voorwaarde', [
      {
        id: 'smart-afspraken',
        label: 'SMART afspraken',
        titel: 'De afspraken zijn SMART',
        vraag:
          'Zijn de afspraken over passende zorg SMART, met de stappen, wie waarvoor verantwoordelijk is, en een tijdlijn?',
        uitweg: 'Maak elke afspraak meetbaar, met een verantwoordelijke en een datum.',
      },
      {
        id: 'businesscase',
        label: 'Businesscase',
        titel: 'De (maatschappelijke) businesscase is positief',
        vraag:
          'Laat de (maatschappelijke) businesscase een positief resultaat zien voor passende zorg, de doelgroepen en de doelen van het IZA?',
        uitweg: 'Vul de businesscase aan; bandbreedtes en PM mogen, als duidelijk is waarop ze rusten.',
      },
      {
        id: 'impactanalyse',
        label: 'Impactanalyse',
        titel: 'De impact is zorgvuldig onderzocht, samen met de partijen',
        vraag:
          'Is met de partijen onderzocht wat het plan doet voor patiënten en burgers, voor de aanbieders, voor de rest van de keten en voor de regio of het land?',
        uitweg: 'Vul de impactanalyse aan voor wie nog ontbreekt.',
      },
      {
        id: 'executiekracht',
        label: 'Executiekracht',
        titel: 'Executiekracht en gelijkgerichtheid zijn georganiseerd',
        vraag:
          'Staan projectorganisatie, capaciteit, mijlpalen en besluitvorming in een implementatieplan, en verbinden partijen zich aan de gevolgen (in een ziekenhuis ook het MSB)?',
        uitweg: 'Vul het implementatieplan aan en leg vast dat partijen de gevolgen dragen.',
      },
      {
        id: 'vijf-jaar',
        label: 'Binnen vijf jaar',
        titel: 'De transformatie is binnen vijf jaar klaar',
        vraag: 'Worden de afspraken over de transformatie binnen vijf jaar gehaald?',
        uitweg: 'Kort de looptijd in, of deel het plan op.',
      },
      {
        id: 'duurzaamheid',
        label: 'Duurzaamheid',
        titel: 'Het klimaat gaat er niet op achteruit',
        vraag:
          'Blijft de belasting van klimaat en milieu gelijk, of wordt zij lager? Speelt duurzaamheid hier niet, kies dan Legt uit en schrijf op waarom.',
        pasToeOfLegUit: true,
        uitweg: 'Voeg een korte duurzaamheidsparagraaf toe; een berekening van de CO2-uitstoot hoeft niet.',
        toelichting:
          'De voorwaarde geldt waar zij van toepassing is; wie uitlegt dat zij niet speelt, komt hier door de poort.',
      },
    ]),
    ...inGroep('voorwaarden-middelen', 'stap 3, inzet van transformatiemiddelen, voorwaarde', [
      {
        id: 'additioneel',
        label: 'Zonder geld niet',
        titel: 'Zonder het geld lukt het niet, of niet snel genoeg',
        vraag:
          'Is het geld nodig om de transformatie op korte termijn te bereiken, flink te versnellen of op te schalen?',
        uitweg: 'Laat zien wat er zonder het geld gebeurt.',
      },
      {
        id: 'eenmalig',
        label: 'Eenmalige investering',
        titel: 'Het geld is voor een eenmalige investering',
        vraag: 'Gaat het alleen om eenmalige kosten, zoals afbouw of aanloop, en niet om structurele?',
        uitweg: 'Haal structurele kosten uit de aanvraag.',
      },
      {
        id: 'concrete-afspraken',
        label: 'Geld aan afspraken',
        titel: 'Het geld hangt aan afspraken die te volgen zijn',
        vraag:
          'Is het geld gekoppeld aan concrete afspraken die te volgen zijn, waar mogelijk in delen bij mijlpalen?',
        uitweg: 'Koppel elk deel van het bedrag aan een mijlpaal.',
      },
      {
        id: 'verdeling',
        label: 'Verdeling van het geld',
        titel: 'Het bedrag is verdeeld over sectoren en partijen',
        vraag: 'Is duidelijk welk deel van het bedrag naar welke sector en welke partij gaat?',
        uitweg: 'Geef het bedrag per sector en per partij; samen is dat het hele bedrag.',
      },
      {
        id: 'niet-dubbel',
        label: 'Niet dubbel gefinancierd',
        titel: 'Er is geen dubbele financiering',
        vraag: 'Is zeker dat dezelfde kosten niet ook op een andere manier worden betaald?',
        uitweg: 'Verklaar dat er geen andere bekostiging is, of haal die kosten uit de aanvraag.',
      },
    ]),
  ],
  criteria: [],
  uitvraag: [
    ask('knelpunten', 'Bijdrage aan knelpunten en aan passende zorg', 'stap 1'),
    ask('lange-termijn', 'Effecten op de lange termijn', 'stap 1'),
    ask('regiobeeld', 'Verhouding tot regioplan, ROAZ-plan of visie eerstelijnszorg 2030', 'stap 1'),
    ask('gelijkgerichtheid', 'Waarom gelijkgericht handelen nodig is', 'stap 1'),
    ask('doelen', 'SMART afspraken met tijdlijn', 'stap 3'),
    ask('businesscase', '(Maatschappelijke) businesscase', 'stap 3'),
    ask('impactanalyse', 'Impactanalyse', 'stap 3'),
    ask('implementatieplan', 'Implementatieplan', 'stap 3'),
    ask('schaal', 'Onderbouwing van de gekozen schaal', 'stap 3'),
    ask('duurzaamheid', 'Duurzaamheidsparagraaf', 'stap 3'),
    ask('noodzaak', 'Waarom het geld nodig is', 'stap 3, inzet van transformatiemiddelen'),
    ask('eenmalig', 'Welke kosten eenmalig zijn', 'stap 3, inzet van transformatiemiddelen'),
    ask('mijlpalen', 'Mijlpalen met bedragen', 'stap 3, inzet van transformatiemiddelen'),
    ask('verdeling-bedrag', 'Bedrag per sector en partij', 'stap 3, inzet van transformatiemiddelen'),
    ask('geen-dubbele-financiering', 'Geen dubbele financiering', 'stap 3, inzet van transformatiemiddelen'),
  ],
  redenExtraUitvraag: null,
  ...IMPACTREGELS_CONCEPT_2026,
}

type Voorwaarde = Pick<Poort, 'id' | 'label' | 'titel' | 'uitweg'> & {
  vraag: string
  pasToeOfLegUit?: true
  /** why the condition reads otherwise here than in the source */
  toelichting?: string
}

/** The conditions of one group, in the order of the regeling: the marktleiders judge each, with a municipality when it takes part. */
function inGroep(groep: string, plaats: string, voorwaarden: readonly Voorwaarde[]): Poort[] {
  return voorwaarden.map(({ vraag, pasToeOfLegUit = false, toelichting, ...poort }, i) => ({
    ...poort,
    groep,
    regel: { soort: 'oordeel', vraag },
    plansoorten: null,
    rollen: ['beoordelaar', 'coordinator', 'gemeente'],
    pasToeOfLegUit,
    onderbouwingVerplicht: true,
    bron: cite(
      'regeling',
      `bijlage I, ${plaats} ${i + 1}`,
      toelichting ? 'afgeleid' : 'gegeven',
      toelichting,
    ),
  }))
}

/** A part that the plan must have anyway. */
function ask(planonderdeel: Planonderdeel, titel: string, plaats: string): Uitvraag {
  return { id: planonderdeel, titel, planonderdeel, bron: cite('regeling', `bijlage I, ${plaats}`) }
}
