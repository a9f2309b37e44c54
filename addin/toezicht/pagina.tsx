import { render } from 'preact'
import { Aanmelding } from '../client/aanmelding.ts'
import { Toezicht } from '../taskpane/toezicht/Toezicht.tsx'
import { browserbron } from './bronnen.ts'

/** Toezicht for who has no Excel at hand: the same view on a page of its own, without Office.js. */
const venster = document.getElementById('venster')
const aanmelding = new Aanmelding(location.origin, sessionStorage)
aanmelding.start()
if (venster) {
  venster.replaceChildren()
  render(
    <>
      <header>
        <h1>Impacttoets</h1>
      </header>
      <main>
        <Toezicht aanmelding={aanmelding} bron={browserbron(localStorage)} />
      </main>
    </>,
    venster,
  )
}
