import { centFromEuros, type Eurocent, formatEuro, NUL } from '#shared/middelen/bedrag.ts'
import { type Codelijst, codesOf, findCode } from '#shared/plan/codelijsten.ts'

/** A value as Excel hands it over: an empty cell is `''`, an error value is text such as `#N/A`. */
export type Celwaarde = string | number | boolean

/** What a cell yields: a value, or why not and what to do about it. */
export type Lezing<T> = { goed: true; waarde: T } | { goed: false; tekst: string; uitweg: string }

const ok = <T>(waarde: T): Lezing<T> => ({ goed: true, waarde })
const fault = (tekst: string, uitweg: string): { goed: false; tekst: string; uitweg: string } => ({
  goed: false,
  tekst,
  uitweg,
})

/** Text, trimmed; numbers are taken as text, an error value is a fault. */
export function readTekst(cel: Celwaarde): Lezing<string> {
  return isExcelfout(cel) ? excelfout(cel) : ok(String(cel).trim())
}

/** Euros as a number, to whole cents. Empty is nothing asked. Text is never guessed at, but recognised for the hint. */
export function readBedrag(cel: Celwaarde): Lezing<Eurocent> {
  if (isLeeg(cel)) return ok(NUL)
  if (isExcelfout(cel)) return excelfout(cel)
  if (typeof cel !== 'number') {
    const gok = guessEuros(String(cel))
    return fault(
      `“${String(cel)}” is tekst en geen bedrag.`,
      gok === undefined
        ? 'Typ het bedrag in euro’s als getal, bijvoorbeeld 1234567,89.'
        : `Typ het bedrag als getal${gok === '' ? '' : `: ${gok}`}, zonder euroteken of woorden; Excel zet de punten zelf.`,
    )
  }
  if (cel < 0)
    return fault(
      'Het bedrag is negatief.',
      'Vul een bedrag van 0 of hoger in; een correctie hoort in de boekingen.',
    )
  const centen = centFromEuros(cel)
  return centen === undefined
    ? fault('Het bedrag heeft meer dan twee decimalen of is te groot.', 'Rond het bedrag af op hele centen.')
    : ok(centen)
}

/** A number of werknemers; `PM` (not quantified yet) is `null`, and so is an empty cell. */
export function readAantal(cel: Celwaarde): Lezing<number | null> {
  if (isLeeg(cel) || /^p\.?m\.?$/i.test(String(cel).trim())) return ok(null)
  if (isExcelfout(cel)) return excelfout(cel)
  if (typeof cel !== 'number')
    return fault(`“${String(cel)}” is geen aantal.`, 'Vul een getal in, of PM als het nog niet bekend is.')
  if (cel < 0) return fault('Het aantal is negatief.', 'Vul 0 of hoger in, of PM als het nog niet bekend is.')
  if (cel > 1_000_000)
    return fault(
      'Het aantal is groter dan een miljoen.',
      'Controleer de eenheid: het gaat om werknemers, niet om euro’s.',
    )
  return ok(cel)
}

/** Points on a scale, `nvt`, or `null` when nothing has been filled in yet. */
export function readPunten(cel: Celwaarde, hoogste: number): Lezing<number | 'nvt' | null> {
  if (isLeeg(cel)) return ok(null)
  if (isExcelfout(cel)) return excelfout(cel)
  if (/^n\.?\s?v\.?\s?t\.?$/i.test(String(cel).trim())) return ok('nvt')
  const uitweg = `Vul een getal van 0 tot en met ${hoogste} in, of n.v.t.`
  if (typeof cel !== 'number') return fault(`“${String(cel)}” is geen score.`, uitweg)
  return cel >= 0 && cel <= hoogste
    ? ok(cel)
    : fault(`De score ${cel.toLocaleString('nl-NL')} valt buiten de schaal.`, uitweg)
}

/** Ja or nee; empty is nee. */
export function readJaNee(cel: Celwaarde): Lezing<boolean> {
  if (isLeeg(cel)) return ok(false)
  if (isExcelfout(cel)) return excelfout(cel)
  if (typeof cel === 'boolean') return ok(cel)
  const tekst = String(cel).trim().toLowerCase()
  if (['ja', 'j', 'x', 'waar'].includes(tekst)) return ok(true)
  if (['nee', 'n', 'onwaar'].includes(tekst)) return ok(false)
  return fault(`“${String(cel)}” is geen ja of nee.`, 'Vul Ja of Nee in.')
}

/** A code of a list, by its label or its code. */
export function readCode<Code extends string>(cel: Celwaarde, lijst: Codelijst<Code>): Lezing<Code> {
  if (isExcelfout(cel)) return excelfout(cel)
  const mogelijk = codesOf(lijst).map(code => lijst.codes[code])
  const uitweg =
    mogelijk.length <= 10
      ? `Kies uit: ${mogelijk.join('; ')}.`
      : `Kies een code: ${codesOf(lijst).join(', ')}.`
  if (isLeeg(cel)) return fault('Er is niets ingevuld.', uitweg)
  const code = findCode(lijst, String(cel))
  return code === undefined ? fault(`“${String(cel)}” staat niet in de lijst.`, uitweg) : ok(code)
}

export const isLeeg = (cel: Celwaarde): boolean => typeof cel === 'string' && cel.trim() === ''

const isExcelfout = (cel: Celwaarde): cel is string =>
  typeof cel === 'string' &&
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/.test(
    cel,
  )

const excelfout = (cel: string) =>
  fault(`De cel bevat de Excel-fout ${cel}.`, 'Herstel de formule in deze cel, of typ de waarde zelf.')

/** What the writer of a text amount probably meant, to show as a hint; `''` recognisable as money but not exact. */
function guessEuros(tekst: string): string | undefined {
  const kaal = tekst.replace(/[€\s\u00a0]|euro?/gi, '')
  if (/^-?\d{1,3}(\.\d{3})*(,\d{1,2})?$|^-?\d+(,\d{1,2})?$/.test(kaal)) {
    const centen = centFromEuros(Number(kaal.replaceAll('.', '').replace(',', '.')))
    return centen === undefined ? '' : formatEuro(centen).replace('€\u00a0', '').replaceAll('.', '')
  }
  const miljoen = /^(\d+(?:,\d+)?)(mln|miljoen|m)$/i.exec(kaal)
  if (!miljoen?.[1]) return /\d/.test(kaal) ? '' : undefined
  return String(Math.round(Number(miljoen[1].replace(',', '.')) * 1_000_000))
}
