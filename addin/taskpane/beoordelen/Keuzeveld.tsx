/** A labelled choice from a list; `leeg` is what no choice is called, without it there always is one. */
export const Keuzeveld = ({
  naam,
  waarde,
  keuzes,
  leeg,
  change,
}: {
  naam: string
  waarde: string
  keuzes: readonly { readonly waarde: string; readonly naam: string }[]
  leeg?: string
  change: (waarde: string) => void
}) => (
  <label class="onderbouwing">
    {naam}
    <select value={waarde} onChange={event => change(event.currentTarget.value)}>
      {leeg !== undefined && <option value="">{leeg}</option>}
      {keuzes.map(keuze => (
        <option key={keuze.waarde} value={keuze.waarde}>
          {keuze.naam}
        </option>
      ))}
    </select>
  </label>
)
