import { UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import { UITKOMSTEN } from '#shared/verdeling/op-rang.ts'

/** Everything that can become of a plan, as the options of a list. */
export const Uitkomstopties = () => (
  <>
    {UITKOMSTEN.map(naam => (
      <option key={naam} value={naam}>
        {UITKOMST_TEKST[naam]}
      </option>
    ))}
  </>
)
