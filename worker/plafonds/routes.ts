import { execute } from '../http/opdracht.ts'
import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { KETEN_DIENST } from '../logboek/antwoorden.ts'
import type { plafondContract } from './contract.ts'
import { publiceer } from './opdrachten.ts'
import { overzichtOf } from './overzicht.ts'
import { readMiddelen } from './vragen.ts'

export const plafondRoutes: Handlers<keyof typeof plafondContract> = {
  async 'GET /v1/plafonds'({ query: { pot, peildatum: gevraagd } }, { database, vandaag }) {
    const peildatum = gevraagd ?? vandaag()
    const overzicht = overzichtOf(await readMiddelen(database, peildatum), peildatum, pot)
    if (pot === undefined || overzicht.potten.length > 0) return overzicht
    return refuseFouten(400, [{ plaats: 'pot', melding: `De pot ${pot} is niet bekend.` }])
  },

  'POST /v1/plafonds': ({ json }, werkplek) => execute(werkplek, KETEN_DIENST, publiceer(json, werkplek)),
}
