import type { Ambitielijst } from '../impact/ambities-2025.ts'
import type { Blok } from '../samenvatting/blokken.ts'
import { countText } from './opmaak.ts'
import {
  alinea,
  closeRapport,
  letOp,
  letOpZinnen,
  type Rapportopties,
  type Rapportuitkomst,
} from './rapport.ts'
import { tabelOf } from './tabelblok.ts'
import { measureVoortgang, tabellenOfVoortgang, type Voortgangsplan } from './voortgang.ts'

/** Progress towards the ambitions: werknemers against personen, and fte apart. `zonderOpgave` plans state neither. */
export function makeVoortgangsrapport(
  plannen: readonly Voortgangsplan[],
  zonderOpgave: number,
  ambities: Ambitielijst,
  opties: Rapportopties,
): Rapportuitkomst {
  const voortgang = measureVoortgang(plannen, ambities, opties.peildatum)
  const blokken: Blok[] = [
    ...(zonderOpgave > 0
      ? [
          letOp(
            `Van ${countText(zonderOpgave)} is geen opgave in werknemers bekend; die tellen hier niet mee.`,
          ),
        ]
      : []),
    { soort: 'kop', niveau: 1, tekst: 'Werknemers naast de ambities in personen' },
    alinea(
      'De ambities staan in personen. Daarom staan er werknemers naast: fte gedeeld door de deeltijdfactor, in de scenario’s laag, gemiddeld en hoog. Bruto, structureel en ten opzichte van het basispad.',
    ),
    ...letOpZinnen(
      'Het zijn verwachtingen uit de plannen, geen gemeten resultaat. De ambities zijn onderdelen van elkaar: tel ze niet op.',
    ),
    ...voortgang.werknemers.flatMap((tabel): Blok[] => [
      { soort: 'kop', niveau: 2, tekst: tabel.titel },
      tabelOf(tabel),
    ]),
    { soort: 'kop', niveau: 1, tekst: 'Dezelfde plannen in fte' },
    alinea('Fte is een andere eenheid dan werknemers en personen. Er hoort geen aandeel in een ambitie bij.'),
    ...voortgang.fte.flatMap((tabel): Blok[] => [
      { soort: 'kop', niveau: 2, tekst: tabel.titel },
      tabelOf(tabel),
    ]),
  ]
  return closeRapport(
    {
      titel: 'Voortgang naar de ambities',
      blokken,
      bronnen: [
        ambities.eenheid,
        ...[ambities.landelijk, ambities.akkoord, ...ambities.delen].map(({ bron }) => bron),
        ...ambities.delen.map(({ koppeling }) => koppeling),
      ],
      tabellen: tabellenOfVoortgang(voortgang),
      nummers: plannen.map(({ plan }) => plan.nummer),
    },
    opties,
  )
}
