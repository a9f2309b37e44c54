import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { Cijfer, Cijferkolom, Cijferregel, Cijfertabel } from '#shared/rapportage/cijfer.ts'
import { formatCijfer } from '#shared/rapportage/opmaak.ts'
import { R } from './teksten.ts'

/** The figures of a report; each opens to the plans that it counts. */
export function Cijfers({ tabellen }: { tabellen: readonly Cijfertabel[] }) {
  return (
    <>
      <h3>{R.cijfers}</h3>
      {tabellen.map(tabel => (
        <Uitklap key={tabel.naam} kop={tabel.titel}>
          {() =>
            tabel.regels.length === 0 ? (
              <p class="rustig">{tabel.leeg}</p>
            ) : (
              tabel.regels.map(regel => <Regel key={regel.naam} regel={regel} kolommen={tabel.kolommen} />)
            )
          }
        </Uitklap>
      ))}
    </>
  )
}

function Regel({ regel, kolommen }: { regel: Cijferregel; kolommen: readonly Cijferkolom[] }) {
  return (
    <div class="cijferregel">
      <h4>{regel.naam}</h4>
      {regel.telt && <p class="rustig">{R.somVanRegels(regel.telt)}</p>}
      {kolommen.map((kolom, i) => {
        const cijfer = regel.cijfers[i]
        return (
          cijfer && (
            <Uitklap key={kolom.kop} kop={`${kolom.kop}: ${formatCijfer(cijfer.waarde, kolom.eenheid)}`}>
              {() => <Planlijst cijfer={cijfer} eenheid={kolom.eenheid} />}
            </Uitklap>
          )
        )
      })}
    </div>
  )
}

function Planlijst({ cijfer, eenheid }: { cijfer: Cijfer; eenheid: Cijferkolom['eenheid'] }) {
  if (cijfer.rijen.length === 0) return <p class="rustig">{R.geenPlan}</p>
  return (
    <p class="planlijst">
      {cijfer.rijen
        .map(({ nummer, bijdrage }) =>
          eenheid === 'plannen' && bijdrage === 1 ? nummer : `${nummer} (${formatCijfer(bijdrage, eenheid)})`,
        )
        .join(', ')}
    </p>
  )
}

/** Its content is made when it is first opened: a report has thousands of rows. */
function Uitklap({ kop, children }: { kop: string; children: () => ComponentChild }) {
  const [geopend, setGeopend] = useState(false)
  return (
    <details onToggle={() => setGeopend(true)}>
      <summary>{kop}</summary>
      {geopend && children()}
    </details>
  )
}
