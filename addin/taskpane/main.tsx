import { render } from 'preact'
import { getRuntime } from '../runtime-api.ts'
import { App } from './App.tsx'
import { Gestopt } from './Gestopt.tsx'

const venster = document.getElementById('venster')
const runtime = getRuntime()
if (venster) {
  venster.replaceChildren()
  render(runtime ? <App runtime={runtime} /> : <Gestopt />, venster)
}
