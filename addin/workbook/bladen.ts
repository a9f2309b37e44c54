import type { Document } from '#shared/samenvatting/blokken.ts'
import type { Tekenblad } from './blad.ts'
import { Werkboekfout } from './host.ts'

/** The custom property by which a sheet is known as one of the add-in's own. */
export const MERK = 'impacttoets'

/**
 * The add-in's own sheet of this name, emptied; made when it is not there yet. A sheet of the user with the
 * same name is left alone: an own sheet carries a mark, and a sheet that the user renames is the user's to keep.
 */
export function ownSheet(naam: string, document: Document): Tekenblad {
  return {
    document,
    prepare(context) {
      const { worksheets } = context.workbook
      const kandidaten = [naam, `${naam} (Impacttoets)`].map(titel => {
        const blad = worksheets.getItemOrNullObject(titel).load('name')
        return {
          titel,
          blad,
          merk: blad.customProperties.getItemOrNullObject(MERK).load('value'),
          grafieken: blad.charts.load('items/name'),
        }
      })
      return {
        open() {
          const eigen = kandidaten.find(({ blad, merk }) => !blad.isNullObject && !merk.isNullObject)
          if (eigen) {
            for (const grafiek of eigen.grafieken.items) grafiek.delete()
            eigen.blad.getRange().clear()
            return eigen.blad
          }
          const vrij = kandidaten.find(({ blad }) => blad.isNullObject)
          if (!vrij) throw new Werkboekfout(namesTaken(naam))
          const blad = worksheets.add(vrij.titel)
          blad.customProperties.add(MERK, naam)
          return blad
        },
      }
    },
  }
}

const namesTaken = (naam: string) => ({
  ernst: 'fout' as const,
  regel: 'schrijven/blad',
  tekst: `Er staan al bladen met de namen ${naam} en ${naam} (Impacttoets) in dit werkboek.`,
  uitweg: `Hernoem een van die bladen; Impacttoets maakt daarna zelf een blad ${naam}.`,
  plaats: { blad: naam },
})
