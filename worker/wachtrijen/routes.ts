import { MetEtag } from '../http/antwoord.ts'
import { Weigering } from '../http/probleem.ts'
import type { EigenWerkplek, Handlers } from '../http/werkplek.ts'
import type { wachtrijContract } from './contract.ts'
import { openWachtrij, schuifDoor } from './opdrachten.ts'
import { hasBelang, type Wachtrijstand } from './vragen.ts'

export const wachtrijRoutes: Handlers<keyof typeof wachtrijContract> = {
  async 'GET /v1/wachtrijen/:pot'({ param: { pot } }, werkplek) {
    const stand = await openWachtrij(werkplek, pot)
    if (stand instanceof Weigering) return stand
    return (await isPartijdig(werkplek, stand)) ? PARTIJDIG : new MetEtag(stand.versie, stand.wachtrij)
  },

  async 'POST /v1/wachtrijen/:pot/doorschuivingen'({ param: { pot }, header, json }, werkplek) {
    const stand = await openWachtrij(werkplek, pot)
    if (stand instanceof Weigering) return stand
    return (await isPartijdig(werkplek, stand))
      ? PARTIJDIG
      : schuifDoor(werkplek, pot, header['if-match'], json.reden)
  },
}

/** A queue has an order, so who has an interest in one plan has an interest in all of it. */
const isPartijdig = (
  { database, identiteit }: EigenWerkplek,
  { wachtrij }: Wachtrijstand,
): Promise<boolean> =>
  hasBelang(
    database,
    identiteit,
    wachtrij.rij.map(({ plan }) => plan),
  )

const PARTIJDIG = new Weigering(403, 'U hebt een belang verklaard waarmee u deze wachtrij niet kunt zien.')
