/**
 * Makes something at its first use and keeps it. For what takes long to make: the formatters of `Intl` read the rules of
 * a language, and a page that shows no number yet need not wait for that.
 */
export function once<T extends object>(make: () => T): () => T {
  let gemaakt: T | undefined
  return () => {
    gemaakt ??= make()
    return gemaakt
  }
}
