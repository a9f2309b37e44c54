import loadHighs from 'highs'
import wasm from 'highs/runtime?url'
import type { Antwoord, Vraag } from './berichten.ts'
import { solve } from './highs.ts'

/** HiGHS in a thread of its own: one question at a time, loaded once. Whoever wants to stop it ends the thread. */
const highs = loadHighs({ locateFile: () => wasm })

self.onmessage = async ({ data: opdracht }: MessageEvent<Vraag>) => {
  try {
    const oplossing = solve(await highs, opdracht, stand => answer({ soort: 'tussenstand', stand }))
    answer({ soort: 'klaar', oplossing })
  } catch (fout) {
    answer({ soort: 'fout', melding: fout instanceof Error ? fout.message : String(fout) })
  }
}

const answer = (antwoord: Antwoord) => self.postMessage(antwoord)
