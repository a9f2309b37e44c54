import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Antwoorden } from '#shared/plan/plan.ts'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import { type Gelezen, LEESROUTES, readAlles } from './doorloop.ts'
import { prepareDatabase } from './opstelling.ts'
import { bewaar, HALTENAMEN, type Halte, jsonOf, PLAN, reisNaar, verklaar } from './reis.ts'

/*
 * Isolation between insurers, over made-up worlds. Two worlds differ only in what one insurer keeps to itself; whatever
 * another asks of them, with any parameter of any route, gets the same answer to the byte: body, total, page, status,
 * ETag and text of a refusal. Duinzicht and Waterland work on plans together, Heidekroon is the other insurer.
 */

const VERBORGEN = 'DB-002'
const VRAAG = {
  plannen: [PLAN, VERBORGEN, 'DB-404'],
  woorden: [VERBORGEN, 'linde'],
}

type Wereld = ReadonlyMap<string, Gelezen>
const readWereld = (persona: PersonaId): Promise<Wereld> => readAlles(persona, VRAAG)

/** What this person gets now is what there was before; `behalve` names routes that may differ. */
async function expectSame(persona: PersonaId, voor: Wereld, behalve: readonly string[] = []): Promise<void> {
  for (const [adres, { route, tekst }] of await readWereld(persona))
    if (!behalve.includes(route))
      expect({ persona, adres, tekst }).toEqual({ persona, adres, tekst: voor.get(adres)?.tekst })
}

/** Sums over all plans that ask for money, which name none: all who may see them see the same at the same moment. */
const TOTALEN = LEESROUTES.filter(route =>
  /jaartoetsen|budgetoverzichten|budgetmutaties|kpigelden/.test(route),
)
const VRAAGT_GELD = HALTENAMEN.slice(HALTENAMEN.indexOf('ingediend'))

/** One of the stops on the way of a plan, up to and including `laatste`. */
const halteTot = (laatste: Halte) => fc.constantFrom(...HALTENAMEN.slice(0, HALTENAMEN.indexOf(laatste) + 1))

const RUNS = { numRuns: 2 }

it(
  'a plan of other insurers leaves no trace for who is no party, until they intend to decide',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom<PersonaId>('floor', 'gijs'),
        halteTot('goedgekeurd'),
        halteTot('eens'),
        async (persona, gedeeld, verborgen) => {
          await prepareDatabase()
          await reisNaar(gedeeld)
          const voor = await readWereld(persona)
          await reisNaar(verborgen, VERBORGEN)
          await expectSame(persona, voor, VRAAGT_GELD.includes(verborgen) ? TOTALEN : [])
        },
      ),
      RUNS,
    ),
  120_000,
)

it(
  'a plan in which someone has an interest changes nothing for that person, whatever colleagues do with it',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom<PersonaId>('daan', 'bram'),
        halteTot('besluitvorming'),
        halteTot('goedgekeurd'),
        async (persona, gedeeld, verborgen) => {
          await prepareDatabase()
          await reisNaar(gedeeld)
          await reisNaar('nieuw', VERBORGEN)
          await jsonOf(await verklaar(persona, VERBORGEN, true), 201)
          const voor = await readWereld(persona)
          await reisNaar(verborgen, VERBORGEN, 'nieuw')
          await expectSame(persona, voor, TOTALEN)
        },
      ),
      RUNS,
    ),
  120_000,
)

it(
  'a judgement that is not submitted exists for its writer only, however often it is saved',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom<PersonaId>('carla', 'daan', 'esther', 'bram', 'floor'),
        fc.array(fc.record({ wie: fc.constantFrom<PersonaId>('anna', 'hanna'), inhoud: concept() }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (persona, concepten) => {
          await prepareDatabase()
          await reisNaar('in-beoordeling')
          const voor = await readWereld(persona)
          for (const { wie, inhoud } of concepten) await jsonOf(await bewaar(wie, inhoud))
          await expectSame(persona, voor)
        },
      ),
      RUNS,
    ),
  120_000,
)

function concept(): fc.Arbitrary<Antwoorden> {
  const antwoord = fc.record({
    punten: fc.integer({ min: 0, max: 5 }),
    onderbouwing: fc.string({ minLength: 1, maxLength: 500 }),
  })
  return fc.record({
    antwoorden: fc.record({ betrouwbaarheid: antwoord, opschaalbaarheid: antwoord }, { requiredKeys: [] }),
    oordelen: fc.constant({}),
  })
}

describe('the walk', () => {
  let gelezen: readonly Gelezen[]
  beforeAll(async () => {
    await prepareDatabase()
    await reisNaar('goedgekeurd')
    gelezen = [...(await readWereld('carla')).values()]
  })

  it('asks every route in a way that it understands', () => {
    const begrepen = new Set(gelezen.filter(({ status }) => status !== 400).map(({ route }) => route))
    expect(LEESROUTES.filter(route => !begrepen.has(route))).toEqual([])
  })

  it('would see a plan that comes to be', async () => {
    await reisNaar('nieuw', VERBORGEN)
    await expect(expectSame('carla', new Map(gelezen.map(een => [een.adres, een])))).rejects.toThrow('carla')
  })
})
