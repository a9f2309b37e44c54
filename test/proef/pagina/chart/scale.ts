/** The scale of a value axis: round steps from a bound at or below the least value to one at or above the most. */
export type Scale = { readonly minimum: number; readonly maximum: number; readonly ticks: readonly number[] }

/** Chooses a scale with about five steps; a bound that was set is kept. Bars always start at zero. */
export function chooseScale(
  values: readonly number[],
  bounds: { minimum?: number; maximum?: number },
): Scale {
  const least = bounds.minimum ?? Math.min(0, ...values)
  const most = bounds.maximum ?? Math.max(0, ...values)
  const span = most > least ? most - least : 1
  const step = roundStep(span / 5)
  const minimum = bounds.minimum ?? Math.floor(least / step) * step
  const maximum = bounds.maximum ?? Math.max(Math.ceil(most / step) * step, minimum + step)
  const count = Math.floor((maximum - minimum) / step + 1e-9)
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((minimum + index * step).toPrecision(12)),
  )
  return { minimum, maximum, ticks }
}

/** 1, 2 or 5 times a power of ten, at or just above the wanted step. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  const factor = [1, 2, 5, 10].find(candidate => candidate * power >= wanted * 0.999) ?? 10
  return factor * power
}
