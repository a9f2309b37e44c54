import { useState } from 'preact/hooks'
import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import { GEBEURTENISSEN } from '#shared/beoordeling/gebeurtenissen.ts'
import { formatStatus, formatTermijn, VEREISTE_TEKST } from '#shared/beoordeling/stappen-opmaak.ts'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { Kaderkeuze } from './Kaderkeuze.tsx'
import { Mededinging } from './Mededinging.tsx'
import { useOrganisaties } from './organisaties.ts'
import { Tekstveld } from './Tekstveld.tsx'
import { B } from './teksten.ts'
import { Vinkjes } from './Vinkjes.tsx'

type Mogelijkheid = Plandossier['stappen'][number]

/** Where the plan is, the clock that runs, who takes part, and the steps that this person may take. */
export function Verloop({ werkplek, dossier }: { werkplek: Werkplek; dossier: Plandossier }) {
  const { status, termijn, partijen, voortgang, stappen } = dossier
  const { naamVan } = useOrganisaties(werkplek)
  return (
    <details class="verloop">
      <summary>
        {formatStatus(status)}
        {termijn && (
          <span class={termijn.dagenOver < 0 ? 'let-op' : 'rustig'}> · {formatTermijn(termijn)}</span>
        )}
      </summary>
      <h4>{B.verloop.partijen}</h4>
      <ul>
        {partijen.map(({ organisatie, partijrol }) => {
          const gedaan = voortgang?.find(partij => partij.organisatie === organisatie)
          return (
            <li key={organisatie}>
              {naamVan(organisatie)}, {B.verloop.rol[partijrol]}
              {gedaan && (
                <span class="rustig">: {gedaan.ingediend ? B.verloop.ingediend : B.verloop.nogNiet}</span>
              )}
            </li>
          )
        })}
      </ul>
      <h4>{B.verloop.stappen}</h4>
      {stappen.length === 0 && <p class="rustig">{B.verloop.geenStappen}</p>}
      {stappen.map(stap => (
        <Stap key={stap.gebeurtenis} stap={stap} werkplek={werkplek} dossier={dossier} />
      ))}
      {stappen.some(({ belemmeringen }) =>
        belemmeringen.some(({ vereiste }) => vereiste === 'mededingingsverslag'),
      ) && <Mededinging werkplek={werkplek} dossier={dossier} />}
    </details>
  )
}

/** One step: what stands in its way, or what to fill in for it. */
function Stap({
  stap: { gebeurtenis, belemmeringen, invullen },
  werkplek,
  dossier,
}: {
  stap: Mogelijkheid
  werkplek: Werkplek
  dossier: Plandossier
}) {
  const { bezig } = useStand(werkplek.dossier)
  const { kader } = useStand(werkplek.beoordelaar)
  const { naamVan } = useOrganisaties(werkplek)
  const [reden, setReden] = useState('')
  const [redenRang, setRedenRang] = useState('')
  const [akkoord, setAkkoord] = useState<readonly string[]>([])
  const [ander, setAnder] = useState<Kaderversie | null>(null)
  const eigenKader = kader.plansoorten.includes(dossier.inhoud.soort) ? kader : null
  const gekozen = ander ?? (eigenKader && { id: eigenKader.id, versie: eigenKader.versie })
  const naam = GEBEURTENISSEN.codes[gebeurtenis]
  const vraagtReden = invullen.some(
    vereiste => vereiste === 'reden' || vereiste === 'reden-afwijking-voornemen',
  )
  const take = () =>
    werkplek.dossier.act((nummer, versie) =>
      werkplek.dienst.zetStap(
        nummer,
        {
          gebeurtenis,
          gegevens: {
            reden: reden.trim() === '' ? null : reden,
            redenRang: redenRang.trim() === '' ? null : redenRang,
            akkoord: [...akkoord],
            kader: invullen.includes('kader') ? gekozen : null,
          },
        },
        versie,
      ),
    )
  return (
    <details class="stap">
      <summary>
        {naam}
        {belemmeringen.length > 0 && (
          <span class="rustig">
            {' '}
            {B.verloop.nodig(belemmeringen.map(({ vereiste }) => VEREISTE_TEKST[vereiste]).join(', '))}
          </span>
        )}
      </summary>
      {belemmeringen.map(({ vereiste, melding }) => (
        <p key={`${vereiste}-${melding.tekst}`} class="let-op">
          {melding.tekst} {melding.uitweg}
        </p>
      ))}
      {invullen.includes('kader') && (
        <Kaderkeuze
          werkplek={werkplek}
          soort={dossier.inhoud.soort}
          eigen={eigenKader}
          gekozen={gekozen}
          change={setAnder}
        />
      )}
      {vraagtReden && <Tekstveld naam={B.verloop.reden} waarde={reden} change={setReden} />}
      {invullen.includes('reden-afwijking-rang') && (
        <Tekstveld naam={B.verloop.redenRang} waarde={redenRang} change={setRedenRang} />
      )}
      {invullen.includes('akkoord-partijen') && (
        <Vinkjes
          titel={B.verloop.akkoord}
          keuzes={dossier.partijen.map(({ organisatie }) => ({
            waarde: organisatie,
            naam: naamVan(organisatie),
          }))}
          gekozen={akkoord}
          change={setAkkoord}
        />
      )}
      <button
        type="button"
        class="knop klein"
        disabled={bezig || belemmeringen.length > 0}
        aria-label={`${B.verloop.zet}: ${naam}`}
        onClick={take}
      >
        {B.verloop.zet}
      </button>
    </details>
  )
}
