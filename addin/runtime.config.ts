import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (pad: string) => fileURLToPath(new URL(pad, import.meta.url))

/** The shared runtime as one classic script, added to what `vite.config.ts` built. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: here('../dist/productie'),
    emptyOutDir: false,
    lib: {
      entry: here('runtime.ts'),
      formats: ['iife'],
      name: 'impacttoetsRuntime',
      fileName: () => 'runtime.js',
    },
  },
})
