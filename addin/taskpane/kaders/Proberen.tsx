import { useState } from 'preact/hooks'
import type { Kader } from '#shared/kader/kader.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import type { Proefregel } from '#shared/kader/proef.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Gevolg } from '../../client/sturen.ts'
import type { Kaderdienst, Kadergeschiedenis } from '../../kaders/kaderdienst.ts'
import { tryInWerkboek } from '../../kaders/proef.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Gevolgmelding } from './Gevolgmelding.tsx'
import { Bestandsfouten, Kaderbestand } from './Kaderbestand.tsx'
import { Proefuitkomst } from './Proefuitkomst.tsx'
import { K } from './teksten.ts'

const { proef: T } = K

type Uitkomst = { kader: Kader; regels: readonly Proefregel[] }

/** A dry run: what another kader would do to the ranking of this workbook. It counts nowhere. */
export function Proberen({
  geschiedenissen,
  huidig,
  dienst,
  runtime,
}: {
  geschiedenissen: readonly Kadergeschiedenis[]
  /** `null` before the first check */
  huidig: Kader | null
  dienst: Kaderdienst
  runtime: Runtime
}) {
  return (
    <section aria-labelledby="kaders-proef">
      <h3 id="kaders-proef">{T.titel}</h3>
      {huidig ? (
        <>
          <p class="rustig">{T.uitleg(formatKader(huidig))}</p>
          <p class="bericht info">{T.teltNiet}</p>
          <Proef geschiedenissen={geschiedenissen} huidig={huidig} dienst={dienst} runtime={runtime} />
        </>
      ) : (
        <p class="rustig">{T.eerst}</p>
      )}
    </section>
  )
}

function Proef({
  geschiedenissen,
  huidig,
  dienst,
  runtime,
}: {
  geschiedenissen: readonly Kadergeschiedenis[]
  huidig: Kader
  dienst: Kaderdienst
  runtime: Runtime
}) {
  const versies = geschiedenissen.flatMap(({ versies }) => versies)
  const [gekozen, setGekozen] = useState('')
  const [bezig, setBezig] = useState(false)
  const [gevolg, setGevolg] = useState<Gevolg<Kader> | null>(null)
  const [fouten, setFouten] = useState<readonly Melding[]>([])
  const [uitkomst, setUitkomst] = useState<Uitkomst | null>(null)

  const begin = (keuze: string) => {
    setGekozen(keuze)
    setGevolg(null)
    setFouten([])
    setUitkomst(null)
  }
  const attempt = async (kader: Kader) => {
    setBezig(true)
    try {
      setUitkomst({ kader, regels: await tryInWerkboek(huidig, kader) })
    } catch (fout) {
      runtime.toetsing.report(fout)
    } finally {
      setBezig(false)
    }
  }
  const attemptGepubliceerd = async (keuze: string) => {
    begin(keuze)
    const versie = versies.find(een => keyOf(een) === keuze)
    if (!versie) return
    const antwoord = await dienst.kader(versie)
    setGevolg(antwoord)
    if (antwoord.soort === 'antwoord') await attempt(antwoord.waarde)
  }
  return (
    <>
      <label>
        {T.kies}
        <select
          value={gekozen}
          disabled={bezig}
          onChange={event => attemptGepubliceerd(event.currentTarget.value)}
        >
          <option value="">{T.kiesEen}</option>
          {versies.map(een => (
            <option key={keyOf(een)} value={keyOf(een)}>
              {K.naamMetStatus(een.titel, een.versie, K.status[een.status])}
            </option>
          ))}
        </select>
      </label>
      <Kaderbestand
        naam={T.bestand}
        onKader={kader => {
          begin('')
          return attempt(kader)
        }}
        onFouten={meldingen => {
          begin('')
          setFouten(meldingen)
        }}
      />
      <p role="status">{bezig ? T.bezig : uitkomst && T.uitkomst(formatKader(uitkomst.kader))}</p>
      <Gevolgmelding gevolg={gevolg} />
      <Bestandsfouten fouten={fouten} runtime={runtime} />
      {uitkomst && <Proefuitkomst regels={uitkomst.regels} runtime={runtime} />}
    </>
  )
}

const keyOf = ({ id, versie }: { id: string; versie: number }) => `${id} ${versie}`
