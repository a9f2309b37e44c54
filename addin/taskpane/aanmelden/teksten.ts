import type { PersonaId } from '../../client/aanmelding.ts'

/** Every text of the sign-in. */
export const A = {
  titel: 'Aanmelden',
  alleenWerkboek: 'U bent niet aangemeld. Wat u invult, staat alleen in dit werkboek.',
  geenWijze: 'Aanmelden kan op deze plek niet: wie de dienst beheert, heeft het niet ingericht.',
  onbereikbaar: 'De dienst is nu niet bereikbaar; u kunt in het werkboek doorwerken.',
  opnieuwVragen: 'Probeer opnieuw',
  kies: 'Meld aan als (verzonnen persoon)',
  kiesPersoon: 'Kies een persoon',
  aanmelden: 'Meld aan',
  metOrganisatie: 'Meld aan met het account van uw organisatie',
  bezig: 'U wordt aangemeld…',
  afmelden: 'Meld af',
  als: (naam: string, organisatie: string) => `${naam}, ${organisatie}`,
  verlopen:
    'Uw aanmelding is verlopen. Meld u opnieuw aan; wat u invulde, blijft staan en wordt daarna verstuurd.',
  mislukt: {
    verbinding:
      'Aanmelden is niet gelukt. Controleer de verbinding en probeer het opnieuw. Werd een venster tegengehouden? Sta vensters van deze site dan toe.',
    geweigerd:
      'Uw account is herkend, maar mag deze dienst niet gebruiken. Vraag uw beheerder of uw organisatie is toegelaten en of u één rol hebt in Impacttoets.',
  },
} as const

/** The invented people of a machine for development and tests, as the choice shows them. */
export const PERSONAS: Readonly<Record<PersonaId, string>> = {
  anna: 'Anna, beoordelaar, Waterland',
  bram: 'Bram, beoordelaar, Waterland',
  carla: 'Carla, coördinator, Duinzicht',
  daan: 'Daan, beoordelaar, Duinzicht',
  esther: 'Esther, coördinator, Waterland',
  floor: 'Floor, beoordelaar, Heidekroon',
  gijs: 'Gijs, lezer andere verzekeraar, Heidekroon',
  hanna: 'Hanna, gemeente Veenoever',
  ilse: 'Ilse, NZa',
  jorrit: 'Jorrit, Bestuurlijk Gremium',
  karin: 'Karin, beheerder',
}
