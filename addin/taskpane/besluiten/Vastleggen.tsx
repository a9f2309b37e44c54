import { useState } from 'preact/hooks'
import {
  BESLUITUITKOMSTEN,
  type Besluituitkomst,
  ORGANEN,
  type Orgaan,
  type Voorwaarde,
} from '#shared/beoordeling/besluit.ts'
import { type Codelijst, codesOf } from '#shared/plan/codelijsten.ts'
import type { Besluitopgave } from '../../client/beoordeeldienst.ts'
import { vandaag } from '../../client/klok.ts'
import { Tekstveld } from '../beoordelen/Tekstveld.tsx'
import { D } from './teksten.ts'

/** Records what a body said of the version that was judged. What was typed stays until the service has it. */
export function Vastleggen({
  planversie,
  bezig,
  send,
}: {
  planversie: number
  bezig: boolean
  send: (opgave: Besluitopgave) => Promise<boolean>
}) {
  const [orgaan, setOrgaan] = useState<Orgaan>('gremium')
  const [uitkomst, setUitkomst] = useState<Besluituitkomst>('toekennen')
  const [datum, setDatum] = useState<string>(vandaag())
  const [motivering, setMotivering] = useState('')
  const [voorwaarden, setVoorwaarden] = useState<readonly Voorwaarde[]>([LEEG])
  const metVoorwaarden = uitkomst === 'toekennen-onder-voorwaarden'
  const change = (plek: number, wijziging: Partial<Voorwaarde>) =>
    setVoorwaarden(voorwaarden.map((een, i) => (i === plek ? { ...een, ...wijziging } : een)))
  const record = async () => {
    const opgave = {
      planversie,
      orgaan,
      uitkomst,
      datum,
      motivering,
      voorwaarden: metVoorwaarden ? [...voorwaarden] : [],
    }
    if (!(await send(opgave))) return
    setMotivering('')
    setVoorwaarden([LEEG])
  }
  return (
    <details class="stap">
      <summary>{D.vastleggen}</summary>
      <Keuze naam={D.orgaan} lijst={ORGANEN} waarde={orgaan} change={setOrgaan} />
      <Keuze naam={D.uitkomst} lijst={BESLUITUITKOMSTEN} waarde={uitkomst} change={setUitkomst} />
      <Dag naam={D.datum} waarde={datum} change={setDatum} />
      <Tekstveld naam={D.motivering} waarde={motivering} change={setMotivering} />
      {metVoorwaarden &&
        voorwaarden.map(({ tekst, uiterlijk }, i) => (
          <fieldset key={i}>
            <legend>{`${D.voorwaarde} ${i + 1}`}</legend>
            <Tekstveld naam={D.voorwaarde} waarde={tekst} change={nieuw => change(i, { tekst: nieuw })} />
            <Dag
              naam={D.uiterlijkVeld}
              waarde={uiterlijk ?? ''}
              change={dag => change(i, { uiterlijk: dag === '' ? null : dag })}
            />
          </fieldset>
        ))}
      {metVoorwaarden && (
        <button type="button" class="link" onClick={() => setVoorwaarden([...voorwaarden, LEEG])}>
          {D.voorwaardeErbij}
        </button>
      )}
      <button type="button" class="knop klein" disabled={bezig} onClick={record}>
        {D.knop}
      </button>
    </details>
  )
}

const LEEG: Voorwaarde = { tekst: '', uiterlijk: null }

/** One of the codes of a list. */
function Keuze<Code extends string>({
  naam,
  lijst,
  waarde,
  change,
}: {
  naam: string
  lijst: Codelijst<Code>
  waarde: Code
  change: (code: Code) => void
}) {
  const codes = codesOf(lijst)
  const choose = (gekozen: string) => {
    const code = codes.find(kandidaat => kandidaat === gekozen)
    if (code !== undefined) change(code)
  }
  return (
    <label class="onderbouwing">
      {naam}
      <select value={waarde} onChange={event => choose(event.currentTarget.value)}>
        {codes.map(code => (
          <option key={code} value={code}>
            {lijst.codes[code]}
          </option>
        ))}
      </select>
    </label>
  )
}

const Dag = ({ naam, waarde, change }: { naam: string; waarde: string; change: (dag: string) => void }) => (
  <label class="onderbouwing">
    {naam}
    <input type="date" value={waarde} onInput={event => change(event.currentTarget.value)} />
  </label>
)
