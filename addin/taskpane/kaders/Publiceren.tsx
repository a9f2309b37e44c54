import { useRef, useState } from 'preact/hooks'
import type { Kader } from '#shared/kader/kader.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Kadercontrole } from '#worker/kadercontroles/antwoorden.ts'
import type { Aanmelding } from '../../client/aanmelding.ts'
import type { Gevolg } from '../../client/sturen.ts'
import type { Kaderdienst } from '../../kaders/kaderdienst.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Aanmelden } from '../aanmelden/Aanmelden.tsx'
import { useStand } from '../stand.ts'
import { Controle } from './Controle.tsx'
import { Gevolgmelding } from './Gevolgmelding.tsx'
import { Bestandsfouten, Kaderbestand } from './Kaderbestand.tsx'
import { K } from './teksten.ts'

const { publiceer: T } = K

type Deel = {
  aanmelding: Aanmelding
  dienst: Kaderdienst
  runtime: Runtime
  /** called once a version is published */
  onGepubliceerd: () => void
}

/** Loading a kader as data: checked, shown as it will be, and published by a beheerder who confirms that. */
export function Publiceren(deel: Deel) {
  const { ik } = useStand(deel.aanmelding)
  return (
    <section aria-labelledby="kaders-publiceer">
      <h3 id="kaders-publiceer">{T.titel}</h3>
      <p class="rustig">{T.wie}</p>
      <Aanmelden aanmelding={deel.aanmelding} />
      {ik &&
        (ik.rol === 'beheerder' || ik.rol === 'coordinator' ? (
          <Inlezen key={ik.persoon} {...deel} magPubliceren={ik.rol === 'beheerder'} />
        ) : (
          <p>{T.nietVoorU}</p>
        ))}
    </section>
  )
}

type Gecontroleerd = { kader: Kader; controle: Kadercontrole }

function Inlezen({ dienst, runtime, onGepubliceerd, magPubliceren }: Deel & { magPubliceren: boolean }) {
  const [bericht, setBericht] = useState('')
  const berichtregel = useRef<HTMLParagraphElement>(null)
  const [fouten, setFouten] = useState<readonly Melding[]>([])
  const [gevolg, setGevolg] = useState<Gevolg<unknown> | null>(null)
  const [gecontroleerd, setGecontroleerd] = useState<Gecontroleerd | null>(null)

  const clear = () => {
    setBericht('')
    setFouten([])
    setGevolg(null)
    setGecontroleerd(null)
  }
  const check = async (kader: Kader) => {
    clear()
    setBericht(T.bezig)
    const antwoord = await dienst.controleer(kader)
    setBericht('')
    setGevolg(antwoord)
    if (antwoord.soort === 'antwoord') setGecontroleerd({ kader, controle: antwoord.waarde })
  }
  const publish = async (kader: Kader) => {
    setBericht(T.versturen)
    const antwoord = await dienst.publiceer(kader)
    setGevolg(antwoord)
    if (antwoord.soort !== 'antwoord') return setBericht('')
    setGecontroleerd(null)
    berichtregel.current?.focus()
    setBericht(T.klaar(K.naam(kader.titel, kader.versie)))
    onGepubliceerd()
  }
  return (
    <>
      <Kaderbestand
        naam={T.bestand}
        onKader={check}
        onFouten={meldingen => {
          clear()
          setFouten(meldingen)
        }}
      />
      <p role="status" ref={berichtregel} tabIndex={-1}>
        {bericht}
      </p>
      <Bestandsfouten fouten={fouten} runtime={runtime} />
      <Gevolgmelding gevolg={gevolg} />
      {gecontroleerd && (
        <Controle
          {...gecontroleerd}
          runtime={runtime}
          onPubliceer={magPubliceren ? () => publish(gecontroleerd.kader) : null}
        />
      )}
    </>
  )
}
