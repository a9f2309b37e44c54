import { O } from './teksten.ts'

/** How long a person looks at “wordt geladen” before the page says what it waits for. */
const GEDULD_MS = 15_000

/*
 * A script that never gets an answer holds up the pane. This one waits for nothing: while the page is not past loading,
 * it says after a while what is missing. When that arrives, the pane takes the place of the message.
 */
setTimeout(() => document.querySelector('#venster > .opstart')?.replaceWith(makeBericht()), GEDULD_MS)

function makeBericht(): HTMLElement {
  const bericht = document.createElement('section')
  bericht.className = 'leeg'
  bericht.role = 'alert'
  const knop = element('button', O.knop)
  knop.className = 'knop primair'
  knop.addEventListener('click', () => location.reload())
  bericht.append(element('h1', O.titel), element('p', O.tekst), element('p', O.bewaard), knop)
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
