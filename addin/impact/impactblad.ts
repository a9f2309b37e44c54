import type { Driver } from '#shared/impact/drivers.ts'
import { overnameOf } from '#shared/impact/overnemen.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { Werkboekfout } from '../workbook/host.ts'
import { insertIndeling, openImpactblad, readImpactblad } from '../workbook/impactblad.ts'
import { writeOvername } from '../workbook/overnemen.ts'
import { assessImpactblad, type Impactlezing } from './beoordelen.ts'
import { layOutBlok, layOutImpactblad } from './indeling.ts'
import { BREEDTE, KOLOM } from './labels.ts'
import { readImpactcellen } from './lezen.ts'
import { layOutUitkomst } from './uitkomstformules.ts'

/** Makes the sheet of a plan with a block for each driver, or shows the one that is there. */
export const openBlad = (
  plan: Plan,
  kader: Kader,
  drivers: readonly Driver[],
): Promise<{ gemaakt: boolean }> => openImpactblad(plan.nummer, layOutImpactblad(plan, kader, drivers))

/** Reads and computes the sheet of a plan; `undefined` when there is none. */
export async function readBlad(plan: Plan, kader: Kader): Promise<Impactlezing | undefined> {
  const inhoud = await readImpactblad(plan.nummer)
  return inhoud && assessImpactblad(inhoud, plan, kader)
}

/**
 * Adds a block for one more driver above step 4. Throws a `Werkboekfout` when there is no sheet, or when it can't
 * be read as a whole: then nothing is changed.
 */
export async function addDriver(plan: Plan, kader: Kader, driver: Driver): Promise<void> {
  const inhoud = await readImpactblad(plan.nummer)
  const gelezen = inhoud && readImpactcellen(inhoud, plan.nummer, kader)
  if (!gelezen?.plaats) throw new Werkboekfout(gelezen?.lezer.meldingen[0] ?? unreadable(plan.nummer))
  const { plaats } = gelezen
  const blok = layOutBlok(plaats.stap4, driver, gelezen.lezer.lastStep(), plaats.factor)
  // Below the new block: the heading of step 4, the header of its table, and then the formulas.
  const eersteRij = plaats.stap4 + blok.indeling.rijen.length + 2
  const rijen = layOutUitkomst(eersteRij, { ...plaats, blokken: [...plaats.blokken, blok.plaats] }, kader)
  await insertIndeling(plan.nummer, blok.indeling, {
    eersteRij,
    // Only the formulas: notes, the werknemers that are kept and the reason for it are a person's own.
    rijen: rijen
      .slice(0, -2)
      .map(rij =>
        Array.from({ length: BREEDTE }, (_, kolom) => (isScenario(kolom) ? (rij[kolom] ?? '') : null)),
      ),
    stijlen: [],
    keuzes: [],
  })
}

/**
 * Takes the outcome over into the row of the plan, from a fresh reading of the sheet: the werknemers, and the answers
 * on overlap and shift as far as they are complete. No other cell is written, and nothing while a fault stands in the way.
 */
export async function takeOver(plan: Plan, kader: Kader): Promise<Impactlezing | undefined> {
  const lezing = await readBlad(plan, kader)
  if (lezing?.overneembaar && lezing.gelezen)
    await writeOvername(plan.nummer, overnameOf(lezing.gelezen.model, lezing.gelezen.uitkomst))
  return lezing
}

const isScenario = (kolom: number): boolean => kolom >= KOLOM.laag && kolom <= KOLOM.hoog

const unreadable = (nummer: string) => ({
  ernst: 'fout' as const,
  regel: 'impact/blad',
  tekst: `Er is geen impactblad van ${nummer}.`,
  uitweg: 'Maak het eerst.',
  plaats: { plan: nummer },
})
