/** A labelled text of some lines. */
export const Tekstveld = ({
  naam,
  waarde,
  change,
}: {
  naam: string
  waarde: string
  change: (tekst: string) => void
}) => (
  <label class="onderbouwing">
    {naam}
    <textarea rows={2} value={waarde} onInput={event => change(event.currentTarget.value)} />
  </label>
)
