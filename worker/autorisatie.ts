import type { Route } from './contract.ts'

/** Who may call a route, from which sites a browser may read the answer, and why that is so. */
export type Toegang = { wie: 'openbaar'; vanaf: 'eigen-site' | 'elke-site'; waarom: string }

/**
 * The one place that grants access: a route that isn't in this table isn't registered. All are `openbaar` now:
 * they read public facts or calculate with what the caller brings, and store nothing.
 */
export const AUTORISATIE: Record<Route, Toegang> = {
  'GET /v1/gezondheid': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Zegt alleen of de dienst werkt; bewaking heeft geen account.',
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
  'GET /v1/kaders/:id': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Beoordelingskaders zijn openbaar: een aanbieder mag weten waarop hij wordt beoordeeld.',
  },
  'GET /v1/kaders/:id/versies/:versie': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Wie een oude beoordeling naleest, moet de versie kunnen zien waarop zij rust.',
  },
  'GET /v1/plafonds': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Plafonds zijn gepubliceerd, en geboekte totalen per pot en jaar wijzen geen plan of partij aan.',
  },
  'POST /v1/budgettoetsen': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Rekent alleen: de aanvragen worden niet bewaard en niet gelogd.',
  },
  'POST /v1/narekeningen': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Rekent alleen: de tabel wordt niet bewaard en niet gelogd.',
  },
}

export const TOEGELATEN_ROUTES: readonly Route[] = Object.keys(AUTORISATIE).filter(
  (naam): naam is Route => naam in AUTORISATIE,
)
