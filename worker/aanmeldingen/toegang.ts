import type { Toegang } from '../autorisatie.ts'

/** The row of the access table for the local sign-in, which is not part of the table of production. */
export const AANMELDTOEGANG = {
  'POST /v1/aanmeldingen': {
    wie: 'openbaar',
    vanaf: 'eigen-site',
    waarom: 'Bestaat alleen op de machine van een ontwikkelaar en in tests, met verzonnen personen.',
  },
} as const satisfies Record<string, Toegang>
