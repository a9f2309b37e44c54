/** Any number of choices from a list. */
export const Vinkjes = ({
  titel,
  keuzes,
  gekozen,
  change,
}: {
  titel: string
  keuzes: readonly { readonly waarde: string; readonly naam: string }[]
  gekozen: readonly string[]
  change: (gekozen: readonly string[]) => void
}) => (
  <fieldset class="vraag">
    <legend>{titel}</legend>
    {keuzes.map(({ waarde, naam }) => (
      <label key={waarde} class="vink">
        <input
          type="checkbox"
          checked={gekozen.includes(waarde)}
          onChange={event =>
            change(
              event.currentTarget.checked
                ? [...gekozen, waarde]
                : gekozen.filter(andere => andere !== waarde),
            )
          }
        />{' '}
        {naam}
      </label>
    ))}
  </fieldset>
)
