import type { Bron } from '#shared/bronnen/bron.ts'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { toHtml } from '../html.ts'
import { BEWAARTERMIJNEN, type Bewaartermijn } from './termijnen.ts'

/** Puts the table of retention periods in a page, in the place of the comment that asks for it. */
export function insertBewaartabel(pagina: string): string {
  if (pagina.split(PLAATS).length !== 2)
    throw new Error(`In de pagina staat “${PLAATS}” niet precies één keer.`)
  return pagina.replace(PLAATS, makeBewaartabel())
}

const PLAATS = '<!-- bewaartermijnen -->'

function makeBewaartabel(): string {
  const rijen = Object.values(BEWAARTERMIJNEN).map(({ wat, termijn, waarom, bron }) => {
    const cellen = [formatTermijn(termijn), waarom, explainBron(bron)]
    return `<tr><th scope="row">${toHtml(wat)}</th>${cellen.map(cel => `<td>${toHtml(cel)}</td>`).join('')}</tr>`
  })
  return `<div class="breed" role="region" aria-label="Bewaartermijnen" tabindex="0">
        <table>
          <caption>Wat de dienst hoe lang bewaart, en waarom</caption>
          <thead>
            <tr><th scope="col">Wat</th><th scope="col">Hoe lang</th><th scope="col">Waarom</th><th scope="col">Waar de termijn vandaan komt</th></tr>
          </thead>
          <tbody>
            ${rijen.join('\n            ')}
          </tbody>
        </table>
      </div>`
}

/** Of a proposal the reason says more than where it stands. */
const explainBron = (bron: Bron): string =>
  bron.herkomst === 'voorstel' && bron.toelichting
    ? `Voorstel van dit project. ${bron.toelichting}`
    : formatBron(bron)

function formatTermijn(termijn: Bewaartermijn['termijn']): string {
  if (termijn === 'blijft') return 'Wordt niet vanzelf verwijderd'
  if (termijn === 'niet') return 'Wordt niet bewaard'
  return `${termijn} dagen`
}
