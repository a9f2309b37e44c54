import type { Handlers } from '../http/werkplek.ts'
import { findKader } from '../kaders/vragen.ts'
import { previewPublicatie } from './controle.ts'

export const kadercontroleRoutes: Handlers<'POST /v1/kadercontroles'> = {
  'POST /v1/kadercontroles': ({ json }, { database }) =>
    previewPublicatie(json, id => findKader(database, id)),
}
