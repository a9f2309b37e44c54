import { type Banden, type Bandopgave, GEEN_BANDEN, tiePlannen } from '#shared/verdeling/samenhang.ts'
import { isLeeg, readTekst } from './cel.ts'
import type { Kolom } from './kolommen.ts'
import { readNamen } from './lijstcel.ts'
import type { Rijlezer } from './rijlezer.ts'

/**
 * The ties between the plans that were read, with a warning at the cell of each that is wrong or odd. Without the
 * columns there are none.
 */
export function readSamenhang(lezers: readonly Rijlezer[]): Banden {
  const perPlan = new Map(lezers.map(lezer => [lezer.nummer, lezer]))
  const opgaven = lezers.map(readOpgave)
  if (opgaven.every(isVrij)) return GEEN_BANDEN
  const { banden, meldingen } = tiePlannen(opgaven)
  for (const { plan, veld, tekst, uitweg } of meldingen)
    perPlan.get(plan)?.add(veld, { ernst: 'waarschuwing', regel: 'verdeling/samenhang', tekst, uitweg })
  return banden
}

function readOpgave(lezer: Rijlezer): Bandopgave {
  const names = (kolom: Kolom) => lezer.take(kolom, readNamen(lezer.cell(kolom))) ?? []
  const name = (kolom: Kolom) =>
    isLeeg(lezer.cell(kolom)) ? null : (lezer.take(kolom, readTekst(lezer.cell(kolom))) ?? null)
  return {
    plan: lezer.nummer,
    variantVan: name('variantVan'),
    alleenMet: names('alleenMet'),
    nietSamenMet: names('nietSamenMet'),
    pakket: name('pakket'),
  }
}

const isVrij = ({ variantVan, alleenMet, nietSamenMet, pakket }: Bandopgave): boolean =>
  variantVan === null && pakket === null && alleenMet.length === 0 && nietSamenMet.length === 0
