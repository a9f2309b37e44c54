import type { Datum } from '#shared/bronnen/datum.ts'
import type { Momentopname } from '#shared/rapportage/momentopname.ts'
import type { Document } from '#shared/samenvatting/blokken.ts'
import { drawDocument } from './blad.ts'
import { MERK, ownSheet } from './bladen.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { MOMENTKOLOMMEN, momentBlad, momentTabel, peildatumOf } from './momentopnamerijen.ts'
import { HUISSTIJL } from './stijlen.ts'
import { chunkRows } from './waarden.ts'

/**
 * Draws a report and what stands behind its figures, each on a sheet of its own, and shows the report. `begin` is called
 * right before, and may throw.
 */
export const writeRapport = (rapport: Document, herleiding: Document, begin: () => void): Promise<void> =>
  inWorkbook(async context => {
    const bladen = [ownSheet('Rapportage', rapport), ownSheet('Herleiding', herleiding)].map(tekenblad => ({
      document: tekenblad.document,
      bereid: tekenblad.prepare(context),
    }))
    await context.sync()
    begin()
    const [voorblad] = bladen.map(({ document, bereid }) => {
      const blad = bereid.open()
      drawDocument(blad, document)
      return blad
    })
    voorblad?.activate()
    await context.sync()
  })

/** The days of which this workbook holds a snapshot, the latest first. */
export const listMomentopnamen = (): Promise<Datum[]> =>
  inWorkbook(async context => {
    const { tables } = context.workbook
    tables.load('items/name')
    await context.sync()
    return tables.items
      .flatMap(({ name }) => peildatumOf(name) ?? [])
      .toSorted()
      .toReversed()
  })

/**
 * Keeps the plans of a day on a sheet of their own. An earlier snapshot of that day is never overwritten. `begin` is called
 * right before the first change, and may throw.
 */
export const writeMomentopname = (
  { peildatum, plannen }: Momentopname,
  opschrift: string,
  begin: () => void,
): Promise<void> =>
  inWorkbook(async context => {
    const { tables, worksheets } = context.workbook
    const tabelnaam = momentTabel(peildatum)
    const bezet = tables.getItemOrNullObject(tabelnaam).load('name')
    const bezetBlad = worksheets.getItemOrNullObject(momentBlad(peildatum)).load('name')
    await context.sync()
    if (!bezet.isNullObject || !bezetBlad.isNullObject) throw new Werkboekfout(alreadyThere(peildatum))

    begin()
    const blad = worksheets.add(momentBlad(peildatum))
    blad.customProperties.add(MERK, 'Momentopname')
    const breedte = MOMENTKOLOMMEN.length
    const titel = blad.getRangeByIndexes(0, 0, 1, 1)
    titel.values = [[opschrift]]
    HUISSTIJL.kenmerk(blad.getRangeByIndexes(0, 0, 1, breedte).format)
    blad.getRangeByIndexes(KOPRIJ, 0, 1, breedte).values = [MOMENTKOLOMMEN.map(({ kop }) => kop)]
    const rijen = plannen.map(plan => MOMENTKOLOMMEN.map(({ cel }) => cel(plan)))
    for (const { eerste, deel } of chunkRows(rijen)) {
      blad.getRangeByIndexes(KOPRIJ + 1 + eerste, 0, deel.length, breedte).values = deel
      await context.sync()
    }
    MOMENTKOLOMMEN.forEach(({ notatie, breedte: kolombreedte }, i) => {
      const kolom = blad.getRangeByIndexes(KOPRIJ + 1, i, Math.max(1, rijen.length), 1)
      if (notatie !== '') kolom.numberFormat = [[notatie]]
      kolom.format.columnWidth = kolombreedte
    })
    const tabel = blad.tables.add(blad.getRangeByIndexes(KOPRIJ, 0, rijen.length + 1, breedte), true)
    tabel.name = tabelnaam
    blad.freezePanes.freezeRows(KOPRIJ + 1)
    await context.sync()
  })

/** Zero-based: a line that says what the sheet is, an empty one, then the table. */
const KOPRIJ = 2

const alreadyThere = (peildatum: Datum) => ({
  ernst: 'fout' as const,
  regel: 'rapport/momentopname',
  tekst: `Er is al een momentopname van ${peildatum} in dit werkboek.`,
  uitweg: 'Een momentopname wordt niet overschreven. Kies een andere peildatum, of verwijder eerst dat blad.',
  plaats: { blad: momentBlad(peildatum) },
})
