import { beforeEach, describe, expect, it } from 'vitest'
import type { Stapgegevens } from '#shared/beoordeling/dossier.ts'
import type { Gebeurtenis } from '#shared/beoordeling/gebeurtenissen.ts'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import { VOORBEELDANTWOORDEN, VOORBEELDBINDING, VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import {
  beoordeel,
  etagOf,
  type Halte,
  jsonOf,
  legConsensusVast,
  legVerslagVast,
  PARTIJEN,
  pad,
  reisNaar,
  zet,
} from './reis.ts'

beforeEach(prepareDatabase)

const statusNu = async (plan?: string) =>
  (await jsonOf<Plandossier>(await (await as('carla')).get(pad('', plan)))).status

/** From where, which step, with what, and what the refusal names. */
const WEIGERINGEN: [Halte, Gebeurtenis, Partial<Stapgegevens>, plaatsen: string[]][] = [
  ['nieuw', 'goedkeuren', {}, ['Goedkeuren']],
  ['snelle-toets', 'snelle-toets-goedkeuren', {}, ['Akkoord']],
  ['snelle-toets', 'snelle-toets-afkeuren', {}, ['Akkoord', 'Reden']],
  ['ingediend', 'beoordeling-starten', {}, ['Kader']],
  ['ingediend', 'terugsturen', { reden: '  ' }, ['Reden']],
  ['in-beoordeling', 'voornemen-goedkeuren', {}, ['Beoordelingen', 'Consensus', 'Mededingingsverslag']],
  ['beoordeeld', 'voornemen-afkeuren', {}, ['Consensus', 'Mededingingsverslag', 'Reden']],
  ['voorgenomen-besluit', 'vragenronde-sluiten', {}, ['Vragen']],
  ['gevraagd', 'vragenronde-sluiten', {}, ['Vragen']],
  ['besluitvorming', 'goedkeuren', { akkoord: ['duinzicht'] }, ['Akkoord']],
  ['goedgekeurd', 'laten-vervallen', { reden: 'Toch niet.' }, ['Laten vervallen']],
]

it.each(WEIGERINGEN)('%s: %s with %j names what is missing, and nothing changes', async (...regel) => {
  const [halte, gebeurtenis, gegevens, plaatsen] = regel
  await reisNaar(halte)
  const voor = await statusNu()
  const { fouten = [] } = await problemIn(await zet(gebeurtenis, gegevens), 409)
  expect(fouten.map(({ plaats }) => plaats)).toEqual(plaatsen)
  for (const { melding } of fouten) expect(melding).toMatch(/\. .+\.$/)
  expect(await statusNu()).toBe(voor)
})

it('calls a party that did not agree by its name', async () => {
  await reisNaar('snelle-toets')
  const { detail } = await problemIn(await zet('snelle-toets-goedkeuren', { akkoord: ['duinzicht'] }), 409)
  expect(detail).toContain('Het akkoord van Zorgverzekeraar Waterland en Gemeente Veenoever')
})

describe('a kader', () => {
  it.each([
    ['does not exist', { id: 'doorbraak-concept-2026', versie: 9 }, 'Er is geen versie 9'],
    ['is for another kind of plan', { id: 'iza-2023', versie: 1 }, 'niet bedoeld voor een doorbraakplan'],
  ])('that %s is refused', async (_, kader, tekst) => {
    await reisNaar('ingediend')
    const { detail } = await problemIn(await zet('beoordeling-starten', { kader }), 400)
    expect(detail).toContain(tekst)
  })
})

describe('who acts on what was read', () => {
  it('hears when it changed, and when it did not say what it read', async () => {
    await reisNaar('snelle-toets')
    const carla = await as('carla')
    const stap = { gebeurtenis: 'snelle-toets-goedkeuren', gegevens: { akkoord: PARTIJEN } }
    const gelezen = { 'If-Match': await etagOf(carla, pad()) }
    await problemIn(await carla.post(pad('overgangen'), stap), 428)
    await jsonOf(await carla.post(pad('overgangen'), stap, gelezen), 201)
    await problemIn(
      await carla.post(pad('overgangen'), { gebeurtenis: 'indienen', gegevens: {} }, gelezen),
      412,
    )
    expect(await statusNu()).toBe('in-uitwerking')
  })

  it('decides alone: of two at the same moment one is too late', async () => {
    await reisNaar('besluitvorming')
    const carla = await as('carla')
    const gelezen = { 'If-Match': await etagOf(carla, pad()) }
    const besluit = { akkoord: PARTIJEN, reden: 'Zo is besloten.' }
    const antwoorden = await Promise.all(
      (['goedkeuren', 'afkeuren'] as const).map(gebeurtenis =>
        carla.post(pad('overgangen'), { gebeurtenis, gegevens: besluit }, gelezen),
      ),
    )
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 412])
  })

  it('gets the same answer to the same request, and one step is taken', async () => {
    await reisNaar('snelle-toets')
    const carla = await as('carla')
    const koppen = {
      'If-Match': await etagOf(carla, pad()),
      'Idempotency-Key': '0b7a2f0e-1111-4000-8000-000000000001',
    }
    const stap = { gebeurtenis: 'snelle-toets-goedkeuren', gegevens: { akkoord: PARTIJEN } }
    const [eerst, nogEens] = [
      await carla.post(pad('overgangen'), stap, koppen),
      await carla.post(pad('overgangen'), stap, koppen),
    ]
    expect(await nogEens.json()).toEqual(await eerst.json())
    const { overgangen } = await jsonOf<{ overgangen: unknown[] }>(await carla.get(pad('overgangen')))
    expect(overgangen).toHaveLength(2)
  })
})

describe('a plan that goes before a higher ranked one that waits', () => {
  it('needs a reason, and is not told which plan that is', async () => {
    await reisNaar('eens', 'DB-1')
    await reisNaar('in-beoordeling', 'DB-2')
    const laag = {
      ...VOORBEELDANTWOORDEN,
      antwoorden: {
        betrouwbaarheid: { punten: 1, onderbouwing: 'Eén meting.' },
        opschaalbaarheid: { punten: 1, onderbouwing: '' },
      },
    }
    for (const persona of ['carla', 'anna', 'hanna'] as const) await beoordeel(persona, laag, 'DB-2')
    const criteria = {
      betrouwbaarheid: { punten: 1, reden: 'Eén meting.' },
      opschaalbaarheid: { punten: 1, reden: 'Nergens gebleken.' },
    }
    await jsonOf(await legConsensusVast({ criteria }, 'DB-2'), 201)
    await jsonOf(await legVerslagVast('DB-2'), 201)
    const probleem = await problemIn(await zet('voornemen-goedkeuren', {}, { plan: 'DB-2' }), 409)
    expect(probleem.fouten?.map(({ plaats }) => plaats)).toEqual(['Reden voor de volgorde'])
    expect(JSON.stringify(probleem)).not.toContain('DB-1')
    const plan = await jsonOf<Plandossier>(await (await as('carla')).get(pad('', 'DB-2')))
    const stap = plan.stappen.find(({ gebeurtenis }) => gebeurtenis === 'voornemen-goedkeuren')
    expect(stap).toMatchObject({ belemmeringen: [], invullen: ['reden-afwijking-rang'] })
    await jsonOf(await zet('voornemen-goedkeuren', {}, { plan: 'DB-1' }), 201)
    await jsonOf(await zet('voornemen-goedkeuren', {}, { plan: 'DB-2' }), 201)
  })
})

describe('a version of a plan', () => {
  const nieuw = (wijziging = {}) => ({ ...VOORBEELDINHOUD, titel: 'Aangepast', ...wijziging })
  const post = async (inhoud: unknown) => {
    const carla = await as('carla')
    return carla.post(pad('versies'), inhoud, { 'If-Match': await etagOf(carla, pad()) })
  }

  it('can be added to a plan that was sent back, and the old one stays to be read', async () => {
    await reisNaar('in-beoordeling')
    await problemIn(await post(nieuw()), 409)
    await jsonOf(await zet('terugsturen', { reden: 'De businesscase mist.' }), 201)
    await problemIn(await zet('opnieuw-indienen'), 409)
    expect(await jsonOf(await post(nieuw()), 201)).toMatchObject({ planversie: 2 })
    await jsonOf(await zet('opnieuw-indienen'), 201)
    const anna = await as('anna')
    expect(await jsonOf(await anna.get(pad('versies/1')))).toMatchObject({ inhoud: VOORBEELDINHOUD })
    expect(await jsonOf(await anna.get(pad('versies/2')))).toMatchObject({ inhoud: { titel: 'Aangepast' } })
    await problemIn(await anna.get(pad('versies/3')), 404)
    await jsonOf(await zet('beoordeling-starten', { kader: VOORBEELDBINDING.kader }), 201)
    expect(await jsonOf(await anna.get(pad('eigen-beoordeling')))).toMatchObject({
      binding: { planversie: 2 },
      beoordeling: null,
    })
  })

  it.each([{ nummer: 'DB-999' }, { soort: 'transformatieplan' }])(
    'stays a version of that plan: %j',
    async w => {
      await reisNaar('in-uitwerking')
      await problemIn(await post(nieuw(w)), 400)
    },
  )
})
