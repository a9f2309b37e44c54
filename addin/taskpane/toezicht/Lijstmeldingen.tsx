import { useState } from 'preact/hooks'
import type { Melding } from '#shared/plan/melding.ts'
import { formatPlaats } from '#shared/plan/opmaak.ts'
import { Z } from './teksten.ts'

/** What is wrong with the rows of a list, each with its cell; `select` goes there when the list stands in a workbook. */
export function Lijstmeldingen({
  meldingen,
  select,
}: {
  meldingen: readonly Melding[]
  select: ((plaats: Melding['plaats']) => void) | undefined
}) {
  const [aantal, setAantal] = useState(EERSTE)
  return (
    <>
      <ul class="meldingen">
        {meldingen.slice(0, aantal).map(({ plaats, tekst, uitweg }, i) => (
          <li key={i}>
            {select && plaats.blad ? (
              <button
                type="button"
                class="link"
                title={Z.naarCel(formatPlaats(plaats))}
                onClick={() => select(plaats)}
              >
                {formatPlaats(plaats)}
              </button>
            ) : (
              <b>{formatPlaats(plaats)}</b>
            )}
            <p>{tekst}</p>
            <p class="uitweg">{uitweg}</p>
          </li>
        ))}
      </ul>
      {meldingen.length > aantal && (
        <button type="button" class="knop" onClick={() => setAantal(aantal + EERSTE)}>
          {Z.inlezen.meerMeldingen(meldingen.length - aantal)}
        </button>
      )}
    </>
  )
}

/** A list can be wrong throughout: so many at a time keep the pane quick. */
const EERSTE = 50
