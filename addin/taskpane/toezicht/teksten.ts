import type { Mutatieoorzaak, Mutatiepost } from '#worker/budgetmutaties/antwoorden.ts'
import type { Budgetpost } from '#worker/budgetoverzichten/antwoorden.ts'
import { CIJFER_TEKST, OORZAAK_TEKST, ROUTE_TEKST } from '../../toezicht/opmaak.ts'

const aantalVan = (aantal: number, een: string, meer: string) =>
  `${aantal.toLocaleString('nl-NL')} ${aantal === 1 ? een : meer}`

/** Every text of Toezicht, in the pane and on its page. */
export const Z = {
  titel: 'Toezicht op de middelen',
  aanmelden: 'Meld u aan om de middelen van alle plannen te zien.',
  andereRol:
    'Toezicht is voor de NZa, de zorgverzekeraars, het Gremium en de beheerder. Met uw rol is hier niets te zien.',
  delen: 'Onderdelen van toezicht',
  deel: {
    overzicht: 'Overzicht',
    wachtrij: 'Wachtrij',
    wijzigingen: 'Wijzigingen',
    kpigelden: 'KPI-gelden',
    inlezen: 'Lijst inlezen',
  },
  peildatum: 'Peildatum',
  laden: 'De gegevens worden opgehaald…',
  onbereikbaar: 'De dienst is nu niet bereikbaar. Er is niets gewijzigd.',
  opnieuw: 'Probeer opnieuw',
  route: ROUTE_TEKST,
  cijfer: CIJFER_TEKST satisfies Record<Budgetpost | Mutatiepost, string>,
  oordeel: {
    past: 'Past',
    teVeel: (bedrag: string) => `${bedrag} te veel gevraagd`,
    'past-niet': 'Past niet',
    onbekend: 'Plafond onbekend',
    'geen-plafond': 'Geen plafond in dit jaar',
  },
  onbekend: 'onbekend',
  geenPlafond: 'geen',
  plafondversie: (versie: number, vanaf: string, orgaan: string) =>
    `Plafond: versie ${versie}, geldig vanaf ${vanaf}, besluit van ${orgaan}.`,
  toonLijst: (cijfer: string, bedrag: string) => `${cijfer}: ${bedrag}, toon de plannen`,
  lijst: (cijfer: string, aantal: number) => `${cijfer}: ${aantalVan(aantal, 'plan', 'plannen')}`,
  plan: 'Plan',
  bedrag: 'Bedrag',
  som: 'Som van alle bladzijden',
  somKlopt: 'De som is gelijk aan het cijfer.',
  somAnders: (cijfer: string) => `De som is niet gelijk aan het cijfer (${cijfer}). Vernieuw het overzicht.`,
  vorige: 'Vorige',
  volgende: 'Volgende',
  bladzijde: (pagina: number, laatste: number) => `Bladzijde ${pagina} van ${laatste}`,
  naarCel: (plaats: string) => `Ga naar ${plaats}`,
  oorzaak: OORZAAK_TEKST satisfies Record<Mutatieoorzaak, string>,
  wachtrij: {
    uitleg: 'De wachtrijen zoals ze nu zijn, met wie er zou doorschuiven. Er is nog niemand iets toegekend.',
    regels: 'Regels van deze wachtrij',
    schuiftDoor: 'Zou nu doorschuiven.',
    leeg: 'Er wacht geen plan.',
    rang: (rang: number) => `rang ${rang}`,
    geenRang: 'geen rang, dus achteraan',
    moment: (datum: string) => `voorgenomen besluit van ${datum}`,
    geenMoment: 'voorgenomen besluit onbekend, dus achteraan',
  },
  mutaties: {
    sinds: 'Wijzigingen na',
    oorzaak: 'Oorzaak',
    alle: 'Alle oorzaken',
    uitleg: (van: string, tot: string) =>
      `Wat er veranderde na ${van}, tot en met ${tot}. De sommen zijn samen het verschil tussen de twee overzichten.`,
    geen: (van: string, tot: string) => `Er veranderde niets na ${van}, tot en met ${tot}.`,
    kolom: { cijfer: 'Cijfer', oorzaak: 'Oorzaak' },
    aantal: (oorzaak: string, aantal: number) => `${oorzaak} (${aantal.toLocaleString('nl-NL')}×)`,
    lijst: (aantal: number) => aantalVan(aantal, 'wijziging', 'wijzigingen'),
    geenPlan: 'Plafond',
  },
  kpi: {
    uitleg:
      'Volgens de begrippen van de voortgangsrapportage. Wat niet op elkaar aansluit, staat erbij met het verschil; er wordt niets weggewerkt.',
    geen: 'Er is nog geen geld dat aan een KPI hangt.',
    lijst: 'De KPI’s achter deze cijfers',
    beschikbaar: (bedrag: string) => `beschikbaar gesteld: ${bedrag}`,
    stand: { verwacht: 'verwacht', betaalbaar: 'betaalbaar gesteld', betaald: 'betaald' },
    zonderKpi: (betaalbaar: string, vrij: string) =>
      `Aan geen KPI verbonden en dus in geen van deze cijfers: ${betaalbaar} betaalbaar gesteld en ${vrij} vrijgevallen.`,
  },
  download: {
    knop: 'Download .xlsx',
    bezig: (aantal: number) =>
      `Het bestand wordt gemaakt: ${aantalVan(aantal, 'regel', 'regels')} opgehaald…`,
    klaar: 'Het bestand is gemaakt.',
    mislukt: 'Het bestand is niet gemaakt.',
  },
  inlezen: {
    uitleg:
      'Een lijst met aanvraagregels van verzekeraars: de koppen in de eerste rij, en daaronder per regel één bedrag van een plan in een jaar. De lijst vervangt alle regels van de plannen die erin staan. U ziet eerst wat er verandert.',
    tabel: 'Lijst in dit werkboek',
    actiefBlad: 'Wat er op het actieve blad staat',
    lees: 'Lees de lijst',
    plakken: 'Of plak een lijst uit Excel',
    plakhier: 'Plak hier de lijst, met de koppen erbij',
    leesPlaksel: 'Lees wat er is geplakt',
    geenLijst: 'Dit is geen lijst: er is een rij met koppen nodig, en ten minste één rij eronder.',
    gelezen: (blad: string, aantal: number) =>
      `${aantalVan(aantal, 'rij', 'rijen')} gelezen${blad === '' ? '' : ` van het blad ${blad}`}. Controleer de kolommen.`,
    fonds: 'Fonds, waar de lijst het niet noemt',
    kosten: 'Soort kosten, waar de lijst het niet noemt',
    eenmalig: 'Eenmalig',
    structureel: 'Structureel',
    leeg: 'Er is geen regel om over te nemen.',
    fouten: (aantal: number) =>
      `${aantalVan(aantal, 'fout', 'fouten')} in de lijst. Er is niets overgenomen: het gaat om alles of niets.`,
    meerMeldingen: (aantal: number) => `Toon nog ${aantalVan(aantal, 'melding', 'meldingen')}`,
    bekijk: (aantal: number) => `Bekijk wat ${aantalVan(aantal, 'regel', 'regels')} veranderen`,
    proef: 'Wat er zou veranderen',
    soort: { nieuw: 'nieuw', gewijzigd: 'gewijzigd', ongewijzigd: 'ongewijzigd' },
    anders: (aantal: number, alle: number) => `${aantal} van ${aantalVan(alle, 'regel', 'regels')} anders`,
    verschil: { nieuw: 'Nieuw', gewijzigd: 'Gewijzigd', ongewijzigd: 'Ongewijzigd', vervalt: 'Vervalt' },
    was: (bedrag: string) => `was ${bedrag}`,
    neemOver: (aantal: number) => `Neem over voor ${aantalVan(aantal, 'plan', 'plannen')}`,
    niets: 'De lijst is gelijk aan wat er al staat: er is niets om over te nemen.',
    overgenomen: (plannen: number) =>
      `Overgenomen voor ${aantalVan(plannen, 'plan', 'plannen')}, en vastgelegd in het logboek.`,
    intussen: 'Intussen is er iets gewijzigd. Bekijk opnieuw wat er verandert; er is nog niets overgenomen.',
  },
} as const
