import type { Plannummer } from '#shared/plan/plan.ts'
import {
  type Bevroren,
  freeze,
  type Reproductie,
  reproduce,
  seal,
  type Totstandkoming,
  thaw,
  type Verantwoording,
  Verzegeld,
} from '#shared/verdeling/bevroren.ts'
import { compareInvoer, type Invoerverschil } from '#shared/verdeling/invoerverschil.ts'
import { yieldOf } from '#shared/verdeling/meting.ts'
import { type LosOp, MARGE } from '#shared/verdeling/oplossing.ts'
import type { Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { OPTIMUM, type Scenario } from '#shared/verdeling/scenario.ts'
import type { Keuze } from '#shared/verdeling/structuur.ts'
import { keyOf } from '#shared/verdeling/uitzondering.ts'
import { sha256 } from '../samenvatting/hash.ts'
import { VERSIES } from './versies.ts'
import type { WatAlsStand } from './wat-als.ts'
import type { Wens } from './wens.ts'

/** A scenario with the sealed text that stands for it. */
export type Bewaard = { readonly scenario: Scenario; readonly verzegeld: Verzegeld }

/**
 * Freezes what was chosen with its inputs, versions and reasons. `undefined` when the optimum was chosen and has not
 * been computed: there is nothing to make again then.
 */
export async function makeBewaard(
  { wens, grondslag, doorrekening, verdeling }: WatAlsStand,
  keuze: Keuze,
  verantwoordingen: readonly Verantwoording[],
): Promise<Bewaard | undefined> {
  const { portefeuille } = grondslag.opgave
  const totstandkoming = howOf(wens, doorrekening, grondslag.greedy)
  if (!totstandkoming) return undefined
  const verzegeld = await seal(
    freeze({ versies: VERSIES, portefeuille, totstandkoming, keuze, uitzonderingen: verantwoordingen }),
    sha256,
  )
  return {
    verzegeld,
    scenario: {
      portefeuille,
      doel: wens.doel,
      totstandkoming,
      keuze,
      verantwoordingen,
      oplossing: doorrekening?.oplossing ?? null,
      eisprijzen: doorrekening?.eisprijzen ?? null,
      grensprijzen: doorrekening?.grensprijzen ?? null,
      grijs: doorrekening?.grijs ?? null,
      versies: VERSIES,
      hash: verzegeld.hash,
      titels: new Map(verdeling.regels.map(({ score: { plan } }) => [plan.nummer, plan.titel])),
    },
  }
}

/** Reads the text of a saved scenario; `undefined` when it is none. */
export function openBewaard(tekst: string, titels: ReadonlyMap<Plannummer, string>): Bewaard | undefined {
  try {
    const verzegeld = Verzegeld.parse(JSON.parse(tekst))
    return { verzegeld, scenario: scenarioOf(thaw(verzegeld.inhoud), verzegeld.hash, titels) }
  } catch {
    return undefined
  }
}

/** The text of a saved scenario, as a file or a setting holds it. */
export const textOf = ({ verzegeld }: Bewaard): string => JSON.stringify(verzegeld)

/** What a person wanted when the scenario was saved. */
export function wensOf({ portefeuille, totstandkoming, doel, verantwoordingen }: Scenario): Partial<Wens> {
  return {
    doel,
    aanpak: totstandkoming.soort === 'regel' ? totstandkoming.regel : OPTIMUM,
    eisen: portefeuille.eisen,
    redenen: Object.fromEntries(
      verantwoordingen.map(({ uitzondering, reden }) => [keyOf(uitzondering), reden]),
    ),
  }
}

/** Whether a saved scenario comes out the same again, and in what the inputs have changed since. */
export type Herhaling = Reproductie & { readonly verschillen: readonly Invoerverschil[] }

export async function repeat(
  { verzegeld, scenario }: Bewaard,
  nu: Portefeuille,
  losOp: LosOp,
): Promise<Herhaling> {
  return {
    ...(await reproduce(verzegeld, sha256, losOp, HERHAALTIJD)),
    verschillen: compareInvoer(scenario.portefeuille, nu),
  }
}

/** Seconds: far more than the search took, so that a slower machine comes to the same answer too. */
const HERHAALTIJD = 120

function howOf(
  { aanpak, doel }: Wens,
  doorrekening: WatAlsStand['doorrekening'],
  begin: Keuze,
): Totstandkoming | undefined {
  if (aanpak !== OPTIMUM) return { soort: 'regel', regel: aanpak }
  if (!doorrekening) return undefined
  const { stand, grens } = doorrekening.oplossing
  return { soort: 'optimum', doel, marge: MARGE, begin: [...begin], stand, grens }
}

function scenarioOf(bevroren: Bevroren, hash: string, titels: ReadonlyMap<Plannummer, string>): Scenario {
  const { portefeuille, totstandkoming, keuze, uitzonderingen, versies } = bevroren
  const doel = totstandkoming.soort === 'optimum' ? totstandkoming.doel : 'gemiddeld'
  return {
    portefeuille,
    doel,
    totstandkoming,
    keuze,
    verantwoordingen: uitzonderingen,
    oplossing:
      totstandkoming.soort === 'optimum'
        ? {
            stand: totstandkoming.stand,
            keuze,
            waarde: yieldOf(portefeuille, keuze, doel),
            grens: totstandkoming.grens,
          }
        : null,
    eisprijzen: null,
    grensprijzen: null,
    grijs: null,
    versies,
    hash,
    titels,
  }
}
