import * as z from 'zod/mini'
import { keyOfKoppen } from '../kolommen/koppeling.ts'
import type { Lijstbron } from './lijstbron.ts'

const Keuze = z.record(z.string(), z.string())

/** For a page without a workbook: lists are pasted, and this browser remembers which column was meant for what. */
export const browserbron = (opslag: Storage): Lijstbron => ({
  werkboek: null,
  recall: async koppen => {
    try {
      return Keuze.parse(JSON.parse(opslag.getItem(keyOf(koppen)) ?? ''))
    } catch {
      return undefined
    }
  },
  keep: async (koppen, keuze) => opslag.setItem(keyOf(koppen), JSON.stringify(keuze)),
})

const keyOf = (koppen: readonly string[]): string => `impacttoets-kolommen:${keyOfKoppen(koppen)}`
