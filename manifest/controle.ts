import { actieIds, type Bevinding, checkActie, checkUnique, type Vindplaats } from './regels.ts'
import { checkSneltoetsen, type Toetsen } from './sneltoetsen.ts'

export { checkManifest } from './json/controle.ts'
export type { Bestanden, Bevinding } from './regels.ts'
export { checkTwin } from './xml/controle.ts'

/** What `checkFuncties` needs of a custom function; the rest of functions.json is its own business. */
export type Functie = { id: string; name: string }

/** Finds ids and names that Excel refuses, shares among functions, or reads as the address of a cell. */
export function checkFuncties(functies: readonly Functie[]): Bevinding[] {
  const ids = functies.map(({ id }, index) => ({ plek: `functions[${index}].id`, tekst: id }))
  const namen = functies.map(({ name }, index) => ({ plek: `functions[${index}].name`, tekst: name }))
  return [...checkUnique(ids), ...checkUnique(namen), ...[...ids, ...namen].flatMap(checkFunctienaam)]
}

/** What `checkSneltoetsbestand` needs of the file with shortcuts. */
export type Sneltoetsbestand = {
  actions: readonly { id: string }[]
  shortcuts: readonly { action: string; key: Partial<Toetsen> }[]
}

/** Finds shortcuts without an action, actions that nobody answers to, and keys that are taken. */
export function checkSneltoetsbestand({ actions, shortcuts }: Sneltoetsbestand): Bevinding[] {
  const acties = actions.map(({ id }, index) => ({ plek: `actions[${index}].id`, tekst: id }))
  const bekend = acties.map(({ tekst }) => tekst)
  return [
    ...checkUnique(acties),
    ...acties.flatMap(actie => checkActie(actie, actieIds)),
    ...shortcuts.flatMap(({ action }, index) =>
      checkActie({ plek: `shortcuts[${index}].action`, tekst: action }, bekend),
    ),
    ...checkSneltoetsen(
      shortcuts.map(({ key }, index) => ({ plek: `shortcuts[${index}].key`, toetsen: key })),
    ),
  ]
}

function checkFunctienaam({ plek, tekst }: Vindplaats): Bevinding[] {
  if (!/^[A-Z][A-Z0-9_.]{2,63}$/.test(tekst)) {
    return [
      {
        plek,
        melding: `"${tekst}" kan geen functienaam zijn. Gebruik 3 tot 64 tekens: hoofdletters, cijfers, _ en punten, met een letter voorop.`,
      },
    ]
  }
  return isCelnaam(tekst)
    ? [
        {
          plek,
          melding: `"${tekst}" is ook de naam van een cel. Kies een naam die Excel niet kan verwarren.`,
        },
      ]
    : []
}

/** Whether Excel may read a name as a cell, A1 to XFD1048576 or R1C1 to R1048576C16384. */
function isCelnaam(naam: string): boolean {
  const [, kolom, rij] = /^([A-Z]{1,3})([0-9]+)$/.exec(naam) ?? []
  if (kolom !== undefined && rij !== undefined) return columnNumber(kolom) <= 16_384 && isRij(Number(rij))
  const [, rijR1C1, kolomR1C1] = /^R([0-9]+)C([0-9]+)$/.exec(naam) ?? []
  return kolomR1C1 !== undefined && Number(kolomR1C1) <= 16_384 && isRij(Number(rijR1C1))
}

function isRij(nummer: number): boolean {
  return nummer >= 1 && nummer <= 1_048_576
}

function columnNumber(letters: string): number {
  return [...letters].reduce((nummer, letter) => nummer * 26 + letter.charCodeAt(0) - 64, 0)
}
