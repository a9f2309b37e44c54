import { beforeEach, describe, expect, it } from 'vitest'
import type { Overgang } from '#shared/beoordeling/dossier.ts'
import type { Beoordelingenoverzicht, EigenBeoordeling } from '#worker/beoordelingen/antwoorden.ts'
import type { Consensussen } from '#worker/consensussen/antwoorden.ts'
import type { Plandossier, Planlijst } from '#worker/plannen/antwoorden.ts'
import { VOORBEELDANTWOORDEN, VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase } from './opstelling.ts'
import { beoordeel, jsonOf, maakPlan, pad, reisNaar, verklaar } from './reis.ts'

beforeEach(prepareDatabase)

it('brings a plan from the snelle toets to goedgekeurd', async () => {
  await reisNaar('goedgekeurd')
  const ilse = await as('ilse')
  const plan = await jsonOf<Plandossier>(await ilse.get(pad()))
  expect(plan).toMatchObject({ status: 'goedgekeurd', inhoud: VOORBEELDINHOUD, termijn: null, stappen: [] })
  const { overgangen } = await jsonOf<{ overgangen: Overgang[] }>(await ilse.get(pad('overgangen')))
  expect(overgangen.map(({ naar }) => naar)).toEqual([
    'snelle-toets',
    'in-uitwerking',
    'ingediend',
    'in-beoordeling',
    'voorgenomen-besluit',
    'besluitvorming',
    'goedgekeurd',
  ])
  const { consensussen } = await jsonOf<Consensussen>(await ilse.get(pad('consensussen')))
  expect(consensussen.map(({ uitkomst }) => uitkomst.voldoet)).toEqual(['ja'])
})

describe('what assessors see of each other', () => {
  it('is the spread per criterium, once the own judgement is in', async () => {
    await reisNaar('in-beoordeling')
    await beoordeel('anna')
    const anna = await as('anna')
    const eerst = await jsonOf<Beoordelingenoverzicht>(await anna.get(pad('beoordelingen')))
    expect([eerst.eigen.length, eerst.anderen.length]).toEqual([1, 0])
    await beoordeel('hanna', {
      ...VOORBEELDANTWOORDEN,
      antwoorden: { ...VOORBEELDANTWOORDEN.antwoorden, opschaalbaarheid: { punten: 1, onderbouwing: '' } },
    })
    const dan = await jsonOf<Beoordelingenoverzicht>(await anna.get(pad('beoordelingen')))
    expect(dan.vergelijking).toMatchObject({
      criteria: [
        { id: 'betrouwbaarheid', spreiding: 0, verdeeld: false },
        { id: 'opschaalbaarheid', gemiddelde: 2.5, spreiding: 3, verdeeld: true },
      ],
      bespreken: [{ soort: 'criterium', id: 'opschaalbaarheid' }],
    })
  })
})

describe('the list of plans', () => {
  it('shows no more of a plan than is needed to declare, until that is done', async () => {
    await jsonOf(await maakPlan(), 201)
    const anna = await as('anna')
    const { nummer, titel, aanvrager } = VOORBEELDINHOUD
    expect(await jsonOf<Planlijst>(await anna.get('/v1/plannen'))).toMatchObject({
      plannen: [{ soort: 'verklaren', nummer, titel, aanvrager }],
      totaal: 1,
    })
    expect(await jsonOf<Planlijst>(await anna.get('/v1/plannen?status=nieuw'))).toMatchObject({ totaal: 0 })
    await jsonOf(await verklaar('anna'), 201)
    expect(await jsonOf<Planlijst>(await anna.get('/v1/plannen?status=nieuw'))).toMatchObject({
      plannen: [{ soort: 'inhoud', status: 'nieuw', partijrol: 'marktleider', gevraagd: 300_000_000 }],
      totaal: 1,
    })
  })

  it('finds by number, title or applicant, page by page', async () => {
    for (const nummer of ['DB-10', 'DB-2', 'DB-1']) {
      await jsonOf(await maakPlan({ nummer, titel: nummer === 'DB-2' ? 'Slimme dosering' : 'Iets' }), 201)
      await verklaar('anna', nummer)
    }
    const anna = await as('anna')
    const numbersIn = async (vraag: string) => {
      const { plannen, totaal } = await jsonOf<Planlijst>(await anna.get(`/v1/plannen?${vraag}`))
      return [totaal, ...plannen.map(({ nummer }) => nummer)]
    }
    expect(await numbersIn('paginaGrootte=2')).toEqual([3, 'DB-1', 'DB-2'])
    expect(await numbersIn('paginaGrootte=2&pagina=2')).toEqual([3, 'DB-10'])
    expect(await numbersIn('zoek=DOSERING')).toEqual([1, 'DB-2'])
    expect(await numbersIn('zoek=linde')).toEqual([3, 'DB-1', 'DB-2', 'DB-10'])
  })
})

it('keeps what is typed as text, whatever it looks like', async () => {
  const titel = `=HYPERLINK("x";"y") '); DROP TABLE planversie; -- <script>alert(1)</script> \u202E \uD83D\uDE00`
  await jsonOf(await maakPlan({ titel }), 201)
  await verklaar('anna')
  const plan = await jsonOf<Plandossier>(await (await as('anna')).get(pad()))
  expect(plan.inhoud.titel).toBe(titel)
  expect((await (await as('anna')).get(pad('eigen-beoordeling'))).status).toBe(200)
})

it('reads an own concept back as it was saved', async () => {
  await reisNaar('in-beoordeling')
  const anna = await as('anna')
  const bewaard = await anna.put(pad('eigen-beoordeling'), {
    planversie: 1,
    kader: { id: 'doorbraak-concept-2026', versie: 1 },
    inhoud: { antwoorden: {}, oordelen: {} },
  })
  const eigen = await jsonOf<EigenBeoordeling>(bewaard)
  expect(eigen.ontbreekt.map(({ plaats }) => plaats.veld)).toHaveLength(2)
  const gelezen = await anna.get(pad('eigen-beoordeling'))
  expect(await gelezen.json()).toEqual(eigen)
  expect(gelezen.headers.get('ETag')).toBe(bewaard.headers.get('ETag'))
})
