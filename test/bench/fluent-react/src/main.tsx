import { createRoot } from 'react-dom/client'
import { getRuntime } from '#addin/runtime-api.ts'
import { App } from './App.tsx'

const venster = document.getElementById('venster')
const runtime = getRuntime()
if (venster && runtime) createRoot(venster).render(<App runtime={runtime} />)
