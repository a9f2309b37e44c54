import { type FlateCallback, type Zippable, zipSync } from 'fflate/browser'

/**
 * Stands in for `fflate` in the build of the add-in (an alias in vite.config.ts). For a part of more than 160 kB,
 * which about 340 plans make, the real `zip` starts a worker from a blob. The security policy of the pane forbids
 * that, and then no answer ever comes. Compressing on the spot takes a fraction of a second.
 */
export function zip(delen: Zippable, done: FlateCallback): void {
  done(null, zipSync(delen))
}

export { strToU8, zipSync } from 'fflate/browser'
