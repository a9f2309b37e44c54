import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import type { Datum } from '#shared/bronnen/datum.ts'
import { addDays } from '#shared/bronnen/kalender.ts'
import type { Aanvraagregel } from '#shared/middelen/aanvraagregel.ts'
import { cent } from '#shared/middelen/bedrag.ts'
import type { Boeking, Rekening } from '#shared/middelen/boeking.ts'
import { codesOf, PLANSTATUSSEN, SECTOREN } from '#shared/plan/codelijsten.ts'
import { insertOpgave } from '#worker/aanvraagregels/rijen.ts'
import type { Statement } from '#worker/d1/database.ts'
import { VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'
import { makeDossier } from './aanmelden.ts'

/*
 * Made-up lives of plans, straight into the database: anything that its laws allow, also what the service never does.
 */

const jaar = fc.constantFrom(2027, 2028)
const bedrag = fc.integer({ min: 0, max: 9 }).map(cent)

const stap = fc.record({
  soort: fc.constant('stap' as const),
  // Half of the steps are the two in which money counts most.
  naar: fc.oneof(
    fc.constantFrom('goedgekeurd', 'in-beoordeling'),
    fc.constantFrom(...codesOf(PLANSTATUSSEN)),
  ),
})
const versie = fc.record({
  soort: fc.constant('versie' as const),
  jaarbedragen: fc.array(fc.record({ jaar, bedrag, waarvanSociaalDomein: bedrag }), { maxLength: 3 }),
})
const opgave = fc.record({
  soort: fc.constant('opgave' as const),
  regels: fc.array(fc.record({ jaar, bedrag, sector: fc.constantFrom(...codesOf(SECTOREN)) }), {
    maxLength: 4,
  }),
})
const boeking = fc.record({
  soort: fc.constant('boeking' as const),
  pot: fc.constantFrom('doorbraakmiddelen', 'doorbraakmiddelen-sociaal-domein', 'doorbraakmiddelen-overig'),
  jaar,
  bedrag: fc.integer({ min: 1, max: 9 }),
  /** for good, held for so many days, or `null`: held without an end */
  houdbaar: fc.constantFrom('voor-goed' as const, null, 0, 3, 12),
})
/** The last entry that was not taken back yet. */
const terug = fc.record({ soort: fc.constant('terug' as const) })

const PLANNEN = ['LV-1', 'LV-2']
const gebeurtenis = fc.record({
  dagen: fc.integer({ min: 0, max: 4 }),
  plan: fc.constantFrom(...PLANNEN),
  wat: fc.oneof(stap, versie, opgave, boeking, terug),
})

/** What happens to two plans, each event so many days after the one before it. */
export const levenslopen = fc.array(gebeurtenis, { minLength: 10, maxLength: 40 })
type Gebeurtenis = typeof levenslopen extends fc.Arbitrary<(infer G)[]> ? G : never

/** Lets it all happen, from 1 November 2026 on, and gives every day on which something can differ. */
export async function live(levensloop: readonly Gebeurtenis[]): Promise<Datum[]> {
  for (const plan of PLANNEN) await makeDossier(plan)
  const levens = new Map(PLANNEN.map(plan => [plan, new Leven(plan)]))
  let dag = 0
  for (const { dagen, plan, wat } of levensloop) {
    dag += dagen
    const statements = levens.get(plan)?.undergo(wat, dag) ?? []
    if (statements.length > 0) await env.DB.batch([...statements])
  }
  return Array.from({ length: dag + 15 }, (_, i) => datumOf(i - 1))
}

const datumOf = (dag: number): Datum => addDays('2026-11-01', dag)

/** One plan and what there is of it so far. */
class Leven {
  private versies = 0
  private opgaven = 0
  private stappen: string[] = []
  private boekingen: Regel[] = []
  private readonly plan: string

  constructor(plan: string) {
    this.plan = plan
  }

  /** What is written of it on this day; nothing when it can't be. */
  undergo(wat: Gebeurtenis['wat'], dag: number): Statement[] {
    const datum = datumOf(dag)
    if (wat.soort === 'versie') return [this.addVersie(wat.jaarbedragen, datum)]
    if (this.versies === 0) return []
    if (wat.soort === 'stap') return [this.addStap(wat.naar, datum)]
    if (wat.soort === 'opgave') return this.addOpgave(wat.regels, datum)
    if (wat.soort === 'terug') return this.boekingen.splice(-1).map(regel => book({ ...regel, datum }, -1))
    const tot = typeof wat.houdbaar === 'number' ? datumOf(dag + wat.houdbaar) : null
    const rekening: Rekening = wat.houdbaar === 'voor-goed' ? 'toegekend' : 'gereserveerd'
    const regel: Regel = {
      plan: this.plan,
      pot: wat.pot,
      jaar: wat.jaar,
      bedrag: wat.bedrag,
      rekening,
      tot,
      datum,
    }
    this.boekingen.push(regel)
    return [book(regel, 1)]
  }

  private addVersie(jaarbedragen: unknown, datum: Datum): Statement {
    this.versies += 1
    const inhoud = JSON.stringify({ ...VOORBEELDINHOUD, nummer: this.plan, jaarbedragen })
    return env.DB.prepare(
      'INSERT INTO planversie (plan, versie, inhoud, hash, datum) VALUES (?, ?, ?, hex(randomblob(32)), ?)',
    ).bind(this.plan, this.versies, inhoud, datum)
  }

  private addStap(naar: string, datum: Datum): Statement {
    const van = this.stappen.at(-1) ?? 'nieuw'
    this.stappen.push(naar)
    return env.DB.prepare(
      `INSERT INTO overgang (plan, volgnr, gebeurtenis, van, naar, datum, persoon, organisatie, planversie, gegevens)
       VALUES (?, ?, 'stap', ?, ?, ?, 'p-1', 'duinzicht', ?, '{}')`,
    ).bind(this.plan, this.stappen.length, van, naar, datum, this.versies)
  }

  private addOpgave(regels: Pick<Aanvraagregel, 'jaar' | 'bedrag' | 'sector'>[], datum: Datum): Statement[] {
    const { plan } = this
    this.opgaven += 1
    return insertOpgave(env.DB, {
      plan,
      versie: this.opgaven,
      planversie: this.versies,
      datum,
      herkomst: 'opgave',
      mijlpalen: [],
      regels: regels.map(regel => ({ ...regel, ...VAST, plan })),
    })
  }
}

const VAST = { pot: 'doorbraakmiddelen', partij: 'Zorg', kosten: 'eenmalig', mijlpaal: null } as const

type Regel = Pick<Boeking, 'plan' | 'pot' | 'jaar' | 'rekening' | 'tot' | 'datum'> & { bedrag: number }

const book = ({ plan, pot, jaar, rekening, tot, datum, bedrag }: Regel, teken: 1 | -1): Statement =>
  env.DB.prepare(
    `INSERT INTO boeking (opdracht, plan, pot, jaar, rekening, tot, datum, bedrag_cent)
     VALUES (hex(randomblob(16)), ?, ?, ?, ?, ?, ?, ?)`,
  ).bind(plan, pot, jaar, rekening, tot, datum, teken * bedrag)
