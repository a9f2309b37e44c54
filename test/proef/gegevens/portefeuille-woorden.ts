import { BEROEPSGROEPEN, codesOf } from '#shared/plan/codelijsten.ts'
import type { Planregel } from './planregel.ts'

/** An idea that an invented plan is about. */
export type Idee = Pick<Planregel, 'titel' | 'onderwerp' | 'afspraak' | 'beroepsgroep'>

type Beroepsgroep = Planregel['beroepsgroep']
type Regel = readonly [titel: string, onderwerp: Planregel['onderwerp'], afspraak: Planregel['afspraak']]

const IDEEEN_PER_GROEP: Readonly<Record<Beroepsgroep, readonly Regel[]>> = {
  vvt: [
    ['Slim incontinentiemateriaal in het verpleeghuis', 'hulpmiddelen', 'B2'],
    ['Sensoren en beeld in de nachtzorg in plaats van vaste rondes', 'medische-technologie', 'B2'],
    ['Spraakgestuurd rapporteren in de ouderenzorg', 'ai', 'A4'],
    ['Tilhulpen waarmee één medewerker de transfer doet', 'hulpmiddelen', 'B2'],
    ['Leefcirkels in plaats van gesloten afdelingen', 'medische-technologie', 'B2'],
    ['Roosters die zichzelf voorstellen', 'ai', 'A4'],
    ['Dubbele medicatiecontrole op afstand', 'digitale-zorg', 'C2'],
    ['Specialist ouderengeneeskunde op afstand voor vijf locaties', 'digitale-zorg', 'B2'],
    ['Heupbeschermers met luchtkussen tegen valletsel', 'hulpmiddelen', 'B2'],
    ['Dagstructuurrobot bij beginnende dementie', 'medische-technologie', 'B2'],
    ['Bedsensoren die doorliggen voorkomen', 'medische-technologie', 'B2'],
    ['Eén overdrachtsdossier van ziekenhuis naar herstelzorg', 'digitale-zorg', 'A5'],
    ['Verzorgend wassen zonder water en zeep', 'hulpmiddelen', 'B2'],
  ],
  wijkverpleging: [
    ['Medicijndispenser in plaats van aanreikmoment', 'hulpmiddelen', 'B2'],
    ['Steunkousen aan- en uittrekken zonder thuiszorg', 'hulpmiddelen', 'B2'],
    ['Oogdruppelhulp als eerste stap', 'hulpmiddelen', 'B2'],
    ['Beeldzorg waar een bezoek niet nodig is', 'digitale-zorg', 'C2'],
    ['Spraakgestuurd rapporteren in de wijk', 'ai', 'A4'],
    ['Routes plannen met AI', 'ai', 'A4'],
    ['Wondzorg met foto en AI-beoordeling', 'ai', 'A4'],
    ['Leefstijlmonitoring bij mensen die alleen wonen', 'medische-technologie', 'B2'],
    ['Eerst oefenen, dan pas zorg: reablement in de wijk', 'andere-arbeidsbesparing', 'D5'],
    ['Eén team voor de nacht en de acute wijkverpleging', 'andere-arbeidsbesparing', 'D7'],
    ['Gedeelde opvolging van persoonsalarmering', 'andere-arbeidsbesparing', 'B2'],
    ['Meekijkbril voor de wondconsulent', 'medische-technologie', 'B2'],
    ['Zelf injecteren met digitale begeleiding', 'digitale-zorg', 'C2'],
    ['Indiceren over domeinen heen met één formulier', 'andere-arbeidsbesparing', 'B1'],
  ],
  'verpleegkundigen-msz': [
    ['Thuismonitoring bij hartfalen en COPD', 'digitale-zorg', 'C2'],
    ['Thuismonitoring bij hoogrisicozwangerschap', 'digitale-zorg', 'C2'],
    ['Regionaal monitoringcentrum voor vier ziekenhuizen', 'digitale-zorg', 'D1'],
    ['AI leest mee bij longfoto’s', 'ai', 'A4'],
    ['AI als tweede lezer in de pathologie', 'ai', 'A4'],
    ['Van gesprek naar verslag in de spreekkamer', 'ai', 'A4'],
    ['Ontslagbrief als concept klaar bij vertrek', 'ai', 'A4'],
    ['Slimme pleister voor vitale functies op de verpleegafdeling', 'medische-technologie', 'B2'],
    ['Beddenplanning met voorspelde opnameduur', 'ai', 'A4'],
    ['Operatieprogramma dat zichzelf herplant', 'ai', 'A4'],
    ['Preoperatief spreekuur volledig digitaal', 'digitale-zorg', 'C2'],
    ['Digitale nazorg na heup en knie', 'digitale-zorg', 'C2'],
    ['Verpleegkundige op afstand voor opname en ontslag', 'digitale-zorg', 'B2'],
    ['Antibiotica per infuus thuis', 'andere-arbeidsbesparing', 'E2'],
    ['Uitgifterobot voor medicatie op de afdeling', 'medische-technologie', 'B2'],
    ['Antwoordhulp voor vragen aan de polikliniek', 'ai', 'A4'],
    ['Registratie die uit het dossier volgt', 'digitale-zorg', 'A1'],
  ],
  ggz: [
    ['Digitale intake met directe plaatsing', 'digitale-zorg', 'C6'],
    ['Gemengd behandelen bij angst en depressie', 'digitale-zorg', 'C2'],
    ['Verslag van het behandelgesprek door AI', 'ai', 'A4'],
    ['Beeldbellen bij crisis, dag en nacht', 'digitale-zorg', 'D7'],
    ['Online groepsaanbod tijdens de wachttijd', 'digitale-zorg', 'C6'],
    ['Virtual reality als oefenruimte', 'medische-technologie', 'B2'],
    ['Terugvalpreventie met een app en een vast aanspreekpunt', 'digitale-zorg', 'C2'],
    ['Stille nachtcontrole met sensoren in de kliniek', 'medische-technologie', 'B2'],
    ['Roosters voor 24-uurszorg die zichzelf voorstellen', 'ai', 'A4'],
    ['Eén dossier voor behandelaar, wijkteam en herstelwerk', 'digitale-zorg', 'A5'],
  ],
  huisartsen: [
    ['AI helpt bij de triage op de huisartsenpost', 'ai', 'A4'],
    ['Van gesprek naar verslag in de huisartsenpraktijk', 'ai', 'A4'],
    ['Digitale voordeur voor de huisartsenpraktijk', 'digitale-zorg', 'C2'],
    ['Meekijkconsult in plaats van verwijzing', 'digitale-zorg', 'D2'],
    ['Bloeddruk thuis meten, praktijk belt alleen als het moet', 'digitale-zorg', 'C2'],
    ['Post en brieven verwerken met AI', 'ai', 'A4'],
    ['Hartfilmpje thuis met beoordeling op afstand', 'medische-technologie', 'B2'],
    ['Huidfoto’s beoordelen met AI', 'ai', 'A4'],
    ['Medicatiebeoordeling op afstand door de apotheker', 'digitale-zorg', 'A5'],
    ['Gezamenlijke telefoniste voor acht praktijken', 'andere-arbeidsbesparing', 'D2'],
  ],
}

export const IDEEEN: readonly Idee[] = codesOf(BEROEPSGROEPEN).flatMap(beroepsgroep =>
  IDEEEN_PER_GROEP[beroepsgroep].map(([titel, onderwerp, afspraak]) => ({
    titel,
    onderwerp,
    afspraak,
    beroepsgroep,
  })),
)

/** How the names of invented providers start, per professional group. */
export const AANBIEDERS: Readonly<Record<Beroepsgroep, readonly [string, ...string[]]>> = {
  vvt: ['Zorggroep', 'Woonzorg', 'Ouderenzorg'],
  wijkverpleging: ['Thuiszorg', 'Wijkzorg', 'Zorgkring'],
  'verpleegkundigen-msz': ['Ziekenhuis', 'Medisch Centrum'],
  ggz: ['Ggz', 'Psychiatrisch Centrum'],
  huisartsen: ['Huisartsencoöperatie', 'Eerstelijnscentrum'],
}

export const NAMEN = [
  'De Linde',
  'Het Kompas',
  'Avondzon',
  'De Vuurtoren',
  'Het Anker',
  'De Wilg',
  'Zonnehoek',
  'De Horizon',
  'Het Baken',
  'Merelhof',
  'De Esdoorn',
  'Zilvermeeuw',
  'De Koepel',
  'Het Veer',
  'Morgenlicht',
  'De Waterlelie',
  'Duinroos',
  'Het Klaverblad',
] as const

export const REGIOS = [
  'Waterrijk',
  'Oosterduinen',
  'Lindevallei',
  'Rivierbogen',
  'Noorderwold',
  'Zuiderhei',
  'Merenland',
  'Heuvelzoom',
  'Polderhart',
  'Zilverkust',
  'Wolkenveen',
  'Bosranden',
] as const

/** Evidence as an assessor might sum it up, per number of points for betrouwbaarheid. */
export const ONDERBOUWINGEN: Readonly<Record<number, readonly [string, ...string[]]>> = {
  1: [
    'Schatting van de projectgroep; er is nog niets gemeten.',
    'De leverancier noemt een percentage, zonder meting erbij.',
  ],
  2: [
    'Proef op één locatie met twaalf medewerkers, drie maanden gemeten.',
    'Buitenlands onderzoek; de werkwijze daar verschilt van de onze.',
  ],
  3: [
    'Tijdmeting voor en na de invoering bij een vergelijkbare organisatie.',
    'Registratie over een half jaar op vier locaties, door de eigen controller nagerekend.',
  ],
  4: [
    'Drie vergelijkbare organisaties meten hetzelfde effect, binnen een smalle band.',
    'Regionale evaluatie over vijf organisaties met dezelfde meetmethode.',
  ],
  5: [
    'Onafhankelijk onderzoek over twee jaar, ook op deze schaal gehaald.',
    'Landelijke evaluatie met controlegroep; de uitkomst houdt na opschaling stand.',
  ],
}
