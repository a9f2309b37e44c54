import { execute } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { KETEN_DIENST } from '../logboek/antwoorden.ts'
import type { verdelingContract } from './contract.ts'
import { bewaar } from './opdrachten.ts'
import { findVerdeling, listVerdelingen } from './vragen.ts'

export const verdelingRoutes: Handlers<keyof typeof verdelingContract> = {
  'GET /v1/verdelingen': ({ query }, { database, identiteit }) =>
    listVerdelingen(database, identiteit, query),

  'POST /v1/verdelingen': ({ json }, werkplek) => execute(werkplek, KETEN_DIENST, bewaar(json, werkplek)),

  async 'GET /v1/verdelingen/:hash'({ param }, { database, identiteit }) {
    return (await findVerdeling(database, identiteit, param.hash)) ?? NIET_GEVONDEN
  },
}

const NIET_GEVONDEN = new Weigering(404, 'Dit scenario bestaat niet, of u kunt er niet bij.')
