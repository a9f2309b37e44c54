import type { Handlers } from '../http/werkplek.ts'
import type { aanvraagimportContract } from './contract.ts'
import { commitImport, previewImport } from './opdrachten.ts'

export const aanvraagimportRoutes: Handlers<keyof typeof aanvraagimportContract> = {
  'POST /v1/aanvraagimporten': ({ header, json }, werkplek) =>
    json.proef ? previewImport(werkplek, json) : commitImport(werkplek, header['if-match'], json),
}
