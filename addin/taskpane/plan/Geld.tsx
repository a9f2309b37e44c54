import { formatEuro, formatMiljoen, minus } from '#shared/middelen/bedrag.ts'
import { type Geldregel, geldbeeldOf } from '../../plan/geldbeeld.ts'
import type { Getoetst } from './Plankop.tsx'
import { P } from './teksten.ts'

const LEGENDA = ['geboekt', 'anderen', 'eigen', 'grens'] as const

/** Per pot and year a bar of what is taken, with this plan on top of it and the ceiling as a line. */
export function Geld({ regel, verdeling }: Getoetst) {
  return (
    <section class="geld" aria-labelledby="plan-geld">
      <h3 id="plan-geld">{P.geld.titel}</h3>
      {geldbeeldOf(regel, verdeling).map(geldregel => (
        <Jaarbalk key={`${geldregel.regel.pot.id}/${geldregel.regel.jaar}`} {...geldregel} />
      ))}
      <p class="legenda" aria-hidden="true">
        {LEGENDA.map(naam => (
          <span key={naam} class={naam}>
            {P.geld.legenda[naam]}
          </span>
        ))}
      </p>
    </section>
  )
}

function Jaarbalk(geldregel: Geldregel) {
  const { regel, eigen, anderen } = geldregel
  const { plafond, geboekt } = regel
  const grens = plafond?.bedrag ?? null
  const schaal = Math.max(grens ?? 0, geboekt + anderen + eigen, 1)
  const share = (bedrag: number) => `${(Math.max(0, bedrag) / schaal) * 100}%`
  return (
    <div class="jaarbalk">
      <h4>
        {regel.pot.naam} {regel.jaar}
      </h4>
      <div class="balk" aria-hidden="true">
        <span class="geboekt" style={{ width: share(geboekt) }} />
        <span class="anderen" style={{ width: share(anderen) }} />
        <span class="eigen" style={{ width: share(eigen) }} />
        {grens !== null && <span class="grens" style={{ insetInlineStart: share(grens) }} />}
      </div>
      <p class="rustig">{explainVrij(geldregel)}</p>
    </div>
  )
}

function explainVrij({ regel, eigen, vrij }: Geldregel): string {
  const gevraagd = formatEuro(eigen)
  if (!regel.plafond) return `${P.geld.gevraagd(gevraagd)} ${P.geld.geenPlafond}`
  if (vrij === null) return `${P.geld.gevraagd(gevraagd)} ${P.geld.onbekend}`
  return eigen <= vrij
    ? P.geld.past(gevraagd, formatMiljoen(vrij))
    : P.geld.pastNiet(gevraagd, formatMiljoen(minus(eigen, vrij)))
}
