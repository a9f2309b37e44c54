import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildManifests } from '#manifest/bouw.ts'
import { definitie } from '#manifest/definitie.ts'

export const basis = 'https://impacttoets.example'

export const manifesten = buildManifests(basis)

export const iconenmap = join(import.meta.dirname, '../../manifest/iconen')

/** What a complete site holds: its pages, the icons as they really are, and the language files. */
export const bestanden: ReadonlySet<string> = new Set([
  ...Object.values(definitie.paden)
    .filter(pad => !pad.startsWith('/iconen/'))
    .map(pad => pad.slice(1)),
  ...readdirSync(iconenmap).map(naam => `iconen/${naam}`),
  ...Object.keys(manifesten.talen),
])

/** A manifest with one fragment replaced, so that it breaks in exactly one way. */
export function mutate(manifest: string, fragment: string | RegExp, vervanging: string): string {
  const anders = manifest.replace(fragment, vervanging)
  if (anders === manifest) throw new Error(`${fragment} is not in the manifest, so nothing would be tested`)
  return anders
}
