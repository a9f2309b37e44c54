import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { euro, sum } from '#shared/middelen/bedrag.ts'
import { Budgetoverzicht } from '#worker/budgetoverzichten/antwoorden.ts'
import { readBudgetregels } from '#worker/budgetoverzichten/regels.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { budgetregels, fillBudget, lineOf, overzichtOp, POSTEN, read } from './toezicht.ts'

const PEILDATUM = '2027-01-15'
const POTTEN = /^(doorbraak|spuk)/

beforeEach(async () => {
  await prepareDatabase()
  await fillBudget()
})

describe('the overview of the NZa', () => {
  it('sets per pot and year what is booked, asked and waits beside what there is', async () => {
    expect(lineOf(await overzichtOp(PEILDATUM), 'doorbraakmiddelen', 2027)).toMatchObject({
      plafondkennis: 'bekend',
      plafond: { versie: 1, bedrag: euro(400_000_000), bron: { document: expect.any(String) } },
      toegekend: euro(2_000_000),
      gereserveerd: euro(500_003),
      vervallen: euro(7),
      gevraagd: euro(1_500_000),
      wachtrij: euro(2_000_000),
      ruimte: euro(397_499_997),
    })
  })

  it('shows the gap between what the insurers approved and what the NZa has beschikt', async () => {
    expect(lineOf(await overzichtOp(PEILDATUM), 'doorbraakmiddelen', 2027)).toMatchObject({
      goedgekeurd: euro(6_000_000),
      beschikt: euro(4),
      nietBeschikt: euro(5_999_996),
      nogTeBeschikken: euro(1_999_996),
    })
  })

  it('says which amounts nobody published, and keeps SPUK and ventiel apart', async () => {
    const { routes } = Budgetoverzicht.parse(await read(`/v1/budgetoverzichten?peildatum=${PEILDATUM}`))
    expect(routes.map(({ route }) => route)).toEqual(['verzekeraars', 'spuk', 'ventiel', null])
    const [verzekeraars, spuk] = routes
    expect(lineOf(verzekeraars?.regels ?? [], 'transformatiemiddelen', 2027)).toMatchObject({
      plafondkennis: 'onbekend',
      ruimte: null,
    })
    expect(spuk?.termijnen).toMatchObject([{ toegekend: euro(9), plafondkennis: 'bekend' }])
  })

  it('narrows to one fund with its parts, and knows which there are', async () => {
    const potten = (await overzichtOp(PEILDATUM, '&fonds=doorbraakmiddelen')).map(({ pot }) => pot.id)
    expect(new Set(potten)).toEqual(
      new Set(['doorbraakmiddelen', 'doorbraakmiddelen-sociaal-domein', 'doorbraakmiddelen-overig']),
    )
    await problemIn(await (await as('ilse')).get('/v1/budgetoverzichten?fonds=potje'), 400)
  })
})

describe('the list behind a figure', () => {
  it('law: sums to the figure, for every figure of every line, on any day', async () => {
    for (const peildatum of ['2026-10-31', PEILDATUM, '2027-02-02']) {
      const regels = (await overzichtOp(peildatum)).filter(
        ({ pot, jaar }) => POTTEN.test(pot.id) && jaar >= 2026,
      )
      for (const regel of regels)
        for (const post of POSTEN) {
          const plek = { pot: regel.pot.id, jaar: regel.jaar, totJaar: regel.jaar, post }
          const lijst = await readBudgetregels(env.DB, { ...plek, peildatum, pagina: 1, paginaGrootte: 100 })
          expect([peildatum, plek, lijst.som]).toEqual([peildatum, plek, regel[post]])
          expect(sum(lijst.regels.map(({ bedrag }) => bedrag))).toBe(lijst.som)
        }
    }
  })

  it('names each plan once with its part, in pages that know the whole sum', async () => {
    const vraag = { pot: 'doorbraakmiddelen', jaar: '2027', post: 'goedgekeurd', peildatum: PEILDATUM }
    expect((await budgetregels(vraag)).regels).toEqual(
      ['DB-001', 'DB-003', 'DB-004'].map(plan => ({ plan, bedrag: euro(2_000_000) })),
    )
    const pagina = await budgetregels({ ...vraag, pagina: '2', paginaGrootte: '2' })
    expect(pagina).toMatchObject({ som: euro(6_000_000), totaal: 3, regels: [{ plan: 'DB-004' }] })
  })

  it('of a term adds its years up', async () => {
    const vraag = { pot: 'doorbraakmiddelen', post: 'toegekend', peildatum: PEILDATUM }
    expect((await budgetregels({ ...vraag, jaar: '2027', totJaar: '2028' })).som).toBe(euro(3_000_000))
    const ilse = await as('ilse')
    await problemIn(
      await ilse.get(`/v1/budgetregels?${new URLSearchParams({ ...vraag, jaar: '2028', totJaar: '2027' })}`),
      400,
    )
  })
})
