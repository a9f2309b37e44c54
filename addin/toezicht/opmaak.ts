import type { Fondsregels } from '#shared/middelen/fondsregels.ts'
import { OPDRACHT_TEKST, REKENING_TEKST } from '#shared/middelen/opmaak.ts'
import type { Mutatieoorzaak, Mutatiepost } from '#worker/budgetmutaties/antwoorden.ts'
import type { Budgetpost } from '#worker/budgetoverzichten/antwoorden.ts'

/** What each figure is called, on screen and in the file. */
export const CIJFER_TEKST: Readonly<Record<Budgetpost | Mutatiepost | 'ruimte' | 'nietBeschikt', string>> = {
  ...REKENING_TEKST,
  plafond: 'Plafond',
  vervallen: 'Vervallen reserveringen',
  gevraagd: 'Gevraagd',
  wachtrij: 'In de wachtrij',
  ruimte: 'Ruimte',
  goedgekeurd: 'Goedgekeurd door verzekeraars',
  nietBeschikt: 'Goedgekeurd, niet beschikt',
}

export const OORZAAK_TEKST: Readonly<Record<Mutatieoorzaak, string>> = {
  ...OPDRACHT_TEKST,
  doorgeschoven: 'Doorgeschoven uit de wachtrij',
  vervallen: 'Reservering vervallen',
  'nieuw-plafond': 'Ander plafond',
  plan: 'Aanvraag van een plan',
  onbekend: 'Oorzaak onbekend',
}

/** The ways of the money, which are never added to each other. */
export const ROUTE_TEKST: Readonly<
  Record<Fondsregels['route'] | 'onbekend', { titel: string; uitleg: string }>
> = {
  verzekeraars: {
    titel: 'Via de zorgverzekeraars',
    uitleg: 'Getoetst per fonds en per kalenderjaar.',
  },
  spuk: {
    titel: 'Via de SPUK',
    uitleg: 'Een eigen route: telt niet op bij wat via de verzekeraars gaat.',
  },
  ventiel: {
    titel: 'Ventiel',
    uitleg: 'Een eigen route: telt niet op bij wat via de verzekeraars of de SPUK gaat.',
  },
  onbekend: {
    titel: 'Andere potten',
    uitleg: 'Van deze potten zijn geen regels bekend.',
  },
}
