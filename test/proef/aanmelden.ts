import { Aanmelding } from '#worker/aanmeldingen/contract.ts'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'

/** Sends JSON as one person, on the version of what is there; throws when the service refuses. */
export type Stuur = (
  methode: 'POST' | 'PUT',
  pad: string,
  inhoud?: unknown,
  gelezen?: string,
) => Promise<unknown>

/** Signs in at the local Worker at `oorsprong` as one of its invented people. */
export async function signIn(oorsprong: string, persona: PersonaId): Promise<Stuur> {
  const antwoord = await send(oorsprong, 'POST', '/v1/aanmeldingen', {}, { persona })
  const { token } = Aanmelding.parse(await antwoord.json())
  const Authorization = `Bearer ${token}`
  return async (methode, pad, inhoud, gelezen) => {
    const versie = gelezen && (await send(oorsprong, 'GET', gelezen, { Authorization })).headers.get('ETag')
    const koppen = { Authorization, ...(versie ? { 'If-Match': versie } : {}) }
    return (await send(oorsprong, methode, pad, koppen, inhoud)).json()
  }
}

async function send(
  oorsprong: string,
  method: string,
  pad: string,
  koppen: Record<string, string>,
  inhoud?: unknown,
): Promise<Response> {
  const body = inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }
  const headers = { ...koppen, 'Content-Type': 'application/json' }
  const antwoord = await fetch(new URL(pad, oorsprong), { method, headers, ...body })
  if (!antwoord.ok) throw new Error(`${method} ${pad}: ${antwoord.status} ${await antwoord.text()}`)
  return antwoord
}
