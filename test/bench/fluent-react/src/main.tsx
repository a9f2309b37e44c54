import { createRoot } from 'react-dom/client'
import { getRuntime } from '#addin/runtime-api.ts'
import { whenReady } from '#addin/workbook/host.ts'
import { App } from './App.tsx'

const venster = document.getElementById('venster')
const runtime = getRuntime()
if (venster && runtime) whenReady().then(() => createRoot(venster).render(<App runtime={runtime} />))
