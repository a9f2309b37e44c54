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
import { Keuzeveld } from '../beoordelen/Keuzeveld.tsx'
import { removeAt, replaceAt } from '../beoordelen/rijen.ts'
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
      {metVoorwaarden && <Voorwaarden voorwaarden={voorwaarden} change={setVoorwaarden} />}
      <button type="button" class="knop klein" disabled={bezig} onClick={record}>
        {D.knop}
      </button>
    </details>
  )
}

const LEEG: Voorwaarde = { tekst: '', uiterlijk: null }

function Voorwaarden({
  voorwaarden,
  change,
}: {
  voorwaarden: readonly Voorwaarde[]
  change: (voorwaarden: readonly Voorwaarde[]) => void
}) {
  return (
    <>
      {voorwaarden.map((rij, plek) => {
        const set = (wijziging: Partial<Voorwaarde>) =>
          change(replaceAt(voorwaarden, plek, { ...rij, ...wijziging }))
        return (
          <fieldset key={plek} class="vraag">
            <legend>{D.voorwaardeNummer(plek + 1)}</legend>
            <Tekstveld naam={D.voorwaarde} waarde={rij.tekst} change={tekst => set({ tekst })} />
            <Dag
              naam={D.uiterlijkVeld}
              waarde={rij.uiterlijk ?? ''}
              change={dag => set({ uiterlijk: dag === '' ? null : dag })}
            />
            {voorwaarden.length > 1 && (
              <button type="button" class="link" onClick={() => change(removeAt(voorwaarden, plek))}>
                {D.voorwaardeWeg(plek + 1)}
              </button>
            )}
          </fieldset>
        )
      })}
      <p>
        <button type="button" class="link" onClick={() => change([...voorwaarden, LEEG])}>
          {D.voorwaardeErbij}
        </button>
      </p>
    </>
  )
}

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
    <Keuzeveld
      naam={naam}
      waarde={waarde}
      keuzes={codes.map(code => ({ waarde: code, naam: lijst.codes[code] }))}
      change={choose}
    />
  )
}

const Dag = ({ naam, waarde, change }: { naam: string; waarde: string; change: (dag: string) => void }) => (
  <label class="onderbouwing">
    {naam}
    <input type="date" value={waarde} onInput={event => change(event.currentTarget.value)} />
  </label>
)
