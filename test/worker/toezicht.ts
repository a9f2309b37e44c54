import { expect } from 'vitest'
import { euro } from '#shared/middelen/bedrag.ts'
import { Budgetmutatiepagina } from '#worker/budgetmutaties/antwoorden.ts'
import {
  Budgetoverzicht,
  type Budgetoverzichtregel,
  type Budgetpost,
  Budgetregelpagina,
} from '#worker/budgetoverzichten/antwoorden.ts'
import { as } from './aanmelden.ts'
import { beschik, boek, makePlan, regel, reserveren, toekennen } from './geld.ts'
import { book } from './opstelling.ts'
import { jsonOf } from './reis.ts'

/*
 * What Ilse of the NZa looks at.
 */

/** Reads as Ilse. */
export const read = async (pad: string): Promise<unknown> => jsonOf(await (await as('ilse')).get(pad))

/** All lines of the overview on a day. */
export async function overzichtOp(peildatum: string, vraag = ''): Promise<Budgetoverzichtregel[]> {
  const { routes } = Budgetoverzicht.parse(await read(`/v1/budgetoverzichten?peildatum=${peildatum}${vraag}`))
  return routes.flatMap(({ regels }) => regels)
}

export const lineOf = (regels: readonly Budgetoverzichtregel[], pot: string, jaar: number) =>
  regels.find(regel => regel.pot.id === pot && regel.jaar === jaar)

export const budgetregels = async (vraag: Record<string, string>): Promise<Budgetregelpagina> =>
  Budgetregelpagina.parse(await read(`/v1/budgetregels?${new URLSearchParams(vraag)}`))

export const mutaties = async (vraag: Record<string, string>): Promise<Budgetmutatiepagina> =>
  Budgetmutatiepagina.parse(await read(`/v1/budgetmutaties?${new URLSearchParams(vraag)}`))

export const POSTEN: readonly Budgetpost[] = [
  'toegekend',
  'gereserveerd',
  'vervallen',
  'gevraagd',
  'wachtrij',
  'goedgekeurd',
  'beschikt',
  'betaalbaar',
  'betaald',
]

/**
 * Plans in every state, each asking 2 million in 2027 and 1 million in 2028: one with money, one with a reservation
 * that ends, one that waits, one whose money went back, and money of before that lapsed or was held.
 */
export async function fillBudget(): Promise<void> {
  await makePlan('DB-001')
  await makePlan('DB-002', 'in-beoordeling')
  await makePlan('DB-003')
  await makePlan('DB-004')
  const oud = { plan: 'DB-005', jaar: 2027, datum: '2026-10-01', rekening: 'gereserveerd' } as const
  await book(
    { ...oud, pot: 'doorbraakmiddelen', bedrag: euro(7), tot: '2026-10-31' },
    { ...oud, pot: 'doorbraakmiddelen', bedrag: euro(3), tot: '2027-12-31' },
    { pot: 'spuk-transformatiemiddelen', jaar: 2026, bedrag: euro(9), datum: '2026-10-02' },
  )
  const elk = [regel(euro(2_000_000)), regel(euro(1_000_000), { jaar: 2028, deelSociaalDomein: euro(5) })]
  const reden = 'Besluit'
  for (const antwoord of [
    await boek('DB-001', toekennen(...elk)),
    await boek('DB-002', reserveren('2027-02-01', regel(euro(500_000)))),
    await boek('DB-004', toekennen(...elk)),
    await boek('DB-004', { soort: 'vrijvallen', uit: 'toegekend', reden, regels: elk }),
    await boek('DB-001', { soort: 'betaalbaar-stellen', mijlpaal: null, reden, regels: [regel(euro(20))] }),
    await boek('DB-001', { soort: 'betalen', mijlpaal: null, reden, regels: [regel(euro(8))] }),
    await beschik('DB-001', { reden, regels: [regel(euro(4))] }),
  ])
    expect(antwoord.status).toBe(201)
}
