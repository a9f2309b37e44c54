import { agendaRoutes } from './agenda/routes.ts'
import { belangRoutes } from './belangenverklaringen/routes.ts'
import { beoordelingRoutes } from './beoordelingen/routes.ts'
import { boekingRoutes } from './boekingen/routes.ts'
import { budgettoetsRoutes } from './budgettoetsen/routes.ts'
import { consensusRoutes } from './consensussen/routes.ts'
import type { Productieroute } from './contract.ts'
import { gevoeligheidRoutes } from './gevoeligheden/routes.ts'
import { gezondheidRoutes } from './gezondheid/routes.ts'
import type { Handlers } from './http/werkplek.ts'
import { ikRoutes } from './ik/routes.ts'
import { jaartoetsRoutes } from './jaartoetsen/routes.ts'
import { kadercontroleRoutes } from './kadercontroles/routes.ts'
import { kaderproefRoutes } from './kaderproeven/routes.ts'
import { kaderRoutes } from './kaders/routes.ts'
import { kalibratieRoutes } from './kalibraties/routes.ts'
import { logboekRoutes } from './logboek/routes.ts'
import { verslagRoutes } from './mededingingsverslagen/routes.ts'
import { narekeningRoutes } from './narekeningen/routes.ts'
import { openapiRoutes } from './openapi/routes.ts'
import { organisatieRoutes } from './organisaties/routes.ts'
import { overgangRoutes } from './overgangen/routes.ts'
import { plafondRoutes } from './plafonds/routes.ts'
import { planRoutes } from './plannen/routes.ts'
import { vraagRoutes } from './vragenronde/routes.ts'
import { wachtrijRoutes } from './wachtrijen/routes.ts'

/** What answers each route of production. */
export const HANDLERS: Handlers<Productieroute> = {
  ...gezondheidRoutes,
  ...openapiRoutes,
  ...kaderRoutes,
  ...kadercontroleRoutes,
  ...kaderproefRoutes,
  ...gevoeligheidRoutes,
  ...plafondRoutes,
  ...boekingRoutes,
  ...wachtrijRoutes,
  ...jaartoetsRoutes,
  ...budgettoetsRoutes,
  ...narekeningRoutes,
  ...ikRoutes,
  ...organisatieRoutes,
  ...belangRoutes,
  ...planRoutes,
  ...overgangRoutes,
  ...beoordelingRoutes,
  ...consensusRoutes,
  ...vraagRoutes,
  ...verslagRoutes,
  ...agendaRoutes,
  ...kalibratieRoutes,
  ...logboekRoutes,
}
