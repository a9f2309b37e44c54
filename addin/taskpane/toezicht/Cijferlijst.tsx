import { useState } from 'preact/hooks'
import { type Eurocent, formatEuro } from '#shared/middelen/bedrag.ts'
import type { Cijfervraag, Toezichtdienst } from '../../toezicht/dienst.ts'
import { Antwoord } from './Antwoord.tsx'
import { Bladeren, PAGINAGROOTTE } from './Bladeren.tsx'
import { Z } from './teksten.ts'
import { useVraag } from './vragen.ts'

/** The plans behind a figure, page by page, and whether they add up to it. */
export function Cijferlijst({
  dienst,
  vraag,
  bedrag,
}: {
  dienst: Toezichtdienst
  vraag: Cijfervraag
  /** the figure as the overview gave it */
  bedrag: Eurocent
}) {
  const [pagina, setPagina] = useState(1)
  const antwoord = useVraag(JSON.stringify([vraag, pagina]), () =>
    dienst.regels(vraag, pagina, PAGINAGROOTTE),
  )
  return (
    <div class="cijferlijst">
      <Antwoord vraag={antwoord}>
        {({ regels, som, ...bladzijde }) => (
          <>
            <table>
              <caption>{Z.lijst(Z.cijfer[vraag.post], bladzijde.totaal)}</caption>
              <thead>
                <tr>
                  <th scope="col">{Z.plan}</th>
                  <th scope="col">{Z.bedrag}</th>
                </tr>
              </thead>
              <tbody>
                {regels.map(({ plan, bedrag: deel }) => (
                  <tr key={plan}>
                    <th scope="row">{plan}</th>
                    <td>{formatEuro(deel)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{Z.som}</th>
                  <td>{formatEuro(som)}</td>
                </tr>
              </tfoot>
            </table>
            {som === bedrag ? (
              <p class="rustig">{Z.somKlopt}</p>
            ) : (
              <p class="bericht error" role="alert">
                {Z.somAnders(formatEuro(bedrag))}
              </p>
            )}
            <Bladeren {...bladzijde} onKies={setPagina} />
          </>
        )}
      </Antwoord>
    </div>
  )
}
