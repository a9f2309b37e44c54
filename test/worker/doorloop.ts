import * as z from 'zod/mini'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import { AUTORISATIE, routesOf } from '#worker/autorisatie.ts'
import { type Productieroute, ROUTES } from '#worker/contract.ts'
import type { Routedefinitie } from '#worker/http/invoer.ts'
import { as } from './aanmelden.ts'
import { ask } from './opstelling.ts'

/*
 * A walk through everything that can be read: every GET route of the contract, every parameter that it has. New routes
 * and parameters are walked by themselves; test/worker/isolatie.rechten.test.ts checks that each gets a sensible value.
 */

/** The routes that read. */
export const LEESROUTES = routesOf(AUTORISATIE).filter(route => route.startsWith('GET '))

/** An answer as its caller gets it: status, headers and body, without the number of the request. */
export type Gelezen = { route: Productieroute; adres: string; status: number; tekst: string }

/** All that this person can get out of the service, asking for these plans and for these words too. */
export async function readAlles(
  persona: PersonaId,
  { plannen, woorden }: { plannen: readonly string[]; woorden: readonly string[] },
): Promise<Map<string, Gelezen>> {
  const { token } = await as(persona)
  const gelezen = new Map<string, Gelezen>()
  for (const route of LEESROUTES)
    for (const adres of addressesOf(route, { ...WAARDEN, nummer: plannen, plan: plannen, zoek: woorden })) {
      const antwoord = await ask(adres, { headers: { Authorization: `Bearer ${token}` } })
      const koppen = [...antwoord.headers].filter(([naam]) => naam !== 'x-request-id')
      const inhoud = new TextDecoder().decode(await antwoord.arrayBuffer())
      const tekst = JSON.stringify([antwoord.status, koppen, inhoud])
      gelezen.set(adres, { route, adres, status: antwoord.status, tekst })
    }
  return gelezen
}

/** Values that a parameter can have, by its name. */
type Waarden = Readonly<Record<string, readonly string[]>>

/** Every value in every part of the path, with what the query can't do without, and with one parameter more at a time. */
function addressesOf(route: Productieroute, waarden: Waarden): string[] {
  const [, patroon = ''] = route.split(' ')
  const paden = patroon
    .split('/')
    .slice(1)
    .reduce<string[]>(
      (begonnen, deel) =>
        (deel.startsWith(':') ? (waarden[deel.slice(1)] ?? []) : [deel]).flatMap(waarde =>
          begonnen.map(begin => `${begin}/${encodeURIComponent(waarde)}`),
        ),
      [''],
    )
  const vragen = queriesOf(route, waarden)
  return paden.flatMap(pad => vragen.map(vraag => (vraag ? `${pad}?${vraag}` : pad)))
}

function queriesOf(route: Productieroute, waarden: Waarden): string[] {
  const definitie: Routedefinitie = ROUTES[route]
  const { query } = Vraagschema.parse(z.toJSONSchema(definitie.invoer, { io: 'input' })).properties
  const keuzes = Object.entries(query.properties).map(
    ([naam, schema]) => [naam, waarden[naam] ?? schema.enum ?? []] as const,
  )
  const nodig = Object.fromEntries(
    keuzes.filter(([naam]) => query.required?.includes(naam)).map(([naam, [eerste = '']]) => [naam, eerste]),
  )
  const vragen = keuzes.flatMap(([naam, lijst]) => lijst.map(waarde => ({ ...nodig, [naam]: waarde })))
  return [...new Set([nodig, ...vragen].map(vraag => `${new URLSearchParams(vraag)}`))]
}

const Vraagschema = z.object({
  properties: z.object({
    query: z.object({
      properties: z.record(z.string(), z.object({ enum: z.optional(z.array(z.string())) })),
      required: z.optional(z.array(z.string())),
    }),
  }),
})

const WAARDEN: Waarden = {
  id: ['doorbraak-concept-2026'],
  kader: ['doorbraak-concept-2026'],
  versie: ['1'],
  met: ['1'],
  vraag: ['1'],
  pot: ['doorbraakmiddelen'],
  fonds: ['doorbraakmiddelen'],
  jaar: ['2027'],
  peildatum: ['2027-06-01'],
  van: ['2026-01-01'],
  tot: ['2027-12-31'],
  totJaar: ['2028'],
  pagina: ['2'],
  paginaGrootte: ['1'],
  hash: ['0'.repeat(64)],
  keten: ['dienst', 'plan:DB-002'],
  handeling: ['belang-verklaard'],
  wie: ['p-00000000000000000000'],
}
