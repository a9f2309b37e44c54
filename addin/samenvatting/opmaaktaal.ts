/** A text as the content of an element of HTML or XML. */
export const escapeTekst = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A text as the value of an attribute between double quotes. */
export const escapeAttribuut = (tekst: string): string => escapeTekst(tekst).replaceAll('"', '&quot;')
