/** What the laws of the schema can refuse, in the words of the domain. */
export type Databasefout =
  | 'plafond-overschreden'
  | 'geen-plafond'
  | 'datum-terug'
  | 'stand-klopt-niet'
  | 'alleen-toevoegen'
  | 'versie-conflict'
  | 'sleutel-gebruikt'
  | 'dossier-bestaat'
  | 'verwijzing-onbekend'
  | 'te-groot'
  | 'niet-ingericht'

/** Translates an error of D1; `undefined` when it is none that we know. No other file knows these texts. */
export function readDatabasefout(fout: unknown): Databasefout | undefined {
  if (!(fout instanceof Error)) return undefined
  return KENMERKEN.find(([kenmerk]) => fout.message.includes(kenmerk))?.[1]
}

const KENMERKEN: readonly [kenmerk: string, betekenis: Databasefout][] = [
  ['plafond_overschreden', 'plafond-overschreden'],
  ['geen_plafond', 'geen-plafond'],
  ['datum_terug', 'datum-terug'],
  ['stand_klopt_niet', 'stand-klopt-niet'],
  ['alleen_toevoegen', 'alleen-toevoegen'],
  ['versie_conflict', 'versie-conflict'],
  ['sleutel_gebruikt', 'sleutel-gebruikt'],
  ['dossier_bestaat', 'dossier-bestaat'],
  ['FOREIGN KEY constraint failed', 'verwijzing-onbekend'],
  // D1 takes texts and rows of at most 2 MB; workerd on this machine takes more.
  ['string or blob too big', 'te-groot'],
  ['no such table', 'niet-ingericht'],
]
