import type { Afwijking } from '#shared/beoordeling/consensus.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { computedScenarios } from '../../beoordelen/consensusopgave.ts'
import { Keuzeveld } from './Keuzeveld.tsx'
import { removeAt, replaceAt } from './rijen.ts'
import { Tekstveld } from './Tekstveld.tsx'
import { B } from './teksten.ts'

/** Where the parties leave what was computed, each time with a reason. */
export function Afwijkingen({
  afwijkingen,
  kader,
  change,
}: {
  afwijkingen: readonly Afwijking[]
  kader: Kader
  change: (afwijkingen: readonly Afwijking[]) => void
}) {
  const [scenario] = computedScenarios(kader)
  return (
    <>
      <h4>{B.afwijking.titel}</h4>
      <p class="rustig">{B.afwijking.uitleg}</p>
      {afwijkingen.map((rij, plek) => {
        const set = (wijziging: Partial<Afwijking>) =>
          change(replaceAt(afwijkingen, plek, { ...rij, ...wijziging }))
        return (
          <fieldset key={plek} class="vraag">
            <legend>{B.afwijking.soort[rij.soort]}</legend>
            {rij.soort === 'scenario' ? (
              <Scenario rij={rij} kader={kader} set={set} />
            ) : (
              <Rang rij={rij} set={set} />
            )}
            <Tekstveld naam={B.afwijking.reden} waarde={rij.reden} change={reden => set({ reden })} />
            <button type="button" class="link" onClick={() => change(removeAt(afwijkingen, plek))}>
              {B.afwijking.haalWeg(plek + 1)}
            </button>
          </fieldset>
        )
      })}
      <div class="knoppen">
        {scenario && (
          <button
            type="button"
            class="knop klein"
            onClick={() =>
              change([
                ...afwijkingen,
                { soort: 'scenario', van: scenario, naar: otherThan(scenario), reden: '' },
              ])
            }
          >
            {B.afwijking.voegToe.scenario}
          </button>
        )}
        <button
          type="button"
          class="knop klein"
          onClick={() => change([...afwijkingen, { soort: 'rang', van: '', naar: '', reden: '' }])}
        >
          {B.afwijking.voegToe.rang}
        </button>
      </div>
    </>
  )
}

type Rij = { rij: Afwijking; set: (wijziging: Partial<Afwijking>) => void }

function Scenario({ rij: { van, naar }, kader, set }: Rij & { kader: Kader }) {
  const asKeuzes = (scenarios: readonly string[]) => scenarios.map(naam => ({ waarde: naam, naam }))
  return (
    <>
      <Keuzeveld
        naam={B.afwijking.scenario.van}
        waarde={van}
        keuzes={asKeuzes(computedScenarios(kader))}
        change={gekozen => set({ van: gekozen, naar: gekozen === naar ? otherThan(gekozen) : naar })}
      />
      <Keuzeveld
        naam={B.afwijking.scenario.naar}
        waarde={naar}
        keuzes={asKeuzes(SCENARIOS.filter(scenario => scenario !== van))}
        change={gekozen => set({ naar: gekozen })}
      />
    </>
  )
}

const Rang = ({ rij: { van, naar }, set }: Rij) => (
  <>
    <Plaatsveld naam={B.afwijking.rang.van} waarde={van} change={plaats => set({ van: plaats })} />
    <Plaatsveld naam={B.afwijking.rang.naar} waarde={naar} change={plaats => set({ naar: plaats })} />
  </>
)

const Plaatsveld = ({
  naam,
  waarde,
  change,
}: {
  naam: string
  waarde: string
  change: (plaats: string) => void
}) => (
  <label class="onderbouwing">
    {naam}
    <input
      type="number"
      min={1}
      step={1}
      value={waarde}
      onInput={event => change(event.currentTarget.value)}
    />
  </label>
)

const otherThan = (van: string): string => SCENARIOS.find(scenario => scenario !== van) ?? van
