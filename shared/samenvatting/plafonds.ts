import { formatBron, formatDatum } from '../bronnen/opmaak.ts'
import type { Verdeling } from '../verdeling/op-rang.ts'
import type { Tabel } from './blokken.ts'

/** The ceilings that a proposal rests on, each with its version, who decided on it and from when it holds. */
export const plafondtabel = ({ toets }: Verdeling): Tabel => ({
  soort: 'tabel',
  naam: 'plafonds',
  leeg: 'Er is geen plafond bekend.',
  kolommen: [
    { kop: 'Pot', aard: 'tekst', breedte: 34 },
    { kop: 'Jaar', aard: 'aantal', breedte: 8 },
    { kop: 'Plafond', aard: 'geld', breedte: 16 },
    { kop: 'Versie', aard: 'aantal', breedte: 8 },
    { kop: 'Werking', aard: 'tekst', breedte: 12 },
    { kop: 'Geldig vanaf', aard: 'tekst', breedte: 18 },
    { kop: 'Besluit', aard: 'tekst', breedte: 34 },
    { kop: 'Bron', aard: 'tekst', breedte: 70 },
  ],
  rijen: toets.regels.flatMap(({ pot, jaar, plafond }) =>
    plafond
      ? [
          [
            pot.naam,
            jaar,
            plafond.bedrag,
            plafond.versie,
            plafond.werking === 'hard' ? 'grens' : 'signaal',
            formatDatum(plafond.geldigVan),
            `${plafond.besluit.orgaan}, ${formatDatum(plafond.besluit.datum)}`,
            formatBron(plafond.bron),
          ],
        ]
      : [],
  ),
})
