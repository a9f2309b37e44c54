import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (pad: string) => fileURLToPath(new URL(pad, import.meta.url))

/**
 * The shared runtime as classic scripts, added to what `vite.config.ts` built: `--mode runtime` for what Excel starts
 * with, `--mode toetsen` for the work that it fetches next.
 */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: here('../dist/productie'),
    emptyOutDir: false,
    lib: {
      entry: here(`${mode}.ts`),
      formats: ['iife'],
      name: `impacttoets_${mode}`,
      fileName: () => `${mode}.js`,
    },
  },
}))
