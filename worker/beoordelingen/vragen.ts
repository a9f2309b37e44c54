import type { Beoordeling, Binding } from '#shared/beoordeling/beoordeling.ts'
import { isIngediend, isSameBinding } from '#shared/beoordeling/binding.ts'
import { checkIndienbaar } from '#shared/beoordeling/indienen.ts'
import { compareBeoordelingen } from '#shared/beoordeling/vergelijken.ts'
import type { Inhoudszicht } from '#shared/beoordeling/zicht.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import type { Database } from '../d1/database.ts'
import type { Inzage } from '../dossiers/inzage.ts'
import { findPlanversie } from '../dossiers/lezen.ts'
import { findKader } from '../kaders/vragen.ts'
import type {
  Beoordelingenoverzicht,
  BeoordelingMetUitkomst,
  EigenBeoordeling,
  Vergelijkingsuitkomst,
} from './antwoorden.ts'
import { uitkomstOf } from './uitkomst.ts'

/** What a judgement is about. */
export type Grondslag = { kader: Kader; inhoud: Planinhoud }

/** Both versions of a binding. They are frozen and the schema refers to them, so they are there. */
export async function readGrondslag(database: Database, plan: string, binding: Binding): Promise<Grondslag> {
  const { planversie, kader: keuze } = binding
  const [kader, inhoud] = await Promise.all([
    findKader(database, keuze.id, keuze.versie),
    findPlanversie(database, plan, planversie),
  ])
  if (!kader || !inhoud) throw new Error(`Of plan ${plan}, a version of a binding is gone`)
  return { kader, inhoud }
}

/** The judgement that this person made of what is judged now. */
export const findEigen = ({ eigen, binding }: Inhoudszicht): Beoordeling | undefined =>
  eigen.find(beoordeling => binding && isSameBinding(beoordeling, binding))

/** The own judgement, or with `beoordeling` what it becomes by an act. */
export async function readEigen(
  { zicht, wie }: Inzage,
  database: Database,
  beoordeling: Beoordeling | null = findEigen(zicht) ?? null,
): Promise<EigenBeoordeling> {
  const { binding } = zicht
  const magBeoordelen = zicht.magBeoordelen && beoordeling?.stand !== 'ingediend'
  if (!beoordeling) return { binding, magBeoordelen, beoordeling, uitkomst: null, ontbreekt: [] }
  const { kader, inhoud } = await readGrondslag(database, zicht.inhoud.nummer, beoordeling)
  return {
    binding,
    magBeoordelen,
    beoordeling,
    uitkomst: uitkomstOf(inhoud, beoordeling.inhoud, kader),
    ontbreekt: isIngediend(beoordeling) ? [] : checkIndienbaar(beoordeling, kader, inhoud, wie.rol),
  }
}

/** The judgements that this person may see, and those of what is judged now side by side once the own is in. */
export async function readOverzicht({ zicht }: Inzage, database: Database): Promise<Beoordelingenoverzicht> {
  const { binding, eigen, anderen, inhoud } = zicht
  const withUitkomst = (beoordelingen: readonly Beoordeling[]): Promise<BeoordelingMetUitkomst[]> =>
    Promise.all(
      beoordelingen.map(async beoordeling => {
        const grondslag = await readGrondslag(database, inhoud.nummer, beoordeling)
        return { beoordeling, uitkomst: uitkomstOf(grondslag.inhoud, beoordeling.inhoud, grondslag.kader) }
      }),
    )
  const eigenNu = findEigen(zicht)
  const isBlind = !binding || !eigenNu || !isIngediend(eigenNu)
  return {
    binding,
    eigen: await withUitkomst(eigen),
    anderen: await withUitkomst(anderen),
    vergelijking: isBlind
      ? null
      : compare([...eigen, ...anderen], binding, await readGrondslag(database, inhoud.nummer, binding)),
  }
}

function compare(
  beoordelingen: readonly Beoordeling[],
  binding: Binding,
  { kader }: Grondslag,
): Vergelijkingsuitkomst {
  const { criteria, poorten, bespreken } = compareBeoordelingen(beoordelingen, binding, kader)
  return {
    criteria: criteria.map(({ criterium: { id }, scores, gemiddelde, spreiding, verdeeld }) => ({
      id,
      scores: [...scores],
      gemiddelde,
      spreiding,
      verdeeld,
    })),
    poorten: poorten.map(({ poort: { id }, oordelen, verdeeld }) => ({
      id,
      oordelen: [...oordelen],
      verdeeld,
    })),
    bespreken: bespreken.map(punt =>
      punt.soort === 'poort'
        ? { soort: punt.soort, id: punt.poort.id }
        : { soort: punt.soort, id: punt.criterium.id },
    ),
  }
}
