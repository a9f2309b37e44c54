import { formatMiljoen } from '#shared/middelen/bedrag.ts'
import type { Buiten } from '#shared/verdeling/opstellen.ts'
import type { Regel } from '#shared/verdeling/regels.ts'
import type { OPTIMUM } from '#shared/verdeling/scenario.ts'
import type { Fase } from '../../verdeling/doorrekenen.ts'
import type { Plaats } from '../../verdeling/wens.ts'

type Eurocent = Parameters<typeof formatMiljoen>[0]

/** The texts of the view Verdeling, which is loaded when its tab is first opened. */
export const V = {
  titel: 'Wat als: verdelen over de plafonds',
  uitleg:
    'Vergelijk verdeelregels op dezelfde plannen en dezelfde ruimte. Dit is een advies: er wordt niets geboekt.',
  doel: 'Doel van het optimum',
  regel: 'Regel die u voorstelt',
  tijdslimiet: 'Zoek per vraag hoogstens',
  seconden: (aantal: number) => `${aantal} seconden`,
  aanpak: {
    aankomst: 'Volgorde van binnenkomst',
    rang: 'Rangorde van het kader',
    'fte-per-euro': 'Meeste fte per euro',
    optimum: 'Optimum',
  } satisfies Record<Regel | typeof OPTIMUM, string>,
  kort: {
    aankomst: 'Binnen\u00adkomst',
    rang: 'Rang\u00adorde',
    'fte-per-euro': 'Fte per euro',
    optimum: 'Optimum',
  } satisfies Record<Regel | typeof OPTIMUM, string>,
  zonderDatum: (zonder: number, alle: number) =>
    zonder === alle
      ? 'De plannen hebben geen datum van indienen: de volgorde van de rijen geldt als volgorde van binnenkomst.'
      : `${zonder} van de ${alle} plannen hebben geen datum van indienen; zij komen na de andere, in de volgorde van de rijen.`,
  buiten: (buiten: readonly Buiten[]) =>
    `${buiten.length} ${buiten.length === 1 ? 'plan doet' : 'plannen doen'} niet mee: niet te rangschikken, of gevraagd in een jaar zonder bekend plafond.`,
  bereken: 'Bereken het optimum',
  opnieuw: 'Bereken opnieuw',
  stop: 'Stop',
  bezig: {
    optimum: 'Het optimum wordt gezocht…',
    prijzen: 'De prijs van elke eis en van elk plafond wordt berekend…',
    grijs: 'De grijze zone wordt gezocht…',
  } satisfies Record<Fase, string>,
  tussenstand: (waarde: string, bewijs: string) => `Tot nu toe ${waarde}, ${bewijs}.`,
  nogNietBewezen: 'nog niets bewezen',
  nietBerekend: 'Nog niet berekend. De drie regels zijn er al; het optimum kost een paar tellen.',
  uitkomst: (bewijs: string) => `Het optimum is berekend: ${bewijs}.`,
  tijdOm: (bewijs: string) => `De tijd is om. Dit is het beste antwoord tot nu toe: ${bewijs}.`,
  afgebroken: (bewijs: string) => `Gestopt. Dit is het beste antwoord tot nu toe: ${bewijs}.`,
  onhaalbaar: 'Er is geen verdeling die aan alle eisen voldoet.',
  kern: (eisen: string) => `Deze eisen kunnen niet samen: ${eisen}.`,
  eis: { erin: (plan: string) => `${plan} erin`, eruit: (plan: string) => `${plan} eruit` },
  oplosserFout:
    'De oplosser kon niet worden geladen of liep vast. De drie regels kloppen wel. Controleer de verbinding en bereken opnieuw.',
  vergelijking: {
    kop: 'Regels naast elkaar',
    grafiek: 'Impact per regel in fte: laag tot hoog, met een streep bij gemiddeld',
    gekozen: 'uw voorstel',
    plannen: 'Plannen',
    bedrag: 'Bedrag, mln\u00a0€',
    over: (grens: string) => `Over in ${grens}, mln\u00a0€`,
    fte: { laag: 'Fte laag', gemiddeld: 'Fte gemiddeld', hoog: 'Fte hoog' },
    eigenDoel: { score: 'Som van de scores', betrouwbaar: 'Fte naar betrouw\u00adbaarheid' },
    kost: 'Kost in fte',
    kostUitleg: 'Kost in fte: scenario gemiddeld, tegenover het optimum.',
    kostZin: (regel: string, fte: string) => `${regel} kost ${fte} fte (gemiddeld) tegenover het optimum.`,
    meerZin: (regel: string, fte: string) =>
      `${regel} levert ${fte} fte (gemiddeld) meer op dan dit optimum, dat een ander doel heeft.`,
    pm: (aantal: number) =>
      `${aantal} gekozen ${aantal === 1 ? 'plan staat' : 'plannen staan'} op PM en ${aantal === 1 ? 'telt' : 'tellen'} niet mee in de fte.`,
  },
  ruimte: {
    kop: 'Ruimte met uw voorstel',
    regel: (grens: string, gebruikt: Eurocent, ruimte: Eurocent, over: Eurocent) =>
      `${grens}: ${formatMiljoen(gebruikt)} van ${formatMiljoen(ruimte)}, over ${formatMiljoen(over)}`,
  },
  plannen: {
    kop: 'Plannen erin of eruit',
    zoek: 'Zoek op nummer of titel',
    toon: 'Toon',
    filter: {
      alle: 'Alle',
      erin: 'In uw voorstel',
      eruit: 'Niet in uw voorstel',
      eis: 'Met een eis',
      grijs: 'Grijze zone',
    },
    plaats: {
      regel: 'Volgens de regel',
      erin: 'Moet erin',
      eruit: 'Moet eruit',
    } satisfies Record<Plaats, string>,
    kies: (plan: string) => `Plaats van ${plan}`,
    in: 'erin',
    uit: 'eruit',
    grijs: 'grijze zone',
    fte: (fte: string) => `${fte} fte`,
    pm: 'fte PM',
    prijs: (prijs: string) => `Deze eis kost ${prijs}.`,
    reden: 'Uitzondering: geef een reden',
    naarReden: 'Uitzondering: naar de reden',
    geen: 'Geen plan voldoet aan dit filter.',
    meer: (aantal: number) => `Toon nog ${aantal} plannen`,
    variant: (nummer: string) => `variant ${nummer}`,
    wis: 'Haal alle eisen weg',
  },
  minima: {
    kop: 'Minimum per regio of sector',
    uitleg: 'Een minimum is een keuze, geen regel uit een bron. Het kost meestal fte; dat ziet u hier.',
    kenmerk: 'Soort',
    regio: 'Regio',
    sector: 'Sector',
    waarde: 'Naam',
    eenheid: 'Minstens',
    plannen: 'aantal plannen',
    eurocent: 'bedrag in mln €',
    aantal: 'Aantal',
    voegToe: 'Voeg toe',
    ongeldig: 'Vul een getal boven 0 in.',
    haalWeg: (wat: string) => `Haal weg: ${wat}`,
    weg: 'Haal weg',
    onbekend: '(niet ingevuld)',
  },
  uitzonderingen: {
    kop: 'Uitzonderingen op de rangorde',
    geen: 'Uw voorstel volgt de rangorde van het kader.',
    uitleg: 'Geef bij elke uitzondering een reden. Die komt in de samenvatting en op het blad Verdeling.',
    reden: 'Reden',
    ontbreekt: 'Hier is nog een reden nodig.',
  },
  prijzen: {
    kop: 'Wat meer ruimte zou brengen',
    regel: (grens: string, prijs: string) => `Eén miljoen euro meer in ${grens} brengt ${prijs}.`,
    bewezen: (minstens: string, hoogstens: string) => `Bewezen: tussen ${minstens} en ${hoogstens}.`,
    eenheid: (waarde: string, doel: string) => (doel === 'score' ? `${waarde} punten` : `${waarde} fte`),
  },
  verschillen: {
    kop: (aantal: number) => `Plannen die verschillen per regel (${aantal})`,
    meer: (aantal: number) => `Toon nog ${aantal}`,
  },
  grijs: {
    kop: (aantal: number) => `Grijze zone (${aantal})`,
    uitleg: (marge: number) =>
      `Deze plannen zitten er net wel of net niet bij. Bij het optimum kijken we naar laag, gemiddeld en hoog. Bij de rangorde: één criterium ${marge} procentpunt zwaarder of lichter (een voorstel), of de eigen impact laag of hoog.`,
    optimum: 'Bij het optimum',
    rang: 'Bij de rangorde',
    geen: 'Elk plan staat hier vast.',
    regel: (plaats: string, kantelt: string) => `nu ${plaats}; wisselt bij ${kantelt}`,
  },
  bewaren: {
    kop: 'Scenario bewaren en openen',
    uitleg:
      'Bewaren legt invoer, versies, keuze en redenen vast met een vingerafdruk: later is te zien dat het op de cent hetzelfde is.',
    bewaar: 'Bewaar scenario',
    download: 'Download als bestand',
    openWerkboek: 'Open uit het werkboek',
    openBestand: 'Open een bestand',
    bewaard: (hash: string) =>
      `Bewaard in het werkboek en op het blad Verdeling, en klaar voor de samenvatting. Vingerafdruk ${hash.slice(0, 12)}.`,
    gedownload: (hash: string) => `Gedownload. Vingerafdruk ${hash.slice(0, 12)}.`,
    bezig: 'Er wordt nog gerekend. Wacht tot dat klaar is, of stop het.',
    redenNodig: 'Geef eerst bij elke uitzondering een reden.',
    eerstOptimum: 'Bereken eerst het optimum, of kies een andere regel.',
    bezwaren: 'Dit voorstel voldoet nog niet aan alle eisen en is daarom niet te bewaren.',
    geen: 'In dit werkboek is nog geen scenario bewaard.',
    onleesbaar: 'Dit is geen scenario van Impacttoets, of het is beschadigd.',
    nietGelukt: 'Bewaren of openen is niet gelukt. Controleer de verbinding en probeer het opnieuw.',
    herhalen: 'Het scenario wordt opnieuw berekend…',
    geopend: (hash: string) => `Geopend: vingerafdruk ${hash.slice(0, 12)}.`,
    echt: 'De inhoud is precies wat bewaard is.',
    onecht: 'De inhoud is veranderd sinds het bewaren: de vingerafdruk klopt niet.',
    zelfdeKeuze: 'Opnieuw berekend komt dezelfde keuze eruit.',
    andereKeuze: 'Opnieuw berekend komt er een andere keuze uit.',
    nietHerhaald: 'De zoektocht was gestopt voor het bewijs rond was; alleen de keuze zelf is gecontroleerd.',
    zelfdeBedragen: 'De bedragen zijn op de cent gelijk.',
    andereBedragen: 'De bedragen zijn niet gelijk.',
    zelfdeInvoer: 'De plannen, de ruimte en het kader van nu zijn dezelfde.',
    andereInvoer: 'De invoer van nu is anders:',
    bestandsnaam: (hash: string) => `verdeling-${hash.slice(0, 12)}.json`,
  },
  dienst: {
    kop: 'In de dienst',
    aanmelden: 'Wie zich aanmeldt als coördinator, kan een scenario ook in de dienst bewaren (tab Start).',
    uitleg:
      'De dienst rekent het scenario na en bewaart het zoals het is. Wie daarna boekt, kan zeggen dat hij dit scenario volgt.',
    bewaar: 'Bewaar in de dienst',
    toon: 'Toon wat in de dienst staat',
    open: 'Open',
    openNaam: (hash: string) => `Open scenario ${hash}`,
    geen: 'Er is nog geen scenario in de dienst bewaard.',
    regel: (datum: string, aanpak: string, plannen: number, bedrag: string) =>
      `${datum}: ${aanpak}, ${plannen} ${plannen === 1 ? 'plan' : 'plannen'}, ${bedrag}`,
    bewaard: (hash: string) => `Bewaard in de dienst. Vingerafdruk ${hash.slice(0, 12)}.`,
    geweigerd: (waarom: string) => `De dienst heeft dit niet gedaan. ${waarom}`,
    onbereikbaar: 'De dienst is nu niet bereikbaar. In het werkboek of als bestand bewaren kan wel.',
  },
} as const
