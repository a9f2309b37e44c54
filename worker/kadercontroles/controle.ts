import { formOf } from '#shared/kader/formulier.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { parseKader } from '#shared/kader/publiceren.ts'
import { compareKaders } from '#shared/kader/verschil.ts'
import { checkPubliceerbaar, isFout } from '../kaders/publiceren.ts'
import type { Kadercontrole } from './antwoorden.ts'

/** What would come of publishing this JSON, given the latest version of the kader that it names. */
export async function previewPublicatie(
  json: unknown,
  findLaatste: (id: string) => Promise<Kader | undefined>,
): Promise<Kadercontrole> {
  const lezing = parseKader(json)
  if (!lezing.goed)
    return {
      publiceerbaar: false,
      meldingen: lezing.meldingen,
      vorige: null,
      verschillen: [],
      formulier: null,
    }
  const { kader } = lezing
  const vorige = await findLaatste(kader.id)
  const meldingen = checkPubliceerbaar(kader, vorige)
  return {
    publiceerbaar: !meldingen.some(isFout),
    meldingen,
    vorige: vorige?.versie ?? null,
    verschillen: vorige ? compareKaders(vorige, kader) : [],
    formulier: formOf(kader),
  }
}
