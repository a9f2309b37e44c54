import { definitie, sneltoetsen } from './definitie.ts'

const TEKEN = '<!-- sneltoetsen -->'

/** Puts the shortcuts in the help page, at its mark; a page without one stays as it is. */
export const fillSneltoetsen = (pagina: string): string => pagina.replace(TEKEN, () => tableOf())

function tableOf(): string {
  const rijen = sneltoetsen.map(
    ({ naam, toetsen }) =>
      `<tr><th scope="row">${naam.nl}</th><td>${keysOf(toetsen.default)}</td><td>${keysOf(toetsen.mac ?? toetsen.default)}</td></tr>`,
  )
  return `<table><caption>Sneltoetsen van ${definitie.naam.kort.nl}</caption><thead><tr><th scope="col">Wat</th><th scope="col">Windows en web</th><th scope="col">Mac</th></tr></thead><tbody>${rijen.join('')}</tbody></table>`
}

const keysOf = (toetsen: string): string =>
  toetsen
    .split('+')
    .map(toets => `<kbd>${toets}</kbd>`)
    .join('+<wbr>')
