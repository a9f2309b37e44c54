import { agendaBeschrijving } from './agenda/beschrijving.ts'
import { belangBeschrijving } from './belangenverklaringen/beschrijving.ts'
import { beoordelingBeschrijving } from './beoordelingen/beschrijving.ts'
import { boekingBeschrijving } from './boekingen/beschrijving.ts'
import { budgettoetsBeschrijving } from './budgettoetsen/beschrijving.ts'
import { consensusBeschrijving } from './consensussen/beschrijving.ts'
import type { Productieroute } from './contract.ts'
import { gevoeligheidBeschrijving } from './gevoeligheden/beschrijving.ts'
import { gezondheidBeschrijving } from './gezondheid/beschrijving.ts'
import { ikBeschrijving } from './ik/beschrijving.ts'
import { jaartoetsBeschrijving } from './jaartoetsen/beschrijving.ts'
import { kadercontroleBeschrijving } from './kadercontroles/beschrijving.ts'
import { kaderproefBeschrijving } from './kaderproeven/beschrijving.ts'
import { kaderBeschrijving } from './kaders/beschrijving.ts'
import { kalibratieBeschrijving } from './kalibraties/beschrijving.ts'
import { logboekBeschrijving } from './logboek/beschrijving.ts'
import { verslagBeschrijving } from './mededingingsverslagen/beschrijving.ts'
import { narekeningBeschrijving } from './narekeningen/beschrijving.ts'
import type { Beschrijvingen } from './openapi/beschrijving.ts'
import { organisatieBeschrijving } from './organisaties/beschrijving.ts'
import { overgangBeschrijving } from './overgangen/beschrijving.ts'
import { plafondBeschrijving } from './plafonds/beschrijving.ts'
import { planBeschrijving } from './plannen/beschrijving.ts'
import { vraagBeschrijving } from './vragenronde/beschrijving.ts'
import { wachtrijBeschrijving } from './wachtrijen/beschrijving.ts'

export const BESCHRIJVINGEN: Beschrijvingen<Productieroute> = {
  ...gezondheidBeschrijving,
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
  ...agendaBeschrijving,
  ...kalibratieBeschrijving,
  ...logboekBeschrijving,
}
