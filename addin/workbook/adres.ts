// One spelling of an address for the sheet and for what the core says about it.
export { cellAddress, columnLetters } from '#shared/narekenen/adres.ts'
