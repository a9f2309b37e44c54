import { useState } from 'preact/hooks'
import type { Datum } from '#shared/bronnen/datum.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import type { Budgetmutatiepagina, Mutatieoorzaak, Mutatiesom } from '#worker/budgetmutaties/antwoorden.ts'
import type { Toezichtdienst } from '../../toezicht/dienst.ts'
import { Antwoord } from './Antwoord.tsx'
import { Bladeren, PAGINAGROOTTE } from './Bladeren.tsx'
import { Z } from './teksten.ts'
import { useVraag } from './vragen.ts'

/** What changed since a day, summed by its cause, and each change by itself. */
export function Wijzigingen({
  dienst,
  van,
  peildatum,
  onVan,
}: {
  dienst: Toezichtdienst
  van: Datum
  peildatum: Datum
  onVan: (van: Datum) => void
}) {
  const [oorzaak, setOorzaak] = useState<Mutatieoorzaak | undefined>()
  const [pagina, setPagina] = useState(1)
  const vraag = { van, tot: peildatum, oorzaak }
  const antwoord = useVraag(JSON.stringify([vraag, pagina]), () =>
    dienst.mutaties(vraag, pagina, PAGINAGROOTTE),
  )
  const choose = (gekozen: string) => {
    setOorzaak(OORZAKEN.find(naam => naam === gekozen))
    setPagina(1)
  }
  return (
    <>
      <div class="keuzes">
        <label>
          {Z.mutaties.sinds}
          <input
            type="date"
            required
            value={van}
            max={peildatum}
            onChange={event => {
              setPagina(1)
              onVan(event.currentTarget.value || van)
            }}
          />
        </label>
        <label>
          {Z.mutaties.oorzaak}
          <select value={oorzaak ?? ''} onChange={event => choose(event.currentTarget.value)}>
            <option value="">{Z.mutaties.alle}</option>
            {OORZAKEN.map(naam => (
              <option key={naam} value={naam}>
                {Z.oorzaak[naam]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Antwoord vraag={antwoord}>{blad => <Mutatieblad blad={blad} onKies={setPagina} />}</Antwoord>
    </>
  )
}

const OORZAKEN = Object.keys(Z.oorzaak).filter((naam): naam is Mutatieoorzaak => naam in Z.oorzaak)

function Mutatieblad({ blad, onKies }: { blad: Budgetmutatiepagina; onKies: (pagina: number) => void }) {
  const { sommen, mutaties, van, tot, ...bladzijde } = blad
  if (bladzijde.totaal === 0) return <p>{Z.mutaties.geen(formatDatum(van), formatDatum(tot))}</p>
  const perPot = Map.groupBy(sommen, ({ pot, jaar }) => `${pot} ${jaar}`)
  return (
    <>
      <p class="rustig">{Z.mutaties.uitleg(formatDatum(van), formatDatum(tot))}</p>
      {[...perPot].map(([kop, groep]) => (
        <Sommen key={kop} kop={kop} sommen={groep} />
      ))}
      <h3>{Z.mutaties.lijst(bladzijde.totaal)}</h3>
      <ul class="mutaties">
        {mutaties.map(({ pot, jaar, post, oorzaak, datum, plan, bedrag }, i) => (
          <li key={`${plan}/${post}/${i}`}>
            <span>
              <b>{plan ?? Z.mutaties.geenPlan}</b> {Z.oorzaak[oorzaak]}
              {datum === null ? '' : `, ${formatDatum(datum)}`}
              <br />
              <span class="rustig">
                {pot} {jaar}, {Z.cijfer[post]}
              </span>
            </span>
            <span class="bedrag">{bedrag === null ? Z.onbekend : formatMutatie(bedrag)}</span>
          </li>
        ))}
      </ul>
      <Bladeren {...bladzijde} onKies={onKies} />
    </>
  )
}

function Sommen({ kop, sommen }: { kop: string; sommen: readonly Mutatiesom[] }) {
  return (
    <table>
      <caption>{kop}</caption>
      <thead>
        <tr>
          <th scope="col">{Z.mutaties.kolom.cijfer}</th>
          <th scope="col">{Z.mutaties.kolom.oorzaak}</th>
          <th scope="col">{Z.bedrag}</th>
        </tr>
      </thead>
      <tbody>
        {sommen.map(({ post, oorzaak, bedrag, aantal }) => (
          <tr key={`${post}/${oorzaak}`}>
            <th scope="row">{Z.cijfer[post]}</th>
            <td class="tekst">{Z.mutaties.aantal(Z.oorzaak[oorzaak], aantal)}</td>
            <td>{formatMutatie(bedrag)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A change always says which way it goes. */
const formatMutatie = (bedrag: Parameters<typeof formatEuro>[0]): string =>
  bedrag > 0 ? `+${formatEuro(bedrag)}` : formatEuro(bedrag)
