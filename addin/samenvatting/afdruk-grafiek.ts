import type { Grafiek } from '#shared/samenvatting/blokken.ts'
import { describeGrafiek, formatWaarde, KLEUREN, LETTERTYPE, reekskleur } from './opmaak.ts'
import { escapeAttribuut, escapeTekst } from './opmaaktaal.ts'

const BREEDTE = 1000
const HOOGTE = 300
const ONDERRAND = 58
const BOVENRAND = 18
const VAKRUIMTE = 0.24

/** The chart as a drawing that stays sharp in print; a screen reader hears its values. */
export function drawGrafiek(grafiek: Grafiek): string {
  const { categorieen, reeksen } = grafiek
  const hoogste = Math.max(1, ...reeksen.flatMap(({ waarden }) => waarden))
  const vak = BREEDTE / Math.max(1, categorieen.length)
  const staaf = (vak * (1 - VAKRUIMTE)) / Math.max(1, reeksen.length)
  const bodem = HOOGTE - ONDERRAND
  const staven = categorieen.flatMap((_, c) =>
    reeksen.map(({ waarden }, r) => {
      const waarde = waarden[c] ?? 0
      const hoogte = (Math.max(0, waarde) / hoogste) * (bodem - BOVENRAND)
      const links = c * vak + (vak * VAKRUIMTE) / 2 + r * staaf
      return `<rect x="${round(links)}" y="${round(bodem - hoogte)}" width="${round(staaf * 0.92)}" height="${round(hoogte)}" fill="#${reekskleur(r)}"/>${write(links + staaf * 0.46, bodem - hoogte - 4, formatWaarde(waarde, EEN_DECIMAAL))}`
    }),
  )
  const namen = categorieen.map((naam, c) => write((c + 0.5) * vak, bodem + 18, naam))
  return [
    `<svg viewBox="0 0 ${BREEDTE} ${HOOGTE}" role="img" aria-label="${escapeAttribuut(describeGrafiek(grafiek))}" font-family="${LETTERTYPE}" font-size="13">`,
    `<line x1="0" x2="${BREEDTE}" y1="${bodem}" y2="${bodem}" stroke="#${KLEUREN.lijn}"/>`,
    ...staven,
    ...namen,
    ...reeksen.map(({ naam }, r) => legend(naam, r, reeksen.length)),
    '</svg>',
  ].join('')
}

const EEN_DECIMAAL = { kop: '', aard: 'fte', breedte: 0 } as const

function legend(naam: string, r: number, aantal: number): string {
  const midden = ((r + 0.5) * BREEDTE) / aantal
  const y = HOOGTE - 14
  return `<rect x="${round(midden - 60)}" y="${y - 11}" width="12" height="12" fill="#${reekskleur(r)}"/>${write(midden - 42, y, naam, 'start')}`
}

const write = (x: number, y: number, tekst: string, anker = 'middle') =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anker}" fill="#${KLEUREN.tekst}">${escapeTekst(tekst)}</text>`

const round = (getal: number) => Math.round(getal * 10) / 10
