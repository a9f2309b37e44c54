import { hc } from 'hono/client'
import type { Datum } from '#shared/bronnen/datum.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Api } from '#worker/contract.ts'
import type { Dienst } from '../client/dienst.ts'
import { fetchWithin, send } from '../client/sturen.ts'
import { scorePlantabel } from '../toetsing/celscores.ts'
import { readKaderkeuze } from '../workbook/kaderkeuze.ts'
import { Kaderantwoord, Plafondantwoord } from './antwoorden.ts'
import { type Functiebron, NietBeschikbaar } from './functie.ts'
import { type Bewaard, Geheugen, gather } from './geheugen.ts'

/**
 * What cells ask of this workbook and of the service at `oorsprong`, each asked once however many cells want it: the
 * kader that was chosen here, the ceilings on a date, and what the rules say of the plans in the table.
 */
export function createFunctiebron(oorsprong: string, dienst: Dienst, vandaag: () => Datum): Functiebron {
  const { v1 } = hc<Api>(oorsprong, { fetch: fetchWithin })
  const kaders = new Geheugen(id =>
    send(Kaderantwoord, () => v1.kaders[':id'].$get({ param: { id }, query: {} })),
  )
  const plafonds = new Geheugen(peildatum =>
    send(Plafondantwoord, () => v1.plafonds.$get({ query: { peildatum } })),
  )
  const findKader = (id = DOORBRAAK_CONCEPT_2026.id): Promise<Bewaard<Kaderantwoord>> =>
    kaders.get(id).catch(fout => {
      if (id === DOORBRAAK_CONCEPT_2026.id) return MEEGELEVERD
      throw fout
    })
  return {
    kader: gather(async () => findKader(await readKaderkeuze())),
    middelen: peildatum => plafonds.get(peildatum ?? vandaag()),
    plannen: gather(() => scorePlantabel(async id => fullKader(await findKader(id)), dienst, vandaag())),
  }
}

/** The kader that the add-in carries, for when nobody chose one and the service is away. */
const MEEGELEVERD = {
  waarde: { kader: DOORBRAAK_CONCEPT_2026, volledig: DOORBRAAK_CONCEPT_2026 },
  bewaard: true,
}

function fullKader({ waarde: { kader, volledig } }: Bewaard<Kaderantwoord>): Kader {
  if (volledig) return volledig
  throw new NietBeschikbaar(
    `Het kader ${kader.titel} heeft regels die deze versie van Impacttoets niet kent. Sluit Excel en open het werkboek opnieuw.`,
  )
}
