import type { Rol } from '#shared/beoordeling/rollen.ts'
import type { Formulier } from '#shared/kader/formulier.ts'
import { formOf } from '#shared/kader/formulier.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { selectPlan, watchBladen } from '../workbook/aanwijzen.ts'
import { Werkboekfout } from '../workbook/host.ts'
import { cellsOf, readScorerij, type Scorerij, writeScores } from '../workbook/planscores.ts'
import { readPlannummers, readPlanselectie, watchSelectie, werkboeksleutel } from '../workbook/selectie.ts'
import { type Klad, Kladblok, type Kladveld } from './klad.ts'
import {
  isSameVeld,
  joinVelden,
  LEEG,
  type Mensenvraag,
  questionsOf,
  type Veld,
  type Velden,
} from './velden.ts'

/** Everything that the form of one plan shows. A new object at every change. */
export type Beoordeelstand = {
  readonly kader: Kader
  readonly formulier: Formulier
  /** `undefined` while no plan is selected, or its row could not be read */
  readonly rij: Scorerij | undefined
  /** the answers as they stand in the cells */
  readonly cellen: Velden
  /** what is not in its cell yet */
  readonly klad: Klad
  /** questions whose cell someone else changed while this person was at work on it */
  readonly botsingen: readonly string[]
  readonly bezig: 'lezen' | 'schrijven' | null
  /** Excel waits, most likely because a cell is being edited */
  readonly traag: boolean
  readonly melding: Melding | null
}

/** After so much quiet the typed evidence goes to its cell. */
const RUST_MS = 700
/** Writing takes a fraction of this, unless Excel waits for a person. */
const TRAAG_MS = 1500

/**
 * The form of the selected plan, tied to its cells: an answer in the form goes to the cell, and a change in the cell
 * shows in the form, whoever makes it.
 */
export class Beoordelaar {
  private huidig: Beoordeelstand
  private nummer: string | undefined
  private kladblok: Kladblok | undefined
  private rol: Rol | undefined
  private wekker: ReturnType<typeof setTimeout> | undefined
  private schrijven: Promise<void> = Promise.resolve()
  private readonly luisteraars = new Set<() => void>()
  private readonly gewijzigd = new Set<(velden: Velden) => void>()

  constructor(kader: Kader) {
    this.huidig = {
      kader,
      formulier: formOf(kader),
      rij: undefined,
      cellen: {},
      klad: {},
      botsingen: [],
      bezig: null,
      traag: false,
      melding: null,
    }
  }

  stand(): Beoordeelstand {
    return this.huidig
  }

  subscribe(luisteraar: () => void): () => void {
    this.luisteraars.add(luisteraar)
    return () => this.luisteraars.delete(luisteraar)
  }

  /** Calls `luisteraar` with all answers whenever a person changed one, in the form or in a cell. */
  onAnswer(luisteraar: (velden: Velden) => void): void {
    this.gewijzigd.add(luisteraar)
  }

  /** From here on the form follows the selection and the cells. */
  async follow(): Promise<void> {
    await this.tell(async () => {
      await watchSelectie(() => this.openSelected())
      await watchBladen(bladId => {
        if (bladId === this.huidig.rij?.bladId || this.huidig.melding?.regel === 'schrijven/rij')
          this.reread(true)
      })
      await this.openSelected()
    })
  }

  /** The form of another kader, or only what this role answers. */
  async setKader(kader: Kader, rol: Rol | undefined): Promise<void> {
    const { kader: oud } = this.huidig
    if (kader.id === oud.id && kader.versie === oud.versie && rol === this.rol) return
    this.rol = rol
    this.update({ kader, formulier: this.formOf(kader, this.huidig.rij) })
    if (this.nummer !== undefined) await this.reread(false)
  }

  /** Selects the plan in the row before or after this one; the form follows. */
  async step(stap: 1 | -1): Promise<void> {
    await this.tell(async () => {
      const nummers = await readPlannummers()
      const plek = this.nummer === undefined ? -1 : nummers.indexOf(this.nummer)
      const volgende = plek < 0 ? nummers[0] : nummers[plek + stap]
      if (volgende !== undefined) await this.open(volgende)
    })
  }

  /** Selects a plan and opens its form. */
  async open(nummer: string): Promise<void> {
    await this.tell(async () => {
      await selectPlan(nummer)
      await this.load(nummer)
    })
  }

  /** The answer as the form shows it: what was typed, or else what stands in the cell. */
  veld(id: string): Veld {
    return this.huidig.klad[id]?.nieuw ?? this.huidig.cellen[id] ?? LEEG
  }

  velden(): Velden {
    return Object.fromEntries(this.vragen().map(({ id }) => [id, this.veld(id)]))
  }

  /** Takes an answer: a choice goes to its cell at once, evidence after a pause in the typing. */
  answer(id: string, wijziging: Partial<Veld>): void {
    const eerder = this.huidig.klad[id]
    const gezien = eerder?.gezien ?? this.huidig.cellen[id] ?? LEEG
    this.keep({ ...this.huidig.klad, [id]: { nieuw: { ...this.veld(id), ...wijziging }, gezien } })
    clearTimeout(this.wekker)
    if ('waarde' in wijziging) this.flush()
    else this.wekker = setTimeout(() => this.flush(), RUST_MS)
    this.announce()
  }

  /** Puts everything that waits in its cell, now. */
  flush(): Promise<void> {
    clearTimeout(this.wekker)
    this.schrijven = this.schrijven.then(() => this.tell(() => this.write()))
    return this.schrijven
  }

  /** Ends a difference with the cell: keeps what was typed, takes what stands there, or puts the two together. */
  settle(id: string, keuze: 'mijn' | 'cel' | 'beide'): void {
    const { [id]: veld, ...rest } = this.huidig.klad
    const botsingen = this.huidig.botsingen.filter(ander => ander !== id)
    if (keuze === 'cel' || !veld) this.keep(rest, botsingen)
    else {
      const cel = this.huidig.cellen[id] ?? LEEG
      const nieuw = keuze === 'beide' ? joinVelden(veld.nieuw, cel) : veld.nieuw
      this.keep({ ...rest, [id]: { nieuw, gezien: cel } }, botsingen)
    }
    if (keuze !== 'cel') this.flush()
    this.announce()
  }

  /**
   * Takes back answers from before this pane was opened, given on top of `gezien`. What its cell does not hold goes
   * there, and a cell that holds something else again is a difference for the person to settle.
   */
  takeBack(gegeven: Velden, gezien: Velden): void {
    const terug = this.vragen().flatMap(({ id }): [string, Kladveld][] => {
      const nieuw = gegeven[id]
      if (!nieuw || isSameVeld(nieuw, this.veld(id))) return []
      const isLeeg = isSameVeld(this.huidig.cellen[id] ?? LEEG, LEEG)
      return [[id, { nieuw, gezien: isLeeg ? LEEG : (gezien[id] ?? LEEG) }]]
    })
    if (terug.length === 0) return
    const klad = { ...this.huidig.klad, ...Object.fromEntries(terug) }
    this.keep(klad, this.botsingenIn(klad))
    this.flush()
  }

  private vragen(): Mensenvraag[] {
    return questionsOf(this.huidig.formulier)
  }

  private formOf(kader: Kader, rij: Scorerij | undefined): Formulier {
    return formOf(kader, this.rol, rij?.inhoud?.soort)
  }

  private async openSelected(): Promise<void> {
    await this.tell(async () => {
      const nummer = await readPlanselectie()
      if (nummer !== undefined && nummer !== this.nummer) await this.load(nummer)
    })
  }

  private async load(nummer: string): Promise<void> {
    if (nummer !== this.nummer) {
      await this.flush()
      this.nummer = nummer
      this.kladblok = new Kladblok(werkboeksleutel(), nummer)
      this.update({ rij: undefined, cellen: {}, klad: this.kladblok.read(), botsingen: [] })
    }
    this.update({ bezig: 'lezen' })
    const rij = await readScorerij(nummer, this.huidig.kader)
    if (nummer !== this.nummer) return
    this.take(rij)
    this.update({ bezig: null, melding: null, botsingen: this.botsingenIn(this.huidig.klad) })
  }

  /** After a change in the sheet. `isAnswer`: a person may have given an answer there. */
  private async reread(isAnswer: boolean): Promise<void> {
    const { nummer } = this
    if (nummer === undefined) return
    await this.tell(async () => {
      const rij = await readScorerij(nummer, this.huidig.kader)
      if (nummer !== this.nummer) return
      const { cellen: eerder, melding } = this.huidig
      this.take(rij)
      this.update({ botsingen: this.botsingenIn(this.huidig.klad), melding: null })
      if (melding) this.flush()
      const isAnders = this.vragen().some(
        ({ id }) => !isSameVeld(eerder[id] ?? LEEG, this.huidig.cellen[id] ?? LEEG),
      )
      if (isAnswer && isAnders) this.announce()
    })
  }

  private take(rij: Scorerij): void {
    this.update({
      rij,
      formulier: this.formOf(this.huidig.kader, rij),
      cellen: Object.fromEntries(
        Object.entries(rij.cellen).map(([id, { waarde, onderbouwing }]) => [
          id,
          { waarde, onderbouwing: onderbouwing === '' ? rij.algemeen : onderbouwing },
        ]),
      ),
    })
  }

  private async write(): Promise<void> {
    const { nummer } = this
    const klad = this.huidig.klad
    if (nummer === undefined || Object.keys(klad).length === 0) return
    this.update({ bezig: 'schrijven', traag: false })
    const wekker = setTimeout(() => this.update({ traag: true }), TRAAG_MS)
    let geschreven: Klad = {}
    try {
      await writeScores(nummer, this.huidig.kader, nu => {
        this.take(nu)
        const botsingen = this.botsingenIn(klad)
        this.update({ botsingen })
        geschreven = Object.fromEntries(Object.entries(klad).filter(([id]) => !botsingen.includes(id)))
        return this.vragen().flatMap(vraag => {
          const veld = geschreven[vraag.id]
          return veld ? changesOf(vraag, veld, nu) : []
        })
      })
      if (nummer === this.nummer) this.finish(geschreven)
    } finally {
      clearTimeout(wekker)
      this.update({ bezig: null, traag: false })
    }
  }

  /** What was written stands in the cells now; what was typed or settled meanwhile, or collided, waits on. */
  private finish(geschreven: Klad): void {
    const { klad, cellen } = this.huidig
    const isIn = (id: string) => geschreven[id]?.nieuw === klad[id]?.nieuw
    const ids = Object.keys(geschreven)
    this.update({
      cellen: { ...cellen, ...Object.fromEntries(ids.map(id => [id, geschreven[id]?.nieuw ?? LEEG])) },
      melding: null,
    })
    const over = Object.entries(klad).flatMap(([id, veld]): [string, Kladveld][] =>
      isIn(id) ? [] : [[id, ids.includes(id) ? { ...veld, gezien: geschreven[id]?.nieuw ?? LEEG } : veld]],
    )
    this.keep(Object.fromEntries(over))
  }

  private botsingenIn(klad: Klad): string[] {
    return Object.entries(klad).flatMap(([id, { nieuw, gezien }]) => {
      const cel = this.huidig.cellen[id] ?? LEEG
      return isSameVeld(cel, gezien) || isSameVeld(cel, nieuw) ? [] : [id]
    })
  }

  private keep(klad: Klad, botsingen = this.huidig.botsingen): void {
    this.update({ klad, botsingen })
    this.kladblok?.write(klad)
  }

  private announce(): void {
    const velden = this.velden()
    for (const luisteraar of this.gewijzigd) luisteraar(velden)
  }

  /** Runs one piece of work; what stands in the way becomes a message, and nothing that was typed goes. */
  private async tell(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (fout) {
      if (!(fout instanceof Werkboekfout)) throw fout
      this.update({ melding: fout.melding, bezig: null })
    }
  }

  private update(wijziging: Partial<Beoordeelstand>): void {
    this.huidig = { ...this.huidig, ...wijziging }
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}

/** The cells to write for one answer: only what differs from what stands there. */
function changesOf({ id, label, antwoord }: Mensenvraag, { nieuw, gezien }: Kladveld, nu: Scorerij) {
  const keuze = antwoord.keuzes.find(({ waarde }) => waarde === nieuw.waarde)
  const score =
    nieuw.waarde === null
      ? ''
      : typeof nieuw.waarde === 'number' && antwoord.hoogste !== null
        ? nieuw.waarde
        : keuze?.naam
  const cel = nu.cellen[id]
  return cellsOf(label, {
    ...(score === undefined || cel?.waarde === nieuw.waarde ? {} : { score }),
    ...(nieuw.onderbouwing === gezien.onderbouwing ? {} : { onderbouwing: nieuw.onderbouwing }),
  })
}
