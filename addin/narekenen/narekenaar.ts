import type { Melding } from '#shared/plan/melding.ts'
import { Werkboekfout } from '../workbook/host.ts'
import { readSelectie, type Selectie } from '../workbook/selectie.ts'

/** What the view Narekenen shows; a new object at every change. `fout` is what stopped the last reading. */
export type Narekenstand = {
  readonly open: boolean
  readonly bezig: boolean
  readonly selectie: Selectie | null
  readonly fout: Melding | null
}

const DICHT: Narekenstand = { open: false, bezig: false, selectie: null, fout: null }

/** Reads the selection for ribbon and pane. The recalculation itself is done by the view, which is loaded with it. */
export class Narekenaar {
  private huidig: Narekenstand = DICHT
  private readonly luisteraars = new Set<() => void>()

  stand(): Narekenstand {
    return this.huidig
  }

  subscribe(luisteraar: () => void): () => void {
    this.luisteraars.add(luisteraar)
    return () => this.luisteraars.delete(luisteraar)
  }

  /** Reads what is selected now. What was read before stays in sight until then. */
  async read(): Promise<void> {
    if (this.huidig.bezig) return
    this.update({ ...this.huidig, open: true, bezig: true, fout: null })
    try {
      this.update({ open: true, bezig: false, selectie: await readSelectie(), fout: null })
    } catch (fout) {
      this.update({ open: true, bezig: false, selectie: null, fout: meldingOf(fout) })
    }
  }

  /** Back to the plans. */
  close(): void {
    this.update(DICHT)
  }

  private update(stand: Narekenstand): void {
    this.huidig = stand
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}

const meldingOf = (fout: unknown): Melding =>
  fout instanceof Werkboekfout
    ? fout.melding
    : {
        ernst: 'fout',
        regel: 'invoegtoepassing/onverwacht',
        tekst: 'De selectie kon niet worden gelezen.',
        uitweg: 'Probeer het opnieuw; uw werkboek is niet gewijzigd.',
        plaats: {},
      }
