import { useEffect, useState } from 'preact/hooks'
import type { Kader } from '#shared/kader/kader.ts'
import { checkKoppeling } from '../../kolommen/koppeling.ts'
import {
  type Koppelkeuze,
  linkTabel,
  missingWith,
  packKeuze,
  suggestTabel,
} from '../../werkboek/koppelkeuze.ts'
import { planvelden } from '../../werkboek/planvelden.ts'
import {
  keepPlankoppeling,
  listTabelkoppen,
  type Plankoppeling,
  readPlankoppeling,
  type Tabelkoppen,
} from '../../workbook/plantabel.ts'
import { Koppelen } from '../kolommen/Koppelen.tsx'
import { W } from './teksten.ts'
import type { Uitvoeren } from './Werkboek.tsx'

type Werkboekstand = { tabellen: readonly Tabelkoppen[]; bewaard: Plankoppeling | undefined }

/**
 * Says once which table holds the plans and which of its columns is what. When the plans can't be read as they stand,
 * the table that should hold them is chosen already. `gemaakt` counts what was changed in the workbook from here.
 */
export function KoppelTabel({ kader, gemaakt, run }: { kader: Kader; gemaakt: number; run: Uitvoeren }) {
  const [{ tabellen, bewaard }, setStand] = useState<Werkboekstand>({ tabellen: [], bewaard: undefined })
  const [keuze, setKeuze] = useState<Koppelkeuze>()
  useEffect(() => {
    const look = async () => {
      const stand = { tabellen: await listTabelkoppen(), bewaard: await readPlankoppeling() }
      setStand(stand)
      setKeuze(suggestTabel(stand.tabellen, kader, stand.bewaard))
    }
    // A workbook that can't be read now says so at the act that needs it.
    look().catch(() => {})
  }, [gemaakt])

  const choose = (naam: string) => {
    const tabel = tabellen.find(kandidaat => kandidaat.naam === naam)
    setKeuze(tabel && linkTabel(tabel, kader, bewaard))
  }
  const save = (gekozen: Koppelkeuze) =>
    run(async () => {
      await keepPlankoppeling(packKeuze(gekozen, kader))
      return W.koppelen.bewaard(gekozen.naam)
    })
  const forget = () =>
    run(async () => {
      await keepPlankoppeling(undefined)
      return W.koppelen.vergeten
    })

  return (
    <section>
      <h3>{W.koppelen.titel}</h3>
      <p>{W.koppelen.uitleg}</p>
      {bewaard && (
        <p>
          {W.koppelen.geldt(bewaard.tabel)}{' '}
          <button type="button" class="link" onClick={forget}>
            {W.koppelen.vergeet}
          </button>
        </p>
      )}
      {tabellen.length === 0 ? (
        <p class="rustig">{W.koppelen.geenTabel}</p>
      ) : (
        <label class="veld">
          {W.koppelen.tabel}
          <select
            id="koppel-tabel"
            value={keuze?.naam ?? ''}
            onChange={event => choose(event.currentTarget.value)}
          >
            <option value="">{W.koppelen.kies}</option>
            {tabellen.map(({ naam }) => (
              <option key={naam} value={naam}>
                {naam}
              </option>
            ))}
          </select>
        </label>
      )}
      {keuze && <Kolomkeuze kader={kader} keuze={keuze} setKeuze={setKeuze} save={save} />}
    </section>
  )
}

function Kolomkeuze({
  kader,
  keuze,
  setKeuze,
  save,
}: {
  kader: Kader
  keuze: Koppelkeuze
  setKeuze: (keuze: Koppelkeuze) => void
  save: (keuze: Koppelkeuze) => void
}) {
  const velden = planvelden(kader)
  const bezwaren = checkKoppeling(velden, keuze.koppeling)
  // Beside the obligatory fields: at least one year with an amount.
  const ontbrekend = bezwaren.length === 0 ? missingWith(keuze, kader) : []
  return (
    <>
      <Koppelen
        velden={velden}
        koppen={keuze.koppen}
        koppeling={keuze.koppeling}
        onKies={koppeling => setKeuze({ ...keuze, koppeling })}
      />
      {ontbrekend.length > 0 && <p role="status">{W.koppelen.ontbreekt(ontbrekend)}</p>}
      <button
        type="button"
        id="koppel-bewaar"
        class="knop primair"
        disabled={bezwaren.length + ontbrekend.length > 0}
        onClick={() => save(keuze)}
      >
        {W.koppelen.bewaar}
      </button>
    </>
  )
}
