import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { canonicalJson } from './d1/afdruk.ts'
import { insertNew } from './d1/zaaien.ts'
import { KADERS } from './kaders/meegeleverd.ts'
import { toKaderrij } from './kaders/rij.ts'
import { toLooptijdplafondrij, toPlafondrij } from './plafonds/rijen.ts'

/**
 * The SQL statements that put the kaders, potten and plafonds of the core in the database. Running them again
 * does nothing. If the core has since changed what stands under the same id and version, they fail: what is
 * published is frozen, and a change is a new version.
 */
export async function makeZaaigoed(): Promise<string[]> {
  return [
    insertNew('kaderversie', await Promise.all(KADERS.map(toKaderrij))),
    insertNew(
      'pot',
      INRICHTING.potten.map(({ id, naam, onderdeelVan, telt, bron }, volgorde) => ({
        id,
        volgorde,
        naam,
        onderdeel_van: onderdeelVan,
        telt,
        bron: canonicalJson(bron),
      })),
    ),
    insertNew('plafond', INRICHTING.plafonds.map(toPlafondrij)),
    insertNew('looptijdplafond', INRICHTING.looptijdplafonds.map(toLooptijdplafondrij)),
  ]
}

// `node worker/zaai.ts > zaaigoed.sql`, for `wrangler d1 execute`.
if (import.meta.main) console.log((await makeZaaigoed()).join('\n'))
