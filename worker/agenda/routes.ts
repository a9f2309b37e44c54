import { agendaOf } from '#shared/beoordeling/agenda.ts'
import { readBetrokkenheden } from '../dossiers/inzage.ts'
import type { Handlers } from '../http/werkplek.ts'

export const agendaRoutes: Handlers<'GET /v1/agenda'> = {
  async 'GET /v1/agenda'({ query }, werkplek) {
    const peildatum = query.peildatum ?? werkplek.vandaag()
    const punten = agendaOf(await readBetrokkenheden(werkplek), peildatum)
    return { peildatum, punten: punten.map(punt => ({ ...punt, stappen: [...punt.stappen] })) }
  },
}
