import { useEffect, useState } from 'preact/hooks'
import type { Lijst } from '../../toezicht/aanvraaglijst.ts'
import type { Lijstbron, Werkboekbron } from '../../toezicht/lijstbron.ts'
import { readPlaksel } from '../../toezicht/plakken.ts'
import { Z } from './teksten.ts'

/** Where the list stands: in this workbook, or on the clipboard. */
export function Lijstkeuze({ bron, onLijst }: { bron: Lijstbron; onLijst: (lijst: Lijst) => void }) {
  return (
    <>
      {bron.werkboek && <UitWerkboek werkboek={bron.werkboek} onLijst={onLijst} />}
      <Plakken onLijst={onLijst} />
    </>
  )
}

function UitWerkboek({ werkboek, onLijst }: { werkboek: Werkboekbron; onLijst: (lijst: Lijst) => void }) {
  const [tabellen, setTabellen] = useState<readonly string[]>([])
  const [tabel, setTabel] = useState('')
  const report = (fout: unknown) => werkboek.report(fout)
  const look = () => werkboek.listTabellen().then(setTabellen, report)
  useEffect(() => {
    look()
  }, [werkboek])
  return (
    <div class="keuzes">
      <label>
        {Z.inlezen.tabel}
        <select value={tabel} onFocus={look} onChange={event => setTabel(event.currentTarget.value)}>
          <option value="">{Z.inlezen.actiefBlad}</option>
          {tabellen.map(naam => (
            <option key={naam} value={naam}>
              {naam}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="knop primair"
        onClick={() => werkboek.readLijst(tabel === '' ? undefined : tabel).then(onLijst, report)}
      >
        {Z.inlezen.lees}
      </button>
    </div>
  )
}

function Plakken({ onLijst }: { onLijst: (lijst: Lijst) => void }) {
  const [tekst, setTekst] = useState('')
  const [isMislukt, setMislukt] = useState(false)
  const read = () => {
    const lijst = readPlaksel(tekst)
    setMislukt(!lijst)
    if (lijst) onLijst(lijst)
  }
  return (
    <details class="plakken">
      <summary>{Z.inlezen.plakken}</summary>
      <label>
        {Z.inlezen.plakhier}
        <textarea
          rows={5}
          value={tekst}
          spellcheck={false}
          onInput={event => setTekst(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="knop" disabled={tekst.trim() === ''} onClick={read}>
        {Z.inlezen.leesPlaksel}
      </button>
      {isMislukt && (
        <p class="bericht error" role="alert">
          {Z.inlezen.geenLijst}
        </p>
      )}
    </details>
  )
}
