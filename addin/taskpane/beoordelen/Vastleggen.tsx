import { useState } from 'preact/hooks'
import { isSameBinding } from '#shared/beoordeling/binding.ts'
import type { Consensus } from '#shared/beoordeling/consensus.ts'
import type { Formulier } from '#shared/kader/formulier.ts'
import type { Beoordelingenoverzicht } from '#worker/beoordelingen/antwoorden.ts'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import {
  type Consensusvorm,
  isPlaatst,
  optionsOf,
  startVorm,
  toOpgave,
} from '../../beoordelen/consensusopgave.ts'
import {
  LEEG,
  type Mensenvraag,
  questionsOf,
  toVelden,
  type Veld,
  type Velden,
} from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { Afwijkingen } from './Afwijkingen.tsx'
import { formatWaarde } from './opmaak.ts'
import { useOrganisaties } from './organisaties.ts'
import { Standpunten } from './Standpunten.tsx'
import { B } from './teksten.ts'
import { Vinkjes } from './Vinkjes.tsx'

/** The consensus to record: the parties choose where they differ and say why, each with room to think otherwise. */
export function Vastleggen({
  werkplek,
  dossier,
  overzicht,
  laatste,
  formulier,
}: {
  werkplek: Werkplek
  dossier: Plandossier
  overzicht: Beoordelingenoverzicht
  laatste: Consensus | undefined
  formulier: Formulier
}) {
  const { dossier: houder, dienst, beoordelaar } = werkplek
  const { bezig } = useStand(houder)
  const { kader } = useStand(beoordelaar)
  const { naamVan } = useOrganisaties(werkplek)
  const { binding } = dossier
  const vragen = questionsOf(formulier)
  const partijen = dossier.partijen.map(({ organisatie }) => ({
    waarde: organisatie,
    naam: naamVan(organisatie),
  }))
  const beoordelingen = [...overzicht.eigen, ...overzicht.anderen].map(({ beoordeling }) => beoordeling)
  const gegeven = beoordelingen.map(({ inhoud }) => toVelden(inhoud))
  const [vorm, setVorm] = useState<Consensusvorm>(() =>
    startVorm(
      laatste && binding && isSameBinding(laatste, binding) ? laatste : undefined,
      vragen,
      gegeven,
      partijen.map(({ waarde }) => waarde),
    ),
  )
  const change = (wijziging: Partial<Consensusvorm>) => setVorm({ ...vorm, ...wijziging })
  const record = () => {
    if (!binding) return
    const ids = beoordelingen.map(({ id }) => id)
    houder.act(nummer => dienst.legConsensusVast(nummer, toOpgave(vorm, vragen, binding, ids)))
  }
  return (
    <>
      <p class="rustig">{B.consensus.uitleg}</p>
      {vragen.map(vraag => (
        <Samen
          key={vraag.id}
          vraag={vraag}
          veld={vorm.velden[vraag.id] ?? LEEG}
          gegeven={gegeven}
          change={veld => change({ velden: { ...vorm.velden, [vraag.id]: veld } })}
        />
      ))}
      <Afwijkingen
        afwijkingen={vorm.afwijkingen}
        kader={kader}
        change={afwijkingen => change({ afwijkingen })}
      />
      <Standpunten
        standpunten={vorm.minderheid}
        partijen={partijen}
        formulier={formulier}
        change={minderheid => change({ minderheid })}
      />
      <Vinkjes
        titel={B.consensus.door}
        keuzes={partijen}
        gekozen={vorm.door}
        change={door => change({ door })}
      />
      {!vorm.afwijkingen.every(isPlaatst) && <p class="let-op">{B.afwijking.plaatsen}</p>}
      <button
        type="button"
        class="knop primair"
        disabled={bezig || !vorm.afwijkingen.every(isPlaatst)}
        onClick={record}
      >
        {B.consensus.knop}
      </button>
    </>
  )
}

/** One question: what the parties give together, and why. */
function Samen({
  vraag,
  veld,
  gegeven,
  change,
}: {
  vraag: Mensenvraag
  veld: Veld
  gegeven: readonly Velden[]
  change: (veld: Veld) => void
}) {
  const keuzes = optionsOf(vraag, gegeven)
  return (
    <div class="samen">
      <label>
        <span>{vraag.titel}</span>
        <select
          aria-label={B.consensus.samen(vraag.titel)}
          value={String(veld.waarde ?? '')}
          onChange={event => {
            const tekst = event.currentTarget.value
            change({ ...veld, waarde: keuzes.find(waarde => String(waarde) === tekst) ?? null })
          }}
        >
          <option value="">{B.consensus.kies}</option>
          {keuzes.map(waarde => (
            <option key={String(waarde)} value={String(waarde)}>
              {formatWaarde(vraag, waarde)}
            </option>
          ))}
        </select>
      </label>
      <textarea
        rows={2}
        aria-label={B.consensus.reden(vraag.titel)}
        placeholder={B.verloop.reden}
        value={veld.onderbouwing}
        onInput={event => change({ ...veld, onderbouwing: event.currentTarget.value })}
      />
    </div>
  )
}
