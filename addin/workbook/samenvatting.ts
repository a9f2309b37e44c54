import type { Document } from '#shared/samenvatting/blokken.ts'
import { drawDocument } from './blad.ts'
import { ownSheet } from './bladen.ts'
import { inWorkbook } from './host.ts'

/** Draws the summary on the sheet Samenvatting and shows it. */
export const writeSamenvatting = (document: Document): Promise<void> =>
  inWorkbook(async context => {
    const blad = ownSheet('Samenvatting', document).prepare(context)
    await context.sync()
    const samenvatting = blad.open()
    drawDocument(samenvatting, document)
    samenvatting.activate()
    await context.sync()
  })
