import { useState } from 'preact/hooks'
import { checkAntwoorden } from '#shared/beoordeling/indienen.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { differencesOf, questionsOf, toAntwoorden, toVelden } from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { Belang } from './Belang.tsx'
import { Conflict } from './Conflict.tsx'
import { InDienst } from './InDienst.tsx'
import { showDeel } from './springen.ts'
import { B } from './teksten.ts'

/** The own judgement in the service: saved by itself, submitted by an act. */
export function Dienst({ werkplek }: { werkplek: Werkplek }) {
  const stand = useStand(werkplek.dossier)
  const { toegang, eigen, bewaren, redenen, wachtend, inDienst } = stand
  return (
    <section class="dienst" aria-label={B.dienst.dienIn}>
      {toegang === 'laden' && <p role="status">{B.dienst.laden}</p>}
      {toegang === 'onbereikbaar' && <p role="status">{B.dienst.onbereikbaar}</p>}
      {toegang === 'verklaren' && <Belang werkplek={werkplek} />}
      {toegang === 'geen' && <InDienst werkplek={werkplek} />}
      {inDienst && <Conflict werkplek={werkplek} inDienst={inDienst} />}
      {toegang === 'open' && eigen && <Eigen werkplek={werkplek} />}
      {wachtend.length > 0 && bewaren !== 'bezig' && (
        <p class="rustig">{B.dienst.wachtend(wachtend.length)}</p>
      )}
      {redenen.length > 0 && toegang !== 'verklaren' && (
        <div class="bericht error" role="alert">
          <strong>{B.dienst.weigering}</strong>
          <ul>
            {redenen.map(reden => (
              <li key={reden}>{reden}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Eigen({ werkplek }: { werkplek: Werkplek }) {
  const { eigen, dossier } = useStand(werkplek.dossier)
  const { formulier } = useStand(werkplek.beoordelaar)
  const vragen = questionsOf(formulier)
  const ingediend = eigen?.beoordeling?.stand === 'ingediend' ? eigen.beoordeling : null
  if (ingediend)
    return (
      <>
        <p>{B.dienst.ingediend(formatDatum(ingediend.ingediendOp ?? ''))}</p>
        {differencesOf(vragen, toVelden(ingediend.inhoud), werkplek.beoordelaar.velden()).length > 0 && (
          <p class="let-op">{B.dienst.celAnders}</p>
        )}
      </>
    )
  if (!eigen?.magBeoordelen) return dossier?.binding ? null : <p>{B.dienst.nietBegonnen}</p>
  return <Indienen werkplek={werkplek} />
}

/** What is still missing, each with a link to its question; then saving and submitting. */
function Indienen({ werkplek: { beoordelaar, dossier: houder, aanmelding } }: { werkplek: Werkplek }) {
  const { formulier, kader, rij } = useStand(beoordelaar)
  const { dossier, bewaren, inDienst } = useStand(houder)
  const { ik } = useStand(aanmelding)
  const [zeker, setZeker] = useState(false)
  if (!dossier || !ik) return null
  const vragen = questionsOf(formulier)
  const ontbreekt = checkAntwoorden(toAntwoorden(vragen, beoordelaar.velden()), kader, dossier.inhoud, ik.rol)
  const isAnders = rij?.inhoud && !isSameInhoud(rij.inhoud, dossier.inhoud)
  const geblokkeerd = ontbreekt.length > 0 || bewaren === 'bezig' || inDienst !== null
  return (
    <>
      {isAnders && <p class="bericht warning">{B.dienst.anders(dossier.planversie)}</p>}
      {ontbreekt.length > 0 && (
        <div class="ontbreekt">
          <h3>{B.dienst.ontbreekt}</h3>
          <ul>
            {ontbreekt.map(({ plaats, tekst }) => {
              const vraag = vragen.find(({ label }) => label === plaats.veld)
              return (
                <li key={`${plaats.veld}-${tekst}`}>
                  {vraag ? (
                    <button type="button" class="link" onClick={() => showDeel(`vraag-${vraag.id}`)}>
                      {vraag.titel}
                    </button>
                  ) : (
                    plaats.veld
                  )}{' '}
                  {tekst}
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {zeker && <p role="status">{B.dienst.zeker}</p>}
      <div class="knoppen">
        {zeker ? (
          <>
            <button type="button" class="knop primair" disabled={geblokkeerd} onClick={() => houder.submit()}>
              {B.dienst.jaIndienen}
            </button>
            <button type="button" class="knop" onClick={() => setZeker(false)}>
              {B.dienst.nee}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="knop primair" disabled={geblokkeerd} onClick={() => setZeker(true)}>
              {B.dienst.dienIn}
            </button>
            <button type="button" class="knop" disabled={bewaren === 'bezig'} onClick={() => houder.save()}>
              {B.dienst.bewaar}
            </button>
          </>
        )}
      </div>
    </>
  )
}

/** The date of submission is of the service, not of the row. */
const isSameInhoud = <Inhoud extends { ingediendOp: unknown }>(een: Inhoud, ander: Inhoud): boolean =>
  JSON.stringify({ ...een, ingediendOp: null }) === JSON.stringify({ ...ander, ingediendOp: null })
