import type { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import type { Besluit } from '../http/opdracht.ts'
import type { Dossierwerkplek } from '../http/werkplek.ts'
import { readVerklaringen } from './vragen.ts'

/** Adds a declaration; from then on it is the one that counts. */
export const verklaar =
  (
    verklaring: Belangenverklaring,
    { database }: Dossierwerkplek,
  ): Besluit<Belangenverklaring, 'belang-verklaard', never> =>
  async () => {
    const { plan, persoon, belang, toelichting, datum } = verklaring
    const eerder = await readVerklaringen(database, plan, persoon)
    const laatste = eerder.at(-1)
    return {
      handeling: 'belang-verklaard',
      van: laatste ? { belang: laatste.belang, toelichting: laatste.toelichting } : null,
      naar: { belang, toelichting },
      statements: [
        database.prepare(INSERT).bind(plan, persoon, eerder.length + 1, belang ? 1 : 0, toelichting, datum),
      ],
      antwoord: verklaring,
    }
  }

const INSERT = `
  INSERT INTO belangenverklaring (plan, persoon, volgnr, belang, toelichting, datum) VALUES (?, ?, ?, ?, ?, ?)`
