import { useEffect, useState } from 'preact/hooks'
import type { Overgang } from '#shared/beoordeling/dossier.ts'
import { formatStatus, formatTermijn } from '#shared/beoordeling/stappen-opmaak.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { tijdlijnOf, type Voorval } from '../../plan/tijdlijn.ts'
import { useOrganisaties } from '../beoordelen/organisaties.ts'
import { Vragenronde } from '../beoordelen/Vragenronde.tsx'
import { decimal } from '../Onderbouwing.tsx'
import { useStand } from '../stand.ts'
import { P } from './teksten.ts'

/** How the plan came where it is, and what other insurers ask: of the service, for who is signed in. */
export function Tijdlijn({ werkplek }: { werkplek: Werkplek }) {
  const { ik } = useStand(werkplek.aanmelding)
  const { toegang, dossier } = useStand(werkplek.dossier)
  return (
    <section aria-labelledby="plan-tijdlijn">
      <h3 id="plan-tijdlijn">{P.tijdlijn.titel}</h3>
      {!ik && <p class="rustig">{P.tijdlijn.aanmelden}</p>}
      {ik && toegang === 'laden' && <p class="rustig">{P.tijdlijn.laden}</p>}
      {ik && toegang === 'onbereikbaar' && <p role="status">{P.tijdlijn.onbereikbaar}</p>}
      {ik && (toegang === 'geen' || toegang === 'verklaren') && (
        <p class="rustig">{P.tijdlijn.geenDossier}</p>
      )}
      {dossier && (
        <>
          <p>
            <b>{formatStatus(dossier.status)}</b>
            {dossier.termijn && (
              <span class={dossier.termijn.dagenOver < 0 ? 'let-op' : 'rustig'}>
                {' '}
                · {formatTermijn(dossier.termijn)}
              </span>
            )}
          </p>
          <Voorvallen werkplek={werkplek} />
          <Vragenronde werkplek={werkplek} dossier={dossier} />
        </>
      )}
    </section>
  )
}

function Voorvallen({ werkplek }: { werkplek: Werkplek }) {
  const overgangen = useOvergangen(werkplek)
  const { overzicht } = useStand(werkplek.dossier)
  const { naamVan } = useOrganisaties(werkplek)
  if (overgangen === 'laden') return <p class="rustig">{P.tijdlijn.laden}</p>
  if (overgangen === 'onbereikbaar') return <p role="status">{P.tijdlijn.onbereikbaar}</p>
  const voorvallen = tijdlijnOf(overgangen, overzicht)
  if (voorvallen.length === 0) return <p class="rustig">{P.tijdlijn.leeg}</p>
  return (
    <ol class="tijdlijn">
      {voorvallen.map((voorval, i) => (
        <li key={i}>
          <time>{formatDatum(voorval.datum)}</time> <b>{nameOf(voorval)}</b>
          <span class="rustig"> {naamVan(voorval.wie)}</span>
          {voorval.soort === 'stap' && voorval.reden !== '' && <p>{voorval.reden}</p>}
        </li>
      ))}
    </ol>
  )
}

const nameOf = (voorval: Voorval): string =>
  voorval.soort === 'stap' ? voorval.naam : P.tijdlijn.beoordeling(decimal(voorval.score))

/** The steps of the open plan, read again when it takes one. */
function useOvergangen({ dienst, dossier: houder }: Werkplek) {
  const { dossier } = useStand(houder)
  const [overgangen, setOvergangen] = useState<readonly Overgang[] | 'laden' | 'onbereikbaar'>('laden')
  const nummer = dossier?.inhoud.nummer
  useEffect(() => {
    if (nummer === undefined) return
    let isActueel = true
    dienst.overgangen(nummer).then(gevolg => {
      if (isActueel) setOvergangen(gevolg.soort === 'antwoord' ? gevolg.waarde.overgangen : 'onbereikbaar')
    })
    return () => {
      isActueel = false
    }
  }, [dienst, nummer, dossier?.status])
  return overgangen
}
