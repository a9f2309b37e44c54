import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findFreePort, startLokaleWorker, WORTEL } from './lokaal.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** where the Worker of this test run answers */
    oorsprong: string
  }
}

/** One real Worker, with its own D1, for all tests of the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const worker = await startLokaleWorker(await findFreePort(), join(WORTEL, '.wrangler/test'))
  project.provide('oorsprong', worker.oorsprong)
  return worker.stop
}
