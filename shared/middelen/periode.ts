import * as z from 'zod/mini'
import { Jaar } from '../plan/plan.ts'

/** Calendar years, both included; one year when they are the same. */
export const Periode = z.strictObject({ van: Jaar, tot: Jaar })
export type Periode = z.output<typeof Periode>

export const isBinnen = (jaar: Jaar, { van, tot }: Periode): boolean => van <= jaar && jaar <= tot
