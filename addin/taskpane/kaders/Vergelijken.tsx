import { useState } from 'preact/hooks'
import type { Kaderverschillen } from '#worker/kaders/antwoorden.ts'
import type { Gevolg } from '../../client/sturen.ts'
import type { Kaderdienst, Kadergeschiedenis } from '../../kaders/kaderdienst.ts'
import { Gevolgmelding } from './Gevolgmelding.tsx'
import { K } from './teksten.ts'
import { Verschillen } from './Verschillen.tsx'

const { vergelijk: T } = K

/** Two versions of one kader, and what a person must know of the one who knows the other. */
export function Vergelijken({
  geschiedenissen,
  dienst,
}: {
  geschiedenissen: readonly Kadergeschiedenis[]
  dienst: Kaderdienst
}) {
  const meervoudig = geschiedenissen.filter(({ versies }) => versies.length > 1)
  const [gekozen, setGekozen] = useState<string | undefined>()
  const geschiedenis = meervoudig.find(({ id }) => id === gekozen) ?? meervoudig[0]
  return (
    <section aria-labelledby="kaders-vergelijk">
      <h3 id="kaders-vergelijk">{T.titel}</h3>
      {geschiedenis ? (
        <>
          <label>
            {K.kader}
            <select value={geschiedenis.id} onChange={event => setGekozen(event.currentTarget.value)}>
              {meervoudig.map(({ id, versies }) => (
                <option key={id} value={id}>
                  {versies[0]?.titel}
                </option>
              ))}
            </select>
          </label>
          <Versiepaar
            key={`${geschiedenis.id} ${geschiedenis.versies.length}`}
            geschiedenis={geschiedenis}
            dienst={dienst}
          />
        </>
      ) : (
        <p class="rustig">{T.geen}</p>
      )}
    </section>
  )
}

function Versiepaar({
  geschiedenis: { id, versies },
  dienst,
}: {
  geschiedenis: Kadergeschiedenis
  dienst: Kaderdienst
}) {
  const [laatste, vorige] = versies
  const [van, setVan] = useState(vorige?.versie ?? 1)
  const [naar, setNaar] = useState(laatste?.versie ?? 1)
  const [bezig, setBezig] = useState(false)
  const [gevolg, setGevolg] = useState<Gevolg<Kaderverschillen> | null>(null)
  const compare = async () => {
    setBezig(true)
    setGevolg(await dienst.verschillen({ id, versie: naar }, van))
    setBezig(false)
  }
  const nummers = versies.map(({ versie }) => versie)
  return (
    <>
      <div class="paar">
        <Versiekeuze naam={T.van} nummers={nummers} gekozen={van} onKies={setVan} />
        <Versiekeuze naam={T.naar} nummers={nummers} gekozen={naar} onKies={setNaar} />
      </div>
      <button type="button" class="knop klein" disabled={bezig} onClick={compare}>
        {T.knop}
      </button>
      <p role="status">
        {bezig
          ? T.bezig
          : gevolg?.soort === 'antwoord' &&
            T.aantal(gevolg.waarde.verschillen.length, gevolg.waarde.van, gevolg.waarde.naar)}
      </p>
      <Gevolgmelding gevolg={gevolg} />
      {gevolg?.soort === 'antwoord' && <Verschillen verschillen={gevolg.waarde.verschillen} />}
    </>
  )
}

function Versiekeuze({
  naam,
  nummers,
  gekozen,
  onKies,
}: {
  naam: string
  nummers: readonly number[]
  gekozen: number
  onKies: (versie: number) => void
}) {
  return (
    <label>
      {naam}
      <select value={gekozen} onChange={event => onKies(Number(event.currentTarget.value))}>
        {nummers.map(nummer => (
          <option key={nummer} value={nummer}>
            {K.versie(nummer)}
          </option>
        ))}
      </select>
    </label>
  )
}
