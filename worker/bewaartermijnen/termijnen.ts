import type { Bron } from '#shared/bronnen/bron.ts'
import type { Datum } from '#shared/bronnen/datum.ts'
import { propose } from '#shared/bronnen/documenten.ts'

/** How long one kind of data is kept, in the words of the privacy page. */
export type Bewaartermijn = {
  readonly wat: string
  /** in days since it was last written; `blijft`: not removed by the service, `niet`: the service doesn't keep it */
  readonly termijn: number | 'blijft' | 'niet'
  readonly waarom: string
  readonly bron: Bron
}

const plaats = 'Bewaartermijnen'
const cloudflare = (document: string, datum: Datum): Bron => ({
  document: `Documentatie van Cloudflare over ${document}`,
  datum,
  plaats: 'Limits',
  herkomst: 'gegeven',
})

/** What the night work removes, and what stays and why: the one place that says how long anything is kept. */
export const BEWAARTERMIJNEN = {
  antwoorden: {
    wat: 'Het antwoord op een verzoek dat iets vastlegt',
    termijn: 7,
    waarom:
      'Wie na een storing hetzelfde verzoek nog eens stuurt, krijgt hetzelfde antwoord en legt niets dubbel vast.',
    bron: propose(
      plaats,
      'Een week is ruim: een verzoek wordt binnen minuten of bij de volgende werkdag herhaald.',
    ),
  },
  concepten: {
    wat: 'Een beoordeling die niet is ingediend',
    termijn: 365,
    waarom:
      'Zolang kan de beoordelaar er verder aan werken. Een concept is nog geen oordeel en telt nergens mee.',
    bron: propose(plaats, 'Een plan duurt in behandeling acht weken; een jaar verliest niemands werk.'),
  },
  dossiers: {
    wat: 'Plannen, ingediende beoordelingen, consensus, vragen, verklaringen over belangen, adviezen en besluiten',
    termijn: 'blijft',
    waarom: 'Een besluit over publiek geld moet later na te gaan zijn. De dienst zet er geen namen in.',
    bron: propose(
      plaats,
      'Geen van de bronnen noemt een termijn. Wie de dienst beheert, legt er zelf een vast bij de archivering van het programma.',
    ),
  },
  grootboek: {
    wat: 'Boekingen, kaders en plafonds',
    termijn: 'blijft',
    waarom: 'Elke stand is de som van alle boekingen. Zonder de oude klopt de nieuwe niet.',
    bron: propose(plaats, 'Volgt uit het grootboek: een boeking wordt nooit gewijzigd, alleen tegengeboekt.'),
  },
  logboek: {
    wat: 'Het logboek: wie wat deed, en elke geweigerde poging',
    termijn: 'blijft',
    waarom:
      'Elke regel rust op de vorige, dus een regel weghalen breekt de keten. Wie iets deed staat er als kenmerk in, niet met naam. Ook wat later is opgeruimd, zoals een concept, blijft hier leesbaar voor wie het dossier beheert.',
    bron: propose(plaats, 'Volgt uit de keten: alleen een heel logboek bewijst dat er niets is veranderd.'),
  },
  aanmelding: {
    wat: 'Uw naam en uw aanmelding',
    termijn: 'niet',
    waarom:
      'De naam staat in het bewijs van aanmelding dat uw organisatie afgeeft. De dienst leest haar om u te begroeten en bewaart alleen een kenmerk.',
    bron: propose(
      plaats,
      'Voor de toets is nodig dat twee handelingen van dezelfde persoon zijn, niet wie dat is.',
    ),
  },
  verzoeken: {
    wat: 'Het technische verslag: per verzoek het nummer, het soort adres, de uitkomst en de duur',
    termijn: 7,
    waarom: 'Om een storing te vinden. Er staat niets in over een plan of een persoon.',
    bron: cloudflare('Workers Logs', '2026-10-02'),
  },
  terugzetten: {
    wat: 'Wat is opgeruimd, in de geschiedenis van de database',
    termijn: 30,
    waarom: 'Zo lang kan de beheerder de database na een ongeluk terugzetten.',
    bron: cloudflare('D1 Time Travel', '2026-04-21'),
  },
} as const satisfies Record<string, Bewaartermijn>
