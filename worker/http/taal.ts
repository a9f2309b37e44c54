import type { z } from 'zod/mini'
import nl from 'zod/v4/locales/nl.js'

/** Dutch for what a schema has no message of its own for; zod's own Dutch where we have no better words. */
export const sayInDutch: z.core.$ZodErrorMap = kwestie => describe(kwestie) ?? zodsDutch(kwestie)

const zodsDutch = nl().localeError

function describe(kwestie: z.core.$ZodRawIssue): string | undefined {
  switch (kwestie.code) {
    case 'invalid_type':
      if (kwestie.input === undefined) return 'Dit veld ontbreekt.'
      if (kwestie.expected === 'string' && Array.isArray(kwestie.input)) return 'Geef hier één waarde.'
      return SOORTEN[kwestie.expected] && `Gebruik ${SOORTEN[kwestie.expected]}.`
    case 'invalid_value':
      return `Kies uit: ${kwestie.values.join(', ')}.`
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
