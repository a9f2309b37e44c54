/** What the laws of the schema can refuse, in the words of the domain. */
export type Databasefout =
  | 'plafond-overschreden'
  | 'geen-plafond'
  | 'stand-klopt-niet'
  | 'alleen-toevoegen'
  | 'onbekende-pot'
  | 'niet-ingericht'

/** Translates an error of D1; `undefined` when it is none that we know. No other file knows these texts. */
export function readDatabasefout(fout: unknown): Databasefout | undefined {
  if (!(fout instanceof Error)) return undefined
  return KENMERKEN.find(([kenmerk]) => fout.message.includes(kenmerk))?.[1]
}

const KENMERKEN: readonly [kenmerk: string, betekenis: Databasefout][] = [
  ['plafond_overschreden', 'plafond-overschreden'],
  ['geen_plafond', 'geen-plafond'],
  ['stand_klopt_niet', 'stand-klopt-niet'],
  ['alleen_toevoegen', 'alleen-toevoegen'],
  ['FOREIGN KEY constraint failed', 'onbekende-pot'],
  ['no such table', 'niet-ingericht'],
]
