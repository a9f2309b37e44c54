import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'

const here = (pad: string) => fileURLToPath(new URL(pad, import.meta.url))

/** Small parts that both the first screen and the views that come later are made of. */
const BASIS =
  /\/node_modules\/preact\/|\/addin\/taskpane\/(teksten|Balken|Meldingen|stand)\.tsx?$|\/shared\/(middelen\/bedrag|plan\/(scenario|volgorde|opmaak)|impact\/(impact|optellen)|(kader|beoordeling|bronnen)\/opmaak)\.ts$/

/**
 * The task pane as it goes to production. `runtime.js`, `samenvatting.js` and `verdeling.js` keep fixed names: the
 * first is loaded by Excel for cells and ribbon, the second makes the files and is fetched at the first download, the
 * third asks the solver, whose thread and WebAssembly are files of their own, fetched at the first question.
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
      input: {
        taskpane: here('taskpane.html'),
        aanmelden: here('aanmelden.html'),
        toezicht: here('toezicht.html'),
        samenvatting: here('samenvatting/bestanden.ts'),
        verdeling: here('verdeling/oplosser.ts'),
      },
      output: {
        entryFileNames: ({ name }) =>
          name === 'samenvatting' || name === 'verdeling' ? `${name}.js` : 'assets/[name]-[hash].js',
        // What the pane opens with and its later views use too: together it is smaller than in pieces.
        codeSplitting: { groups: [{ name: 'basis', test: BASIS }] },
      },
      preserveEntrySignatures: 'allow-extension',
    },
  },
  worker: { format: 'es', plugins: () => [withoutNode] },
})

/** HiGHS asks for this module in Node only; in a browser there is none. */
const withoutNode: Plugin = {
  name: 'zonder-node',
  enforce: 'pre',
  resolveId: id => (id === 'node:module' ? '\0zonder-node' : null),
  load: id => (id === '\0zonder-node' ? 'export {}' : null),
}
