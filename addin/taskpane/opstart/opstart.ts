import type {} from '../../runtime-api.ts'
import { O } from './teksten.ts'

/** How long a person looks at “wordt geladen” before the page says what it waits for. */
const GEDULD_MS = 15_000

/*
 * A script that never gets an answer holds up all that comes after it, the pane itself as well. This one waits for
 * nothing: while the page is not past loading, it says after a while what is missing. When that arrives, the pane takes
 * the place of the message. The runtime is there only after Office.js.
 */
setTimeout(() => {
  const opstart = document.querySelector('#venster > .opstart')
  opstart?.replaceWith(tell(globalThis.impacttoets ? O.eigen : O.office))
}, GEDULD_MS)

function tell(reden: string): HTMLElement {
  const bericht = document.createElement('section')
  bericht.className = 'leeg'
  bericht.role = 'alert'
  const knop = element('button', O.knop)
  knop.className = 'knop primair'
  knop.addEventListener('click', () => location.reload())
  bericht.append(element('h1', O.titel), element('p', reden), element('p', O.bewaard), knop)
  return bericht
}

function element<Naam extends keyof HTMLElementTagNameMap>(
  naam: Naam,
  tekst: string,
): HTMLElementTagNameMap[Naam] {
  const nieuw = document.createElement(naam)
  nieuw.textContent = tekst
  return nieuw
}
