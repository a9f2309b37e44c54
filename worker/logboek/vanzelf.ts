import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import type { Datum } from '#shared/bronnen/datum.ts'
import type { Tijdstip } from '../antwoorden.ts'
import type { Database, Statement } from '../d1/database.ts'
import { readDatabasefout } from '../d1/fouten.ts'
import type { Ketennaam } from './antwoorden.ts'
import type { Handeling, Handelinginhoud } from './handelingen.ts'
import { insertRegel } from './opdrachten.ts'
import { makeRegel } from './regel.ts'
import { findKop } from './vragen.ts'

/** When something is done, and because of what: nobody in particular does it. */
export type Aanleiding = {
  readonly datum: Datum
  readonly tijd: Tijdstip
  readonly route: string
  readonly verzoek: string
}

type Vanzelf<H extends Handeling> = {
  handeling: H
  status: number
  van: Handelinginhoud<H> | null
  naar: Handelinginhoud<H> | null
  kader?: Kaderversie
  planversie?: number
}

/**
 * Prepares what the service does by itself in one chain, from the end of that chain as it is now. What it gives does
 * the act, in one transaction with its row in the logboek; `false`: someone else wrote to the chain in between, and
 * nothing was done.
 */
export async function prepareVanzelf(
  database: Database,
  keten: Ketennaam,
  { datum: _, ...aanleiding }: Aanleiding,
): Promise<
  <H extends Handeling>(gebeurtenis: Vanzelf<H>, statements: readonly Statement[]) => Promise<boolean>
> {
  const kop = await findKop(database, keten)
  return async (gebeurtenis, statements) => {
    const { regel, inhoud } = await makeRegel(keten, kop, {
      ...gebeurtenis,
      ...aanleiding,
      uitkomst: 'gedaan',
      identiteit: undefined,
    })
    try {
      await database.batch([insertRegel(database, regel, inhoud), ...statements])
      return true
    } catch (fout) {
      if (readDatabasefout(fout) === 'versie-conflict') return false
      throw fout
    }
  }
}
