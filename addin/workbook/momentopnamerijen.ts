import type { Datum } from '#shared/bronnen/datum.ts'
import { type Eurocent, toEuros } from '#shared/middelen/bedrag.ts'
import { MIDDELENSTATUSSEN, PLANSOORTEN, PLANSTATUSSEN, SECTOREN } from '#shared/plan/codelijsten.ts'
import { BETROKKENHEDEN } from '#shared/rapportage/betrokkenheid.ts'
import type { Rapportageplan } from '#shared/rapportage/rapportageplan.ts'
import { joinNamen } from './lijstcel.ts'
import { toSerial } from './rapportcel.ts'
import { RAPPORTKOP, SECTORKOPPEN } from './rapportkolommen.ts'
import { asCell } from './waarden.ts'

/** A cell as the add-in writes it. */
type Cel = string | number

type Momentkolom = {
  readonly kop: string
  /** Excel's number format; `''` leaves the cell as it is */
  readonly notatie: string
  readonly breedte: number
  readonly cel: (plan: Rapportageplan) => Cel
}

/** The columns of a snapshot: what `readRapportrijen` reads back to the same plans. */
export const MOMENTKOLOMMEN: readonly Momentkolom[] = [
  tekst(RAPPORTKOP.nummer, 72, ({ nummer }) => nummer),
  tekst(RAPPORTKOP.titel, 260, ({ titel }) => titel),
  tekst(RAPPORTKOP.soort, 110, ({ soort }) => PLANSOORTEN.codes[soort]),
  tekst(RAPPORTKOP.status, 120, ({ status }) => PLANSTATUSSEN.codes[status]),
  tekst(RAPPORTKOP.middelen, 90, ({ middelenstatus }) => MIDDELENSTATUSSEN.codes[middelenstatus]),
  tekst(RAPPORTKOP.sectoren, 150, ({ sectoren }) => joinNamen(sectoren.map(code => SECTOREN.codes[code]))),
  tekst(RAPPORTKOP.themas, 180, ({ themas }) => joinNamen(themas)),
  tekst(RAPPORTKOP.regios, 130, ({ regios }) => joinNamen(regios)),
  tekst(RAPPORTKOP.betrokkenheid, 120, ({ betrokkenheid }) => BETROKKENHEDEN.codes[betrokkenheid]),
  datum(RAPPORTKOP.ingediendOp, ({ ingediendOp }) => ingediendOp),
  datum(RAPPORTKOP.toegekendOp, ({ toegekendOp }) => toegekendOp),
  bedrag(RAPPORTKOP.toegekend, ({ toegekend }) => toegekend),
  datum(RAPPORTKOP.reserveringTot, ({ reserveringTot }) => reserveringTot),
  ...SECTORKOPPEN.map(({ sector, kop }) => bedrag(kop, ({ bedragen }) => bedragen[sector] ?? null)),
  bedrag(RAPPORTKOP.totaal, ({ gevraagd }) => gevraagd),
]

/** The name of the table that holds the snapshot of a day, and of the sheet it stands on. */
export const momentTabel = (peildatum: Datum): string => `Momentopname_${peildatum.replaceAll('-', '_')}`
export const momentBlad = (peildatum: Datum): string => `Momentopname ${peildatum}`

/** The day of the snapshot in a table of this name; `undefined` when it is another table. */
export function peildatumOf(tabel: string): Datum | undefined {
  const [, jaar, maand, dag] = /^Momentopname_(\d{4})_(\d{2})_(\d{2})$/.exec(tabel) ?? []
  return jaar === undefined ? undefined : `${jaar}-${maand}-${dag}`
}

function tekst(kop: string, breedte: number, read: (plan: Rapportageplan) => string): Momentkolom {
  return { kop, breedte, notatie: '', cel: plan => asCell(read(plan)) }
}

function datum(kop: string, read: (plan: Rapportageplan) => Datum | null): Momentkolom {
  const cel = (plan: Rapportageplan): Cel => {
    const waarde = read(plan)
    return waarde === null ? '' : toSerial(waarde)
  }
  return { kop, breedte: 90, notatie: 'dd-mm-yyyy', cel }
}

function bedrag(kop: string, read: (plan: Rapportageplan) => Eurocent | null): Momentkolom {
  const cel = (plan: Rapportageplan): Cel => {
    const waarde = read(plan)
    return waarde === null ? '' : toEuros(waarde)
  }
  return { kop, breedte: 102, notatie: '€ #,##0.00', cel }
}
