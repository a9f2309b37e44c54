import { beforeEach, describe, expect, it } from 'vitest'
import { measureGevoeligheid } from '#shared/beoordeling/gevoeligheid.ts'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import { Kader } from '#shared/kader/kader.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { plan } from '#test/shared/plannen.ts'
import { Kadercontrole } from '#worker/kadercontroles/antwoorden.ts'
import { as } from './aanmelden.ts'
import { ANDER_KADER } from './kaders-voorbeeld.ts'
import { ask, overTheWire, prepareDatabase } from './opstelling.ts'

/*
 * The official kader does not exist yet. When it does, it is loaded as data: here with one that differs in every way
 * that the schema knows from the two that ship.
 */

beforeEach(prepareDatabase)

const VERSIE = { id: ANDER_KADER.id, versie: 1 }

/** A plan with this rating of the quality and this score on equality; the region supports it. */
const answered = (nummer: string, kwaliteit: number | 'nvt', gelijkheid: number): Plan =>
  plan({
    nummer,
    soort: 'transformatieplan',
    antwoorden: {
      kwaliteit: { punten: kwaliteit, onderbouwing: '' },
      gelijkheid: { punten: gelijkheid, onderbouwing: '' },
    },
    oordelen: {
      samen: { oordeel: 'voldoet', onderbouwing: '' },
      preventie: { oordeel: 'voldoet-niet', onderbouwing: '' },
    },
  })

describe('a kader that nobody wrote code for', () => {
  it('shows its form before it is published', async () => {
    const antwoord = await (await as('carla')).post('/v1/kadercontroles', ANDER_KADER)
    const controle = Kadercontrole.parse(await antwoord.json())
    expect(controle).toMatchObject({ publiceerbaar: true, meldingen: [], vorige: null, verschillen: [] })
    expect(controle.formulier?.secties.map(({ titel, uitleg }) => `${titel}. ${uitleg}`)).toEqual([
      'Snelle toets: Instap. Ten minste 1 van deze 2.',
      'Punten. Op een schaal tot 10. Wat niet van toepassing is, telt niet mee.',
    ])
    expect(controle.formulier?.secties.flatMap(({ vragen }) => vragen.map(({ label }) => label))).toEqual([
      'Draagvlak',
      'Preventie',
      'Kwaliteit',
      'Gelijke kansen',
    ])
    expect((await ask(`/v1/kaders/${ANDER_KADER.id}`)).status).toBe(404)
  })

  it('is published, read back and scored with, and its threshold and gates count', async () => {
    const karin = await as('karin')
    expect((await karin.post('/v1/kaders', ANDER_KADER)).status).toBe(201)
    const gelezen: unknown = await (await ask(`/v1/kaders/${ANDER_KADER.id}`)).json()
    expect(gelezen).toEqual(ANDER_KADER)

    const kader = Kader.parse(gelezen)
    // (1 × 4 + 3 × 8) of at most 4 × 10; without the rating 3 × 8 of 3 × 10.
    expect(scorePlan(answered('TP-1', 4, 8), kader)).toMatchObject({ score: 70, rangschikbaar: true })
    expect(scorePlan(answered('TP-2', 'nvt', 8), kader)).toMatchObject({ score: 80, rangschikbaar: true })
    expect(scorePlan(answered('TP-3', 10, 0), kader)).toMatchObject({ score: 25, voldoet: 'nee' })
    expect(scorePlan({ ...answered('TP-4', 4, 8), oordelen: {} }, kader)).toMatchObject({ voldoet: 'open' })
  })

  it('is tried on plans and measured like any other', async () => {
    const karin = await as('karin')
    await karin.post('/v1/kaders', ANDER_KADER)
    const plannen = [answered('TP-1', 10, 8), answered('TP-2', 'nvt', 8)]
    const proef = await karin.post('/v1/kaderproeven', {
      huidig: VERSIE,
      nieuw: { soort: 'gepubliceerd', id: 'iza-2023', versie: 1 },
      plannen,
    })
    expect(await proef.json()).toMatchObject({
      regels: [
        { plan: 'TP-1', voor: { rang: 1 }, na: { score: null, rang: null } },
        { plan: 'TP-2', voor: { rang: 2 }, na: { score: null, rang: null } },
      ],
    })
    const kader = Kader.parse(ANDER_KADER)
    const gevoeligheid = await karin.post('/v1/gevoeligheden', { kader: VERSIE, plannen })
    expect(await gevoeligheid.json()).toEqual(
      overTheWire(
        measureGevoeligheid(
          plannen.map(een => scorePlan(een, kader)),
          kader,
        ),
      ),
    )
  })
})
