import type { Doel } from '#shared/verdeling/doel.ts'
import type { Oplossing, Tussenstand } from '#shared/verdeling/oplossing.ts'
import { formatMarge, formatMinimum } from '#shared/verdeling/opmaak.ts'
import type { Eisen } from '#shared/verdeling/portefeuille.ts'
import type { Deel } from './deel.ts'
import { formatDoelwaarde } from './opmaak.ts'
import { V } from './teksten.ts'

/** Starts and stops the search for the optimum, and says how far it is and what is proven. */
export function Rekenen({ stand, watAls }: Deel) {
  const { bezig, doorrekening, oplosserFout } = stand
  return (
    <>
      <div class="knoppen">
        <button
          type="button"
          class="knop primair"
          disabled={bezig !== null}
          onClick={() => {
            watAls.compute()
          }}
        >
          {doorrekening ? V.opnieuw : V.bereken}
        </button>
        {bezig && (
          <button type="button" class="knop" onClick={() => watAls.stop()}>
            {V.stop}
          </button>
        )}
      </div>
      <p class="rekenstand" role="status">
        {bezig && (
          <>
            <span class="draaier" /> {V.bezig[bezig.fase]}{' '}
            {bezig.tussenstand && formatTussenstand(bezig.tussenstand, stand.wens.doel)}
          </>
        )}{' '}
        {doorrekening ? formatUitkomst(doorrekening.oplossing) : !bezig && V.nietBerekend}
      </p>
      {oplosserFout && (
        <div class="bericht error" role="alert">
          {V.oplosserFout}
        </div>
      )}
      {doorrekening?.kern && (
        <div class="bericht warning" role="alert">
          {V.kern(formatEisen(doorrekening.kern))}
        </div>
      )}
    </>
  )
}

const formatTussenstand = ({ keuze, waarde, grens }: Tussenstand, doel: Doel): string =>
  V.tussenstand(
    formatDoelwaarde(waarde, doel),
    grens === null ? V.nogNietBewezen : formatMarge({ stand: 'afgebroken', keuze, waarde, grens }),
  )

function formatUitkomst(oplossing: Oplossing): string {
  const bewijs = formatMarge(oplossing)
  switch (oplossing.stand) {
    case 'bewezen':
      return V.uitkomst(bewijs)
    case 'tijd-om':
      return V.tijdOm(bewijs)
    case 'afgebroken':
      return V.afgebroken(bewijs)
    case 'onhaalbaar':
      return V.onhaalbaar
  }
}

const formatEisen = ({ erin, eruit, minima }: Eisen): string =>
  [...erin.map(V.eis.erin), ...eruit.map(V.eis.eruit), ...minima.map(formatMinimum)].join(', ')
