import { vandaag } from './client/klok.ts'
import { publishWerk } from './toetsing/laden.ts'
import { makeWerk } from './toetsing/opbouw.ts'

/** The second script of the shared runtime: fetched right after it has started, or at the first check or cell. */
publishWerk(makeWerk(location.origin, vandaag))
