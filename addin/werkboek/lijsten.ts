import { BETROUWBAARHEDEN, DRIVERS, DUREN } from '#shared/impact/drivers.ts'
import { FASEN } from '#shared/kader/fasen.ts'
import {
  AANVRAGERS,
  AFSPRAKEN,
  BEROEPSGROEPEN,
  type Codelijst,
  codesOf,
  INVULLINGEN,
  ONDERWERPEN,
  PLANSOORTEN,
  SECTOREN,
} from '#shared/plan/codelijsten.ts'
import { T } from './teksten.ts'
import type { Keuzelijst } from './vorm.ts'

/** The code lists that columns of the template offer, each with its version and source. */
export const CODELIJSTEN: readonly Codelijst<string>[] = [
  PLANSOORTEN,
  AANVRAGERS,
  ONDERWERPEN,
  AFSPRAKEN,
  SECTOREN,
  BEROEPSGROEPEN,
  INVULLINGEN,
  FASEN,
  DRIVERS,
  DUREN,
  BETROUWBAARHEDEN,
]

/** A code list as something to pick from, by the names that a reader knows. */
export const listOf = <Code extends string>(lijst: Codelijst<Code>, streng = true): Keuzelijst => ({
  id: lijst.id,
  versie: lijst.versie,
  keuzes: codesOf(lijst).map(code => lijst.codes[code]),
  streng,
})

export const JA_NEE: Keuzelijst = {
  id: 'ja-nee',
  versie: null,
  keuzes: [T.keuzes.ja, T.keuzes.nee],
  streng: true,
}

export const KOSTEN: Keuzelijst = {
  id: 'kosten',
  versie: null,
  keuzes: [T.keuzes.eenmalig, T.keuzes.structureel],
  streng: true,
}

/** No source fixes the names of the regions: whoever fills in the workbook lists them, and may type another. */
export const REGIOS: Keuzelijst = { id: 'regios', versie: null, keuzes: [], streng: false }

/** Answers of a question of the kader, or other fixed words. */
export const wordsOf = (id: string, keuzes: readonly (string | number)[]): Keuzelijst => ({
  id,
  versie: null,
  keuzes: keuzes.map(String),
  streng: true,
})
