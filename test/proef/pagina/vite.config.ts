import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Builds the demo page into the local site only; it is no part of what goes to production. */
export default defineConfig({
  root,
  base: '/proef/',
  build: {
    target: 'es2022',
    outDir: '../../../dist/lokaal/proef',
    emptyOutDir: true,
    // The polyfill would be an inline script, which the page's policy forbids.
    modulePreload: { polyfill: false },
  },
})
