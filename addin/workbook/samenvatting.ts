import type { Document } from '#shared/samenvatting/blokken.ts'
import { splitHoofdstukken } from '#shared/samenvatting/hoofdstukken.ts'
import { assertSluitend } from '../samenvatting/sluitend.ts'
import { drawInParts } from './blad.ts'
import { ownSheet } from './bladen.ts'
import { inWorkbook } from './host.ts'
import { rememberNaToets, rememberStap } from './ongedaan.ts'

/**
 * Draws the summary on the sheet Samenvatting, and each chapter that asks for it on a sheet of its own, and shows the
 * first. `begin` is called right before, and may throw. `naToets`: the same act of the person wrote the outcome of a check
 * right before, so that both are taken back in one step.
 */
export const writeSamenvatting = (document: Document, begin: () => void, naToets = false): Promise<void> =>
  inWorkbook(async context => {
    assertSluitend(document)
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
    const stap = {
      omschrijving: 'Het blad Samenvatting',
      kolommen: [],
      bladen: delen.flatMap(({ blad }) => blad.remember()),
    }
    if (naToets) rememberNaToets(stap, () => 'De uitkomst van de toets en het blad Samenvatting')
    else rememberStap(stap)
  })
