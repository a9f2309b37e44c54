import * as z from 'zod/mini'

/** Dutch for what a schema has no message of its own for; zod's own Dutch where we have no better words. */
export const sayInDutch: z.core.$ZodErrorMap = kwestie => describe(kwestie) ?? zodsDutch(kwestie)

/** `['aanvragen', 3, 'pot']` → `aanvragen[3].pot`; empty for the whole. */
const formatPad = (pad: readonly PropertyKey[]): string =>
  pad
    .map(deel => (typeof deel === 'number' ? `[${deel}]` : `.${String(deel)}`))
    .join('')
    .replace(/^\./, '')

/** A fault in words with its place; fields that a schema does not know are named one by one. */
export function describeKwestie({ path, ...kwestie }: z.core.$ZodIssue): { plaats: string; tekst: string }[] {
  if (kwestie.code !== 'unrecognized_keys') return [{ plaats: formatPad(path), tekst: kwestie.message }]
  return kwestie.keys.map(naam => ({
    plaats: formatPad([...path, naam]),
    tekst: 'Dit veld kennen we hier niet.',
  }))
}

const zodsDutch = z.locales.nl().localeError

function describe(kwestie: z.core.$ZodRawIssue): string | undefined {
  switch (kwestie.code) {
    case 'invalid_type':
      if (kwestie.input === undefined) return 'Dit veld ontbreekt.'
      if (kwestie.expected === 'string' && Array.isArray(kwestie.input)) return 'Geef hier één waarde.'
      return SOORTEN[kwestie.expected] && `Gebruik ${SOORTEN[kwestie.expected]}.`
    case 'invalid_value':
      return `Kies uit: ${kwestie.values.join(', ')}.`
    case 'invalid_union':
      return Array.isArray(kwestie.options) ? `Kies uit: ${kwestie.options.join(', ')}.` : undefined
    case 'too_small':
      return isGetal(kwestie) ? `Gebruik een getal van ten minste ${kwestie.minimum}.` : undefined
    case 'too_big':
      return isGetal(kwestie) ? `Gebruik een getal van ten hoogste ${kwestie.maximum}.` : undefined
    default:
      return undefined
  }
}

const isGetal = ({ origin }: { origin: string }) => origin === 'number' || origin === 'int'

const SOORTEN: Partial<Record<string, string>> = {
  int: 'een geheel getal',
  number: 'een getal',
  string: 'een tekst',
  array: 'een lijst',
  object: 'een object',
}
