import { formatEuro, sum } from '#shared/middelen/bedrag.ts'
import { ONDERWERPEN } from '#shared/plan/codelijsten.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { B } from './teksten.ts'

/** What is asked and promised, as it stands in the row. */
export function Planfeiten({ inhoud }: { inhoud: Planinhoud }) {
  const { aanvrager, onderwerp, regio, jaarbedragen, impact, gemeenteDoetMee } = inhoud
  return (
    <details class="feiten" open>
      <summary>
        {B.feiten}: {formatEuro(sum(jaarbedragen.map(({ bedrag }) => bedrag)))}
      </summary>
      <dl>
        <Feit naam={B.feit.aanvrager}>{aanvrager.naam}</Feit>
        <Feit naam={B.feit.onderwerp}>{ONDERWERPEN.codes[onderwerp]}</Feit>
        {regio !== '' && <Feit naam={B.feit.regio}>{regio}</Feit>}
        {jaarbedragen.map(({ jaar, bedrag, waarvanSociaalDomein }) => (
          <Feit key={jaar} naam={`${B.feit.gevraagd} ${jaar}`}>
            {formatEuro(bedrag)}
            {waarvanSociaalDomein > 0 && (
              <small> {B.feit.waarvanSociaalDomein(formatEuro(waarvanSociaalDomein))}</small>
            )}
          </Feit>
        ))}
        <Feit naam={B.feit.werknemers}>
          {SCENARIOS.map(scenario => impact.werknemers[scenario]?.toLocaleString('nl-NL') ?? 'PM').join(
            ' – ',
          )}
        </Feit>
      </dl>
      {gemeenteDoetMee && <p class="rustig">{B.feit.gemeente}</p>}
    </details>
  )
}

function Feit({ naam, children }: { naam: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{naam}</dt>
      <dd>{children}</dd>
    </div>
  )
}
