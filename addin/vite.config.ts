import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

const here = (pad: string) => fileURLToPath(new URL(pad, import.meta.url))

/**
 * The task pane as it goes to production. `runtime.js` and `samenvatting.js` keep fixed names: the first is
 * loaded by Excel for cells and ribbon, the second makes the files and is fetched at the first download.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [preact({ reactAliasesEnabled: false })],
  // The pane's policy allows no worker made from a blob, which fflate's own asynchronous zip needs.
  resolve: { alias: [{ find: /^fflate$/, replacement: here('samenvatting/zip.ts') }] },
  build: {
    target: 'es2022',
    outDir: here('../dist/productie'),
    emptyOutDir: true,
    rolldownOptions: {
      external: ['/runtime.js'],
      // The core only defines: what the pane does not use of it, schemas above all, stays out of the pane.
      treeshake: { moduleSideEffects: id => !id.includes('/shared/') && !id.includes('/zod/') },
      input: { taskpane: here('taskpane.html'), samenvatting: here('samenvatting/bestanden.ts') },
      output: {
        entryFileNames: ({ name }) =>
          name === 'samenvatting' ? 'samenvatting.js' : 'assets/[name]-[hash].js',
      },
      preserveEntrySignatures: 'allow-extension',
    },
  },
})
