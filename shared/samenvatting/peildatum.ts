import type { Datum } from '../bronnen/datum.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import type { Kader } from '../kader/kader.ts'
import { isGeldig } from '../middelen/plafond.ts'
import type { Melding } from '../plan/melding.ts'

/** How far ahead a summary may look (our own limit): further than that says nothing of today's plans. */
const JAREN_VOORUIT = 1

/** The last peildatum that a summary may be made for on this day. */
export const latestPeildatum = (vandaag: Datum): Datum =>
  `${Number(vandaag.slice(0, 4)) + JAREN_VOORUIT}${vandaag.slice(4)}`

/** Why no summary can be made for this peildatum under this kader; nothing when it can. */
export function checkPeildatum(
  peildatum: Datum,
  kader: Pick<Kader, 'titel' | 'versie' | 'geldigVan' | 'geldigTot'>,
  vandaag: Datum,
): Melding | undefined {
  const naam = `${kader.titel}, versie ${kader.versie}`
  if (!isGeldig(kader, peildatum))
    return refuse(
      `Het kader (${naam}) geldt niet op ${formatDatum(peildatum)}.`,
      `Kies een peildatum vanaf ${formatDatum(kader.geldigVan)}${kader.geldigTot === null ? '' : ` en vóór ${formatDatum(kader.geldigTot)}`}.`,
    )
  if (peildatum > latestPeildatum(vandaag))
    return refuse(
      `De peildatum ${formatDatum(peildatum)} ligt te ver vooruit.`,
      `Kies een peildatum tot en met ${formatDatum(latestPeildatum(vandaag))} (voorstel).`,
    )
  return undefined
}

const refuse = (tekst: string, uitweg: string): Melding => ({
  ernst: 'fout',
  regel: 'samenvatting/peildatum',
  tekst,
  uitweg,
  plaats: {},
})
