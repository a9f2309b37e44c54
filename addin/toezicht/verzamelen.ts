import type { Datum } from '#shared/bronnen/datum.ts'
import type { Kpi } from '#shared/middelen/kpi.ts'
import type { Pot } from '#shared/middelen/plafond.ts'
import type { Budgetmutatie, Mutatiesom } from '#worker/budgetmutaties/antwoorden.ts'
import {
  type Budgetoverzicht,
  Budgetpost,
  type Budgetregelpagina,
} from '#worker/budgetoverzichten/antwoorden.ts'
import type { Kpigeld } from '#worker/kpigelden/antwoorden.ts'
import type { Wachtrij } from '#worker/wachtrijen/antwoorden.ts'
import type { Gevolg } from '../client/sturen.ts'
import type { Cijfervraag, Toezichtdienst } from './dienst.ts'
import { type Potregel, potregelsOf } from './potregel.ts'

/** A figure with all plans behind it, and the sum that the service gave of them. */
export type Cijferherleiding = {
  readonly regel: Potregel
  readonly post: Budgetpost
  readonly som: Budgetregelpagina['som']
  readonly plannen: readonly Budgetregelpagina['regels'][number][]
}

/** All that the view shows, with the list behind each figure. */
export type Toezichtgegevens = {
  readonly van: Datum
  readonly overzicht: Budgetoverzicht
  readonly herleidingen: readonly Cijferherleiding[]
  readonly wachtrijen: readonly Wachtrij[]
  readonly sommen: readonly Mutatiesom[]
  readonly mutaties: readonly Budgetmutatie[]
  readonly kpigelden: readonly (Kpigeld & { readonly kpis: readonly Kpi[] })[]
  readonly potten: readonly Pot[]
}

export type Verzameling = Gevolg<Toezichtgegevens> | { readonly soort: 'te-groot' }

/** More rows than a person reads in a workbook, and than the service should be asked for one after another. */
export const MEESTE_REGELS = 50_000

/**
 * Asks the service for everything, list by list; `onVoortgang` hears how many rows are there. What is refused or out
 * of reach ends it: a part is never taken for the whole.
 */
export async function collectToezicht(
  dienst: Toezichtdienst,
  { peildatum, van }: { peildatum: Datum; van: Datum },
  onVoortgang: (regels: number) => void,
): Promise<Verzameling> {
  const teller = new Teller(onVoortgang)
  const overzicht = await dienst.overzicht(peildatum)
  if (overzicht.soort !== 'antwoord') return overzicht
  const plafonds = await dienst.potten(peildatum)
  if (plafonds.soort !== 'antwoord') return plafonds

  const herleidingen: Cijferherleiding[] = []
  for (const { regel, post } of overzicht.waarde.routes.flatMap(potregelsOf).flatMap(figuresOf)) {
    const vraag: Cijfervraag = {
      peildatum,
      pot: regel.pot.id,
      jaar: regel.periode.van,
      totJaar: regel.periode.tot,
      post,
    }
    const lijst = await collectPages(
      teller,
      pagina => dienst.regels(vraag, pagina, PER_KEER),
      blad => blad.regels,
    )
    if (lijst.soort !== 'antwoord') return lijst
    herleidingen.push({ regel, post, som: lijst.waarde.eerste.som, plannen: lijst.waarde.rijen })
  }

  const { potten } = plafonds.waarde
  const wachtrijen: Wachtrij[] = []
  for (const { id } of potten.filter(({ onderdeelVan }) => onderdeelVan === null)) {
    const wachtrij = await dienst.wachtrij(id)
    if (wachtrij.soort === 'antwoord') wachtrijen.push(wachtrij.waarde)
    // A fund without a queue has none to show.
    else if (wachtrij.soort !== 'geweigerd' || wachtrij.status !== 404) return wachtrij
  }

  const mutaties = await collectPages(
    teller,
    pagina => dienst.mutaties({ van, tot: peildatum }, pagina, PER_KEER),
    blad => blad.mutaties,
  )
  if (mutaties.soort !== 'antwoord') return mutaties

  const kpigelden = await dienst.kpigelden(peildatum)
  if (kpigelden.soort !== 'antwoord') return kpigelden
  const fondsen: Toezichtgegevens['kpigelden'][number][] = []
  for (const fonds of kpigelden.waarde.fondsen) {
    const kpis = await collectPages(
      teller,
      pagina => dienst.kpiregels(peildatum, fonds.pot.id, pagina, PER_KEER),
      blad => blad.kpis,
    )
    if (kpis.soort !== 'antwoord') return kpis
    fondsen.push({ ...fonds, kpis: kpis.waarde.rijen })
  }
  return {
    soort: 'antwoord',
    etag: null,
    waarde: {
      van,
      overzicht: overzicht.waarde,
      herleidingen,
      wachtrijen,
      sommen: mutaties.waarde.eerste.sommen,
      mutaties: mutaties.waarde.rijen,
      kpigelden: fondsen,
      potten,
    },
  }
}

/** The figures of a line that have plans behind them. */
const figuresOf = (regel: Potregel): { regel: Potregel; post: Budgetpost }[] =>
  Budgetpost.options.flatMap(post => (regel[post] === 0 ? [] : [{ regel, post }]))

/** The most that the service puts on one page. */
const PER_KEER = 100

/** Counts the rows of one collection. */
class Teller {
  private aantal = 0
  private readonly onVoortgang: (regels: number) => void

  constructor(onVoortgang: (regels: number) => void) {
    this.onVoortgang = onVoortgang
  }

  /** `false`: it has become too much. */
  add(regels: number): boolean {
    this.aantal += regels
    this.onVoortgang(this.aantal)
    return this.aantal <= MEESTE_REGELS
  }
}

type Bladen<Blad, Rij> = { readonly eerste: Blad; readonly rijen: readonly Rij[] }

/** All pages of a list, the first one whole for what it says of all of them. */
async function collectPages<Blad extends { totaal: number }, Rij>(
  teller: Teller,
  ask: (pagina: number) => Promise<Gevolg<Blad>>,
  rowsOf: (blad: Blad) => readonly Rij[],
): Promise<Gevolg<Bladen<Blad, Rij>> | { soort: 'te-groot' }> {
  const eerste = await ask(1)
  if (eerste.soort !== 'antwoord') return eerste
  if (eerste.waarde.totaal > MEESTE_REGELS) return { soort: 'te-groot' }
  const rijen = [...rowsOf(eerste.waarde)]
  if (!teller.add(rijen.length)) return { soort: 'te-groot' }
  for (let pagina = 2; rijen.length < eerste.waarde.totaal; pagina += 1) {
    const volgende = await ask(pagina)
    if (volgende.soort !== 'antwoord') return volgende
    const erbij = rowsOf(volgende.waarde)
    if (erbij.length === 0) break
    rijen.push(...erbij)
    if (!teller.add(erbij.length)) return { soort: 'te-groot' }
  }
  return { soort: 'antwoord', etag: null, waarde: { eerste: eerste.waarde, rijen } }
}
