import type { z } from 'zod/mini'
import type { Antwoord, Productieroute, ROUTES } from '../contract.ts'

/** What the OpenAPI document tells a reader about a route, with an example that runs on the seeded data. */
export type Beschrijving<R extends Productieroute> = {
  id: string
  tag: keyof typeof TAGS
  titel: string
  uitleg: string
  voorbeeld: { invoer: z.input<(typeof ROUTES)[R]['invoer']>; antwoord?: Antwoord<R> }
}
/** The rows of one room. */
export type Beschrijvingen<R extends Productieroute> = { [N in R]: Beschrijving<N> }

export const TAGS = {
  dienst: 'De dienst zelf',
  kaders: 'Beoordelingskaders, met hun versies',
  plafonds: 'Wat er per pot en kalenderjaar beschikbaar en geboekt is',
  boekingen: 'Wat er per plan is gereserveerd, toegekend, betaald en beschikt',
  wachtrijen: 'Goedgekeurde plannen die op geld wachten',
  jaartoetsen: 'Of per fonds en kalenderjaar alles past binnen wat er is',
  budgetoverzichten:
    'Wat er per pot en jaar is geboekt en gevraagd, wat er veranderde, en de lijst achter elk bedrag',
  budgettoetsen: 'Toetsen of aanvragen binnen de plafonds passen',
  verdelingen: 'Bewaarde scenario’s: wat er gekozen is, waaruit en waarom',
  narekeningen: 'Tabellen met werknemers, fte en bedragen narekenen',
  aanmelding: 'Wie is aangemeld',
  belangen: 'Verklaren of iemand een belang heeft bij een plan',
  plannen: 'Plannen, hun versies en de stappen die zij doorlopen',
  beoordelingen: 'Beoordelingen, de vergelijking ervan en de consensus',
  vragen: 'Vragen van andere verzekeraars, met de antwoorden',
  mededinging: 'Waarom verzekeraars samen kiezen, met wie en tot wanneer',
  besluiten: 'Wat het Gremium adviseerde en het BO besloot, en wat daarvan is geworden',
  agenda: 'Wat wie nog moet doen, en hoe beoordelaars zich tot elkaar verhouden',
  logboek: 'Wie wat wanneer deed',
}

export const PARAMETERS: Partial<Record<string, string>> = {
  id: 'Het kenmerk van het kader.',
  versie: 'Het nummer van de versie.',
  met: 'Het nummer van de versie waarmee wordt vergeleken.',
  nummer: 'Het plannummer.',
  besluit: 'Het nummer van het advies of besluit bij dit plan.',
  hash: 'De vingerafdruk van het scenario.',
  pagina: 'De hoeveelste pagina, vanaf 1.',
  paginaGrootte: 'Hoeveel regels er op een pagina staan.',
  peildatum: 'De datum waarop wordt gerekend. Zonder peildatum is dat vandaag in Nederland.',
  vraag: 'Het nummer van de vraag bij dit plan.',
  kader: 'Het kenmerk van het kader.',
  status: 'Alleen plannen met deze status.',
  zoek: 'Alleen plannen met deze tekst in nummer, titel of aanvrager.',
  plan: 'Alleen dit plan.',
  jaar: 'Alleen dit kalenderjaar.',
  fonds: 'Alleen dit fonds en zijn onderdelen.',
  totJaar: 'Het laatste kalenderjaar van een termijn; zonder dit is het één jaar.',
  post: 'Welk bedrag uit het overzicht, zoals toegekend of gevraagd.',
  oorzaak: 'Alleen veranderingen met deze oorzaak.',
  pot: 'Alleen deze pot en haar onderdelen.',
  keten: 'Alleen deze keten: dienst, plan:DB-001 of kader:doorbraak-concept-2026.',
  handeling: 'Alleen deze handeling, zoals belang-verklaard.',
  wie: 'Alleen wat deze persoon deed, onder het pseudoniem van de dienst.',
  van: 'Vanaf deze datum (UTC).',
  tot: 'Tot deze datum (UTC), die zelf niet meetelt.',
  'idempotency-key':
    'Een eigen kenmerk voor dit verzoek. Wie hetzelfde nog eens stuurt, krijgt hetzelfde antwoord en er gebeurt niets.',
  'if-match': 'Het ETag van de versie die u hebt gelezen.',
}
