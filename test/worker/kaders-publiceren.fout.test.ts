import { beforeEach, describe, expect, it } from 'vitest'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { Kaderversielijst } from '#worker/kaders/antwoorden.ts'
import { as } from './aanmelden.ts'
import { ANDER_KADER, volgende } from './kaders-voorbeeld.ts'
import { readLogboek } from './logboekhulp.ts'
import { ask, prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

const { id, uitvraag, bron } = DOORBRAAK_CONCEPT_2026
const publish = async (kader: unknown) => (await as('karin')).post('/v1/kaders', kader)
const countVersies = async (kader = id) =>
  Kaderversielijst.parse(await (await ask(`/v1/kaders/${kader}/versies`)).json()).totaal

describe('what is no sound kader', () => {
  it('is refused with every fault in its place, in Dutch', async () => {
    const { titel: _, ...zonderTitel } = ANDER_KADER
    const probleem = await problemIn(
      await publish({
        ...zonderTitel,
        hoogstePunten: 'tien',
        poorten: [{}],
        criteria: [{ soort: 'sterren' }],
        extra: 1,
      }),
      400,
    )
    expect(probleem.fouten).toEqual(
      expect.arrayContaining([
        { plaats: 'titel', melding: 'Dit veld ontbreekt.' },
        { plaats: 'hoogstePunten', melding: 'Gebruik een getal.' },
        { plaats: 'poorten[0].label', melding: 'Dit veld ontbreekt.' },
        { plaats: 'criteria[0].soort', melding: 'Kies uit: berekend, ankers, driepunts.' },
        { plaats: 'extra', melding: 'Dit veld kennen we hier niet.' },
      ]),
    )
    expect((await ask(`/v1/kaders/${ANDER_KADER.id}`)).status).toBe(404)
  })

  it('is refused when its parts do not fit each other', async () => {
    const { fouten } = await problemIn(await publish({ ...ANDER_KADER, hoogstePunten: 5 }), 400)
    expect(fouten?.map(({ plaats }) => plaats)).toEqual([
      'criteria[0].omrekening.tabel[2].punten',
      'criteria[1].ankers[1].punten',
    ])
  })

  it('is refused when it asks more of providers than a plan holds, without a reason', async () => {
    const extra = { id: 'co2', titel: 'Berekening van de CO2-uitstoot', planonderdeel: null, bron }
    const { fouten } = await problemIn(await publish(volgende({ uitvraag: [...uitvraag, extra] })), 400)
    expect(fouten).toMatchObject([
      {
        plaats: `uitvraag[${uitvraag.length}].planonderdeel`,
        melding: expect.stringContaining('leg de reden vast'),
      },
    ])
    expect(await countVersies()).toBe(1)
  })

  it('is refused when it is larger than a kader can be', async () => {
    const vraag = (i: number) => ({ id: `v${i}`, titel: 'x'.repeat(2000), planonderdeel: 'doelen', bron })
    const { detail } = await problemIn(
      await publish({ ...ANDER_KADER, uitvraag: Array.from({ length: 150 }, (_, i) => vraag(i)) }),
      400,
    )
    expect(detail).toContain('groter dan 250 kB')
  })
})

describe('what clashes with what is published', () => {
  const vervallen = volgende({
    status: 'vervallen',
    geldigTot: '2027-12-31',
    criteria: DOORBRAAK_CONCEPT_2026.criteria,
  })

  it.each<[string, Partial<Kader>, string]>([
    ['another text under a number that is taken', { versie: 1 }, 'Versie 1 is al gepubliceerd'],
    ['a number too far', { versie: 3 }, 'Na versie 1 komt versie 2'],
    ['only another number', { criteria: DOORBRAAK_CONCEPT_2026.criteria }, 'niets veranderd'],
  ])('is refused: %s', async (_, wijziging, melding) => {
    const { detail, fouten } = await problemIn(await publish(volgende(wijziging)), 409)
    expect(detail).toContain(melding)
    expect(fouten?.map(({ plaats }) => plaats)).toEqual(['versie'])
    expect(await countVersies()).toBe(1)
  })

  it('is refused: a first version with another number', async () => {
    const { fouten } = await problemIn(await publish({ ...ANDER_KADER, versie: 2 }), 409)
    expect(fouten?.[0]?.melding).toContain('Geef de eerste versie nummer 1.')
  })

  it('is refused: what lapsed does not come back', async () => {
    expect((await publish(vervallen)).status).toBe(201)
    await problemIn(await publish(volgende({ versie: 3 })), 409)
    expect(await countVersies()).toBe(2)
  })

  it('leaves a trace of the attempt, and none in the chain of the kader', async () => {
    await publish(volgende({ versie: 1 }))
    expect((await readLogboek()).regels).toMatchObject([
      { keten: 'dienst', handeling: 'verzoek-geweigerd', route: 'POST /v1/kaders', status: 409 },
    ])
  })
})

describe('several who publish the same version at the same moment', () => {
  it('one of them does, the others hear that it is taken, and what stands is what the winner sent', async () => {
    const karin = await as('karin')
    const voorstellen = [21, 22, 23, 24].map(gewicht =>
      volgende({
        criteria: DOORBRAAK_CONCEPT_2026.criteria.map(een =>
          een.id === 'betrouwbaarheid' ? { ...een, gewicht } : een,
        ),
      }),
    )
    const antwoorden = await Promise.all(voorstellen.map(kader => karin.post('/v1/kaders', kader)))
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    const winnaar = voorstellen[antwoorden.findIndex(({ status }) => status === 201)]
    expect(await (await ask(`/v1/kaders/${id}`)).json()).toEqual(winnaar)
    expect((await readLogboek({ keten: `kader:${id}` })).regels).toHaveLength(1)
  })
})

it('a version or a kader that does not exist has no history and no differences', async () => {
  const { detail } = await problemIn(await ask('/v1/kaders/geen/versies'), 404)
  expect(detail).toBe('Er is geen kader geen.')
  await problemIn(await ask(`/v1/kaders/${id}/versies/9/verschillen?met=1`), 404)
  const { fouten } = await problemIn(await ask(`/v1/kaders/${id}/versies/1/verschillen?met=9`), 400)
  expect(fouten).toEqual([{ plaats: 'met', melding: `Er is geen versie 9 van kader ${id}.` }])
  const zonder = await problemIn(await ask(`/v1/kaders/${id}/versies/1/verschillen`), 400)
  expect(zonder.fouten).toEqual([{ plaats: 'met', melding: 'Dit veld ontbreekt.' }])
})
