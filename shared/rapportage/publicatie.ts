import { BIJLAGE_2_AZWA } from '../middelen/bijlage-2-azwa.ts'
import { compareWithPublicatie, type Publicatie, type Vergelijking } from '../middelen/narekenen.ts'
import { tabelOfBijlage, tabelOfPublicatie } from '../narekenen/gepubliceerd.ts'
import { type Grondslag, recompute } from '../narekenen/narekenen.ts'
import type { Afwijking } from '../narekenen/uitkomst.ts'
import { lower } from './opmaak.ts'
import type { Rapportageplan } from './rapportageplan.ts'

/** The list held against a publication: each figure beside the printed one, and where the printed tables themselves err. */
export type Publicatievergelijking = {
  readonly publicatie: Publicatie
  readonly vergelijkingen: readonly Vergelijking[]
  readonly gedrukt: readonly Drukafwijking[]
}

/** A printed figure that its own table contradicts. */
export type Drukafwijking = { readonly tabel: string; readonly afwijking: Afwijking }

export function comparePublicatie(
  plannen: readonly Rapportageplan[],
  publicatie: Publicatie,
  grondslag: Grondslag,
): Publicatievergelijking {
  const gedrukt = [
    { tabel: `${publicatie.titel}, middelen naar sector en domein`, cellen: tabelOfPublicatie(publicatie) },
    { tabel: `AZWA bijlage 2, ${lower(BIJLAGE_2_AZWA.titel)}`, cellen: tabelOfBijlage(BIJLAGE_2_AZWA) },
  ]
  return {
    publicatie,
    vergelijkingen: compareWithPublicatie(plannen, publicatie),
    gedrukt: gedrukt.flatMap(({ tabel, cellen }) =>
      (recompute(cellen, grondslag)?.afwijkingen ?? []).map(afwijking => ({ tabel, afwijking })),
    ),
  }
}
