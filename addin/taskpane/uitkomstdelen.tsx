import type { Kader } from '#shared/kader/kader.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import { UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import type { Uitkomst } from '#shared/verdeling/op-rang.ts'

/** What the opening screen shows once there is an outcome, and is fetched then. */

export const Kaderregel = ({ kader }: { kader: Kader }) => <p class="kader">{formatKader(kader)}</p>

export const Uitkomstmerk = ({ uitkomst }: { uitkomst: Uitkomst }) => (
  <span class={`uitkomst ${uitkomst}`}>{UITKOMST_TEKST[uitkomst]}</span>
)
