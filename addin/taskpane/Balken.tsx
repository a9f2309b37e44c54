import type { Melding } from '#shared/plan/melding.ts'
import { formatPlaats } from '#shared/plan/opmaak.ts'
import type { Runtime } from '../runtime-api.ts'
import type { Stand } from '../toetsing/stand.ts'
import { isKoppelbaar } from '../workbook/koppelbaar.ts'
import type { Ga } from './plek.ts'
import { T } from './teksten.ts'

/** What a person must know before reading the figures: a fault, no connection, changed since, concept, invented. */
export function Balken({ stand, runtime, ga }: { stand: Stand; runtime: Runtime; ga: Ga }) {
  const { fout, resultaat, verbinding, gewijzigd, bezig } = stand
  const voorlopig = resultaat !== null && !resultaat.actueel
  return (
    <div class="balken">
      {fout && (
        <div class="bericht error" role="alert">
          <strong>{fout.tekst}</strong> {fout.uitweg}
          {isKoppelbaar(fout) && (
            <>
              {' '}
              <button type="button" class="link" id="kolommen-koppelen" onClick={() => ga('werkboek')}>
                {T.kolommenKoppelen}
              </button>
            </>
          )}
        </div>
      )}
      {voorlopig && verbinding === 'onbereikbaar' && (
        <div class="bericht warning" role="status">
          <strong>{T.offline.titel}</strong> {T.offline.tekst}
        </div>
      )}
      {voorlopig && verbinding === 'bereikbaar' && (
        <div class="bericht info" role="status">
          {T.offline.weer}{' '}
          <button
            type="button"
            class="knop klein"
            disabled={bezig !== null}
            onClick={() => runtime.toetsing.check()}
          >
            {T.offline.opnieuw}
          </button>
        </div>
      )}
      {resultaat && gewijzigd && (
        <div class="bericht info" role="status">
          {T.gewijzigd}
        </div>
      )}
      {resultaat && (resultaat.fictief || resultaat.verdeling.kader.status !== 'vastgesteld') && (
        <p class="kenmerken">
          {resultaat.verdeling.kader.status !== 'vastgesteld' && <span>{T.concept}</span>}
          {resultaat.fictief && <span>{T.fictief}</span>}
        </p>
      )}
    </div>
  )
}

/** A link to the cell that a message is about; nothing when the place is not known. */
export function Cellink({ plaats, runtime }: { plaats: Melding['plaats']; runtime: Runtime }) {
  const tekst = formatPlaats(plaats)
  if (!plaats.blad) return tekst ? <span>{tekst}</span> : null
  const select = () => runtime.selectPlaats(plaats).catch(fout => runtime.toetsing.report(fout))
  return (
    <button type="button" class="link" title={T.naarCel(tekst)} onClick={select}>
      {tekst}
    </button>
  )
}
