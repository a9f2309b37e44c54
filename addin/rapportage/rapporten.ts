import type { Datum } from '#shared/bronnen/datum.ts'
import { AMBITIES_2025 } from '#shared/impact/ambities-2025.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import { checkRapport } from '#shared/rapportage/controle.ts'
import { makeKwartaalrapport } from '#shared/rapportage/kwartaaldocument.ts'
import type { Momentopname } from '#shared/rapportage/momentopname.ts'
import { makeMtrrapport } from '#shared/rapportage/mtrdocument.ts'
import { makePublicatierapport } from '#shared/rapportage/publicatiedocument.ts'
import type { Rapport, Rapportuitkomst } from '#shared/rapportage/rapport.ts'
import { isIngediendOp } from '#shared/rapportage/stand.ts'
import { makeVergelijkrapport } from '#shared/rapportage/vergelijkdocument.ts'
import { makeVoortgangsrapport } from '#shared/rapportage/voortgangdocument.ts'
import type { Document } from '#shared/samenvatting/blokken.ts'
import { Werkboekfout } from '../workbook/host.ts'
import type { Rapportinvoer } from './invoer.ts'

/** The reports that a person can ask for. */
export const RAPPORTEN = ['kwartaal', 'mtr', 'vergelijking', 'voortgang', 'publicatie'] as const
export type Rapportsoort = (typeof RAPPORTEN)[number]

/** What a person chose. `eerder` is the snapshot to compare with, for the comparison only. */
export type Rapportvraag = {
  readonly soort: Rapportsoort
  readonly peildatum: Datum
  readonly opgesteldOp: Datum
  readonly eerder?: Momentopname
}

/** Makes the report that was asked for; `undefined` when it needs a snapshot and there is none. */
export function makeRapport(invoer: Rapportinvoer, vraag: Rapportvraag): Rapportuitkomst | undefined {
  const { plannen, kpis, voortgang, fictief, nietGelezen } = invoer
  const { soort, peildatum, opgesteldOp, eerder } = vraag
  const opties = { peildatum, opgesteldOp, fictief, nietGelezen }
  // The quarterly report and its publication are about transformatieplannen only.
  const transformatie = plannen.filter(plan => plan.soort === 'transformatieplan')
  switch (soort) {
    case 'kwartaal':
      return makeKwartaalrapport(transformatie, kpis, opties)
    case 'mtr':
      return makeMtrrapport(plannen, opties)
    case 'vergelijking':
      return eerder && makeVergelijkrapport(eerder, momentOf(invoer, peildatum).plannen, opties)
    case 'voortgang':
      return makeVoortgangsrapport(voortgang, plannen.length - voortgang.length, AMBITIES_2025, opties)
    case 'publicatie':
      return makePublicatierapport(transformatie, PUBLICATIE_2026_01, DOORBRAAK_CONCEPT_2026, opties)
  }
}

/** The plans that were submitted on or before the day, to keep and compare with later. */
export const momentOf = ({ plannen }: Pick<Rapportinvoer, 'plannen'>, peildatum: Datum): Momentopname => ({
  peildatum,
  plannen: plannen.filter(plan => isIngediendOp(plan, peildatum)),
})

/** The ways in which a report leaves the house. */
export type Rapportuitvoer = 'blad' | 'xlsx' | 'docx' | 'html'

/**
 * What is drawn of a report. Throws a `Werkboekfout` when a figure in it is not the sum of its list: such a report is not
 * exported in any way. The workbook gets all that stands behind it; that is too long for a document to read.
 */
export function documentOf(rapport: Rapport, uitvoer: Rapportuitvoer): Document {
  const [eerste] = checkRapport(rapport)
  if (eerste) throw new Werkboekfout(eerste)
  return uitvoer === 'xlsx' ? withHerleiding(rapport) : rapport.document
}

/** What stands behind the figures, as a sheet of its own. */
export const herleidingsblad = ({ document, herleiding }: Rapport): Document => ({
  titel: `Herleiding: ${document.titel}`,
  kenmerken: document.kenmerken,
  blokken: [
    {
      soort: 'alinea',
      tekst: 'Per cijfer de plannen die erin meetellen. De bijdragen tellen op tot het cijfer.',
    },
    herleiding,
  ],
})

const withHerleiding = ({ document, herleiding }: Rapport): Document => ({
  ...document,
  blokken: [...document.blokken, { soort: 'kop', niveau: 1, tekst: 'Herleiding' }, herleiding],
})
