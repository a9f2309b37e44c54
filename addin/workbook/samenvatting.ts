import type { Document } from '#shared/samenvatting/blokken.ts'
import { splitHoofdstukken } from '#shared/samenvatting/hoofdstukken.ts'
import { drawInParts } from './blad.ts'
import { ownSheet } from './bladen.ts'
import { inWorkbook } from './host.ts'
import { rememberStap } from './ongedaan.ts'

/**
 * Draws the summary on the sheet Samenvatting, and each chapter that asks for it on a sheet of its own, and shows the
 * first. `begin` is called right before, and may throw.
 */
export const writeSamenvatting = (document: Document, begin: () => void): Promise<void> =>
  inWorkbook(async context => {
    const delen = splitHoofdstukken(document.blokken, 'Samenvatting').map(({ naam, blokken }) => {
      const deel = { ...document, blokken }
      return { deel, blad: ownSheet(naam, deel).prepare(context) }
    })
    await context.sync()
    begin()
    const bladen = delen.map(({ deel, blad }) => ({ deel, blad: blad.open() }))
    for (const { deel, blad } of bladen) await drawInParts(context, blad, deel)
    bladen[0]?.blad.activate()
    await context.sync()
    rememberStap({
      omschrijving: 'Het blad Samenvatting',
      kolommen: [],
      bladen: delen.flatMap(({ blad }) => blad.remember()),
    })
  })
