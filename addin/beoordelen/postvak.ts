import * as z from 'zod/mini'
import { Binding } from '#shared/beoordeling/beoordeling.ts'
import { Antwoorden } from '#shared/plan/plan.ts'
import { Bewaarplek } from './opslag.ts'

/** A concept on its way to the service: of whom, about what, and on top of which version. */
const Brief = z.object({
  persoon: z.string(),
  plan: z.string(),
  ...Binding.shape,
  inhoud: Antwoorden,
  /** the ETag of what it is built on; `null` for the first one */
  gelezen: z.nullable(z.string()),
  /** the answers in that version; `undefined` for the first one */
  gezien: z.optional(Antwoorden),
  /** the service does not take it; it is kept until its writer has seen why */
  geweigerd: z.optional(z.boolean()),
})
export type Brief = z.output<typeof Brief>

/** What waits to be sent. It survives closing Excel; each person has at most one concept per plan in it. */
export class Postvak {
  private readonly plek = new Bewaarplek('postvak', z.array(Brief))

  of(persoon: string): Brief[] {
    return this.all().filter(brief => brief.persoon === persoon)
  }

  find(persoon: string, plan: string): Brief | undefined {
    return this.of(persoon).find(brief => brief.plan === plan)
  }

  /** In place of what waited for the same plan. */
  put(brief: Brief): void {
    this.plek.write([...this.without(brief), brief])
  }

  remove(brief: Pick<Brief, 'persoon' | 'plan'>): void {
    this.plek.write(this.without(brief))
  }

  private without({ persoon, plan }: Pick<Brief, 'persoon' | 'plan'>): Brief[] {
    return this.all().filter(brief => brief.persoon !== persoon || brief.plan !== plan)
  }

  private all(): Brief[] {
    return this.plek.read() ?? []
  }
}
