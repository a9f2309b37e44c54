import { useMemo } from 'preact/hooks'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { cellAddress } from '#shared/narekenen/adres.ts'
import { EENHEID_TEKST } from '#shared/narekenen/berichten.ts'
import { recompute } from '#shared/narekenen/narekenen.ts'
import type { Afwijking, Correctie, Herstel, Narekening } from '#shared/narekenen/uitkomst.ts'
import { BEROEPSGROEPEN } from '#shared/plan/codelijsten.ts'
import type { Narekenstand } from '../../narekenen/narekenaar.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Selectie } from '../../workbook/selectie.ts'
import { Cellink } from '../Balken.tsx'
import { N } from './teksten.ts'

type Props = { stand: Narekenstand; runtime: Runtime }

/** The selected table recalculated: what deviates with its cell, what is right, and what it rests on. */
export function Narekenen({ stand, runtime }: Props) {
  const { selectie, bezig, fout } = stand
  const narekening = useMemo(
    () => (selectie ? recompute(selectie.tabel, DOORBRAAK_CONCEPT_2026) : undefined),
    [selectie],
  )
  const adres = selectie ? `${selectie.blad}!${selectie.adres}` : ''
  return (
    <section class="narekenen" aria-labelledby="narekenen-titel">
      <h2 id="narekenen-titel">
        {N.titel} {adres && <small>{adres}</small>}
      </h2>
      <div class="knoppen">
        <button type="button" class="knop stil klein" onClick={() => runtime.narekenaar.close()}>
          {N.sluit}
        </button>
      </div>
      <p role="status">{bezig ? N.lezen : narekening ? N.samenvatting(narekening) : ''}</p>
      {fout && <Fout tekst={fout.tekst} uitweg={fout.uitweg} />}
      {selectie && !narekening && <Fout tekst={N.geenKop.tekst(adres)} uitweg={N.geenKop.uitweg} />}
      {selectie && narekening && <Uitkomst narekening={narekening} selectie={selectie} runtime={runtime} />}
    </section>
  )
}

function Fout({ tekst, uitweg }: { tekst: string; uitweg: string }) {
  return (
    <div class="bericht error" role="alert">
      <strong>{tekst}</strong> {uitweg}
    </div>
  )
}

type Deel = { narekening: Narekening; selectie: Selectie; runtime: Runtime }

function Uitkomst({ narekening, selectie, runtime }: Deel) {
  const { afwijkingen, weggelaten } = narekening
  return (
    <>
      {afwijkingen.length > 0 && (
        <ul class="meldingen">
          {afwijkingen.map((afwijking, i) => (
            <li key={i} class={afwijking.ernst}>
              <Afwijkingsregel afwijking={afwijking} selectie={selectie} runtime={runtime} />
            </li>
          ))}
        </ul>
      )}
      {weggelaten > 0 && <p>{N.weggelaten(weggelaten)}</p>}
      <p class="rustig">{N.nietsGewijzigd}</p>
      <Kloppend narekening={narekening} selectie={selectie} runtime={runtime} />
      <Gelezen narekening={narekening} />
    </>
  )
}

function Afwijkingsregel({
  afwijking,
  selectie,
  runtime,
}: {
  afwijking: Afwijking
  selectie: Selectie
  runtime: Runtime
}) {
  const { plaats, ernst, regel, tekst, uitweg, herstel } = afwijking
  return (
    <>
      <Cellink plaats={{ blad: selectie.blad, cel: plaats.cel, veld: plaats.kop }} runtime={runtime} />
      <small class="rustig">
        {' '}
        {N.ernst[ernst]} · {N.regel(regel)}
      </small>
      <p>{tekst}</p>
      <p class="uitweg">{uitweg}</p>
      {herstel.length > 0 && (
        <details>
          <summary>{N.mogelijk}</summary>
          <ul>
            {herstel.map(manier => (
              <Herstelregel key={manier.plaats.cel} herstel={manier} blad={selectie.blad} runtime={runtime} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Herstelregel({ herstel, blad, runtime }: { herstel: Herstel; blad: string; runtime: Runtime }) {
  return (
    <li>
      <Correctieregel correctie={herstel} blad={blad} runtime={runtime} />
      {herstel.gevolgen.length > 0 && (
        <>
          <p class="rustig">{N.gevolgen}</p>
          <ul>
            {herstel.gevolgen.map(gevolg => (
              <li key={gevolg.plaats.cel}>
                <Correctieregel correctie={gevolg} blad={blad} runtime={runtime} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

function Correctieregel({
  correctie,
  blad,
  runtime,
}: {
  correctie: Correctie
  blad: string
  runtime: Runtime
}) {
  const { plaats, gevonden, waarde } = correctie
  return (
    <>
      <Cellink plaats={{ blad, cel: plaats.cel, veld: plaats.kop }} runtime={runtime} />{' '}
      {gevonden === null ? N.vult(format(waarde)) : N.wordt(format(gevonden), format(waarde))}
      {plaats.opschrift && <small class="rustig"> ({plaats.opschrift})</small>}
    </>
  )
}

function Kloppend({ narekening, selectie, runtime }: Deel) {
  const regels = narekening.regels.filter(
    ({ gecontroleerd, klopt }) => gecontroleerd > 0 && klopt === gecontroleerd,
  )
  if (regels.length === 0) return null
  const hoek = selectie.tabel.hoek ?? { rij: 0, kolom: 0 }
  const opschriften = narekening.kolommen.find(({ soort }) => soort === 'opschrift')?.kolom ?? 0
  return (
    <details>
      <summary>{N.klopt(regels.length)}</summary>
      <ul>
        {regels.map(({ rij, opschrift, uitleg }) => (
          <li key={rij}>
            <Cellink
              plaats={{ blad: selectie.blad, cel: cellAddress(hoek.rij + rij, hoek.kolom + opschriften) }}
              runtime={runtime}
            />{' '}
            {opschrift}
            {uitleg && <small class="rustig"> {uitleg}</small>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Gelezen({ narekening }: { narekening: Narekening }) {
  const kolommen = narekening.kolommen.filter(({ kop }) => kop !== '')
  return (
    <>
      <details>
        <summary>{N.gelezen}</summary>
        <ul>
          {kolommen.map(({ kolom, kop, soort, eenheid }) => (
            <li key={kolom}>
              {kop}: {N.kolom[soort]}
              {eenheid && ` (${EENHEID_TEKST[eenheid]})`}
            </li>
          ))}
        </ul>
        {kolommen.some(({ soort }) => soort === 'telling') && <p class="rustig">{N.nietOpgeteld}</p>}
      </details>
      <details>
        <summary>{N.factoren}</summary>
        <ul>
          {narekening.deeltijdfactoren.map(({ beroepsgroep, factor, bron }) => (
            <li key={beroepsgroep}>
              {N.factor(BEROEPSGROEPEN.codes[beroepsgroep], factor, format)}
              <small class="bron">{formatBron(bron)}</small>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

const format = (waarde: number): string => waarde.toLocaleString('nl-NL', { maximumFractionDigits: 6 })
