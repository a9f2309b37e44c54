import { useEffect, useState } from 'preact/hooks'
import type { Pot } from '#shared/middelen/plafond.ts'
import { vandaag } from '../../client/klok.ts'
import {
  checkKoppeling,
  type Koppeling,
  packKoppeling,
  proposeKoppeling,
  recallKoppeling,
} from '../../kolommen/koppeling.ts'
import { type Lijst, type Lijstkeuzes, readAanvraaglijst } from '../../toezicht/aanvraaglijst.ts'
import { AANVRAAGVELDEN, type Aanvraagveld } from '../../toezicht/aanvraagvelden.ts'
import type { Toezichtdienst } from '../../toezicht/dienst.ts'
import type { Lijstbron } from '../../toezicht/lijstbron.ts'
import { Koppelen } from '../kolommen/Koppelen.tsx'
import { Antwoord } from './Antwoord.tsx'
import { Lijstkeuze } from './Lijstkeuze.tsx'
import { Proefimport } from './Proefimport.tsx'
import { Z } from './teksten.ts'
import { useVraag } from './vragen.ts'

type Opzet = { readonly lijst: Lijst; readonly koppeling: Koppeling<Aanvraagveld> }

/** A list of insurers: read it, say which column is what, see what would change, and only then record it. */
export function Inlezen({ dienst, bron }: { dienst: Toezichtdienst; bron: Lijstbron }) {
  const [opzet, setOpzet] = useState<Opzet | null>(null)
  const potten = useVraag('potten', () => dienst.potten(vandaag()))
  const take = async (lijst: Lijst) => {
    const keuze = await bron.recall(lijst.koppen).catch(() => undefined)
    const koppeling = keuze
      ? recallKoppeling(AANVRAAGVELDEN, lijst.koppen, keuze)
      : proposeKoppeling(AANVRAAGVELDEN, lijst.koppen)
    setOpzet({ lijst, koppeling })
  }
  return (
    <>
      <p class="rustig">{Z.inlezen.uitleg}</p>
      <Lijstkeuze bron={bron} onLijst={take} />
      {opzet && (
        <Antwoord vraag={potten}>
          {overzicht => (
            <Uitwerken
              opzet={opzet}
              potten={overzicht.potten}
              dienst={dienst}
              bron={bron}
              onKoppeling={koppeling => setOpzet({ ...opzet, koppeling })}
            />
          )}
        </Antwoord>
      )}
    </>
  )
}

/** A list that was read: its columns, what holds for all rows, and then its preview. */
function Uitwerken({
  opzet: { lijst, koppeling },
  potten,
  dienst,
  bron,
  onKoppeling,
}: {
  opzet: Opzet
  potten: readonly Pot[]
  dienst: Toezichtdienst
  bron: Lijstbron
  onKoppeling: (koppeling: Koppeling<Aanvraagveld>) => void
}) {
  const fondsen = potten.filter(({ onderdeelVan }) => onderdeelVan === null)
  const [keuzes, setKeuzes] = useState<Lijstkeuzes>({ pot: fondsen[0]?.id ?? '', kosten: 'eenmalig' })
  const isGekoppeld = checkKoppeling(AANVRAAGVELDEN, koppeling).length === 0
  const gelezen = isGekoppeld ? readAanvraaglijst(lijst, koppeling, keuzes, potten) : null
  useEffect(() => {
    // What fits is worth remembering; a workbook that refuses to be written to is no reason to stop.
    if (isGekoppeld)
      bron.keep(lijst.koppen, packKoppeling(AANVRAAGVELDEN, lijst.koppen, koppeling)).catch(() => {})
  }, [koppeling, isGekoppeld])
  return (
    <>
      <p role="status">{Z.inlezen.gelezen(lijst.blad, lijst.rijen.length)}</p>
      <Koppelen velden={AANVRAAGVELDEN} koppen={lijst.koppen} koppeling={koppeling} onKies={onKoppeling} />
      <div class="keuzes">
        <label>
          {Z.inlezen.fonds}
          <select
            value={keuzes.pot}
            onChange={event => setKeuzes({ ...keuzes, pot: event.currentTarget.value })}
          >
            {fondsen.map(({ id, naam }) => (
              <option key={id} value={id}>
                {naam}
              </option>
            ))}
          </select>
        </label>
        <label>
          {Z.inlezen.kosten}
          <select
            value={keuzes.kosten}
            onChange={event =>
              setKeuzes({
                ...keuzes,
                kosten: event.currentTarget.value === 'structureel' ? 'structureel' : 'eenmalig',
              })
            }
          >
            <option value="eenmalig">{Z.inlezen.eenmalig}</option>
            <option value="structureel">{Z.inlezen.structureel}</option>
          </select>
        </label>
      </div>
      {gelezen && (
        <Proefimport
          key={JSON.stringify([lijst, koppeling, keuzes])}
          invoer={{ lijst, koppeling, gelezen }}
          dienst={dienst}
          select={bron.werkboek?.select}
        />
      )}
    </>
  )
}
