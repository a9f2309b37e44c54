import { scorePlantabel } from './toetsing/celscores.ts'
import { publishWerk } from './toetsing/laden.ts'
import { drawSamenvatting, makeSamenvatting } from './toetsing/samenvatten.ts'
import { assess, assessOp } from './toetsing/werk.ts'
import { buildSjabloon } from './toetsing/werkboek.ts'

/** The second script of the shared runtime: fetched right after it has started, or at the first check. */
publishWerk({ assess, assessOp, buildSjabloon, scorePlantabel, drawSamenvatting, makeSamenvatting })
