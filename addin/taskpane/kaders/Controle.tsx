import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Kader } from '#shared/kader/kader.ts'
import type { Kadercontrole } from '#worker/kadercontroles/antwoorden.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Meldingen } from '../Meldingen.tsx'
import { Secties } from './Kaderregels.tsx'
import { K } from './teksten.ts'
import { Verschillen } from './Verschillen.tsx'

const { publiceer: T } = K

/** What would come of publishing: the objections, what changes, the form, and the way to go through with it. */
export function Controle({
  kader,
  controle: { publiceerbaar, meldingen, vorige, verschillen, formulier },
  runtime,
  onPubliceer,
}: {
  kader: Kader
  controle: Kadercontrole
  runtime: Runtime
  /** `null`: who is signed in may look only */
  onPubliceer: (() => Promise<void>) | null
}) {
  const naam = K.naam(kader.titel, kader.versie)
  return (
    <div class="controle">
      <p role="status">
        <b>{publiceerbaar ? T.kan(naam) : T.kanNiet(naam)}</b>
      </p>
      {meldingen.length > 0 && <Meldingen meldingen={meldingen} runtime={runtime} />}
      {vorige === null ? (
        <p>{T.eerste}</p>
      ) : (
        <details open>
          <summary>{T.verschillen(vorige)}</summary>
          <Verschillen verschillen={verschillen} />
        </details>
      )}
      {formulier && (
        <details>
          <summary>{T.formulier}</summary>
          <Secties secties={formulier.secties} />
        </details>
      )}
      {publiceerbaar &&
        (onPubliceer ? <Bevestiging naam={naam} onJa={onPubliceer} /> : <p>{T.alleenBeheerder}</p>)}
    </div>
  )
}

/** Publishing can't be undone: a second, deliberate press does it. */
function Bevestiging({ naam, onJa }: { naam: string; onJa: () => Promise<void> }) {
  const [gevraagd, setGevraagd] = useState(false)
  const knop = useRef<HTMLButtonElement>(null)
  const withdraw = () => {
    knop.current?.focus()
    setGevraagd(false)
  }
  return (
    <>
      <button
        type="button"
        class="knop"
        ref={knop}
        aria-expanded={gevraagd}
        onClick={() => setGevraagd(true)}
      >
        {T.knop}
      </button>
      {gevraagd && <Vraag naam={naam} onJa={onJa} onNee={withdraw} />}
    </>
  )
}

function Vraag({ naam, onJa, onNee }: { naam: string; onJa: () => Promise<void>; onNee: () => void }) {
  const [bezig, setBezig] = useState(false)
  const kop = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => kop.current?.focus(), [])
  return (
    <section class="bericht warning" aria-labelledby="kaders-zeker">
      <h4 id="kaders-zeker" ref={kop} tabIndex={-1}>
        {T.zeker(naam)}
      </h4>
      <p>{T.gevolg}</p>
      <div class="knoppen">
        <button
          type="button"
          class="knop"
          disabled={bezig}
          onClick={async () => {
            setBezig(true)
            await onJa()
            setBezig(false)
          }}
        >
          {T.ja}
        </button>
        <button type="button" class="knop" disabled={bezig} onClick={onNee}>
          {T.nee}
        </button>
      </div>
    </section>
  )
}
