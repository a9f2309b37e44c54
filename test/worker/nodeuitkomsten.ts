import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Antwoorden } from '#shared/plan/plan.ts'
import { uitkomstOf } from '#worker/beoordelingen/uitkomst.ts'
import { VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'

/** Answers whose scores have long tails of digits, each with its outcome as Node computes and writes it. */
export type Nodeuitkomst = { antwoorden: Antwoorden; json: string }

export const computeInNode = (): Nodeuitkomst[] =>
  PUNTEN.flatMap(betrouwbaarheid =>
    [...PUNTEN, 'nvt' as const].map(opschaalbaarheid => {
      const antwoorden: Antwoorden = {
        antwoorden: {
          betrouwbaarheid: { punten: betrouwbaarheid, onderbouwing: 'Gemeten.' },
          opschaalbaarheid: { punten: opschaalbaarheid, onderbouwing: '' },
        },
        oordelen: {},
      }
      return {
        antwoorden,
        json: JSON.stringify(uitkomstOf(VOORBEELDINHOUD, antwoorden, DOORBRAAK_CONCEPT_2026)),
      }
    }),
  )

const PUNTEN = [1, 1.1, 10 / 3, Math.PI, 4.999_999_999]
