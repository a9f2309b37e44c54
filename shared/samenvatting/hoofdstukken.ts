import type { Blok } from './blokken.ts'

/** A sheet of a workbook with what stands on it. */
export type Bladdeel = { readonly naam: string; readonly blokken: readonly Blok[] }

/** The sheet with everything else, called `naam`, and then each chapter that asks for a sheet of its own. */
export function splitHoofdstukken(blokken: readonly Blok[], naam: string): [Bladdeel, ...Bladdeel[]] {
  const hoofdblad: Mutable = { naam, blokken: [] }
  const eigen: Mutable[] = []
  let huidig = hoofdblad
  for (const blok of blokken) {
    if (blok.soort === 'kop' && blok.niveau === 1) {
      huidig = blok.eigenBlad === undefined ? hoofdblad : { naam: blok.eigenBlad, blokken: [] }
      if (huidig !== hoofdblad) {
        eigen.push(huidig)
        hoofdblad.blokken.push(
          { soort: 'kop', niveau: 1, tekst: blok.tekst },
          { soort: 'alinea', tekst: `Zie het blad ${huidig.naam}.` },
        )
      }
    }
    huidig.blokken.push(blok)
  }
  return [hoofdblad, ...eigen]
}

/** Chapters after each other that lie the same way on paper. */
export type Drukdeel = { readonly staand: boolean; readonly blokken: readonly Blok[] }

/**
 * The blocks in their own order, parted where the paper turns. It is upright for a chapter with a sheet of its own,
 * which has a page for each of its parts: these are long rather than wide.
 */
export function splitStanden(blokken: readonly Blok[]): readonly Drukdeel[] {
  const delen: { staand: boolean; blokken: Blok[] }[] = []
  for (const blok of blokken) {
    const vorig = delen.at(-1)
    const begintHoofdstuk = blok.soort === 'kop' && blok.niveau === 1
    const staand = begintHoofdstuk ? blok.eigenBlad !== undefined : (vorig?.staand ?? false)
    if (vorig?.staand === staand) vorig.blokken.push(blok)
    else delen.push({ staand, blokken: [blok] })
  }
  return delen
}

type Mutable = { naam: string; blokken: Blok[] }
