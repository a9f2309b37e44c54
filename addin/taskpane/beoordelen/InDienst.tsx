import { useState } from 'preact/hooks'
import { checkNieuwNummer, NUMMERREEKS_BRON } from '#shared/plan/nummerreeks.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import type { Planopgave } from '../../client/beoordeeldienst.ts'
import { useStand } from '../stand.ts'
import { Bronnen } from './Bronnen.tsx'
import { Keuzeveld } from './Keuzeveld.tsx'
import { useOrganisaties } from './organisaties.ts'
import { B } from './teksten.ts'

type Partij = Planopgave['partijen'][number]

/** A plan that the service does not know (for this person): a coordinator can put it there. */
export function InDienst({ werkplek }: { werkplek: Werkplek }) {
  const { aanmelding, beoordelaar, dossier, dienst } = werkplek
  const { ik } = useStand(aanmelding)
  const { rij } = useStand(beoordelaar)
  const { bezig } = useStand(dossier)
  const { rijen, mislukt } = useOrganisaties(werkplek)
  const [marktleider, setMarktleider] = useState('')
  const [gemeente, setGemeente] = useState('')
  if (ik?.rol !== 'coordinator' || !rij?.inhoud) return <p>{B.dienst.geen}</p>
  const { inhoud } = rij
  const eigen = rijen?.find(({ id }) => id === ik.organisatie.id)
  const bezwaar = eigen && checkNieuwNummer(inhoud.nummer, eigen.nummerreeksen)
  const keuzes = (soort: typeof ik.organisatie.soort) =>
    (rijen ?? [])
      .filter(organisatie => organisatie.soort === soort && organisatie.id !== ik.organisatie.id)
      .map(({ id, naam }) => ({ waarde: id, naam }))
  const partijen: Planopgave['partijen'] = [
    { organisatie: ik.organisatie.id, partijrol: 'coordinerend' },
    ...asPartij(marktleider, 'marktleider'),
    ...asPartij(gemeente, 'medebeoordelaar'),
  ]
  return (
    <>
      <p>{B.dienst.geen}</p>
      <details class="indienst">
        <summary>{B.indienst.titel}</summary>
        <p>{B.indienst.uitleg}</p>
        {mislukt && (
          <p role="alert">
            {B.indienst.geenLijst}{' '}
            <button type="button" class="link" onClick={() => werkplek.organisaties.load()}>
              {B.opnieuw}
            </button>
          </p>
        )}
        <Keuzeveld
          naam={B.indienst.marktleider}
          waarde={marktleider}
          keuzes={keuzes('verzekeraar')}
          leeg={B.indienst.kies}
          change={setMarktleider}
        />
        <Keuzeveld
          naam={B.indienst.gemeente}
          waarde={gemeente}
          keuzes={keuzes('gemeente')}
          leeg={B.indienst.geenGemeente}
          change={setGemeente}
        />
        {bezwaar && (
          <div class="bericht warning" role="status">
            <p>{B.indienst.nummer(inhoud.nummer, bezwaar)}</p>
            <Bronnen bronnen={[NUMMERREEKS_BRON]} />
          </div>
        )}
        <button
          type="button"
          class="knop primair"
          disabled={bezig || bezwaar !== undefined}
          onClick={() => dossier.act(() => dienst.maakPlan({ inhoud, partijen }))}
        >
          {B.indienst.knop}
        </button>
      </details>
    </>
  )
}

const asPartij = (organisatie: string, partijrol: Partij['partijrol']): Partij[] =>
  organisatie === '' ? [] : [{ organisatie, partijrol }]
