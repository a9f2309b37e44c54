import { render } from 'preact'
import { getRuntime } from '../runtime-api.ts'
import { whenReady } from '../workbook/host.ts'
import { App } from './App.tsx'
import './fluent.ts'
import { Gestopt } from './Gestopt.tsx'

/** Office.js can be late or blocked; a person then gets a way out instead of a blank pane. */
const GEDULD_MS = 20_000

const venster = document.getElementById('venster')
const runtime = getRuntime()
if (venster) {
  venster.replaceChildren()
  if (!runtime) render(<Gestopt />, venster)
  else {
    const wekker = setTimeout(() => render(<Gestopt />, venster), GEDULD_MS)
    whenReady().then(() => {
      clearTimeout(wekker)
      render(<App runtime={runtime} />, venster)
    })
  }
}
