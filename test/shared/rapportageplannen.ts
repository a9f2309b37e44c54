import fc from 'fast-check'
import { readRapportrijen } from '#addin/workbook/transformatierijen.ts'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import { codesOf, MIDDELENSTATUSSEN, PLANSTATUSSEN, SECTOREN } from '#shared/plan/codelijsten.ts'
import type { Rapportopties } from '#shared/rapportage/rapport.ts'
import type { Rapportageplan } from '#shared/rapportage/rapportageplan.ts'
import { rowsOf } from '#test/proef/gegevens/lezen.ts'
import { makeTransformatie } from '#test/proef/gegevens/transformatie.ts'

export const JANUARI: Rapportopties = {
  peildatum: '2025-12-12',
  opgesteldOp: '2026-01-21',
  fictief: true,
  nietGelezen: 0,
}

/** A granted transformatieplan of one million; override what a test is about. */
export const rapportageplan = (wijziging: Partial<Rapportageplan> = {}): Rapportageplan => ({
  nummer: 'TP-1',
  titel: 'Herstel thuis na opname',
  soort: 'transformatieplan',
  status: 'goedgekeurd',
  middelenstatus: 'beschikbaar',
  sectoren: ['msz'],
  themas: ['Acute zorg'],
  regios: ['Noord'],
  betrokkenheid: 'wel',
  gevraagd: euro(1_000_000),
  bedragen: { msz: euro(1_000_000) },
  ingediendOp: '2024-03-01',
  toegekendOp: '2024-09-01',
  toegekend: null,
  reserveringTot: null,
  ...wijziging,
})

/** The plans of the demo workbook, as the add-in reads them. */
export function readTransformatieplannen(): Rapportageplan[] {
  const rijen = rowsOf(makeTransformatie(), 'Transformatieplannen')
  const koppen = [...(rijen[0]?.keys() ?? [])]
  const { plannen, meldingen } = readRapportrijen(
    {
      blad: 'Transformatieplannen',
      rij: 0,
      kolom: 0,
      koppen,
      rijen: rijen.map(rij => koppen.map(kop => rij.get(kop) ?? '')),
    },
    { tabel: 'Transformatieplannen', soort: 'transformatieplan', verplicht: [] },
  )
  const [melding] = meldingen
  if (melding) throw new Error(`${melding.plaats.cel}: ${melding.tekst}`)
  return plannen
}

/** A plan with this number in any state, with amounts that add up, or PM. */
export const arbitraryRapportageplan = (nummer: string): fc.Arbitrary<Rapportageplan> =>
  fc
    .record({
      status: fc.constantFrom(...codesOf(PLANSTATUSSEN)),
      middelenstatus: fc.constantFrom(...codesOf(MIDDELENSTATUSSEN)),
      delen: fc.dictionary(fc.constantFrom(...codesOf(SECTOREN)), fc.integer({ min: 0, max: 5_000_000_000 })),
      themas: fc.uniqueArray(fc.constantFrom('Acute zorg', 'Preventie', 'Digitaal'), { maxLength: 3 }),
      regios: fc.uniqueArray(fc.constantFrom('Noord', 'Oost', 'Zuid'), { maxLength: 3 }),
    })
    .map(({ delen, ...plan }) => {
      const bedragen: Rapportageplan['bedragen'] = {}
      for (const sector of codesOf(SECTOREN)) {
        const deel = delen[sector]
        if (deel !== undefined) bedragen[sector] = cent(deel)
      }
      const som = Object.values(bedragen).reduce((opgeteld, deel) => opgeteld + deel, 0)
      return rapportageplan({
        ...plan,
        nummer,
        bedragen,
        sectoren: codesOf(SECTOREN).filter(sector => (bedragen[sector] ?? 0) !== 0),
        gevraagd: Object.keys(bedragen).length === 0 ? null : cent(som),
      })
    })

/** A list of plans whose numbers come from a short supply, so that two lists have plans in common. */
export const arbitraryPlannen: fc.Arbitrary<Rapportageplan[]> = fc
  .subarray(['TP-1', 'TP-2', 'TP-3', 'TP-4', 'TP-5', 'TP-6'])
  .chain(nummers => fc.tuple(...nummers.map(arbitraryRapportageplan)))
