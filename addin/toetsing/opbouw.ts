import type { Datum } from '#shared/bronnen/datum.ts'
import { createDienst } from '../client/dienst.ts'
import { createFunctiebron } from '../functions/functiebron.ts'
import { createCelrekenaar } from '../functions/rekenen.ts'
import { drawSamenvatting, makeSamenvatting } from './samenvatten.ts'
import { assess, assessOp, type Werk } from './werk.ts'
import { buildSjabloon } from './werkboek.ts'

/** All the work of the runtime, with the service at `oorsprong`. */
export function makeWerk(oorsprong: string, vandaag: () => Datum): Werk {
  const dienst = createDienst(oorsprong)
  return {
    dienst,
    vandaag,
    computeCel: createCelrekenaar(createFunctiebron(oorsprong, dienst, vandaag)),
    assess,
    assessOp,
    buildSjabloon,
    drawSamenvatting,
    makeSamenvatting,
  }
}
