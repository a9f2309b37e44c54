import { useMemo, useState } from 'preact/hooks'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { formatMiljoen } from '#shared/middelen/bedrag.ts'
import type { Verdelingregel } from '#worker/verdelingen/antwoorden.ts'
import { getWerkplek } from '../../beoordelen/werkplek.ts'
import type { Gevolg } from '../../client/sturen.ts'
import { createVerdelingdienst, type Verdelingdienst } from '../../client/verdelingdienst.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Bewaard } from '../../verdeling/bewaren.ts'
import { useStand } from '../stand.ts'
import { V } from './teksten.ts'

const { dienst: T } = V

type Props = {
  runtime: Runtime
  /** makes a scenario of what is chosen now, unless something stands in the way, and says what became of it */
  make(use: (bewaard: Bewaard) => Promise<string>): Promise<void>
  /** opens the text of a scenario */
  open(read: () => Promise<string>): Promise<void>
}

/** Scenarios in the service, for who is signed in as someone who may see them; a coordinator keeps them there too. */
export function Dienst({ runtime, make, open }: Props) {
  const { aanmelding } = getWerkplek(runtime)
  const { ik } = useStand(aanmelding)
  const dienst = useMemo(() => createVerdelingdienst(location.origin, aanmelding), [aanmelding])
  if (!ik) return <p class="rustig">{T.aanmelden}</p>
  if (!LEZERS.some(rol => rol === ik.rol)) return null
  return (
    <section aria-labelledby="verdeling-dienst">
      <h4 id="verdeling-dienst">{T.kop}</h4>
      {ik.rol === 'coordinator' && (
        <>
          <p class="rustig">{T.uitleg}</p>
          <button type="button" class="knop" onClick={() => make(bewaard => keep(dienst, bewaard))}>
            {T.bewaar}
          </button>
        </>
      )}
      <Lijst key={ik.persoon} dienst={dienst} open={open} />
    </section>
  )
}

const LEZERS = ['coordinator', 'nza', 'gremium'] as const

function Lijst({ dienst, open }: { dienst: Verdelingdienst } & Pick<Props, 'open'>) {
  const [regels, setRegels] = useState<readonly Verdelingregel[] | null>(null)
  const [bericht, setBericht] = useState('')
  const show = async () => {
    const gevolg = await dienst.lijst()
    setRegels(gevolg.soort === 'antwoord' ? gevolg.waarde.verdelingen : null)
    setBericht(gevolg.soort !== 'antwoord' ? describe(gevolg) : gevolg.waarde.totaal === 0 ? T.geen : '')
  }
  const read = async (hash: string) => {
    const gevolg = await dienst.lees(hash)
    // Whoever opens a scenario reads the reason as the outcome of opening it.
    if (gevolg.soort !== 'antwoord') return setBericht(describe(gevolg))
    const { inhoud } = gevolg.waarde
    setBericht('')
    await open(async () => JSON.stringify({ inhoud, hash }))
  }
  return (
    <>
      <button type="button" class="knop" onClick={show}>
        {T.toon}
      </button>
      <p role="status">{bericht}</p>
      <ul class="scenarios">
        {(regels ?? []).map(({ hash, bewaardOp, aanpak, plannen, bedrag }) => (
          <li key={hash}>
            {T.regel(formatDatum(bewaardOp), V.aanpak[aanpak], plannen, formatMiljoen(bedrag))}{' '}
            <small>{hash.slice(0, 12)}</small>{' '}
            <button
              type="button"
              class="link"
              aria-label={T.openNaam(hash.slice(0, 12))}
              onClick={() => read(hash)}
            >
              {T.open}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

async function keep(dienst: Verdelingdienst, { verzegeld }: Bewaard): Promise<string> {
  const gevolg = await dienst.bewaar(verzegeld)
  if (gevolg.soort !== 'antwoord') return describe(gevolg)
  const { verdeling, meldingen } = gevolg.waarde
  return [T.bewaard(verdeling.hash), ...meldingen.map(({ tekst }) => tekst)].join(' ')
}

function describe(gevolg: Exclude<Gevolg<unknown>, { soort: 'antwoord' }>): string {
  if (gevolg.soort === 'onbereikbaar') return T.onbereikbaar
  const { detail, fouten = [] } = gevolg.probleem
  return T.geweigerd(fouten.length > 0 ? fouten.map(({ melding }) => melding).join(' ') : detail)
}
