import { useEffect, useRef, useState } from 'preact/hooks'
import {
  BESLUITUITKOMSTEN,
  type Besluitstand,
  followBesluiten,
  ORGANEN,
  type Voorwaardestand,
} from '#shared/beoordeling/besluit.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { vandaag } from '../../client/klok.ts'
import { Tekstveld } from '../beoordelen/Tekstveld.tsx'
import { useStand } from '../stand.ts'
import { useBesluiten } from './besluitstand.ts'
import { D } from './teksten.ts'
import { Vastleggen } from './Vastleggen.tsx'
import './besluiten.css'

/** What the gremium and the BO said of this plan and what became of it; the gremium adds to it here. */
export function Besluiten({ werkplek, nummer }: { werkplek: Werkplek; nummer: string }) {
  const { ik } = useStand(werkplek.aanmelding)
  const { besluiten, redenen, bezig, retry, act } = useBesluiten(werkplek, nummer)
  const melding = useRef<HTMLDivElement>(null)
  // The button that was pressed may be a screen further down.
  useEffect(() => melding.current?.scrollIntoView({ block: 'center' }), [redenen])
  const magVastleggen = ik?.rol === 'gremium'
  return (
    <section class="besluiten" aria-labelledby="besluiten-titel">
      <h3 id="besluiten-titel">{D.titel}</h3>
      {redenen.length > 0 && (
        <div class="bericht error" role="alert" ref={melding}>
          {redenen.map(reden => (
            <p key={reden}>{reden}</p>
          ))}
          {!besluiten && (
            <button type="button" class="link" onClick={retry}>
              {D.opnieuw}
            </button>
          )}
        </div>
      )}
      {!besluiten && redenen.length === 0 && <p class="rustig">{D.laden}</p>}
      {besluiten?.besluiten.length === 0 && <p class="rustig">{D.geen}</p>}
      {besluiten &&
        followBesluiten(besluiten.besluiten, besluiten.vervullingen, vandaag()).map(stand => (
          <Besluit
            key={stand.besluit.volgnr}
            stand={stand}
            meld={
              magVastleggen && !stand.vervangen
                ? (voorwaarde, toelichting) =>
                    act(etag =>
                      werkplek.dienst.meldVervulling(
                        nummer,
                        { besluit: stand.besluit.volgnr, voorwaarde, toelichting },
                        etag,
                      ),
                    )
                : null
            }
          />
        ))}
      {magVastleggen && besluiten && besluiten.planversie !== null && (
        <Vastleggen
          planversie={besluiten.planversie}
          bezig={bezig}
          send={opgave => act(etag => werkplek.dienst.legBesluitVast(nummer, opgave, etag))}
        />
      )}
    </section>
  )
}

/** Reports a condition as met; `null` for who may not. */
type Meld = ((voorwaarde: number, toelichting: string) => Promise<boolean>) | null

function Besluit({ stand: { besluit, vervangen, voorwaarden }, meld }: { stand: Besluitstand; meld: Meld }) {
  return (
    <article class="vergeleken">
      <p>
        <b>{ORGANEN.codes[besluit.orgaan]}</b> <span class="rustig">{formatDatum(besluit.datum)}</span>
      </p>
      <p>{BESLUITUITKOMSTEN.codes[besluit.uitkomst]}</p>
      {vervangen && <p class="rustig">{D.vervangen}</p>}
      {besluit.motivering !== '' && <p>{besluit.motivering}</p>}
      {voorwaarden.length > 0 && (
        <>
          <h4>{D.voorwaarden}</h4>
          <ol>
            {voorwaarden.map(stand => (
              <Voorwaarde key={stand.nummer} stand={stand} meld={meld} />
            ))}
          </ol>
        </>
      )}
    </article>
  )
}

function Voorwaarde({ stand, meld }: { stand: Voorwaardestand; meld: Meld }) {
  const { voorwaarde, vervulling, nummer } = stand
  const [toelichting, setToelichting] = useState('')
  return (
    <li>
      {voorwaarde.tekst}
      {voorwaarde.uiterlijk !== null && (
        <span class="rustig"> ({D.uiterlijk(formatDatum(voorwaarde.uiterlijk))})</span>
      )}
      {vervulling ? (
        <p>
          {D.vervuldOp(formatDatum(vervulling.datum))}: {vervulling.toelichting}
        </p>
      ) : (
        <p class="let-op">{stand.stand === 'te-laat' ? D.teLaat : D.open}</p>
      )}
      {!vervulling && meld && (
        <>
          <Tekstveld naam={D.waaruit} waarde={toelichting} change={setToelichting} />
          <button
            type="button"
            class="knop klein"
            disabled={toelichting.trim() === ''}
            onClick={() => meld(nummer, toelichting)}
          >
            {D.vervuldKnop}
          </button>
        </>
      )}
    </li>
  )
}
