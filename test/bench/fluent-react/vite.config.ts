import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (pad: string) => fileURLToPath(new URL(pad, import.meta.url))

/** For production, with what the pane's own build has: tree shaking, minified, and without what only defines. */
export default defineConfig({
  root: here('.'),
  base: '/fluent-react/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  resolve: {
    alias: [{ find: /^#(addin|shared|worker|test)\//, replacement: `${here('../../..')}$1/` }],
  },
  // Every module of Fluent begins with a directive for servers, which says nothing here.
  logLevel: 'error',
  build: {
    target: 'es2022',
    outDir: here('../../../dist/fluent-react'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      external: ['/runtime.js'],
      treeshake: { moduleSideEffects: id => !id.includes('/shared/') && !id.includes('/zod/') },
      input: { venster: here('venster.html'), excel: here('excel.html') },
    },
  },
})
