import type { Beoordeeldienst } from '../client/beoordeeldienst.ts'
import type { Gevolg } from '../client/sturen.ts'
import type { Brief, Postvak } from './postvak.ts'

/** What the service answers to a concept. */
export type Bewaarantwoord = Extract<Awaited<ReturnType<Beoordeeldienst['bewaar']>>, { soort: 'antwoord' }>

/** What became of a concept that was sent; `weg` when it no longer waited. */
export type Bezorging =
  | { soort: 'bewaard'; antwoord: Bewaarantwoord }
  | { soort: 'wacht' | 'aanmelden' | 'veranderd' | 'weg' }
  | { soort: 'geweigerd'; redenen: readonly string[] }

/** Sends what waits in the outbox, one at a time, and keeps it there until the service has it or its writer knows why not. */
export class Bezorger {
  private rij: Promise<unknown> = Promise.resolve()
  private readonly dienst: Beoordeeldienst
  private readonly postvak: Postvak

  constructor(dienst: Beoordeeldienst, postvak: Postvak) {
    this.dienst = dienst
    this.postvak = postvak
  }

  deliver(persoon: string, plan: string): Promise<Bezorging> {
    const bezorging = this.rij.then(() => this.send(persoon, plan))
    this.rij = bezorging
    return bezorging
  }

  private async send(persoon: string, plan: string): Promise<Bezorging> {
    const brief = this.postvak.find(persoon, plan)
    if (!brief) return { soort: 'weg' }
    const { planversie, kader, inhoud, gelezen } = brief
    const gevolg = await this.dienst.bewaar(plan, { planversie, kader, inhoud }, gelezen)
    if (gevolg.soort === 'onbereikbaar') return { soort: 'wacht' }
    if (gevolg.soort === 'antwoord') {
      this.handOver(brief, gevolg)
      return { soort: 'bewaard', antwoord: gevolg }
    }
    if (gevolg.status === 401) return { soort: 'aanmelden' }
    if (VERANDERD.has(gevolg.status)) return { soort: 'veranderd' }
    this.postvak.put({ ...(this.postvak.find(persoon, plan) ?? brief), geweigerd: true })
    return { soort: 'geweigerd', redenen: reasonsOf(gevolg) }
  }

  /** What was typed while this was on its way goes next, on top of it. */
  private handOver(brief: Brief, { etag, waarde }: Bewaarantwoord): void {
    const nu = this.postvak.find(brief.persoon, brief.plan)
    if (!nu || JSON.stringify(nu.inhoud) === JSON.stringify(brief.inhoud)) this.postvak.remove(brief)
    else this.postvak.put({ ...nu, gelezen: etag, gezien: waarde.beoordeling?.inhoud })
  }
}

/** Someone saved another version, or the first one. */
const VERANDERD: ReadonlySet<number> = new Set([412, 428])

/** Why the service refuses, one reason each. */
export const reasonsOf = ({
  probleem,
}: Extract<Gevolg<unknown>, { soort: 'geweigerd' }>): readonly string[] =>
  probleem.fouten?.map(({ melding }) => melding) ?? [probleem.detail]
