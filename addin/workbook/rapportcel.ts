import { Datum } from '#shared/bronnen/datum.ts'
import { addDays, daysBetween } from '#shared/bronnen/kalender.ts'
import type { Eurocent } from '#shared/middelen/bedrag.ts'
import { type Codelijst, findCode } from '#shared/plan/codelijsten.ts'
import { type Celwaarde, isLeeg, type Lezing, readBedrag, readTekst } from './cel.ts'
import { readNamen } from './lijstcel.ts'

/** Euros, or `null` for PM and for an empty cell. */
export function readBedragOfPm(cel: Celwaarde): Lezing<Eurocent | null> {
  return isLeeg(cel) || /^p\.?m\.?$/i.test(String(cel).trim())
    ? { goed: true, waarde: null }
    : readBedrag(cel)
}

/** A date as Excel keeps it, or as text such as 31-12-2025 or 2025-12-31. Empty is `null`. */
export function readDatum(cel: Celwaarde): Lezing<Datum | null> {
  if (isLeeg(cel)) return { goed: true, waarde: null }
  if (typeof cel === 'number' && Number.isInteger(cel) && cel > 0 && cel <= LAATSTE_DAG)
    return { goed: true, waarde: fromSerial(cel) }
  const lezing = readTekst(cel)
  if (!lezing.goed) return lezing
  const [, dag = '', maand = '', jaar = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(lezing.waarde) ?? []
  const datum = Datum.safeParse(
    jaar === '' ? lezing.waarde : `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`,
  )
  return datum.success
    ? { goed: true, waarde: datum.data }
    : {
        goed: false,
        tekst: `“${lezing.waarde}” is geen datum.`,
        uitweg: 'Typ de datum als 31-12-2025, of maak de cel leeg.',
      }
}

/** The number that Excel keeps for a day. */
export const toSerial = (datum: Datum): number => daysBetween(DAG_NUL, datum)

/** Names in one cell, separated by `;`; an empty cell holds none. */
export function readNamenlijst(cel: Celwaarde): Lezing<readonly string[]> {
  const lezing = readNamen(cel)
  return lezing.goed ? { goed: true, waarde: [...new Set(lezing.waarde ?? [])] } : lezing
}

/** Codes of a list in one cell, separated by `;`. */
export function readCodes<Code extends string>(cel: Celwaarde, lijst: Codelijst<Code>): Lezing<Code[]> {
  const namen = readNamenlijst(cel)
  if (!namen.goed) return namen
  const codes: Code[] = []
  for (const naam of namen.waarde) {
    const code = findCode(lijst, naam)
    if (code === undefined)
      return {
        goed: false,
        tekst: `“${naam}” staat niet in de lijst.`,
        uitweg: `Kies uit: ${Object.values(lijst.codes).join('; ')}.`,
      }
    codes.push(code)
  }
  return { goed: true, waarde: codes }
}

/** Excel counts days from here, for every day since 1 March 1900. */
const DAG_NUL: Datum = '1899-12-30'
/** 31 December 2099. */
const LAATSTE_DAG = 73_050

const fromSerial = (dag: number): Datum => addDays(DAG_NUL, dag)
