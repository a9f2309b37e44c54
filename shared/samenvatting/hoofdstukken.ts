import type { Blok, Kop } from './blokken.ts'

/** A sheet of a workbook with what stands on it. */
export type Bladdeel = Drukdeel & { readonly naam: string }

/** The sheet with everything else, called `naam`, and then each chapter that asks for a sheet of its own. */
export function splitHoofdstukken(blokken: readonly Blok[], naam: string): [Bladdeel, ...Bladdeel[]] {
  const hoofdblad: Mutable = { naam, staand: false, blokken: [] }
  const eigen: Mutable[] = []
  let huidig = hoofdblad
  for (const blok of blokken) {
    if (blok.soort === 'kop' && blok.niveau === 1) {
      huidig =
        blok.eigenBlad === undefined
          ? hoofdblad
          : { naam: blok.eigenBlad, staand: isStaand(blok), blokken: [] }
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

/** What lies the same way on paper: landscape, or upright. */
export type Drukdeel = { readonly staand: boolean; readonly blokken: readonly Blok[] }

/** The blocks in their own order, parted where the paper turns. */
export function splitStanden(blokken: readonly Blok[]): readonly Drukdeel[] {
  const delen: { staand: boolean; blokken: Blok[] }[] = []
  for (const blok of blokken) {
    const vorig = delen.at(-1)
    const begintHoofdstuk = blok.soort === 'kop' && blok.niveau === 1
    const staand = begintHoofdstuk ? isStaand(blok) : (vorig?.staand ?? false)
    if (vorig?.staand === staand) vorig.blokken.push(blok)
    else delen.push({ staand, blokken: [blok] })
  }
  return delen
}

/** A chapter with a sheet of its own has a page for each of its parts, which are long rather than wide. */
const isStaand = ({ eigenBlad }: Kop): boolean => eigenBlad !== undefined

type Mutable = { naam: string; staand: boolean; blokken: Blok[] }
