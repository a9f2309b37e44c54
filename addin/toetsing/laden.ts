import { Werkboekfout } from '../workbook/host.ts'
import type { Werk } from './werk.ts'

declare global {
  var impacttoetsWerk: Werk | undefined
}

const SCRIPT = '/toetsen.js'

/** What `toetsen.js` calls as it loads. */
export function publishWerk(werk: Werk): void {
  globalThis.impacttoetsWerk = werk
}

/**
 * The work behind the main job and the cells, from a script that is fetched once, when it is first needed. A classic
 * script, as the runtime is one. Throws a `Werkboekfout` when it can't be fetched; the next call tries again.
 */
export async function loadWerk(): Promise<Werk> {
  if (globalThis.impacttoetsWerk) return globalThis.impacttoetsWerk
  onderweg ??= fetchWerk().finally(() => {
    onderweg = undefined
  })
  return onderweg
}

/** A sheet full of cells asks for it at once. */
let onderweg: Promise<Werk> | undefined

const fetchWerk = (): Promise<Werk> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    const fail = () => reject(new Werkboekfout(NIET_GELADEN))
    script.onload = () => (globalThis.impacttoetsWerk ? resolve(globalThis.impacttoetsWerk) : fail())
    script.onerror = fail
    script.fetchPriority = 'low'
    script.src = SCRIPT
    document.head.appendChild(script)
  })

const NIET_GELADEN = {
  ernst: 'fout',
  regel: 'invoegtoepassing/niet-geladen',
  tekst: 'Een deel van de invoegtoepassing kon niet worden opgehaald.',
  uitweg: 'Controleer de verbinding en probeer het opnieuw; uw werkboek is niet gewijzigd.',
  plaats: {},
} as const
