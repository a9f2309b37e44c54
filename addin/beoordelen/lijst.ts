import type { Gevolg } from '../client/sturen.ts'

/** A list of the service; `rijen` is `null` until it is there. */
export type Lijststand<Rij> = { readonly rijen: readonly Rij[] | null; readonly mislukt: boolean }

/** A list that the service is asked for once; after a failure, whoever needs it can ask again. */
export class Lijst<Rij> {
  private huidig: Lijststand<Rij> = { rijen: null, mislukt: false }
  private onderweg: Promise<void> | undefined
  private readonly luisteraars = new Set<() => void>()
  private readonly ask: () => Promise<Gevolg<readonly Rij[]>>

  constructor(ask: () => Promise<Gevolg<readonly Rij[]>>) {
    this.ask = ask
  }

  stand(): Lijststand<Rij> {
    return this.huidig
  }

  subscribe(luisteraar: () => void): () => void {
    this.luisteraars.add(luisteraar)
    return () => this.luisteraars.delete(luisteraar)
  }

  /** Asks, unless the list is there or on its way. */
  async load(): Promise<void> {
    if (this.huidig.rijen) return
    this.onderweg ??= this.read()
    await this.onderweg
    this.onderweg = undefined
  }

  private async read(): Promise<void> {
    const gevolg = await this.ask()
    this.huidig =
      gevolg.soort === 'antwoord' ? { rijen: gevolg.waarde, mislukt: false } : { rijen: null, mislukt: true }
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}
