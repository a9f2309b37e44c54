import {
  type Argument,
  type Celuitkomst,
  type Invoer,
  Invoerfout,
  NietBeschikbaar,
  type Uitkomst,
} from './functie.ts'

/**
 * Applies a calculation cell by cell to arguments that may be ranges. A single cell, row or column goes along with
 * every cell of the others, as in Excel; ranges of other sizes are refused. An empty cell in the first argument
 * stays empty, so that a function may be drawn over a whole column. A fault says in which cell it is. Without a range
 * the answer is one value: so Excel calls a function of which it still has an older functions.json without ranges.
 */
export function mapCellen(
  args: readonly Invoer[],
  compute: (cellen: readonly Argument[]) => Celuitkomst,
): Uitkomst {
  const bereiken = args.map(toRows)
  const hoogte = Math.max(1, ...bereiken.map(rijen => rijen.length))
  const breedte = Math.max(1, ...bereiken.map(widthOf))
  for (const rijen of bereiken) {
    const past = [1, hoogte].includes(rijen.length) && [1, breedte].includes(widthOf(rijen))
    if (!past)
      throw new Invoerfout('De bereiken zijn niet even groot. Kies er met evenveel rijen en kolommen.')
  }
  const isBatch = hoogte * breedte > 1
  const uitkomsten = Array.from({ length: hoogte }, (_, rij) =>
    Array.from({ length: breedte }, (_, kolom) => {
      const cellen = bereiken.map(rijen => cellAt(rijen, rij, kolom))
      if (isBatch && (cellen[0] === '' || cellen[0] === null)) return ''
      try {
        return compute(cellen)
      } catch (fout) {
        throw isBatch ? withPlace(fout, rij, kolom) : fout
      }
    }),
  )
  return args.some(isRows) ? uitkomsten : (uitkomsten[0]?.[0] ?? '')
}

const isRows = (invoer: Invoer): invoer is readonly (readonly Argument[])[] => Array.isArray(invoer)

const toRows = (invoer: Invoer): readonly (readonly Argument[])[] => (isRows(invoer) ? invoer : [[invoer]])

const widthOf = (rijen: readonly (readonly Argument[])[]): number => rijen[0]?.length ?? 0

function cellAt(rijen: readonly (readonly Argument[])[], rij: number, kolom: number): Argument {
  const cellen = rijen[rijen.length === 1 ? 0 : rij] ?? []
  return cellen[cellen.length === 1 ? 0 : kolom] ?? null
}

function withPlace(fout: unknown, rij: number, kolom: number): unknown {
  const plaats = `Rij ${rij + 1}, kolom ${kolom + 1}`
  if (fout instanceof Invoerfout) return new Invoerfout(`${plaats}: ${fout.message}`)
  if (fout instanceof NietBeschikbaar) return new NietBeschikbaar(`${plaats}: ${fout.message}`)
  return fout
}
