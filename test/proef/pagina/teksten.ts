/** Every text of the demo page. */
export const teksten = {
  banier: 'Nagebouwde Excel om Impacttoets te proberen; de gegevens zijn fictief.',
  laden: 'Het werkboek wordt geladen…',
  geenWerkboek:
    'Het werkboek kon niet worden geladen. Controleer of de proefomgeving draait en probeer het opnieuw.',
  opnieuw: 'Opnieuw proberen',
  werkboek: 'Werkboek',
  titelVan: (werkboek: string) => `${werkboek} – Impacttoets proberen`,

  lint: 'Lint',
  opdrachtMislukt: (label: string, reden: string) => `“${label}” is niet gelukt. ${reden}`,
  opdrachtLoopt: (label: string) => `${label} is bezig…`,
  opdrachtKlaar: (label: string) => `${label} is klaar.`,

  naamvak: 'Naamvak',
  naamvakUitleg: 'Adres van de geselecteerde cel. Typ een adres en druk op Enter om ernaartoe te gaan.',
  formulebalk: 'Formulebalk',
  onbekendAdres: (adres: string) => `“${adres}” is geen celadres. Typ bijvoorbeeld B12.`,
  invoerGeweigerd: 'Excel neemt deze invoer niet aan.',
  deelVanTabel: 'Dat kan hier niet: het zou een deel van een tabel verschuiven of overlappen.',

  rooster: (blad: string) => `Werkblad ${blad}`,
  roosterUitleg:
    'Ga met de pijltjestoetsen van cel naar cel. Typ om te vullen, F2 om te wijzigen. Met F6 gaat u naar het volgende deel van de pagina.',
  alles: 'Alles selecteren',
  invoer: (adres: string) => `Inhoud van cel ${adres}`,
  sorteer: (kolom: string) => `Sorteren op ${kolom}`,
  oplopend: 'Sorteren van laag naar hoog',
  aflopend: 'Sorteren van hoog naar laag',
  werkbladen: 'Werkbladen',

  som: 'Som',
  aantal: 'Aantal',
  gemiddelde: 'Gemiddelde',
  gereed: 'Gereed',
  bewerken: 'Bewerken',

  venster: 'Venster van Impacttoets',
  vensterSluiten: 'Venster sluiten',
  vensterBreedte: 'Breedte van het venster',

  grafiek: (titel: string, reeksen: string) => `Grafiek ${titel}. ${reeksen}`,
  reeks: (naam: string, waarden: string) => `${naam}: ${waarden}.`,
  grafiektypeOnbekend: 'Dit soort grafiek wordt hier niet getekend; in Excel wel.',

  meldingSluiten: 'Melding sluiten',
} as const
