import { aanmeldwijzeRoutes } from './aanmeldwijzen/routes.ts'
import { aanvraagimportRoutes } from './aanvraagimporten/routes.ts'
import { aanvraagregelRoutes } from './aanvraagregels/routes.ts'
import { agendaRoutes } from './agenda/routes.ts'
import { belangRoutes } from './belangenverklaringen/routes.ts'
import { beoordelingRoutes } from './beoordelingen/routes.ts'
import { besluitRoutes } from './besluiten/routes.ts'
import { boekingRoutes } from './boekingen/routes.ts'
import { budgetmutatieRoutes } from './budgetmutaties/routes.ts'
import { budgetoverzichtRoutes } from './budgetoverzichten/routes.ts'
import { budgettoetsRoutes } from './budgettoetsen/routes.ts'
import { consensusRoutes } from './consensussen/routes.ts'
import type { Productieroute } from './contract.ts'
import { dossierRoutes } from './dossiers/routes.ts'
import { gevoeligheidRoutes } from './gevoeligheden/routes.ts'
import { gezondheidRoutes } from './gezondheid/routes.ts'
import { grootboekcontroleRoutes } from './grootboekcontroles/routes.ts'
import type { Handlers } from './http/werkplek.ts'
import { ikRoutes } from './ik/routes.ts'
import { jaartoetsRoutes } from './jaartoetsen/routes.ts'
import { kadercontroleRoutes } from './kadercontroles/routes.ts'
import { kaderproefRoutes } from './kaderproeven/routes.ts'
import { kaderRoutes } from './kaders/routes.ts'
import { kalibratieRoutes } from './kalibraties/routes.ts'
import { kpigeldRoutes } from './kpigelden/routes.ts'
import { logboekRoutes } from './logboek/routes.ts'
import { verslagRoutes } from './mededingingsverslagen/routes.ts'
import { narekeningRoutes } from './narekeningen/routes.ts'
import { openapiRoutes } from './openapi/routes.ts'
import { organisatieRoutes } from './organisaties/routes.ts'
import { overgangRoutes } from './overgangen/routes.ts'
import { plafondRoutes } from './plafonds/routes.ts'
import { planRoutes } from './plannen/routes.ts'
import { verdelingRoutes } from './verdelingen/routes.ts'
import { vraagRoutes } from './vragenronde/routes.ts'
import { wachtrijRoutes } from './wachtrijen/routes.ts'

/** What answers each route of production. */
export const HANDLERS: Handlers<Productieroute> = {
  ...gezondheidRoutes,
  ...aanmeldwijzeRoutes,
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
  ...budgetoverzichtRoutes,
  ...budgetmutatieRoutes,
  ...kpigeldRoutes,
  ...grootboekcontroleRoutes,
  ...aanvraagregelRoutes,
  ...aanvraagimportRoutes,
  ...verdelingRoutes,
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
  ...besluitRoutes,
  ...dossierRoutes,
  ...agendaRoutes,
  ...kalibratieRoutes,
  ...logboekRoutes,
}
