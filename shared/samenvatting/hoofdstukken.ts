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

type Mutable = { naam: string; blokken: Blok[] }
