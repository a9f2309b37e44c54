import { beforeEach, describe, expect, it } from 'vitest'
import type { Consensussen } from '#worker/consensussen/antwoorden.ts'
import { VOORBEELDANTWOORDEN } from '#worker/plannen/voorbeeld.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { beoordeel, jsonOf, legConsensusVast, pad, reisNaar, VERSLAG, verklaar, zet } from './reis.ts'

beforeEach(prepareDatabase)

describe('a consensus', () => {
  it('needs a reason where the assessors differ', async () => {
    await reisNaar('in-beoordeling')
    for (const [persona, punten] of [
      ['carla', 3],
      ['anna', 5],
      ['hanna', 3],
    ] as const)
      await beoordeel(persona, {
        ...VOORBEELDANTWOORDEN,
        antwoorden: {
          ...VOORBEELDANTWOORDEN.antwoorden,
          betrouwbaarheid: { punten, onderbouwing: 'Gemeten.' },
        },
      })
    const criteria = {
      betrouwbaarheid: { punten: 3, reden: '' },
      opschaalbaarheid: { punten: 4, reden: '' },
    }
    const { detail } = await problemIn(await legConsensusVast({ criteria }), 400)
    expect(detail).toMatch(/verschillen|onderbouwing/)
    await jsonOf(await legConsensusVast(), 201)
  })

  it('waits for every party, and names who is still to be heard', async () => {
    await reisNaar('in-beoordeling')
    await beoordeel('carla')
    const { fouten = [] } = await problemIn(await legConsensusVast(), 400)
    expect(fouten[0]?.melding).toContain('Zorgverzekeraar Waterland en Gemeente Veenoever')
  })

  it.each([
    ['a party that is silent', { door: ['duinzicht', 'veenoever'] }, 'Zorgverzekeraar Waterland'],
    [
      'a party from elsewhere',
      { door: ['duinzicht', 'waterland', 'veenoever', 'heidekroon'] },
      '“heidekroon”',
    ],
    [
      'a deviation without a reason',
      { afwijkingen: [{ soort: 'scenario', van: 'gemiddeld', naar: 'laag', reden: ' ' }] },
      'gemiddeld naar laag',
    ],
  ] as const)('is refused with %s', async (_, wijziging, tekst) => {
    await reisNaar('beoordeeld')
    const kopie = JSON.parse(JSON.stringify(wijziging))
    const { fouten = [] } = await problemIn(await legConsensusVast(kopie), 400)
    expect(fouten.map(({ melding }) => melding).join(' ')).toContain(tekst)
  })

  it('keeps a minority view, and its earlier versions', async () => {
    await reisNaar('beoordeeld')
    await jsonOf(await legConsensusVast(), 201)
    const minderheid = [
      { organisatie: 'waterland', over: { soort: 'geheel' as const }, standpunt: 'De meting is te klein.' },
    ]
    await jsonOf(await legConsensusVast({ minderheid, door: ['duinzicht', 'veenoever'] }), 201)
    const { consensussen } = await jsonOf<Consensussen>(await (await as('anna')).get(pad('consensussen')))
    expect(consensussen.map(({ consensus }) => consensus.versie)).toEqual([1, 2])
    expect(consensussen[1]?.consensus.minderheid).toEqual(minderheid)
  })

  it('does not hold any more when an assessor turns out to have an interest', async () => {
    await reisNaar('eens')
    await jsonOf(await verklaar('anna', undefined, true), 201)
    const { fouten = [] } = await problemIn(await zet('voornemen-goedkeuren'), 409)
    expect(fouten.map(({ plaats }) => plaats)).toEqual(['Beoordelingen', 'Consensus'])
  })
})

it('a record of the joint choice says why, with whom, to which goals and until when', async () => {
  await reisNaar('nieuw')
  const carla = await as('carla')
  const leeg = { motief: ' ', partijen: ['duinzicht'], doelen: [], einddatum: null }
  const { fouten = [] } = await problemIn(await carla.post(pad('mededingingsverslagen'), leeg), 400)
  expect(fouten.map(({ plaats }) => plaats)).toEqual(['Motief', 'Partijen', 'Doelen', 'Einddatum'])
  await jsonOf(await carla.post(pad('mededingingsverslagen'), VERSLAG), 201)
  expect(await jsonOf(await (await as('anna')).get(pad('mededingingsverslagen')))).toMatchObject({
    verslagen: [VERSLAG],
  })
})
