import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'

const here = (pad: string) => fileURLToPath(new URL(pad, import.meta.url))

/** What the first screen is made of, and the views that come later too. */
const BASIS =
  /\/node_modules\/preact\/|vite\/preload-helper|\/addin\/(taskpane\/(teksten|Balken|stand|lazy|knop)\.tsx?|client\/aanmeldsleutel\.ts|workbook\/host\.ts)$|\/shared\/plan\/opmaak\.ts$/
/** Small parts of the views that come later. */
const OPMAAK =
  /\/addin\/taskpane\/Meldingen\.tsx$|\/shared\/(middelen\/bedrag|plan\/(eenmaal|scenario|volgorde)|impact\/(impact|optellen)|(kader|beoordeling|bronnen)\/opmaak)\.ts$/

const VASTE_NAMEN = ['opstart', 'samenvatting', 'verdeling']

/**
 * The task pane as it goes to production. `runtime.js` and what is in `VASTE_NAMEN` keep fixed names: the first is
 * loaded by Excel for cells and ribbon, `opstart` speaks up when the pane does not come, `samenvatting` makes the files
 * and is fetched at the first download, `verdeling` asks the solver, whose thread and WebAssembly are files of their own,
 * fetched at the first question.
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
    // Every browser that Excel shows the pane in knows the tag itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      external: ['/runtime.js', '/opstart.js'],
      // The core only defines: what the pane does not use of it, schemas above all, stays out of the pane.
      treeshake: { moduleSideEffects: id => !id.includes('/shared/') && !id.includes('/zod/') },
      input: {
        taskpane: here('taskpane.html'),
        opstart: here('taskpane/opstart/opstart.ts'),
        aanmelden: here('aanmelden.html'),
        toezicht: here('toezicht.html'),
        samenvatting: here('samenvatting/bestanden.ts'),
        verdeling: here('verdeling/oplosser.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (VASTE_NAMEN.includes(name) ? `${name}.js` : 'assets/[name]-[hash].js'),
        // Together they are smaller than in pieces.
        codeSplitting: {
          groups: [
            { name: 'basis', test: BASIS },
            { name: 'opmaak', test: OPMAAK },
          ],
        },
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
