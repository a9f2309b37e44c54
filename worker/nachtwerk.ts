import { removeVerlopen } from './bewaartermijnen/opruimen.ts'
import { bookOffVervallen } from './boekingen/vervallen.ts'
import type { Bindings } from './http/werkplek.ts'
import { dateInNederland, tijdstipOf } from './klok.ts'

/**
 * What the service does by itself, on the moments in wrangler.toml: reservations whose day has passed let go, and what
 * is past its retention period goes.
 */
export async function doNachtwerk({ DB }: Pick<Bindings, 'DB'>, moment: Date): Promise<void> {
  const aanleiding = {
    datum: dateInNederland(moment),
    tijd: tijdstipOf(moment),
    route: 'nachtwerk',
    verzoek: crypto.randomUUID(),
  }
  await bookOffVervallen(DB, aanleiding)
  await removeVerlopen(DB, aanleiding)
}
