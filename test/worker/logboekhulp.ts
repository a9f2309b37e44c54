import { env } from 'cloudflare:workers'
import type { Kop, Logfilter, Logregel } from '#worker/logboek/antwoorden.ts'
import { readUittreksel } from '#worker/logboek/vragen.ts'

export const ALLES: Logfilter = { keten: null, handeling: null, wie: null, van: null, tot: null }

/** The whole logboek as it stands in the database now. */
export const readLogboek = (
  filter: Partial<Logfilter> = {},
): Promise<{ regels: Logregel[]; koppen: Kop[] }> =>
  readUittreksel(env.DB, { ...ALLES, ...filter }, 1_000_000)

/** What the rows say about the state before and after. */
export async function readInhoud(keten: string): Promise<unknown[]> {
  const { results } = await env.DB.prepare(
    "SELECT json_array(json(inhoud -> 'van'), json(inhoud -> 'naar')) AS json FROM logboek WHERE keten = ? ORDER BY volgnr",
  )
    .bind(keten)
    .all()
  return results.map(rij => JSON.parse(String(Object(rij).json)))
}
