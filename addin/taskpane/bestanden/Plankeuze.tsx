import { useEffect, useState } from 'preact/hooks'
import { codesOf, PLANSOORTEN } from '#shared/plan/codelijsten.ts'
import type { Verdeelregel } from '#shared/verdeling/op-rang.ts'
import { Uitkomstopties } from '../Uitkomstopties.tsx'
import { type Formulier, WIJZEN } from './formulier.ts'
import { K } from './keuzeteksten.ts'
import { readGekozen } from './plankeuze.ts'

type Props = {
  formulier: Formulier
  regels: readonly Verdeelregel[]
  vandaag: string
  onWijzig: (formulier: Formulier) => void
  onFout: (fout: unknown) => void
}

/** Which plans a summary is about, and as of which day. */
export function Plankeuze({ formulier, regels, vandaag, onWijzig, onFout }: Props) {
  const { wijze, peildatum, lijst } = formulier
  return (
    <>
      <label class="peildatum">
        {K.peildatum}
        <input
          type="date"
          value={peildatum || vandaag}
          onChange={({ currentTarget: { value } }) =>
            onWijzig({ ...formulier, peildatum: value === vandaag ? '' : value })
          }
        />
      </label>
      <p class="rustig">{K.peildatumUitleg}</p>
      <fieldset>
        <legend>{K.plannen}</legend>
        {WIJZEN.map(naam => (
          <label key={naam} class="keuze">
            <input
              type="radio"
              name="plankeuze"
              checked={wijze === naam}
              onChange={() => onWijzig({ ...formulier, wijze: naam })}
            />
            {K.soort[naam]}
          </label>
        ))}
      </fieldset>
      {wijze === 'lijst' && (
        <Aanvinklijst
          regels={regels}
          lijst={lijst}
          onLijst={nieuw => onWijzig({ ...formulier, lijst: nieuw })}
        />
      )}
      <Aantal formulier={formulier} regels={regels} onFout={onFout} />
    </>
  )
}

/** The plans to tick, narrowed by what they are, what became of them, and what their name holds. */
function Aanvinklijst({
  regels,
  lijst,
  onLijst,
}: {
  regels: readonly Verdeelregel[]
  lijst: ReadonlySet<string>
  onLijst: (lijst: ReadonlySet<string>) => void
}) {
  const [zoek, setZoek] = useState('')
  const [soort, setSoort] = useState('')
  const [uitkomst, setUitkomst] = useState('')
  const gezocht = zoek.trim().toLowerCase()
  const getoond = regels.filter(
    regel =>
      (soort === '' || regel.score.plan.soort === soort) &&
      (uitkomst === '' || regel.uitkomst === uitkomst) &&
      `${regel.score.plan.nummer} ${regel.score.plan.titel}`.toLowerCase().includes(gezocht),
  )
  const tick = (nummers: readonly string[], aan: boolean) => {
    const nieuw = new Set(lijst)
    for (const nummer of nummers) {
      if (aan) nieuw.add(nummer)
      else nieuw.delete(nummer)
    }
    onLijst(nieuw)
  }
  const nummers = getoond.map(({ score }) => score.plan.nummer)
  return (
    <fieldset>
      <legend>{K.lijst}</legend>
      <div class="zoeken">
        <label>
          {K.zoek}
          <input type="search" value={zoek} onInput={event => setZoek(event.currentTarget.value)} />
        </label>
        <label>
          {K.uitkomst}
          <select value={uitkomst} onChange={event => setUitkomst(event.currentTarget.value)}>
            <option value="">{K.maaktNietUit}</option>
            <Uitkomstopties />
          </select>
        </label>
        <label>
          {K.plansoort}
          <select value={soort} onChange={event => setSoort(event.currentTarget.value)}>
            <option value="">{K.maaktNietUit}</option>
            {codesOf(PLANSOORTEN).map(code => (
              <option key={code} value={code}>
                {PLANSOORTEN.codes[code]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="knoppen">
        <button type="button" class="knop klein" onClick={() => tick(nummers, true)}>
          {K.allesAan(nummers.length)}
        </button>
        <button type="button" class="knop klein" onClick={() => tick(nummers, false)}>
          {K.allesUit}
        </button>
      </div>
      <ul class="aanvinken">
        {getoond.map(({ score: { plan } }) => (
          <li key={plan.nummer}>
            <label class="keuze">
              <input
                type="checkbox"
                checked={lijst.has(plan.nummer)}
                onChange={event => tick([plan.nummer], event.currentTarget.checked)}
              />
              <span>
                <b>{plan.nummer}</b> {plan.titel}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** How many plans the form points out, read again when it changes. */
function Aantal({ formulier, regels, onFout }: Pick<Props, 'formulier' | 'regels' | 'onFout'>) {
  const [gekozen, setGekozen] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let actueel = true
    readGekozen(formulier).then(nummers => actueel && setGekozen(nummers), onFout)
    return () => {
      actueel = false
    }
  }, [formulier])
  const aantal = gekozen
    ? regels.filter(({ score }) => gekozen.includes(score.plan.nummer)).length
    : regels.length
  return <p role="status">{K.aantal(aantal, regels.length)}</p>
}
