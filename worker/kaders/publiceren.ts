import type { Kader } from '#shared/kader/kader.ts'
import { checkPublicatie } from '#shared/kader/publiceren.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { canonicalJson } from '../d1/afdruk.ts'
import { TEKSTEN } from './teksten.ts'

/** All that the core and the database have against publishing this kader after `vorige`, and what to know besides. */
export const checkPubliceerbaar = (kader: Kader, vorige: Kader | undefined): Melding[] => [
  ...checkPublicatie(kader, vorige),
  ...checkOmvang(kader),
]

export const isFout = ({ ernst }: Melding): boolean => ernst === 'fout'

/** Ten times the largest that ships. With its row in the logboek it stays well under the 2 MB that D1 takes per row. */
const MEESTE_BYTES = 250_000

function checkOmvang(kader: Kader): Melding[] {
  if (new TextEncoder().encode(canonicalJson(kader)).length <= MEESTE_BYTES) return []
  return [
    {
      ernst: 'fout',
      regel: 'kader/omvang',
      tekst: TEKSTEN.teGroot,
      uitweg: TEKSTEN.kanKleiner,
      plaats: { veld: 'kader' },
    },
  ]
}
