import type { Kader } from '#shared/kader/kader.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import type { Beoordeeldienst } from '../client/beoordeeldienst.ts'
import type { Gevolg } from '../client/sturen.ts'

/**
 * The kaders under which a plan of this kind can be judged: each in its latest version, without what lapsed. One that
 * can't be read leaves none, so that nobody takes a part for the whole.
 */
export async function kadersFor(
  dienst: Pick<Beoordeeldienst, 'kaders' | 'kader'>,
  soort: Planinhoud['soort'],
): Promise<Gevolg<readonly Kader[]>> {
  const lijst = await dienst.kaders()
  if (lijst.soort !== 'antwoord') return lijst
  const geldend = lijst.waarde.filter(({ status }) => status !== 'vervallen')
  const kaders: Kader[] = []
  for (const gevolg of await Promise.all(geldend.map(({ id, versie }) => dienst.kader({ id, versie })))) {
    if (gevolg.soort !== 'antwoord') return gevolg
    if (gevolg.waarde.plansoorten.includes(soort)) kaders.push(gevolg.waarde)
  }
  return { soort: 'antwoord', waarde: kaders, etag: null }
}
