import { list } from '#shared/plan/opsomming.ts'

/** Every text of linking columns. */
export const KK = {
  titel: 'Welke kolom is wat?',
  geenKolom: 'Geen kolom',
  magOntbreken: 'mag ontbreken',
  zonderKop: (nummer: number) => `Kolom ${nummer}, zonder kop`,
  ontbreekt: (veld: string) => `Kies de kolom voor ${veld}.`,
  dubbel: (kop: string, velden: readonly string[]) =>
    `De kolom ${kop} is gekozen voor ${list([...velden])}. Kies voor één ervan een andere.`,
} as const
