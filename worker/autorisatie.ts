import { ROLLEN, type Rol } from '#shared/beoordeling/rollen.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import type { Productieroute } from './contract.ts'
import { PARTIJEN, type Relatie } from './dossiers/relatie.ts'

/** Who may call a route, from which sites a browser may read the answer, and why that is so. */
export type Toegang = OpenToegang | EigenToegang | Plantoegang

type OpenToegang = { wie: 'openbaar'; vanaf: 'eigen-site' | 'elke-site'; waarom: string }
type Aangemeld = { wie: 'aangemeld'; rollen: readonly Rol[]; vanaf: 'eigen-site'; waarom: string }
/** `nergens`: only who has declared no interest in any plan at all. */
type EigenToegang = Aangemeld & { relatie: 'geen'; belang?: 'nergens' }
/** `vrij`: only who declared to have no interest, and who looks on without having declared one. */
export type Plantoegang = Aangemeld & { relatie: readonly Relatie[]; belang: 'vrij' | 'niet-getoetst' }

/** A route about one plan can't forget to say what the caller has to be to that plan. */
type ToegangTot<R extends string> = R extends `${string}/plannen/:nummer${string}`
  ? Plantoegang
  : OpenToegang | EigenToegang

const BEOORDELAARS = ['beoordelaar', 'coordinator', 'gemeente'] as const
/** Who may read a decision, from the intention on. */
const BESLUITLEZERS = [...BEOORDELAARS, 'nza', 'gremium'] as const
const PLANLEZERS = [...BESLUITLEZERS, 'andere-verzekeraar'] as const
const VAN_HET_BESLUIT = [...PARTIJEN, 'nza', 'gremium'] as const
const VAN_HET_PLAN = [...VAN_HET_BESLUIT, 'andere-verzekeraar'] as const

/** The one place that grants access: a route that isn't in this table isn't registered. */
export const AUTORISATIE = {
  'GET /v1/gezondheid': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Zegt alleen of de dienst werkt; bewaking heeft geen account.',
  },
  'GET /v1/aanmeldwijzen': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Wie zich nog moet aanmelden, moet kunnen lezen waar; er staat niets in dat geheim is.',
  },
  'GET /v1/openapi.json': {
    wie: 'openbaar',
    vanaf: 'elke-site',
    waarom: 'De API Design Rules vragen dat iedereen de beschrijving kan lezen, ook vanaf een andere site.',
  },
  'GET /v1/kaders': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Beoordelingskaders zijn openbaar: een aanbieder mag weten waarop hij wordt beoordeeld.',
  },
  'POST /v1/kaders': {
    wie: 'aangemeld',
    rollen: ['beheerder'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'Een kader publiceren is beheer: het besluit is elders genomen, en wie beoordeelt kiest zijn maatstaf niet.',
  },
  'GET /v1/kaders/:id': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Beoordelingskaders zijn openbaar: een aanbieder mag weten waarop hij wordt beoordeeld.',
  },
  'GET /v1/kaders/:id/versies': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom:
      'Wie wil weten of de regels zijn veranderd, moet zien welke versies er zijn en wie erover besloot.',
  },
  'GET /v1/kaders/:id/versies/:versie': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Wie een oude beoordeling naleest, moet de versie kunnen zien waarop zij rust.',
  },
  'GET /v1/kaders/:id/versies/:versie/verschillen': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Beide versies zijn openbaar, en dus ook wat er tussen hen verschilt.',
  },
  'POST /v1/kadercontroles': {
    wie: 'aangemeld',
    rollen: ['beheerder', 'coordinator'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'Wie een kader voorbereidt of ermee gaat werken, ziet vooraf wat ervan komt. Er wordt niets bewaard.',
  },
  'POST /v1/kaderproeven': {
    wie: 'aangemeld',
    rollen: codesOf(ROLLEN),
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'Rekent alleen met plannen die de aanvrager zelf al heeft; er wordt niets bewaard en niets telt mee.',
  },
  'POST /v1/gevoeligheden': {
    wie: 'aangemeld',
    rollen: codesOf(ROLLEN),
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Rekent alleen met plannen die de aanvrager zelf al heeft; er wordt niets bewaard.',
  },
  'GET /v1/plafonds': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Plafonds zijn gepubliceerd, en geboekte totalen per pot en jaar wijzen geen plan of partij aan.',
  },
  'POST /v1/plafonds': {
    wie: 'aangemeld',
    rollen: ['beheerder'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'De beheerder publiceert wat elders is besloten; een verzekeraar bepaalt geen plafond.',
  },
  'GET /v1/boekingen': {
    wie: 'aangemeld',
    rollen: [...BEOORDELAARS, 'nza'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'De NZa herleidt elk totaal tot plannen; een ander ziet alleen de plannen die hij beoordeelt.',
  },
  'GET /v1/plannen/:nummer/boekingen': {
    wie: 'aangemeld',
    rollen: [...BEOORDELAARS, 'nza'],
    relatie: [...PARTIJEN, 'nza'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie een plan beoordeelt of erop toeziet, mag weten welk geld ervoor is geboekt.',
  },
  'POST /v1/plannen/:nummer/boekingen': {
    wie: 'aangemeld',
    rollen: ['coordinator'],
    relatie: ['coordinerend'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'De coördinerende verzekeraar besluit over het geld van een plan.',
  },
  'POST /v1/plannen/:nummer/beschikkingen': {
    wie: 'aangemeld',
    rollen: ['nza'],
    relatie: ['nza'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Alleen de NZa beschikt.',
  },
  'GET /v1/wachtrijen/:pot': {
    wie: 'aangemeld',
    rollen: ['coordinator', 'nza'],
    relatie: 'geen',
    belang: 'nergens',
    vanaf: 'eigen-site',
    waarom:
      'Wie over geld besluit of erop toeziet, ziet wie er wacht. Een rij is één volgorde: wie bij een plan een belang heeft, ziet er geen, ook niet als dat plan niet wacht.',
  },
  'POST /v1/wachtrijen/:pot/doorschuivingen': {
    wie: 'aangemeld',
    rollen: ['coordinator'],
    relatie: 'geen',
    belang: 'nergens',
    vanaf: 'eigen-site',
    waarom: 'Een coördinator bevestigt wat de regels van het fonds al hebben uitgemaakt, en kiest niemand.',
  },
  'GET /v1/jaartoetsen': {
    wie: 'aangemeld',
    rollen: ['nza', 'beoordelaar', 'coordinator', 'andere-verzekeraar'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'NZa en verzekeraars zien dezelfde totalen op hetzelfde moment; een totaal wijst geen plan aan.',
  },
  'GET /v1/budgetoverzichten': {
    wie: 'aangemeld',
    rollen: ['nza', 'beoordelaar', 'coordinator', 'andere-verzekeraar', 'gremium', 'beheerder'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Iedereen die over het geld praat, ziet dezelfde totalen; een totaal wijst geen plan aan.',
  },
  'GET /v1/budgetregels': {
    wie: 'aangemeld',
    rollen: ['nza'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'De NZa herleidt elk totaal tot plannen; een ander ziet alleen de plannen die hij beoordeelt.',
  },
  'GET /v1/budgetmutaties': {
    wie: 'aangemeld',
    rollen: ['nza'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'De NZa volgt wat er tussen twee dagen veranderde, tot op het plan.',
  },
  'GET /v1/kpigelden': {
    wie: 'aangemeld',
    rollen: ['nza', 'beoordelaar', 'coordinator', 'andere-verzekeraar', 'gremium', 'beheerder'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Het zijn totalen per fonds, zoals de voortgangsrapportage ze publiceert.',
  },
  'GET /v1/kpiregels': {
    wie: 'aangemeld',
    rollen: ['nza'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'De NZa herleidt de totalen tot KPI’s van plannen.',
  },
  'GET /v1/grootboekcontroles': {
    wie: 'aangemeld',
    rollen: ['nza', 'beheerder'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Toezicht en beheer kunnen op elk moment nagaan dat niemand in het grootboek heeft gewijzigd.',
  },
  'POST /v1/aanvraagimporten': {
    wie: 'aangemeld',
    rollen: ['nza', 'coordinator'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'De NZa leest lijsten van verzekeraars in; een coördinator alleen die van de plannen die hij coördineert.',
  },
  'GET /v1/plannen/:nummer/aanvraagregels': {
    wie: 'aangemeld',
    rollen: [...BEOORDELAARS, 'nza'],
    relatie: [...PARTIJEN, 'nza'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie een plan beoordeelt of erop toeziet, mag weten welke partij welk geld vraagt.',
  },
  'PUT /v1/plannen/:nummer/aanvraagregels': {
    wie: 'aangemeld',
    rollen: ['coordinator', 'nza'],
    relatie: ['coordinerend', 'nza'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'De coördinator legt vast wat het plan vraagt; de NZa kan een lijst van verzekeraars overnemen.',
  },
  'POST /v1/budgettoetsen': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Rekent alleen: de aanvragen worden niet bewaard en niet gelogd.',
  },
  'GET /v1/verdelingen': {
    wie: 'aangemeld',
    rollen: ['coordinator', 'nza', 'gremium'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'Een coördinator ziet de scenario’s van de eigen organisatie; toezicht en advies zien wat er is afgewogen.',
  },
  'POST /v1/verdelingen': {
    wie: 'aangemeld',
    rollen: ['coordinator'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'De coördinator legt vast wat voor de eigen portefeuille is gekozen, en waarom. Er wordt niets geboekt.',
  },
  'GET /v1/verdelingen/:hash': {
    wie: 'aangemeld',
    rollen: ['coordinator', 'nza', 'gremium'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Wie een scenario mag zien, moet het zelf kunnen narekenen.',
  },
  'POST /v1/narekeningen': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Rekent alleen: de tabel wordt niet bewaard en niet gelogd.',
  },
  'GET /v1/ik': {
    wie: 'aangemeld',
    rollen: codesOf(ROLLEN),
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Wie is aangemeld, mag weten als wie de dienst hem kent.',
  },
  'GET /v1/organisaties': {
    wie: 'aangemeld',
    rollen: codesOf(ROLLEN),
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'Wie partijen bij een plan kiest of leest, moet ze bij hun naam kennen. Personen staan er niet bij.',
  },
  'GET /v1/plannen/:nummer/belangenverklaringen': {
    wie: 'aangemeld',
    rollen: BEOORDELAARS,
    relatie: PARTIJEN,
    belang: 'niet-getoetst',
    vanaf: 'eigen-site',
    waarom: 'Een beoordelaar mag teruglezen wat hij zelf heeft verklaard, en niet wat een ander verklaarde.',
  },
  'POST /v1/plannen/:nummer/belangenverklaringen': {
    wie: 'aangemeld',
    rollen: BEOORDELAARS,
    relatie: PARTIJEN,
    belang: 'niet-getoetst',
    vanaf: 'eigen-site',
    waarom: 'Wie een plan gaat beoordelen, verklaart eerst of hij er een eigen belang bij heeft.',
  },
  'GET /v1/plannen': {
    wie: 'aangemeld',
    rollen: PLANLEZERS,
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'Elk ziet de plannen waarmee hij iets te maken heeft; wie een belang heeft, ziet het plan ook niet in een telling.',
  },
  'POST /v1/plannen': {
    wie: 'aangemeld',
    rollen: ['coordinator'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'De coördinerende verzekeraar neemt een plan aan en zegt wie het mee beoordeelt. Het nummer komt uit een eigen ' +
      'reeks, zodat niemand plannen van een ander kan raden.',
  },
  'GET /v1/plannen/:nummer': {
    wie: 'aangemeld',
    rollen: PLANLEZERS,
    relatie: VAN_HET_PLAN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie een plan beoordeelt, ziet het vanaf het begin; wie meeleest, vanaf het voorgenomen besluit.',
  },
  'POST /v1/plannen/:nummer/versies': {
    wie: 'aangemeld',
    rollen: ['coordinator', 'gemeente'],
    relatie: ['coordinerend', 'medebeoordelaar'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Een nieuwe versie komt van wie het plan indient; de mandaatgemeente doet dat bij een regioplan.',
  },
  'GET /v1/plannen/:nummer/versies/:versie': {
    wie: 'aangemeld',
    rollen: PLANLEZERS,
    relatie: VAN_HET_PLAN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Een oordeel gaat over één versie van een plan, en die blijft te lezen.',
  },
  'GET /v1/plannen/:nummer/overgangen': {
    wie: 'aangemeld',
    rollen: PLANLEZERS,
    relatie: VAN_HET_PLAN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie een plan mag zien, mag weten welke stappen zijn gezet en waarom.',
  },
  'POST /v1/plannen/:nummer/overgangen': {
    wie: 'aangemeld',
    rollen: ['coordinator', 'gemeente'],
    relatie: ['coordinerend', 'medebeoordelaar'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'De coördinator voert de regie; bij een regioplan mag ook de mandaatgemeente het plan indienen.',
  },
  'GET /v1/plannen/:nummer/eigen-beoordeling': {
    wie: 'aangemeld',
    rollen: BEOORDELAARS,
    relatie: PARTIJEN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Een beoordelaar leest het eigen werk terug, en geen ander leest een concept.',
  },
  'PUT /v1/plannen/:nummer/eigen-beoordeling': {
    wie: 'aangemeld',
    rollen: BEOORDELAARS,
    relatie: PARTIJEN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie een plan beoordeelt zonder eigen belang, bewaart zijn oordeel tot hij het indient.',
  },
  'POST /v1/plannen/:nummer/eigen-beoordeling/indiening': {
    wie: 'aangemeld',
    rollen: BEOORDELAARS,
    relatie: PARTIJEN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Ieder dient zelf zijn oordeel in; daarna verandert het niet meer.',
  },
  'GET /v1/plannen/:nummer/beoordelingen': {
    wie: 'aangemeld',
    rollen: BEOORDELAARS,
    relatie: PARTIJEN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom:
      'Wie zelf heeft ingediend, ziet wat anderen vonden; wie niet beoordeelt, ziet nooit het oordeel van één persoon.',
  },
  'GET /v1/plannen/:nummer/consensussen': {
    wie: 'aangemeld',
    rollen: BESLUITLEZERS,
    relatie: VAN_HET_BESLUIT,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Op de consensus rust het besluit, dus toezicht en advies lezen haar mee.',
  },
  'POST /v1/plannen/:nummer/consensussen': {
    wie: 'aangemeld',
    rollen: ['coordinator'],
    relatie: ['coordinerend'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'De coördinator legt vast wat de partijen samen vinden, en pas als hij zelf heeft ingediend.',
  },
  'GET /v1/plannen/:nummer/vragen': {
    wie: 'aangemeld',
    rollen: PLANLEZERS,
    relatie: VAN_HET_PLAN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Vragen van andere verzekeraars en de antwoorden daarop zijn er voor wie het plan mag zien.',
  },
  'POST /v1/plannen/:nummer/vragen': {
    wie: 'aangemeld',
    rollen: ['beoordelaar', 'coordinator', 'andere-verzekeraar'],
    relatie: ['andere-verzekeraar'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Andere verzekeraars mogen in de vragenronde vragen stellen, en verder niets.',
  },
  'POST /v1/plannen/:nummer/vragen/:vraag/antwoorden': {
    wie: 'aangemeld',
    rollen: BEOORDELAARS,
    relatie: PARTIJEN,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie het plan beoordeelt, beantwoordt de vragen erover.',
  },
  'GET /v1/plannen/:nummer/mededingingsverslagen': {
    wie: 'aangemeld',
    rollen: BESLUITLEZERS,
    relatie: VAN_HET_BESLUIT,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie het besluit mag lezen, mag weten waarom verzekeraars samen kiezen.',
  },
  'POST /v1/plannen/:nummer/mededingingsverslagen': {
    wie: 'aangemeld',
    rollen: ['coordinator'],
    relatie: ['coordinerend'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'De coördinator legt vast waarom de verzekeraars samen kiezen, met wie en tot wanneer.',
  },
  'GET /v1/plannen/:nummer/besluiten': {
    wie: 'aangemeld',
    rollen: BESLUITLEZERS,
    relatie: VAN_HET_BESLUIT,
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie het besluit mag lezen, mag weten wat is geadviseerd en welke voorwaarden gelden.',
  },
  'POST /v1/plannen/:nummer/besluiten': {
    wie: 'aangemeld',
    rollen: ['gremium'],
    relatie: ['gremium'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Het Gremium legt zijn advies vast, en wat het BO daarop besluit.',
  },
  'POST /v1/plannen/:nummer/besluiten/:besluit/vervullingen': {
    wie: 'aangemeld',
    rollen: ['gremium'],
    relatie: ['gremium'],
    belang: 'vrij',
    vanaf: 'eigen-site',
    waarom: 'Wie de voorwaarden vastlegt, stelt ook vast dat eraan is voldaan.',
  },
  'GET /v1/dossiers': {
    wie: 'aangemeld',
    rollen: PLANLEZERS,
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Wie een samenvatting maakt, leest in één keer wat hij van elk plan ook apart mag inzien.',
  },
  'GET /v1/agenda': {
    wie: 'aangemeld',
    rollen: PLANLEZERS,
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Elk ziet wat hij zelf nog moet doen en wat te laat is.',
  },
  'GET /v1/kalibraties': {
    wie: 'aangemeld',
    rollen: BEOORDELAARS,
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom:
      'Een beoordelaar ziet hoe zijn scores zich verhouden tot die van anderen, nooit over wat voor hem nog blind is.',
  },
  'GET /v1/logboek': {
    wie: 'aangemeld',
    rollen: ['nza', 'beheerder'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Toezicht en beheer zien wie wat wanneer deed. De inhoud van een oordeel staat er niet in.',
  },
  'GET /v1/logboek/uittreksel.jsonl': {
    wie: 'aangemeld',
    rollen: ['nza', 'beheerder'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Wie het logboek mag zien, moet het buiten de dienst om kunnen controleren.',
  },
  'GET /v1/logboek/uittreksel.csv': {
    wie: 'aangemeld',
    rollen: ['nza', 'beheerder'],
    relatie: 'geen',
    vanaf: 'eigen-site',
    waarom: 'Wie het logboek mag zien, moet het in Excel kunnen lezen.',
  },
} as const satisfies { [R in Productieroute]: ToegangTot<R> }

/** The routes of an access table, in its order. */
export const routesOf = <R extends string>(autorisatie: Readonly<Record<R, Toegang>>): R[] =>
  Object.keys(autorisatie).filter((naam): naam is R => naam in autorisatie)
