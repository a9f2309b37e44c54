import { useState } from 'preact/hooks'
import type { Regelverschil } from '#shared/middelen/aanvraagverschil.ts'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import { SECTOREN } from '#shared/plan/codelijsten.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Aanvraagimport, Importplan } from '#worker/aanvraagimporten/antwoorden.ts'
import type { Gevolg } from '../../client/sturen.ts'
import type { Koppeling } from '../../kolommen/koppeling.ts'
import type { Gelezenlijst, Lijst } from '../../toezicht/aanvraaglijst.ts'
import type { Aanvraagveld } from '../../toezicht/aanvraagvelden.ts'
import type { Toezichtdienst } from '../../toezicht/dienst.ts'
import { toImportrijen, toMeldingen } from '../../toezicht/import.ts'
import { Lijstmeldingen } from './Lijstmeldingen.tsx'
import { Z } from './teksten.ts'

type Invoer = {
  readonly lijst: Lijst
  readonly koppeling: Koppeling<Aanvraagveld>
  readonly gelezen: Gelezenlijst
}

/** What the list would change, on which version of what is there, under a key that records it once. */
type Proef = { readonly import: Aanvraagimport; readonly etag: string; readonly sleutel: string }

/** A list with its columns: what is wrong with it, what it would change, and the act that records it whole. */
export function Proefimport({
  invoer,
  dienst,
  select,
}: {
  invoer: Invoer
  dienst: Toezichtdienst
  select: ((plaats: Melding['plaats']) => void) | undefined
}) {
  const { lijst, koppeling, gelezen } = invoer
  const [proef, setProef] = useState<Proef | null>(null)
  const [bezig, setBezig] = useState(false)
  const [bericht, setBericht] = useState('')
  const [mislukt, setMislukt] = useState('')
  const rijen = toImportrijen(gelezen)

  /** Runs one request; `use` gets its answer, and what went wrong is said. */
  const act = async (
    ask: () => Promise<Gevolg<Aanvraagimport>>,
    use: (waarde: Aanvraagimport, etag: string) => void,
  ) => {
    setBezig(true)
    setBericht('')
    setMislukt('')
    const gevolg = await ask()
    setBezig(false)
    if (gevolg.soort === 'antwoord') return use(gevolg.waarde, gevolg.etag ?? '')
    // What changed meanwhile makes the preview worth nothing; without an answer the same act can be sent again.
    if (gevolg.soort === 'geweigerd') setProef(null)
    setMislukt(gevolg.soort === 'onbereikbaar' ? Z.onbereikbaar : describeWeigering(gevolg))
  }
  const look = () =>
    act(
      () => dienst.proefimport(rijen),
      (waarde, etag) => setProef({ import: waarde, etag, sleutel: crypto.randomUUID() }),
    )
  const record = ({ etag, sleutel }: Proef) =>
    act(
      () => dienst.importeer(rijen, etag, sleutel),
      ({ plannen }) => {
        setProef(null)
        setBericht(Z.inlezen.overgenomen(changedIn(plannen).length))
      },
    )

  const fouten = gelezen.meldingen.filter(({ ernst }) => ernst === 'fout')
  if (fouten.length > 0)
    return (
      <>
        <p class="bericht error" role="alert">
          {Z.inlezen.fouten(fouten.length)}
        </p>
        <Lijstmeldingen meldingen={fouten} select={select} />
      </>
    )
  if (rijen.length === 0) return <p class="bericht warning">{Z.inlezen.leeg}</p>
  const weigeringen = proef ? toMeldingen(proef.import.fouten, lijst, koppeling, gelezen) : []
  return (
    <>
      <button type="button" class="knop primair" disabled={bezig} onClick={look}>
        {Z.inlezen.bekijk(rijen.length)}
      </button>
      <p role="status">{bezig ? Z.laden : bericht}</p>
      {mislukt !== '' && (
        <p class="bericht error" role="alert">
          {mislukt}
        </p>
      )}
      {weigeringen.length > 0 && (
        <>
          <p class="bericht error" role="alert">
            {Z.inlezen.fouten(weigeringen.length)}
          </p>
          <Lijstmeldingen meldingen={weigeringen} select={select} />
        </>
      )}
      {proef && (
        <section class="proef" aria-label={Z.inlezen.proef}>
          <h3>{Z.inlezen.proef}</h3>
          {proef.import.plannen.map(plan => (
            <Planverschil key={plan.plan} plan={plan} />
          ))}
          {weigeringen.length === 0 && changedIn(proef.import.plannen).length === 0 && (
            <p>{Z.inlezen.niets}</p>
          )}
          {weigeringen.length === 0 && changedIn(proef.import.plannen).length > 0 && (
            <button type="button" class="knop primair" disabled={bezig} onClick={() => record(proef)}>
              {Z.inlezen.neemOver(changedIn(proef.import.plannen).length)}
            </button>
          )}
        </section>
      )}
    </>
  )
}

const changedIn = (plannen: readonly Importplan[]) => plannen.filter(({ soort }) => soort !== 'ongewijzigd')

const describeWeigering = ({ status, probleem }: Extract<Gevolg<unknown>, { soort: 'geweigerd' }>): string =>
  status === 412
    ? Z.inlezen.intussen
    : [
        probleem.detail,
        ...(probleem.fouten ?? []).map(({ plaats, melding }) => `${plaats}: ${melding}`),
      ].join(' ')

/** What the list makes of one plan; only what changes is open to read. */
function Planverschil({ plan: { plan, soort, regels, meldingen } }: { plan: Importplan }) {
  const anders = regels.filter(regel => regel.soort !== 'ongewijzigd')
  return (
    <details class="planverschil">
      <summary>
        <b>{plan}</b> {Z.inlezen.soort[soort]}
        {anders.length > 0 && `: ${Z.inlezen.anders(anders.length, regels.length)}`}
      </summary>
      {meldingen.map(({ tekst, ernst }) => (
        <p key={tekst} class={`bericht ${ernst === 'fout' ? 'error' : 'warning'}`}>
          {tekst}
        </p>
      ))}
      <ul class="mutaties">
        {anders.map((verschil, i) => (
          <Regel key={i} verschil={verschil} />
        ))}
      </ul>
    </details>
  )
}

function Regel({ verschil: { soort, van, naar } }: { verschil: Regelverschil }) {
  const regel = naar ?? van
  if (!regel) return null
  return (
    <li>
      <span>
        {Z.inlezen.verschil[soort]}: {regel.partij}
        <br />
        <span class="rustig">
          {regel.jaar}, {SECTOREN.codes[regel.sector]}, {regel.kosten}
        </span>
      </span>
      <span class="bedrag">
        {van && <span class="rustig">{Z.inlezen.was(formatEuro(van.bedrag))}</span>}
        {van && naar && <br />}
        {naar && formatEuro(naar.bedrag)}
      </span>
    </li>
  )
}
