import type { Database, Statement } from '../d1/database.ts'
import { readDatabasefout } from '../d1/fouten.ts'
import { Weigering } from '../http/probleem.ts'
import { KETEN_DIENST, type Logregel } from './antwoorden.ts'
import { type Gebeurtenis, type Inhoud, makeRegel } from './regel.ts'
import { findKop } from './vragen.ts'

/** Every attempt that loses was beaten by one that is recorded now, so this many can arrive at the same moment. */
const MEESTE_POGINGEN = 50

/**
 * Records an attempt that was refused, in the chain of the service and apart from any act: nothing was done. What
 * can't be recorded isn't answered: the caller gets 503 when too many come at once, and any other fault is thrown.
 */
export async function recordWeigering<W extends Weigering>(
  database: Database,
  poging: Pick<Gebeurtenis, 'tijd' | 'identiteit' | 'route' | 'verzoek'> & { plan: string | null },
  weigering: W,
): Promise<W | Weigering<503>> {
  const { plan, ...feiten } = poging
  for (let keer = 0; keer < MEESTE_POGINGEN; keer++) {
    try {
      const { regel, inhoud } = await makeRegel(KETEN_DIENST, await findKop(database, KETEN_DIENST), {
        ...feiten,
        handeling: 'verzoek-geweigerd',
        uitkomst: 'geweigerd',
        status: weigering.status,
        van: null,
        naar: { plan },
      })
      await insertRegel(database, regel, inhoud).all()
      return weigering
    } catch (fout) {
      if (readDatabasefout(fout) !== 'versie-conflict') throw fout
    }
  }
  return new Weigering(503, 'Het is nu te druk om dit verzoek te behandelen. Probeer het zo nog eens.')
}

/** Adds a row to its chain. D1 refuses it with `versie-conflict` when another row took that place. */
export function insertRegel(database: Database, regel: Logregel, inhoud: Inhoud): Statement {
  return database
    .prepare(INSERT)
    .bind(
      regel.keten,
      regel.volgnr,
      regel.vorigeHash === null ? null : regel.volgnr - 1,
      regel.vorigeHash,
      regel.hash,
      regel.tijd,
      regel.wie,
      regel.rol,
      regel.organisatie,
      regel.handeling,
      regel.uitkomst,
      regel.route,
      regel.status,
      regel.kader?.id ?? null,
      regel.kader?.versie ?? null,
      regel.planversie,
      regel.verzoek,
      JSON.stringify(inhoud),
    )
}

const INSERT = `
  INSERT INTO logboek (
    keten, volgnr, vorig_nr, vorige_hash, hash, tijd, wie, rol, organisatie, handeling, uitkomst, route, status,
    kader, kaderversie, planversie, verzoek, inhoud
  ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
