import {
  changeKoppeling,
  checkKoppeling,
  type Koppelbezwaar,
  type Koppeling,
  type Veld,
} from '../../kolommen/koppeling.ts'
import { KK } from './teksten.ts'
import './koppelen.css'

/** Which column of a table holds what: a proposal that a person corrects, with what still stands in the way. */
export function Koppelen<Naam extends string>({
  velden,
  koppen,
  koppeling,
  onKies,
}: {
  velden: readonly Veld<Naam>[]
  koppen: readonly string[]
  koppeling: Koppeling<Naam>
  onKies: (koppeling: Koppeling<Naam>) => void
}) {
  const bezwaren = checkKoppeling(velden, koppeling)
  return (
    <fieldset class="koppelen">
      <legend>{KK.titel}</legend>
      {velden.map(({ naam, kop, verplicht }) => (
        <label key={naam}>
          <span>
            {kop}
            {verplicht ? '' : ` (${KK.magOntbreken})`}
          </span>
          <select
            value={koppeling[naam] ?? ''}
            onChange={event => {
              const { value } = event.currentTarget
              onKies(changeKoppeling(velden, koppeling, naam, value === '' ? undefined : Number(value)))
            }}
          >
            <option value="">{KK.geenKolom}</option>
            {koppen.map((naamInLijst, kolom) => (
              <option key={kolom} value={kolom}>
                {naamInLijst === '' ? KK.zonderKop(kolom + 1) : naamInLijst}
              </option>
            ))}
          </select>
        </label>
      ))}
      {bezwaren.length > 0 && (
        <div class="bezwaren" role="status">
          <ul>
            {bezwaren.map(bezwaar => {
              const tekst = describeBezwaar(bezwaar, koppen)
              return <li key={tekst}>{tekst}</li>
            })}
          </ul>
        </div>
      )}
    </fieldset>
  )
}

const describeBezwaar = (bezwaar: Koppelbezwaar, koppen: readonly string[]): string =>
  bezwaar.soort === 'ontbreekt'
    ? KK.ontbreekt(bezwaar.veld.kop)
    : KK.dubbel(
        koppen[bezwaar.kolom] ?? '',
        bezwaar.velden.map(({ kop }) => kop),
      )
