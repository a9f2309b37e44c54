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
 * The work behind the main job, from a script that is fetched when it is first needed. A classic script, as the
 * runtime is one. Throws a `Werkboekfout` when it can't be fetched; the next call tries again.
 */
export const loadWerk = (): Promise<Werk> =>
  new Promise((resolve, reject) => {
    if (globalThis.impacttoetsWerk) return resolve(globalThis.impacttoetsWerk)
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
