import { Exportkop, Logregel } from './antwoorden.ts'

/** An export as it was made: what was asked, and the rows in the order of the file. */
export type GelezenUittreksel = { kop: Exportkop; regels: Logregel[] }

/** Reads a `.jsonl` export, or says in Dutch which line isn't one. */
export function readJsonl(tekst: string): GelezenUittreksel | string {
  const [eerste = '', ...rest] = tekst
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(regel => regel !== '')
  const kop = Exportkop.safeParse(parse(eerste))
  if (!kop.success)
    return 'Dit is geen uittreksel van het logboek: de eerste regel zegt niet wat er is gevraagd.'
  const regels: Logregel[] = []
  for (const [plaats, tekst] of rest.entries()) {
    const regel = Logregel.safeParse(parse(tekst))
    if (!regel.success) return `Regel ${plaats + 2} van het bestand is geen regel van het logboek.`
    regels.push(regel.data)
  }
  return { kop: kop.data, regels }
}

/** Whether the export holds all of its chains, so that a missing row is a removed row. */
export const isVolledig = ({ filter: { handeling, wie, van, tot } }: Exportkop): boolean =>
  [handeling, wie, van, tot].every(deel => deel === null)

function parse(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    return undefined
  }
}
