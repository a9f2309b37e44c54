import { formatStatus } from '#shared/beoordeling/stappen-opmaak.ts'
import type { Planlijst, Planregel } from '#worker/plannen/antwoorden.ts'
import type { Aanmelding } from '../client/aanmelding.ts'
import type { Beoordeeldienst } from '../client/beoordeeldienst.ts'
import type { Runtime } from '../runtime-api.ts'
import type { Resultaat } from '../toetsing/stand.ts'
import { type Dienststatus, writeDienststatus } from '../workbook/schrijven.ts'

/**
 * Beside each plan how it stands in the service, written at each check by who is signed in. What of it is filled in
 * is what the service shows this person: of a plan with an interest nothing, of others’ judgements no more than a count.
 */
export class Statuskolommen {
  private vorig: Resultaat | null = null
  private readonly dienst: Beoordeeldienst
  private readonly aanmelding: Aanmelding
  private readonly toetsing: Runtime['toetsing']

  constructor(dienst: Beoordeeldienst, aanmelding: Aanmelding, toetsing: Runtime['toetsing']) {
    this.dienst = dienst
    this.aanmelding = aanmelding
    this.toetsing = toetsing
    this.vorig = toetsing.stand().resultaat
    toetsing.subscribe(() => this.follow())
  }

  private follow(): void {
    const { resultaat, bezig } = this.toetsing.stand()
    if (bezig !== null || resultaat === this.vorig || resultaat === null) return
    this.vorig = resultaat
    if (this.aanmelding.token() !== undefined) this.fill().catch(fout => this.toetsing.report(fout))
  }

  private async fill(): Promise<void> {
    const regels = await this.listPlannen()
    if (!regels) return
    const standen = new Map<string, Dienststatus>()
    for (const regel of regels) standen.set(regel.nummer, await this.statusOf(regel))
    await writeDienststatus(standen)
  }

  private async listPlannen(): Promise<Planlijst['plannen'] | undefined> {
    const plannen: Planlijst['plannen'] = []
    for (let pagina = 1; ; pagina++) {
      const gevolg = await this.dienst.plannen(pagina)
      if (gevolg.soort !== 'antwoord') return undefined
      plannen.push(...gevolg.waarde.plannen)
      if (plannen.length >= gevolg.waarde.totaal || gevolg.waarde.plannen.length === 0) return plannen
    }
  }

  private async statusOf(regel: Planregel): Promise<Dienststatus> {
    if (regel.soort === 'verklaren') return { status: 'Verklaar eerst uw belang', beoordeling: '' }
    const status = formatStatus(regel.status)
    const isAanDeBeurt = regel.partijrol !== null && regel.status === 'in-beoordeling'
    return { status, beoordeling: isAanDeBeurt ? await this.beoordelingOf(regel.nummer) : '' }
  }

  private async beoordelingOf(nummer: string): Promise<string> {
    const [dossier, eigen] = await Promise.all([this.dienst.dossier(nummer), this.dienst.eigen(nummer)])
    if (dossier.soort !== 'antwoord' || eigen.soort !== 'antwoord') return ''
    const { voortgang } = dossier.waarde
    if (voortgang)
      return `ingediend ${voortgang.filter(({ ingediend }) => ingediend).length} van ${voortgang.length}`
    return eigen.waarde.beoordeling?.stand ?? 'nog niet begonnen'
  }
}
