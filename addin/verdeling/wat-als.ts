import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import { buildOpgave, type Verband } from '#shared/verdeling/opgave.ts'
import { type LosOp, prepareOpdracht, type Tussenstand } from '#shared/verdeling/oplossing.ts'
import type { Resultaat } from '../toetsing/stand.ts'
import { type Grondslag, layFoundation } from './beeld.ts'
import { computeThrough, type Doorrekening, type Fase } from './doorrekenen.ts'
import { createOplosser, type Oplosser, toLosOp } from './oplosser.ts'
import { makeWarmloop } from './warmlopen.ts'
import { BEGINWENS, type Wens } from './wens.ts'

/** The state of the what-if; a new object at every change. */
export type WatAlsStand = {
  readonly verdeling: Verdeling
  readonly grondslag: Grondslag
  readonly wens: Wens
  /** of these plans, demands and this goal */
  readonly doorrekening: Doorrekening | null
  readonly bezig: { readonly fase: Fase; readonly tussenstand: Tussenstand | null } | null
  /** the solver could not be loaded, or broke: the rules still stand */
  readonly oplosserFout: boolean
}

type Invoer = Pick<Resultaat, 'verdeling' | keyof Verband>

/** The what-if over a checked portfolio: what a person wants, and what has been computed of it. */
export class WatAls {
  private huidig: WatAlsStand
  private invoer: Invoer
  private stopper = new AbortController()
  private warmloop = new AbortController()
  private readonly oplosser: Oplosser
  private readonly luisteraars = new Set<() => void>()

  constructor(invoer: Invoer, oplosser: Oplosser = createOplosser()) {
    this.invoer = invoer
    this.oplosser = oplosser
    this.huidig = {
      verdeling: invoer.verdeling,
      grondslag: this.layFoundation(BEGINWENS),
      wens: BEGINWENS,
      doorrekening: null,
      bezig: null,
      oplosserFout: false,
    }
  }

  stand(): WatAlsStand {
    return this.huidig
  }

  subscribe(luisteraar: () => void): () => void {
    this.luisteraars.add(luisteraar)
    return () => this.luisteraars.delete(luisteraar)
  }

  /** Takes the plans of a new check; what a person wants stays. */
  renew(invoer: Invoer): void {
    if (invoer.verdeling === this.invoer.verdeling) return
    this.invoer = invoer
    this.restart({ ...this.huidig, verdeling: invoer.verdeling })
  }

  /** Changes what is wanted. Another goal or another demand makes what was computed out of date. */
  want(wijziging: Partial<Wens>): void {
    const { wens } = this.huidig
    const nieuw = { ...this.huidig, wens: { ...wens, ...wijziging } }
    const zelfdeVraag = nieuw.wens.doel === wens.doel && nieuw.wens.eisen === wens.eisen
    if (zelfdeVraag) this.update(nieuw)
    else this.restart(nieuw)
  }

  /** Searches the optimum, and after that what everything costs and what is grey. */
  async compute(): Promise<void> {
    this.stop()
    const stopper = new AbortController()
    this.stopper = stopper
    const { wens, grondslag } = this.huidig
    const { portefeuille } = grondslag.opgave
    const isCurrent = () => this.stopper === stopper
    const opdracht = {
      ...prepareOpdracht(portefeuille, wens.doel),
      begin: grondslag.greedy,
      tijdslimiet: wens.tijdslimiet,
    }
    const losOp = toLosOp(this.oplosser, {
      signaal: stopper.signal,
      onVoortgang: tussenstand => {
        const { bezig } = this.huidig
        if (isCurrent() && bezig?.fase === 'optimum')
          this.update({ ...this.huidig, bezig: { ...bezig, tussenstand } })
      },
    })
    this.update({ ...this.huidig, doorrekening: null, oplosserFout: false })
    try {
      const gang = {
        losOp,
        signaal: stopper.signal,
        onFase: (fase: Fase) => {
          if (isCurrent() && !stopper.signal.aborted)
            this.update({ ...this.huidig, bezig: { fase, tussenstand: null } })
        },
      }
      for await (const doorrekening of computeThrough(grondslag.opgave, opdracht, gang))
        if (isCurrent()) this.update({ ...this.huidig, doorrekening })
    } catch {
      if (isCurrent()) this.update({ ...this.huidig, oplosserFout: true })
    }
    if (isCurrent()) this.update({ ...this.huidig, bezig: null })
  }

  /** Asks the solver something of one's own, after what it is working on. */
  readonly losOp: LosOp = opdracht => this.oplosser.losOp(opdracht)

  /** Ends the search; what was found stays. */
  stop(): void {
    this.stopper.abort()
  }

  /** Readies the solver while the person looks around, so that the first question does not have to wait for that. */
  async warm(): Promise<void> {
    this.warmloop = new AbortController()
    const opdracht = makeWarmloop(this.huidig.grondslag.opgave.portefeuille)
    // Nobody asked for this: when the solver can't be loaded, the first real question says so.
    await this.oplosser.losOp(opdracht, { signaal: this.warmloop.signal }).catch(() => {})
  }

  /** Ends the search and frees the solver. */
  close(): void {
    this.stop()
    this.warmloop.abort()
    this.oplosser.close()
  }

  private restart(stand: WatAlsStand): void {
    this.stop()
    // What still comes in is of the old question.
    this.stopper = new AbortController()
    this.update({
      ...stand,
      grondslag: this.layFoundation(stand.wens),
      doorrekening: null,
      bezig: null,
    })
  }

  private layFoundation({ eisen, doel }: Wens): Grondslag {
    return layFoundation(buildOpgave(this.invoer.verdeling, this.invoer, eisen), doel)
  }

  private update(stand: WatAlsStand): void {
    this.huidig = stand
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}
