import { publishWerk } from './toetsing/laden.ts'
import { assess, documentOf, draw } from './toetsing/werk.ts'

/** The second script of the shared runtime: fetched right after it has started, or at the first check. */
publishWerk({ assess, draw, documentOf })
