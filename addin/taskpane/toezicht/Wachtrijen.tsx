import type { Datum } from '#shared/bronnen/datum.ts'
import { formatBron, formatDatum } from '#shared/bronnen/opmaak.ts'
import { formatEuro, sum } from '#shared/middelen/bedrag.ts'
import { describeWachtrijregel, formatBlijver } from '#shared/middelen/opmaak.ts'
import type { Pot } from '#shared/middelen/plafond.ts'
import type { Wachtende } from '#shared/middelen/wachtrij.ts'
import type { Wachtrij } from '#worker/wachtrijen/antwoorden.ts'
import type { Toezichtdienst } from '../../toezicht/dienst.ts'
import { Antwoord } from './Antwoord.tsx'
import { Z } from './teksten.ts'
import { useVraag } from './vragen.ts'

/** Who waits for the money of each fund, in which order and why. */
export function Wachtrijen({ dienst, peildatum }: { dienst: Toezichtdienst; peildatum: Datum }) {
  const vraag = useVraag(peildatum, () => dienst.potten(peildatum))
  return (
    <>
      <p class="rustig">{Z.wachtrij.uitleg}</p>
      <Antwoord vraag={vraag}>
        {({ potten }) =>
          potten
            .filter(({ onderdeelVan }) => onderdeelVan === null)
            .map(pot => <Fondsrij key={pot.id} pot={pot} potten={potten} dienst={dienst} />)
        }
      </Antwoord>
    </>
  )
}

/** The queue of one fund; a fund without one takes no room. */
function Fondsrij({ pot, potten, dienst }: { pot: Pot; potten: readonly Pot[]; dienst: Toezichtdienst }) {
  const vraag = useVraag(pot.id, () => dienst.wachtrij(pot.id))
  if (vraag.gevolg?.soort === 'geweigerd' && vraag.gevolg.status === 404) return null
  return (
    <section aria-label={pot.naam}>
      <h3>{pot.naam}</h3>
      <Antwoord vraag={vraag}>{wachtrij => <Rij wachtrij={wachtrij} potten={potten} />}</Antwoord>
    </section>
  )
}

function Rij({ wachtrij, potten }: { wachtrij: Wachtrij; potten: readonly Pot[] }) {
  const { rij, regel, doorschuiving } = wachtrij
  const naamOf = (id: string) => potten.find(pot => pot.id === id)?.naam ?? id
  const redenOf = (plan: string): string => {
    const blijver = doorschuiving.blijft.find(kandidaat => kandidaat.plan === plan)
    return blijver ? formatBlijver(blijver, naamOf) : Z.wachtrij.schuiftDoor
  }
  return (
    <>
      <ul class="rustig" aria-label={Z.wachtrij.regels}>
        {describeWachtrijregel(regel).map(({ tekst, bron }) => (
          <li key={tekst}>
            {tekst} {formatBron(bron)}.
          </li>
        ))}
      </ul>
      {rij.length === 0 ? (
        <p>{Z.wachtrij.leeg}</p>
      ) : (
        <ol class="rijvolgorde">
          {rij.map(wachtende => (
            <li key={wachtende.plan}>
              <b>{wachtende.plan}</b> {formatEuro(sum(wachtende.aanvragen.map(({ bedrag }) => bedrag)))}{' '}
              <span class="rustig">{describePlek(wachtende, regel.volgorde.naar)}</span>
              <p>{redenOf(wachtende.plan)}</p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** What decides the place of a plan in its queue. */
function describePlek({ moment, rang }: Wachtende, naar: 'moment' | 'rang'): string {
  if (naar === 'rang') return rang === null ? Z.wachtrij.geenRang : Z.wachtrij.rang(rang)
  return moment === null ? Z.wachtrij.geenMoment : Z.wachtrij.moment(formatDatum(moment))
}
