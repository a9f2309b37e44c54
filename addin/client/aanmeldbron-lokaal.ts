import { hc } from 'hono/client'
import type { LokaleApi } from '#worker/contract.ts'
import { type Aanmeldbron, Bewijs } from './aanmeldbron.ts'
import { fetchWithin, send } from './sturen.ts'

export type LokaleRoute = 'POST /v1/aanmeldingen'

const SLEUTEL = 'impacttoets-bewijs'

/** As an invented person. The service has this route only on a machine for development and tests. */
export function openLokaal(oorsprong: string, opslag: Storage): Aanmeldbron {
  const { v1 } = hc<LokaleApi>(oorsprong, { fetch: fetchWithin })
  return {
    soort: 'lokaal',
    resume: async () => read(opslag),
    async signIn(persona) {
      if (persona === undefined) return undefined
      const gevolg = await send(Bewijs, () => v1.aanmeldingen.$post({ query: {}, json: { persona } }))
      if (gevolg.soort !== 'antwoord') return undefined
      opslag.setItem(SLEUTEL, JSON.stringify(gevolg.waarde))
      return gevolg.waarde
    },
    renew: async () => undefined,
    forget: async () => opslag.removeItem(SLEUTEL),
  }
}

function read(opslag: Storage): Bewijs | undefined {
  const tekst = opslag.getItem(SLEUTEL)
  if (tekst === null) return undefined
  try {
    return Bewijs.parse(JSON.parse(tekst))
  } catch {
    return undefined
  }
}
