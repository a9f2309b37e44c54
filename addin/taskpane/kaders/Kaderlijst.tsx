import { useEffect, useState } from 'preact/hooks'
import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import { formatBron, formatDatum } from '#shared/bronnen/opmaak.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { PLANSOORTEN } from '#shared/plan/codelijsten.ts'
import type { Kaderversieregel } from '#worker/kaders/antwoorden.ts'
import type { Gevolg } from '../../client/sturen.ts'
import type { Kaderdienst, Kadergeschiedenis } from '../../kaders/kaderdienst.ts'
import { Gevolgmelding } from './Gevolgmelding.tsx'
import { Kaderregels } from './Kaderregels.tsx'
import { K } from './teksten.ts'

/** Every kader with its versions; each version opens to who decided on it and to all of its rules. */
export function Kaderlijst({
  geschiedenissen,
  huidig,
  dienst,
  onKies,
}: {
  geschiedenissen: readonly Kadergeschiedenis[]
  /** the kader that the plans of this workbook are judged with */
  huidig: Kaderversie | null
  dienst: Kaderdienst
  /** judges the plans of this workbook with the latest version of another kader */
  onKies: (id: string) => void
}) {
  return geschiedenissen.map(({ id, versies }) => (
    <section key={id} aria-label={versies[0]?.titel}>
      <h3>{versies[0]?.titel}</h3>
      {huidig?.id !== id && (
        <button type="button" class="knop klein" onClick={() => onKies(id)}>
          {K.gebruik}
        </button>
      )}
      {versies.map(versie => (
        <Versie
          key={versie.versie}
          versie={versie}
          inGebruik={huidig?.id === id && huidig.versie === versie.versie}
          dienst={dienst}
        />
      ))}
    </section>
  ))
}

function Versie({
  versie,
  inGebruik,
  dienst,
}: {
  versie: Kaderversieregel
  inGebruik: boolean
  dienst: Kaderdienst
}) {
  const [open, setOpen] = useState(false)
  const { status, geldigVan, geldigTot, advies, besluit, gepubliceerdOp, hash } = versie
  return (
    <details class="kaderversie" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{K.versie(versie.versie)}</b> <span class={`status ${status}`}>{K.status[status]}</span>{' '}
        {inGebruik && <span class="status gebruik">{K.inGebruik}</span>}
        <span class="rustig">{K.geldig(formatDatum(geldigVan), geldigTot && formatDatum(geldigTot))}</span>
      </summary>
      <dl>
        <Feit naam={K.advies} waarde={formatUitspraak(advies)} />
        <Feit naam={K.besluit} waarde={formatUitspraak(besluit)} />
        <Feit
          naam={K.gepubliceerd}
          waarde={gepubliceerdOp ? TIJDSTIP.format(new Date(gepubliceerdOp)) : K.meegeleverd}
        />
        <Feit naam={K.afdruk} waarde={hash} />
      </dl>
      {open && <Inhoud versie={versie} dienst={dienst} />}
    </details>
  )
}

function Inhoud({ versie: { id, versie }, dienst }: { versie: Kaderversie; dienst: Kaderdienst }) {
  const [gevolg, setGevolg] = useState<Gevolg<Kader> | null>(null)
  useEffect(() => {
    dienst.kader({ id, versie }).then(setGevolg)
  }, [dienst, id, versie])
  if (gevolg?.soort !== 'antwoord')
    return gevolg ? <Gevolgmelding gevolg={gevolg} /> : <p class="rustig">{K.laden}</p>
  const kader = gevolg.waarde
  return (
    <>
      <dl>
        <Feit naam={K.soorten} waarde={kader.plansoorten.map(soort => PLANSOORTEN.codes[soort]).join(', ')} />
        <Feit naam={K.bronVan} waarde={formatBron(kader.bron)} />
      </dl>
      {kader.bron.toelichting && <p class="rustig">{kader.bron.toelichting}</p>}
      <Kaderregels kader={kader} />
    </>
  )
}

const Feit = ({ naam, waarde }: { naam: string; waarde: string }) => (
  <div>
    <dt>{naam}</dt>
    <dd>{waarde}</dd>
  </div>
)

const formatUitspraak = (uitspraak: Kader['advies']): string =>
  uitspraak ? K.uitspraak(uitspraak.orgaan, formatDatum(uitspraak.datum)) : K.geen

const TIJDSTIP = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
})
