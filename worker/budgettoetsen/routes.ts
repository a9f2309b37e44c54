import type { Pot, PotId } from '#shared/middelen/plafond.ts'
import { checkPlafonds, findOnbekendePotten } from '#shared/middelen/toets.ts'
import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { readMiddelen } from '../plafonds/vragen.ts'

export const budgettoetsRoutes: Handlers<'POST /v1/budgettoetsen'> = {
  async 'POST /v1/budgettoetsen'({ json: { peildatum, aanvragen } }, { database }) {
    const middelen = await readMiddelen(database, peildatum)
    const onbekend = findOnbekendePotten(aanvragen, middelen.potten)
    if (onbekend.length === 0) return checkPlafonds(aanvragen, middelen, peildatum)
    return refuseFouten(
      400,
      onbekend.map(nummer => ({
        plaats: `aanvragen[${nummer}].pot`,
        melding: explain(aanvragen[nummer]?.pot ?? '', middelen.potten),
      })),
    )
  },
}

function explain(gevraagd: PotId, potten: readonly Pot[]): string {
  const fonds = potten.find(({ id }) => id === gevraagd)?.onderdeelVan
  return fonds
    ? `De pot ${gevraagd} is een onderdeel. Vraag het geld uit ${fonds} aan.`
    : `De pot ${gevraagd} is niet bekend.`
}
