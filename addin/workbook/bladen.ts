import type { Document } from '#shared/samenvatting/blokken.ts'
import { type Tekenblad, tekeningOf } from './blad.ts'
import { Werkboekfout } from './host.ts'
import { tekeningen } from './tekening.ts'

/** The custom property by which a sheet is known as one of the add-in's own. */
export const MERK = 'impacttoets'

/** The name in the workbook by which a sheet of the downloaded template is known as one of the add-in's own. */
export const markName = (blad: string): string => `impacttoets_${blad}`

/**
 * The add-in's own sheet of this name, emptied; made when it is not there yet. A sheet of the user with the
 * same name is left alone: an own sheet carries a mark, and a sheet that the user renames is the user's to keep.
 */
export function ownSheet(naam: string, document: Document): Tekenblad {
  return {
    document,
    prepare(context) {
      const { worksheets, names } = context.workbook
      const gemerkt = isNameOf(naam)
        ? names.getItemOrNullObject(markName(naam)).getRangeOrNullObject()
        : undefined
      const gemerktBlad = gemerkt?.worksheet.load('name')
      const kandidaten = [naam, `${naam} (Impacttoets)`].map(titel => {
        const blad = worksheets.getItemOrNullObject(titel).load('id,name')
        return {
          titel,
          blad,
          merk: blad.customProperties.getItemOrNullObject(MERK).load('value'),
          leegte: emptySheet(blad),
        }
      })
      const isOwn = ({ blad, merk }: (typeof kandidaten)[number]) =>
        !blad.isNullObject &&
        (!merk.isNullObject || (gemerktBlad?.isNullObject === false && gemerktBlad.name === blad.name))
      let getekend: { blad: Excel.Worksheet; titel: string; isNieuw: boolean } | undefined
      return {
        open() {
          const eigen = kandidaten.find(isOwn)
          const vrij = kandidaten.find(({ blad }) => blad.isNullObject)
          if (!eigen && !vrij) throw new Werkboekfout(namesTaken(naam))
          const blad = eigen?.blad ?? worksheets.add(vrij?.titel)
          eigen?.leegte.empty()
          if (!eigen || eigen.merk.isNullObject) blad.customProperties.add(MERK, naam)
          getekend = { blad: blad.load('id'), titel: eigen?.titel ?? vrij?.titel ?? naam, isNieuw: !eigen }
          return blad
        },
        remember() {
          if (!getekend) return []
          const { blad, titel, isNieuw } = getekend
          const nu = tekeningOf(document)
          const stap = { id: blad.id, naam: titel, nu, vorig: isNieuw ? null : tekeningen().get(blad.id) }
          tekeningen().set(blad.id, nu)
          return [stap]
        },
      }
    },
  }
}

/** Queues what must be known to empty a sheet; after the next sync `empty` leaves nothing on it. */
export function emptySheet(blad: Excel.Worksheet): { empty(): void } {
  const grafieken = blad.charts.load('items/name')
  const tabellen = blad.tables.load('items/name')
  return {
    empty() {
      for (const grafiek of grafieken.items) grafiek.delete()
      for (const tabel of tabellen.items) tabel.delete()
      blad.getRange().clear()
    },
  }
}

/** A name in a workbook has no spaces; sheets with longer titles are in no template. */
const isNameOf = (naam: string): boolean => /^\w+$/.test(naam)

const namesTaken = (naam: string) => ({
  ernst: 'fout' as const,
  regel: 'schrijven/blad',
  tekst: `Er staan al bladen met de namen ${naam} en ${naam} (Impacttoets) in dit werkboek.`,
  uitweg: `Hernoem een van die bladen; Impacttoets maakt daarna zelf een blad ${naam}.`,
  plaats: { blad: naam },
})
