import type { Alinea, Blok, Kop } from './blokken.ts'

export const alinea = (tekst: string): Alinea => ({ soort: 'alinea', tekst })
export const letOp = (tekst: string): Alinea => ({ soort: 'alinea', nadruk: 'let-op', tekst })

/** A chapter, or (level 2) a part of one. */
export const kop = (niveau: Kop['niveau'], tekst: string): Kop => ({ soort: 'kop', niveau, tekst })

/** `1 plan`, `3 plannen`. */
export const count = (aantal: number, enkelvoud: string, meervoud: string): string =>
  `${aantal.toLocaleString('nl-NL')} ${aantal === 1 ? enkelvoud : meervoud}`

/** Nothing at all when there is nothing to say. */
export const blokkenAls = (isZo: boolean, blokken: () => readonly Blok[]): readonly Blok[] =>
  isZo ? blokken() : []
