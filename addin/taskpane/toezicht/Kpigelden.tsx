import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Datum } from '#shared/bronnen/datum.ts'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import type { Kpioverzicht } from '#shared/middelen/kpi.ts'
import { formatAansluiting, KPIBEDRAG_TEKST } from '#shared/middelen/opmaak.ts'
import type { PotId } from '#shared/middelen/plafond.ts'
import type { Kpigeld } from '#worker/kpigelden/antwoorden.ts'
import type { Toezichtdienst } from '../../toezicht/dienst.ts'
import { Antwoord } from './Antwoord.tsx'
import { Bladeren, PAGINAGROOTTE } from './Bladeren.tsx'
import { Z } from './teksten.ts'
import { useVraag } from './vragen.ts'

/** The money of KPI's by the published definitions, and by how much it does not add up. */
export function Kpigelden({
  dienst,
  peildatum,
  lijsten,
}: {
  dienst: Toezichtdienst
  peildatum: Datum
  /** whether the KPI's behind the figures are shown */
  lijsten: boolean
}) {
  const vraag = useVraag(peildatum, () => dienst.kpigelden(peildatum))
  return (
    <Antwoord vraag={vraag}>
      {({ fondsen }) => (
        <>
          <p class="rustig">{Z.kpi.uitleg}</p>
          {fondsen.length === 0 && <p>{Z.kpi.geen}</p>}
          <div class="potten">
            {fondsen.map(fonds => (
              <Fonds key={fonds.pot.id} fonds={fonds}>
                {lijsten && <Kpiuitklap pot={fonds.pot.id} dienst={dienst} peildatum={peildatum} />}
              </Fonds>
            ))}
          </div>
        </>
      )}
    </Antwoord>
  )
}

const BEDRAGEN = Object.keys(KPIBEDRAG_TEKST).filter(
  (naam): naam is keyof Kpioverzicht => naam in KPIBEDRAG_TEKST,
)

function Fonds({ fonds, children }: { fonds: Kpigeld; children: ComponentChildren }) {
  const { pot, overzicht, aansluitingen, zonderKpi } = fonds
  return (
    <section class="potkaart" aria-label={pot.naam}>
      <h3>{pot.naam}</h3>
      <dl class="cijfers">
        {BEDRAGEN.map(naam => (
          <div key={naam}>
            <dt>{KPIBEDRAG_TEKST[naam]}</dt>
            <dd>{formatEuro(overzicht[naam])}</dd>
          </div>
        ))}
      </dl>
      {aansluitingen.map(aansluiting => (
        <p key={aansluiting.wat} class={aansluiting.verschil === 0 ? 'rustig' : 'bericht warning'}>
          {formatAansluiting(aansluiting)}
        </p>
      ))}
      {(zonderKpi.betaalbaar !== 0 || zonderKpi.vrijgevallen !== 0) && (
        <p class="bericht warning">
          {Z.kpi.zonderKpi(formatEuro(zonderKpi.betaalbaar), formatEuro(zonderKpi.vrijgevallen))}
        </p>
      )}
      {children}
    </section>
  )
}

/** The KPI's behind the figures of a fund, asked for when they are first wanted. */
function Kpiuitklap(lijst: { pot: PotId; dienst: Toezichtdienst; peildatum: Datum }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{Z.kpi.lijst}</summary>
      {open && <Kpilijst {...lijst} />}
    </details>
  )
}

function Kpilijst({ pot, dienst, peildatum }: { pot: PotId; dienst: Toezichtdienst; peildatum: Datum }) {
  const [pagina, setPagina] = useState(1)
  const vraag = useVraag(JSON.stringify([pot, peildatum, pagina]), () =>
    dienst.kpiregels(peildatum, pot, pagina, PAGINAGROOTTE),
  )
  return (
    <Antwoord vraag={vraag}>
      {({ kpis, ...bladzijde }) =>
        kpis.length === 0 ? (
          <p>{Z.kpi.geen}</p>
        ) : (
          <>
            <ul class="mutaties">
              {kpis.map(({ plan, mijlpaal, beschikbaar, stand }) => (
                <li key={`${plan}/${mijlpaal}`}>
                  <span>
                    <b>{plan}</b> {mijlpaal}
                    <br />
                    <span class="rustig">{Z.kpi.beschikbaar(formatEuro(beschikbaar))}</span>
                  </span>
                  <span class="bedrag">
                    {formatEuro(stand.bedrag)}
                    <br />
                    <span class="rustig">{Z.kpi.stand[stand.soort]}</span>
                  </span>
                </li>
              ))}
            </ul>
            <Bladeren {...bladzijde} onKies={setPagina} />
          </>
        )
      }
    </Antwoord>
  )
}
