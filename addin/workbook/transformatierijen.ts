import { cent, type Eurocent, euro, formatEuro, minus, NUL, sum } from '#shared/middelen/bedrag.ts'
import {
  type Codelijst,
  MIDDELENSTATUSSEN,
  PLANSOORTEN,
  PLANSTATUSSEN,
  SECTOREN,
} from '#shared/plan/codelijsten.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { BETROKKENHEDEN } from '#shared/rapportage/betrokkenheid.ts'
import { Rapportageplan } from '#shared/rapportage/rapportageplan.ts'
import { type Celwaarde, isLeeg, type Lezing, readCode, readTekst } from './cel.ts'
import { BEDRAGKOLOM } from './kolommen.ts'
import { readBedragOfPm, readCodes, readDatum, readNamenlijst } from './rapportcel.ts'
import { RAPPORTKOP, SECTORKOPPEN } from './rapportkolommen.ts'
import type { Tabelinhoud } from './rijlezer.ts'
import { filledRows, missingColumns, Tabelkoppen, type Tabelrij } from './tabelrij.ts'

/** What the rows of a table of plans hold for the reports; a fault stops its own row only. */
export type Gelezenrijen = { plannen: Rapportageplan[]; meldingen: Melding[]; aantalRijen: number }

/** The table that is read, and what its plans are when no column says it. */
export type Rijsoort = {
  readonly tabel: string
  readonly soort: Rapportageplan['soort']
  /** headers that must be there */
  readonly verplicht: readonly string[]
}

/** Reads the rows of a table of plans. Missing columns stop everything, with one message that names them. */
export function readRapportrijen(tabel: Tabelinhoud, rijsoort: Rijsoort): Gelezenrijen {
  const koppen = new Tabelkoppen(tabel.koppen)
  const bedragkoppen = tabel.koppen.filter(kop => BEDRAGKOLOM.test(kop.trim()))
  const ontbrekend = koppen.missing(rijsoort.verplicht)
  if (ontbrekend.length > 0)
    return { plannen: [], meldingen: [missingColumns(tabel, rijsoort.tabel, ontbrekend)], aantalRijen: 0 }
  const plannen = new Map<string, Rapportageplan>()
  const rijen = filledRows(tabel, koppen)
  for (const rij of rijen) {
    const plan = readPlan(rij, rijsoort, bedragkoppen)
    if (!plan) continue
    if (plannen.has(plan.nummer)) rij.report(RAPPORTKOP.nummer, DUBBEL)
    else plannen.set(plan.nummer, plan)
  }
  return {
    plannen: [...plannen.values()],
    meldingen: rijen.flatMap(({ meldingen }) => meldingen),
    aantalRijen: rijen.length,
  }
}

function readPlan(
  rij: Tabelrij,
  { soort }: Rijsoort,
  bedragkoppen: readonly string[],
): Rapportageplan | undefined {
  const { gevraagd, bedragen } = readBedragen(rij, bedragkoppen)
  const namen = {
    sectoren: rij.take(RAPPORTKOP.sectoren, cel => readCodes(cel, SECTOREN)) ?? [],
    themas: rij.take(RAPPORTKOP.themas, readNamenlijst),
    regios: rij.take(RAPPORTKOP.regios, readNamenlijst),
  }
  const metBedrag = SECTORKOPPEN.flatMap(({ sector }) => ((bedragen[sector] ?? NUL) === NUL ? [] : [sector]))
  const plan = {
    nummer: rij.take(RAPPORTKOP.nummer, readNummer),
    titel: rij.take(RAPPORTKOP.titel, readTekst),
    soort: rij.take(RAPPORTKOP.soort, orElse(PLANSOORTEN, soort)),
    status: rij.take(RAPPORTKOP.status, orElse(PLANSTATUSSEN, 'ingediend')),
    middelenstatus: rij.take(RAPPORTKOP.middelen, orElse(MIDDELENSTATUSSEN, 'geen')),
    ...namen,
    sectoren: [...new Set([...metBedrag, ...namen.sectoren])],
    betrokkenheid: rij.take(RAPPORTKOP.betrokkenheid, orElse(BETROKKENHEDEN, 'niet-ingesteld')),
    gevraagd,
    bedragen,
    ingediendOp: rij.take(RAPPORTKOP.ingediendOp, readDatum),
    toegekendOp: rij.take(RAPPORTKOP.toegekendOp, readDatum),
    toegekend: rij.take(RAPPORTKOP.toegekend, readBedragOfPm),
    reserveringTot: rij.take(RAPPORTKOP.reserveringTot, readDatum),
  }
  if (rij.heeftFout) return undefined
  const uitkomst = Rapportageplan.safeParse(plan)
  if (uitkomst.success) return uitkomst.data
  for (const { message } of uitkomst.error.issues)
    rij.report(RAPPORTKOP.nummer, {
      ernst: 'fout',
      regel: 'lezen/cel',
      tekst: message,
      uitweg: 'Controleer deze rij.',
    })
  return undefined
}

type Bedragen = Pick<Rapportageplan, 'gevraagd' | 'bedragen'>

/** By sector with a total, or one amount per year. Sector amounts must add up to the total (V-13). */
function readBedragen(rij: Tabelrij, bedragkoppen: readonly string[]): Bedragen {
  const take = (kop: string) => rij.take(kop, readBedragOfPm) ?? null
  const bedragen: Rapportageplan['bedragen'] = {}
  for (const { sector, kop } of SECTORKOPPEN) {
    const bedrag = take(kop)
    if (bedrag !== null) bedragen[sector] = bedrag
  }
  const delen = [...Object.values(bedragen), ...bedragkoppen.flatMap(kop => take(kop) ?? [])]
  const totaal = take(RAPPORTKOP.totaal)
  if (delen.length === 0) return { gevraagd: totaal, bedragen }
  const som = sum(delen)
  if (totaal !== null && totaal !== som) reportVerschil(rij, som, totaal)
  return { gevraagd: som, bedragen }
}

/** V-13, V-14: one euro may be rounding, and is shown; more stops the row. */
function reportVerschil(rij: Tabelrij, som: Eurocent, totaal: Eurocent): void {
  const verschil = cent(Math.abs(minus(som, totaal)))
  const isAfronding = verschil <= EEN_EURO
  rij.report(RAPPORTKOP.totaal, {
    ernst: isAfronding ? 'signaal' : 'fout',
    regel: 'V-13',
    tekst: `De bedragen in deze rij tellen op tot ${formatEuro(som)}; bij Totaal staat ${formatEuro(totaal)}. Dat scheelt ${formatEuro(verschil)}.`,
    uitweg: isAfronding
      ? 'Het rapport rekent met de som van de bedragen.'
      : 'Controleer de bedragen en het totaal; een van beide klopt niet.',
  })
}

const EEN_EURO = euro(1)

const DUBBEL: Omit<Melding, 'plaats'> = {
  ernst: 'fout',
  regel: 'lezen/dubbel',
  tekst: 'Dit plannummer staat vaker in de tabel; alleen de eerste rij telt.',
  uitweg: 'Geef dit plan een eigen nummer, of verwijder de dubbele rij.',
}

function readNummer(cel: Celwaarde): Lezing<string> {
  const lezing = readTekst(cel)
  return lezing.goed && lezing.waarde === ''
    ? { goed: false, tekst: 'Het plannummer ontbreekt.', uitweg: 'Geef elk plan een eigen nummer.' }
    : lezing
}

/** A code of the list; an empty cell, or a table without the column, means `anders`. */
const orElse =
  <Code extends string>(lijst: Codelijst<Code>, anders: Code) =>
  (cel: Celwaarde): Lezing<Code> =>
    isLeeg(cel) ? { goed: true, waarde: anders } : readCode(cel, lijst)
