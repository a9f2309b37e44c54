import { expect } from 'vitest'
import type { Binding } from '#shared/beoordeling/beoordeling.ts'
import type { Stapgegevens } from '#shared/beoordeling/dossier.ts'
import type { Gebeurtenis } from '#shared/beoordeling/gebeurtenissen.ts'
import type { Antwoorden, Planinhoud } from '#shared/plan/plan.ts'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import { Beoordelingenoverzicht, type EigenBeoordeling } from '#worker/beoordelingen/antwoorden.ts'
import type { Consensusopgave } from '#worker/consensussen/contract.ts'
import type { Verslagopgave } from '#worker/mededingingsverslagen/contract.ts'
import {
  VOORBEELDANTWOORDEN,
  VOORBEELDBINDING,
  VOORBEELDINHOUD,
  VOORBEELDPARTIJEN,
} from '#worker/plannen/voorbeeld.ts'
import { type Aangemelde, as } from './aanmelden.ts'

/*
 * The way of a plan through the service, each step through its route by who may take it. Carla of Duinzicht
 * coordinates, Anna of Waterland and Hanna of Veenoever judge along.
 */

export const PLAN = VOORBEELDINHOUD.nummer
export const pad = (deel = '', plan = PLAN): string => `/v1/plannen/${plan}${deel && `/${deel}`}`

/** What was answered, once it is what was expected. */
export async function jsonOf<T>(antwoord: Response, status = 200): Promise<T> {
  const inhoud: T = await antwoord.json()
  expect([antwoord.status, antwoord.status === status ? '' : JSON.stringify(inhoud)]).toEqual([status, ''])
  return inhoud
}

export const etagOf = async (wie: Aangemelde, adres: string): Promise<string> =>
  (await wie.get(adres)).headers.get('ETag') ?? ''

export async function maakPlan(wijziging: Partial<Planinhoud> = {}): Promise<Response> {
  const inhoud = { ...VOORBEELDINHOUD, ...wijziging }
  return (await as('carla')).post('/v1/plannen', { inhoud, partijen: VOORBEELDPARTIJEN })
}

export const verklaar = async (persona: PersonaId, plan = PLAN, belang = false): Promise<Response> =>
  (await as(persona)).post(pad('belangenverklaringen', plan), {
    belang,
    toelichting: belang ? 'Mijn zus werkt bij de aanvrager.' : '',
  })

export async function zet(
  gebeurtenis: Gebeurtenis,
  gegevens: Partial<Stapgegevens> = {},
  { persona = 'carla', plan = PLAN }: { persona?: PersonaId; plan?: string } = {},
): Promise<Response> {
  const wie = await as(persona)
  return wie.post(
    pad('overgangen', plan),
    { gebeurtenis, gegevens },
    { 'If-Match': await etagOf(wie, pad('', plan)) },
  )
}

/** Saves a concept on top of the one that is there. */
export async function bewaar(
  persona: PersonaId,
  inhoud: Antwoorden = VOORBEELDANTWOORDEN,
  { plan = PLAN, binding = VOORBEELDBINDING }: { plan?: string; binding?: Binding } = {},
): Promise<Response> {
  const wie = await as(persona)
  const adres = pad('eigen-beoordeling', plan)
  return wie.put(adres, { ...binding, inhoud }, { 'If-Match': await etagOf(wie, adres) })
}

export async function dienIn(persona: PersonaId, plan = PLAN): Promise<Response> {
  const wie = await as(persona)
  const adres = pad('eigen-beoordeling', plan)
  return wie.post(`${adres}/indiening`, undefined, { 'If-Match': await etagOf(wie, adres) })
}

/** Saves and submits. */
export async function beoordeel(
  persona: PersonaId,
  inhoud: Antwoorden = VOORBEELDANTWOORDEN,
  plan = PLAN,
): Promise<EigenBeoordeling> {
  await jsonOf(await bewaar(persona, inhoud, { plan }))
  return jsonOf<EigenBeoordeling>(await dienIn(persona, plan), 201)
}

export const PARTIJEN = VOORBEELDPARTIJEN.map(({ organisatie }) => organisatie)

/** The judgements in an overview, by id. */
export function idsIn(overzicht: unknown): string[] {
  const { eigen, anderen } = Beoordelingenoverzicht.parse(overzicht)
  return [...eigen, ...anderen].map(({ beoordeling }) => beoordeling.id)
}

/** The consensus on all judgements that Carla sees, with a reason everywhere. */
export async function makeConsensus(
  wijziging: Partial<Consensusopgave> = {},
  plan = PLAN,
): Promise<Consensusopgave> {
  const carla = await as('carla')
  const overzicht = await jsonOf(await carla.get(pad('beoordelingen', plan)))
  return {
    ...VOORBEELDBINDING,
    beoordelingen: idsIn(overzicht),
    criteria: {
      betrouwbaarheid: { punten: 3, reden: 'De meting is goed, maar klein.' },
      opschaalbaarheid: { punten: 4, reden: 'Het werkt al in twee regio’s.' },
    },
    poorten: {},
    minderheid: [],
    afwijkingen: [],
    door: PARTIJEN,
    ...wijziging,
  }
}

export async function legConsensusVast(
  wijziging: Partial<Consensusopgave> = {},
  plan = PLAN,
): Promise<Response> {
  return (await as('carla')).post(pad('consensussen', plan), await makeConsensus(wijziging, plan))
}

export const VERSLAG: Verslagopgave = {
  motief: 'Eén verzekeraar alleen krijgt dit niet voor elkaar.',
  partijen: PARTIJEN,
  doelen: [{ doel: 'Minder rapporteren', maatstaf: 'minuten per dienst', toetsing: 'elk jaar door de NZa' }],
  einddatum: '2028-12-31',
}

export const legVerslagVast = async (plan = PLAN): Promise<Response> =>
  (await as('carla')).post(pad('mededingingsverslagen', plan), VERSLAG)

export const vraag = async (persona: PersonaId, tekst: string, plan = PLAN): Promise<Response> =>
  (await as(persona)).post(pad('vragen', plan), { tekst })

export const beantwoord = async (persona: PersonaId, tekst: string, plan = PLAN): Promise<Response> =>
  (await as(persona)).post(pad('vragen/1/antwoorden', plan), { tekst })

/** The stops on the way, each reached from the one before. */
const HALTES = {
  nieuw: async plan => {
    await jsonOf(await maakPlan({ nummer: plan }), 201)
    for (const persona of ['carla', 'anna', 'hanna'] as const)
      await jsonOf(await verklaar(persona, plan), 201)
  },
  'snelle-toets': plan => zetGoed('aanleveren', {}, plan),
  'in-uitwerking': plan => zetGoed('snelle-toets-goedkeuren', { akkoord: PARTIJEN }, plan),
  ingediend: plan => zetGoed('indienen', {}, plan),
  'in-beoordeling': plan => zetGoed('beoordeling-starten', { kader: VOORBEELDBINDING.kader }, plan),
  beoordeeld: async plan => {
    for (const persona of ['carla', 'anna', 'hanna'] as const)
      await beoordeel(persona, VOORBEELDANTWOORDEN, plan)
  },
  eens: async plan => {
    await jsonOf(await legConsensusVast({}, plan), 201)
    await jsonOf(await legVerslagVast(plan), 201)
  },
  'voorgenomen-besluit': plan => zetGoed('voornemen-goedkeuren', { redenRang: 'Dit plan is rijp.' }, plan),
  gevraagd: async plan => {
    await jsonOf(await vraag('floor', 'Hoe verhoudt dit zich tot onze regio?', plan), 201)
  },
  besluitvorming: async plan => {
    await jsonOf(await beantwoord('anna', 'De plannen vullen elkaar aan.', plan), 201)
    await zetGoed('vragenronde-sluiten', {}, plan)
  },
  goedgekeurd: plan => zetGoed('goedkeuren', { akkoord: PARTIJEN, redenRang: 'Dit plan is rijp.' }, plan),
} as const satisfies Record<string, (plan: string) => Promise<void>>
export type Halte = keyof typeof HALTES
export const HALTENAMEN = Object.keys(HALTES).filter((naam): naam is Halte => naam in HALTES)

/** Brings a new plan to this stop, or a plan that is at `vanaf` on to it. */
export async function reisNaar(halte: Halte, plan = PLAN, vanaf?: Halte): Promise<void> {
  const begin = vanaf ? HALTENAMEN.indexOf(vanaf) + 1 : 0
  for (const naam of HALTENAMEN.slice(begin, HALTENAMEN.indexOf(halte) + 1)) await HALTES[naam](plan)
}

async function zetGoed(
  gebeurtenis: Gebeurtenis,
  gegevens: Partial<Stapgegevens>,
  plan: string,
): Promise<void> {
  await jsonOf(await zet(gebeurtenis, gegevens, { plan }), 201)
}
