import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { euro, sum } from '#shared/middelen/bedrag.ts'
import type { Mutatiepost } from '#worker/budgetmutaties/antwoorden.ts'
import type { Budgetoverzichtregel } from '#worker/budgetoverzichten/antwoorden.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { fillBudget, lineOf, mutaties, overzichtOp } from './toezicht.ts'

beforeEach(async () => {
  await prepareDatabase()
  await fillBudget()
})

/** Another ceiling for 2028 from the new year on. */
const raiseCeiling = () =>
  env.DB.prepare(
    `INSERT INTO plafond SELECT 'doorbraakmiddelen-2028-v2', pot, jaar, 2, bedrag_cent + 100, werking, '2027-01-01', NULL,
     besluit_orgaan, '2027-01-01', bron FROM plafond WHERE pot = 'doorbraakmiddelen' AND jaar = 2028`,
  ).all()

const POSTEN: readonly Exclude<Mutatiepost, 'plafond'>[] = [
  'gereserveerd',
  'toegekend',
  'betaalbaar',
  'betaald',
  'beschikt',
  'gevraagd',
  'wachtrij',
  'goedgekeurd',
]
const amountOf = (regel: Budgetoverzichtregel | undefined, post: Mutatiepost): number =>
  (post === 'plafond' ? regel?.plafond?.bedrag : regel?.[post]) ?? 0

describe('what changed between two days', () => {
  it.each([
    ['2026-09-30', '2026-10-31'],
    ['2026-10-31', '2026-11-01'],
    ['2026-10-15', '2027-01-15'],
    ['2026-11-30', '2027-03-01'],
  ])('law: is the difference of the overviews of %s and %s', async (van, tot) => {
    await raiseCeiling()
    const [toen, nu] = [await overzichtOp(van), await overzichtOp(tot)]
    const { sommen } = await mutaties({ van, tot })
    for (const { pot, jaar, plafond } of nu)
      for (const post of plafond?.bedrag == null ? POSTEN : [...POSTEN, 'plafond' as const]) {
        const hier = sommen.filter(som => som.pot === pot.id && som.jaar === jaar && som.post === post)
        const verschil = amountOf(lineOf(nu, pot.id, jaar), post) - amountOf(lineOf(toen, pot.id, jaar), post)
        expect([pot.id, jaar, post, sum(hier.map(({ bedrag }) => bedrag))]).toEqual([
          pot.id,
          jaar,
          post,
          verschil,
        ])
      }
  })

  it('says why: a booking by its kind, a reservation that lapsed, another ceiling, or a plan', async () => {
    await raiseCeiling()
    const { mutaties: alle } = await mutaties({ van: '2026-10-15', tot: '2027-03-01', paginaGrootte: '100' })
    const op = (oorzaak: string) => alle.filter(mutatie => mutatie.oorzaak === oorzaak)
    expect(op('vrijvallen')[0]).toMatchObject({ plan: 'DB-004', post: 'toegekend' })
    expect(op('vervallen')).toMatchObject([
      { datum: '2026-11-01', plan: 'DB-005', post: 'gereserveerd', bedrag: euro(-7) },
    ])
    expect(op('nieuw-plafond')).toMatchObject([
      { pot: 'doorbraakmiddelen', jaar: 2028, plan: null, bedrag: 100 },
    ])
    expect(op('plan').find(({ post }) => post === 'wachtrij')).toMatchObject({ plan: 'DB-003' })
  })

  it('comes in pages that together hold every change once', async () => {
    const vraag = { van: '2026-09-30', tot: '2027-03-01', fonds: 'doorbraakmiddelen', paginaGrootte: '10' }
    const { totaal } = await mutaties(vraag)
    const paginas = await Promise.all(
      Array.from({ length: Math.ceil(totaal / 10) }, (_, i) => mutaties({ ...vraag, pagina: String(i + 1) })),
    )
    const regels = paginas.flatMap(pagina => pagina.mutaties)
    expect(regels).toHaveLength(totaal)
    expect(sum(regels.map(({ bedrag }) => bedrag ?? euro(0)))).toBe(
      sum(paginas[0]?.sommen.map(({ bedrag }) => bedrag) ?? []),
    )
  })

  it('is refused for days in the wrong order, and for a fund that is not there', async () => {
    const ilse = await as('ilse')
    await problemIn(await ilse.get('/v1/budgetmutaties?van=2026-12-02&tot=2026-12-01'), 400)
    await problemIn(await ilse.get('/v1/budgetmutaties?van=2026-12-01&fonds=potje'), 400)
  })
})
