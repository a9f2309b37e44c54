/** A single value in a JSON document, with its path written as `extensions[0].ribbons[0].label`. */
export type Blad = { pad: string; waarde: string | number | boolean | null }

/** Every single value in a JSON document, in the order in which it stands there. */
export function leaves(waarde: unknown, pad = ''): Blad[] {
  if (Array.isArray(waarde)) return waarde.flatMap((deel, index) => leaves(deel, `${pad}[${index}]`))
  switch (typeof waarde) {
    case 'string':
    case 'number':
    case 'boolean':
      return [{ pad, waarde }]
    case 'object':
      if (waarde === null) return [{ pad, waarde }]
      return Object.entries(waarde).flatMap(([sleutel, deel]) =>
        leaves(deel, pad === '' ? sleutel : `${pad}.${sleutel}`),
      )
    default:
      return []
  }
}
