import { list } from '#shared/plan/opsomming.ts'

/** Every text of the place Werkboek. */
export const W = {
  titel: 'Werkboek',
  nieuw: {
    titel: 'Nieuw werkboek',
    uitleg:
      'Zet de bladen van Impacttoets in dit werkboek: tabellen met keuzelijsten, en cellen die kleuren als er iets ontbreekt of niet optelt. Wat er staat, blijft zoals het is.',
    maak: 'Maak de bladen',
    maakRest: 'Maak alleen wat ontbreekt',
    bezet: (bladen: readonly string[], tabellen: readonly string[]) =>
      `Dit werkboek heeft al ${list([
        ...bladen.map(naam => `blad ${naam}`),
        ...tabellen.map(naam => `tabel ${naam}`),
      ])}. Die blijven ongemoeid.`,
    allesBezet: 'Alle bladen van Impacttoets staan al in dit werkboek.',
    bezig: 'De bladen worden gemaakt…',
    gemaakt: (bladen: readonly string[]) =>
      bladen.length === 0 ? 'Er was niets te maken.' : `Gemaakt: ${list([...bladen])}.`,
    download: 'Of download een leeg werkboek (.xlsx)',
  },
  koppelen: {
    titel: 'Eigen tabel koppelen',
    uitleg:
      'Heeft uw tabel een andere naam of andere koppen? Zeg één keer welke kolom wat is. Het werkboek onthoudt het; uw cellen veranderen niet.',
    tabel: 'Tabel met de plannen',
    kies: 'Kies een tabel',
    ontbreekt: (koppen: readonly string[]) => `Nog niet gekozen: ${list([...koppen])}.`,
    bewaar: 'Bewaar de koppeling',
    vergeet: 'Vergeet de koppeling',
    bewaard: (tabel: string) => `De tabel ${tabel} is gekoppeld. Toets opnieuw om haar plannen te lezen.`,
    vergeten: 'De koppeling is vergeten: Impacttoets zoekt weer de tabel Plannen.',
    geldt: (tabel: string) => `Nu gekoppeld: de tabel ${tabel}.`,
    geenTabel: 'Er staat geen tabel in dit werkboek. Maak er een met Invoegen, Tabel.',
  },
  terug: {
    titel: 'Ongedaan maken',
    uitleg:
      'Zet terug wat Impacttoets als laatste schreef: in de tabel met plannen en op zijn eigen bladen. Wat iemand daarna zelf wijzigde, blijft staan.',
    knop: (wat: string) => `Maak ongedaan: ${wat}`,
    niets: 'Er is niets om ongedaan te maken.',
    nietsGedaan: 'Er is niets teruggezet.',
    cellen: (aantal: number) =>
      aantal === 1 ? 'Eén cel is teruggezet.' : `${aantal.toLocaleString('nl-NL')} cellen zijn teruggezet.`,
    weggehaald: (bladen: readonly string[]) => `Weggehaald: ${sheets(bladen)}.`,
    hersteld: (bladen: readonly string[]) => `Teruggezet zoals het was: ${sheets(bladen)}.`,
    gebleven: (bladen: readonly string[]) =>
      `Hoe het er eerder uitzag is niet bewaard, dus dit blijft staan: ${sheets(bladen)}.`,
    gewijzigd: (cellen: readonly string[]) =>
      `Dit is intussen gewijzigd en bleef staan: ${cellen.slice(0, MEESTE_CELLEN).join(', ')}${
        cellen.length > MEESTE_CELLEN ? ` en nog ${cellen.length - MEESTE_CELLEN}` : ''
      }.`,
  },
} as const

const MEESTE_CELLEN = 12

const sheets = (bladen: readonly string[]): string =>
  `${bladen.length === 1 ? 'blad' : 'de bladen'} ${list([...bladen])}`
