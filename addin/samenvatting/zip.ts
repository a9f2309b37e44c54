import { type AsyncZipCallback, type Zippable, zipSync } from 'fflate/browser'

/**
 * Stands in for `fflate` in the build of the add-in (see vite.config.ts). For a part of more than 160 kB, about 340
 * plans, the real one starts a worker from a blob, which the security policy of the pane does not allow; compressing
 * on the spot takes less than a tenth of a second.
 */
export function zip(delen: Zippable, done: AsyncZipCallback): void {
  try {
    done(null, zipSync(delen))
  } catch (fout) {
    if (!(fout instanceof Error)) throw fout
    done(Object.assign(fout, { code: -1 }), new Uint8Array())
  }
}

export { zipSync }
