import type { Melding } from '#shared/plan/melding.ts'
import type { Importfout } from '#worker/aanvraagimporten/antwoorden.ts'
import type { Koppeling } from '../kolommen/koppeling.ts'
import { type Gelezenlijst, type Lijst, placeOf } from './aanvraaglijst.ts'
import { AANVRAAGVELDEN, type Aanvraagveld } from './aanvraagvelden.ts'
import type { Importrij } from './dienst.ts'

/** The rows as they are sent, in the order of the list. */
export const toImportrijen = ({ regels }: Gelezenlijst): Importrij[] => regels.map(({ regel }) => regel)

/** What the service has against a list, each with the cell of the list that it is about. */
export const toMeldingen = (
  fouten: readonly Importfout[],
  lijst: Lijst,
  koppeling: Koppeling<Aanvraagveld>,
  { regels }: Gelezenlijst,
): Melding[] =>
  fouten.map(({ rij, veld, plan, melding }) => {
    const index = rij === null ? undefined : regels[rij - 1]?.index
    const bekend = AANVRAAGVELDEN.find(({ naam }) => naam === veld)?.naam
    return {
      ernst: 'fout',
      regel: 'import/regel',
      tekst: melding,
      uitweg: UITWEG,
      plaats: {
        ...(index === undefined ? { veld } : placeOf(lijst, koppeling, index, bekend)),
        ...(plan === null ? {} : { plan }),
      },
    }
  })

const UITWEG = 'Verbeter de lijst en lees haar opnieuw in. Er is nog niets overgenomen.'
