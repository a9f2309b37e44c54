import { euro, NUL } from '#shared/middelen/bedrag.ts'
import { freeze, seal, thaw, type Verantwoording, type Verzegeld } from '#shared/verdeling/bevroren.ts'
import type { Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { allocate } from '#shared/verdeling/regels.ts'
import { sha256 } from '#worker/d1/afdruk.ts'
import { VOORBEELDVERDELING } from '#worker/verdelingen/voorbeeld.ts'

/** The scenario of the examples, open. */
export const VOORBEELD = thaw(VOORBEELDVERDELING.inhoud)

/** A scenario by the rule that is named, sealed as the add-in does it. */
export async function sealRegel(
  portefeuille: Portefeuille,
  uitzonderingen: readonly Verantwoording[] = [],
  regel: 'rang' | 'fte-per-euro' = 'rang',
): Promise<Verzegeld> {
  const keuze = allocate(portefeuille, regel)
  const totstandkoming = { soort: 'regel' as const, regel }
  return seal(freeze({ ...VOORBEELD, portefeuille, totstandkoming, keuze, uitzonderingen }), sha256)
}

/** The text with something else in it, and the hash of that. */
export const sealAnders = async (van: string, naar: string): Promise<Verzegeld> => {
  const inhoud = VOORBEELDVERDELING.inhoud.replace(van, naar)
  return { inhoud, hash: await sha256(inhoud) }
}

/** What DB-001 asks in the example. */
export const REGELS_DB001 = [
  { pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(2_000_000), deelSociaalDomein: NUL },
]
