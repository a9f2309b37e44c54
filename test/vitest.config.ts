import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { workerProject } from './worker/project.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One project per kind of machine that the tests need; `npx vitest run --config test/vitest.config.ts --project kern`. */
export default defineConfig({
  test: {
    // One more than Vitest takes by itself on two cores: a file in a browser or in workerd waits more than it computes.
    maxWorkers: Math.max(2, availableParallelism()),
    // Every request leaves a line in the log of the Worker, which says nothing here.
    onConsoleLog: tekst => !tekst.startsWith('{"niveau":"info"'),
    projects: [
      {
        root,
        test: {
          name: 'kern',
          testTimeout: 30_000,
          include: ['test/shared/**/*.test.ts', 'test/verdeling/**/*.test.ts', 'test/manifest/**/*.test.ts'],
        },
      },
      {
        root,
        test: {
          name: 'office',
          include: ['test/excel/**/*.test.ts', 'test/addin/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      workerProject,
      {
        root,
        test: {
          name: 'proef',
          include: ['test/proef/**/*.test.ts'],
          globalSetup: ['test/proef/opstelling.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
