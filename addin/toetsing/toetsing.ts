import type { Datum } from '#shared/bronnen/datum.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Dienst } from '../client/dienst.ts'
import { watchBladen } from '../workbook/aanwijzen.ts'
import { Werkboekfout } from '../workbook/host.ts'
import { type Gang, startGang, untilStopped } from './gang.ts'
import { loadWerk } from './laden.ts'
import type {
  Aanvulling,
  Bijlage,
  Dossierlezer,
  Samenvatting,
  Samenvattingvraag,
  Variant,
} from './samenvatten.ts'
import { BEGINSTAND, type Resultaat, type Stand, type Stap } from './stand.ts'
import type { Opdracht, Werk } from './werk.ts'

/** How long to wait before asking again whether the Worker is back. */
const OPNIEUW_NA_MS = 15_000

const ALLES_VANDAAG: Samenvattingvraag = { keuze: null, peildatum: null }

/**
 * The main job: from the rows of the workbook to scores, room per year, and the summary. Ribbon and pane
 * call the same two acts, `check` and `writeSummary`, and read the same `Stand`.
 */
export class Toetsing {
  private huidig: Stand = BEGINSTAND
  private aanvulling: Aanvulling = {
    bijlage: null,
    keuze: null,
    leesDossiers: async () => ({ dossiers: null, organisaties: [], aanvraagregels: [], mijlpalen: [] }),
  }
  private stopper = new AbortController()
  /** there once it was needed, so from the first result on */
  private werk: Werk | undefined
  private readonly luisteraars = new Set<() => void>()

  stand(): Stand {
    return this.huidig
  }

  subscribe(luisteraar: () => void): () => void {
    this.luisteraars.add(luisteraar)
    return () => this.luisteraars.delete(luisteraar)
  }

  /** From here on a change on the sheet with the plans marks the result as out of date. */
  follow(): Promise<void> {
    return watchBladen(bladId => {
      const { bezig, gewijzigd, resultaat } = this.huidig
      if (!bezig && !gewijzigd && resultaat?.bladId === bladId) this.update({ gewijzigd: true })
    })
  }

  /** Reads, scores, checks against the ceilings, and writes back. One at a time: a second press waits for nothing. */
  async check(): Promise<void> {
    await this.act('lezen', async gang => {
      const resultaat = await this.assess(await this.prepare(), gang)
      gang.signaal.throwIfAborted()
      this.update({
        resultaat,
        gewijzigd: false,
        bericht: `${resultaat.verdeling.regels.length} van ${resultaat.aantalRijen} plannen getoetst.`,
      })
    })
  }

  /**
   * Makes the sheet Samenvatting, from a fresh check when there is none or a plan has changed since: of all plans as of
   * today, unless `vraag` says otherwise.
   */
  async writeSummary(vraag: Samenvattingvraag = ALLES_VANDAAG): Promise<void> {
    await this.act('samenvatten', async gang => {
      const werk = await this.prepare()
      const geldig = this.huidig.gewijzigd ? null : this.huidig.resultaat
      const resultaat = geldig ?? (await this.assess(werk, gang))
      this.update({ resultaat, gewijzigd: false })
      this.step('samenvatten')
      const moment = await this.resultAt(werk, resultaat, vraag.peildatum, gang)
      await werk.drawSamenvatting(moment, { ...this.aanvulling, keuze: vraag.keuze }, gang, geldig === null)
      this.update({ bericht: 'Het blad Samenvatting is gemaakt.' })
    })
  }

  /** Builds the template in this workbook; one that has any of it already is left as it is, and the pane says so. */
  async newWerkboek(): Promise<void> {
    await this.act('bouwen', async gang => {
      const { buildSjabloon } = await this.prepare()
      this.update({ bericht: await buildSjabloon(this.huidig.resultaat, gang) })
    })
  }

  /** The summary with what it is made of, for the files; `undefined` before the first check. Throws when it is refused. */
  async makeSummary(
    variant: Variant = 'volledig',
    { keuze, peildatum }: Samenvattingvraag = ALLES_VANDAAG,
  ): Promise<Samenvatting | undefined> {
    const { resultaat } = this.huidig
    if (!resultaat || !this.werk) return undefined
    const moment = await this.resultAt(this.werk, resultaat, peildatum)
    return this.werk.makeSamenvatting(moment, { ...this.aanvulling, keuze }, variant)
  }

  /** From here on the summary holds what `maak` says of the result that the summary is about. */
  attach(maak: Bijlage): void {
    this.aanvulling = { ...this.aanvulling, bijlage: maak }
  }

  /** From here on the summary holds what the service shows of each plan to who is signed in. */
  attachDossiers(leesDossiers: Dossierlezer): void {
    this.aanvulling = { ...this.aanvulling, leesDossiers }
  }

  /** Shows a fault of an act outside this class in the same place. */
  report(fout: unknown): void {
    this.update({ fout: meldingOf(fout) })
  }

  /** Stops the act that runs, and leaves the workbook as it was; nothing happens once that has begun to change. */
  cancel(): void {
    if (this.huidig.stopbaar) this.stopper.abort()
  }

  private async act(stap: Stap, run: (gang: Gang) => Promise<void>): Promise<void> {
    if (this.huidig.bezig) return
    this.stopper = new AbortController()
    const gang = startGang(this.stopper.signal, () => this.update({ stopbaar: false }))
    this.update({ bezig: stap, stopbaar: true, fout: null, bericht: '' })
    try {
      await untilStopped(gang.signaal, run(gang))
    } catch (fout) {
      if (gang.signaal.aborted) this.update({ bericht: 'Gestopt. Uw werkboek is niet gewijzigd.' })
      else this.report(fout)
    } finally {
      this.update({ bezig: null, stopbaar: false })
    }
  }

  /** The work comes in a script of its own: cells and pane open without it. */
  private async prepare(): Promise<Werk> {
    this.werk ??= await loadWerk()
    return this.werk
  }

  /** The result as of another day, of which nothing is written in the workbook. */
  private async resultAt(
    werk: Werk,
    resultaat: Resultaat,
    peildatum: Datum | null,
    gang?: Gang,
  ): Promise<Resultaat> {
    if (peildatum === null || peildatum === resultaat.verdeling.peildatum) return resultaat
    const eigenGang = startGang(new AbortController().signal, () => {})
    return werk.assessOp(this.opdracht(werk, gang ?? eigenGang), peildatum)
  }

  private assess(werk: Werk, gang: Gang): Promise<Resultaat> {
    return werk.assess({
      ...this.opdracht(werk, gang),
      onStap: stap => {
        gang.signaal.throwIfAborted()
        this.step(stap)
      },
    })
  }

  /** What a check needs, without telling how far it is. */
  private opdracht({ dienst, vandaag }: Werk, gang: Gang): Opdracht {
    return {
      dienst,
      vandaag,
      gang,
      onStap: () => gang.signaal.throwIfAborted(),
      onVerbinding: verbinding => {
        this.update({ verbinding })
        if (verbinding === 'onbereikbaar') this.waitForDienst(dienst)
      },
    }
  }

  private waitForDienst(dienst: Dienst): void {
    setTimeout(async () => {
      if (this.huidig.verbinding !== 'onbereikbaar') return
      if (await dienst.isBereikbaar()) this.update({ verbinding: 'bereikbaar' })
      else this.waitForDienst(dienst)
    }, OPNIEUW_NA_MS)
  }

  private step(bezig: Stap): void {
    this.update({ bezig })
  }

  private update(wijziging: Partial<Stand>): void {
    this.huidig = { ...this.huidig, ...wijziging }
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}

function meldingOf(fout: unknown): Melding {
  if (fout instanceof Werkboekfout) return fout.melding
  return {
    ernst: 'fout',
    regel: 'invoegtoepassing/onverwacht',
    tekst: 'Er ging iets mis in de invoegtoepassing.',
    uitweg:
      'Probeer het opnieuw; uw werkboek is niet gewijzigd. Blijft het misgaan, meld het dan aan uw beheerder.',
    plaats: {},
  }
}
