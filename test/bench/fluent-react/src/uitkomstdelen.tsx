import { Badge } from '@fluentui/react-components'
import type { Kader } from '#shared/kader/kader.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import { UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import type { Uitkomst } from '#shared/verdeling/op-rang.ts'

/** What the opening screen shows once there is an outcome, and is fetched then, as in the pane itself. */

export const Kaderregel = ({ kader }: { kader: Kader }) => <span>{formatKader(kader)}</span>

export const Uitkomstmerk = ({ uitkomst }: { uitkomst: Uitkomst }) => (
  <Badge appearance="tint">{UITKOMST_TEKST[uitkomst]}</Badge>
)
