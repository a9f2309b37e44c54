import { aanmeldwijzeBeschrijving } from './aanmeldwijzen/beschrijving.ts'
import { aanvraagimportBeschrijving } from './aanvraagimporten/beschrijving.ts'
import { aanvraagregelBeschrijving } from './aanvraagregels/beschrijving.ts'
import { agendaBeschrijving } from './agenda/beschrijving.ts'
import { belangBeschrijving } from './belangenverklaringen/beschrijving.ts'
import { beoordelingBeschrijving } from './beoordelingen/beschrijving.ts'
import { besluitBeschrijving } from './besluiten/beschrijving.ts'
import { boekingBeschrijving } from './boekingen/beschrijving.ts'
import { budgetmutatieBeschrijving } from './budgetmutaties/beschrijving.ts'
import { budgetoverzichtBeschrijving } from './budgetoverzichten/beschrijving.ts'
import { budgettoetsBeschrijving } from './budgettoetsen/beschrijving.ts'
import { consensusBeschrijving } from './consensussen/beschrijving.ts'
import type { Productieroute } from './contract.ts'
import { dossierBeschrijving } from './dossiers/beschrijving.ts'
import { gevoeligheidBeschrijving } from './gevoeligheden/beschrijving.ts'
import { gezondheidBeschrijving } from './gezondheid/beschrijving.ts'
import { grootboekcontroleBeschrijving } from './grootboekcontroles/beschrijving.ts'
import { ikBeschrijving } from './ik/beschrijving.ts'
import { jaartoetsBeschrijving } from './jaartoetsen/beschrijving.ts'
import { kadercontroleBeschrijving } from './kadercontroles/beschrijving.ts'
import { kaderproefBeschrijving } from './kaderproeven/beschrijving.ts'
import { kaderBeschrijving } from './kaders/beschrijving.ts'
import { kalibratieBeschrijving } from './kalibraties/beschrijving.ts'
import { kpigeldBeschrijving } from './kpigelden/beschrijving.ts'
import { logboekBeschrijving } from './logboek/beschrijving.ts'
import { verslagBeschrijving } from './mededingingsverslagen/beschrijving.ts'
import { narekeningBeschrijving } from './narekeningen/beschrijving.ts'
import type { Beschrijvingen } from './openapi/beschrijving.ts'
import { organisatieBeschrijving } from './organisaties/beschrijving.ts'
import { overgangBeschrijving } from './overgangen/beschrijving.ts'
import { plafondBeschrijving } from './plafonds/beschrijving.ts'
import { planBeschrijving } from './plannen/beschrijving.ts'
import { verdelingBeschrijving } from './verdelingen/beschrijving.ts'
import { vraagBeschrijving } from './vragenronde/beschrijving.ts'
import { wachtrijBeschrijving } from './wachtrijen/beschrijving.ts'

export const BESCHRIJVINGEN: Beschrijvingen<Productieroute> = {
  ...gezondheidBeschrijving,
  ...aanmeldwijzeBeschrijving,
  'GET /v1/openapi.json': {
    id: 'getOpenapi',
    tag: 'dienst',
    titel: 'Deze beschrijving',
    uitleg: 'De beschrijving van deze dienst volgens OpenAPI 3.0.',
    voorbeeld: { invoer: {} },
  },
  ...kaderBeschrijving,
  ...kadercontroleBeschrijving,
  ...kaderproefBeschrijving,
  ...gevoeligheidBeschrijving,
  ...plafondBeschrijving,
  ...boekingBeschrijving,
  ...wachtrijBeschrijving,
  ...jaartoetsBeschrijving,
  ...budgettoetsBeschrijving,
  ...budgetoverzichtBeschrijving,
  ...budgetmutatieBeschrijving,
  ...kpigeldBeschrijving,
  ...grootboekcontroleBeschrijving,
  ...aanvraagregelBeschrijving,
  ...aanvraagimportBeschrijving,
  ...verdelingBeschrijving,
  ...narekeningBeschrijving,
  ...ikBeschrijving,
  ...organisatieBeschrijving,
  ...belangBeschrijving,
  ...planBeschrijving,
  ...overgangBeschrijving,
  ...beoordelingBeschrijving,
  ...consensusBeschrijving,
  ...vraagBeschrijving,
  ...verslagBeschrijving,
  ...besluitBeschrijving,
  ...dossierBeschrijving,
  ...agendaBeschrijving,
  ...kalibratieBeschrijving,
  ...logboekBeschrijving,
}
