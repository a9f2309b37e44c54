import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { cent, type Eurocent, euro } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { type Aanvraag, Budgettoets, checkPlafonds } from '#shared/middelen/toets.ts'
import { type Budgettoetsvraag, MAX_AANVRAGEN } from '#worker/budgettoetsen/contract.ts'
import {
  type Boeking,
  book,
  makeAanvraag,
  makeVraag,
  middelenAfter,
  overTheWire,
  PEILDATUM,
  post,
  prepareDatabase,
} from './opstelling.ts'

beforeEach(prepareDatabase)

const check = async (vraag: unknown): Promise<Budgettoets> => {
  const antwoord = await post('/v1/budgettoetsen', vraag)
  expect(antwoord.status).toBe(200)
  return Budgettoets.parse(await antwoord.json())
}

it('counts what is booked before it lets a plan in', async () => {
  await book({ pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(399_000_000) })
  const past = await check(makeVraag(makeAanvraag({ bedrag: euro(1_000_000) })))
  expect(past.plannen).toEqual([{ plan: 'DB-001', oordeel: 'past', knelpunten: [] }])
  const tekort = await check(makeVraag(makeAanvraag({ bedrag: euro(1_000_001) })))
  expect(tekort.plannen).toEqual([
    {
      plan: 'DB-001',
      oordeel: 'past-niet',
      knelpunten: [{ pot: 'doorbraakmiddelen', jaar: 2027, tekort: euro(1) }],
    },
  ])
})

it('answers with the room of every pot and year when nothing is asked', async () => {
  const { regels, plannen } = await check(makeVraag())
  expect(plannen).toEqual([])
  const doorbraak = regels.filter(({ pot }) => pot.id.startsWith('doorbraakmiddelen'))
  expect(doorbraak.map(({ oordeel }) => oordeel)).toEqual(Array(6).fill('past'))
  const verdeling = regels.filter(({ pot }) => pot.id === 'transformatiemiddelen')
  expect(verdeling.map(({ oordeel }) => oordeel)).toEqual(Array(6).fill('onbekend'))
})

it('calls a year without a ceiling what it is, and not an error', async () => {
  const { plannen } = await check(makeVraag(makeAanvraag({ jaar: 2030 })))
  expect(plannen[0]).toMatchObject({
    oordeel: 'geen-plafond',
    knelpunten: [{ pot: 'doorbraakmiddelen', jaar: 2030, tekort: null }],
  })
})

it('takes the social part as nothing when it is left out', async () => {
  const { deelSociaalDomein: _, ...zonder } = makeAanvraag()
  const { regels } = await check({ peildatum: PEILDATUM, aanvragen: [zonder] })
  expect(regels.find(({ pot }) => pot.telt === 'sociaal-domein')?.gevraagd).toBe(0)
})

it('keeps nothing of what it is asked', async () => {
  const vraag = makeVraag(makeAanvraag({ bedrag: euro(300_000_000) }))
  expect(await check(vraag)).toEqual(await check(vraag))
})

it('takes as many aanvragen as it says it takes', async () => {
  const aanvragen = Array.from({ length: MAX_AANVRAGEN }, (_, i) => makeAanvraag({ plan: `DB-${i}` }))
  const { plannen } = await check(makeVraag(...aanvragen))
  expect(plannen).toHaveLength(MAX_AANVRAGEN)
  expect(plannen.filter(({ oordeel }) => oordeel === 'past')).toHaveLength(400)
})

it('gives exactly the answer of the core, whatever is asked and whatever is booked', async () => {
  await fc.assert(
    fc.asyncProperty(VRAGEN, BOEKINGEN, async (vraag, boekingen) => {
      await prepareDatabase()
      await book(...boekingen)
      const middelen = middelenAfter(boekingen, vraag.peildatum)
      const direct = checkPlafonds(vraag.aanvragen, middelen, vraag.peildatum)
      expect(await check(vraag)).toEqual(overTheWire(direct))
    }),
    { numRuns: 40 },
  )
}, 30_000)

function centen(hoogstens: Eurocent, minstens = 0): fc.Arbitrary<Eurocent> {
  return fc.integer({ min: minstens, max: hoogstens }).map(cent)
}

const AANVRAGEN: fc.Arbitrary<Aanvraag> = centen(euro(150_000_000)).chain(bedrag =>
  fc.record({
    plan: fc.integer({ min: 1, max: 12 }).map(nummer => `DB-${nummer}`),
    pot: fc.constant('doorbraakmiddelen'),
    jaar: fc.integer({ min: 2026, max: 2029 }),
    bedrag: fc.constant(bedrag),
    deelSociaalDomein: centen(bedrag),
  }),
)

const VRAGEN: fc.Arbitrary<Budgettoetsvraag> = fc.record({
  peildatum: fc.constantFrom('2025-09-07', '2025-09-08', PEILDATUM, '2040-01-01'),
  aanvragen: fc.array(AANVRAGEN, { maxLength: 40 }),
})

/** Never together above a ceiling: ten times a tenth of the lowest. */
const BOEKINGEN: fc.Arbitrary<Boeking[]> = fc.array(
  fc.record({
    pot: fc.constantFrom(...DOORBRAAKPOTTEN.map(({ id }) => id)),
    jaar: fc.constantFrom(2027, 2028),
    bedrag: centen(euro(10_000_000), 1),
  }),
  { maxLength: 10 },
)
