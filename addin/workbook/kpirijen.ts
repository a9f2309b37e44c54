import { NUL } from '#shared/middelen/bedrag.ts'
import type { Kpi } from '#shared/middelen/kpi.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { type Celwaarde, type Lezing, readBedrag, readJaNee, readTekst } from './cel.ts'
import { KPIKOP, RAPPORTTABEL } from './rapportkolommen.ts'
import type { Tabelinhoud } from './rijlezer.ts'
import { filledRows, missingColumns, Tabelkoppen, type Tabelrij } from './tabelrij.ts'

/** The KPI's of a table, one per row; a fault stops its own row only. */
export function readKpirijen(tabel: Tabelinhoud): { kpis: Kpi[]; meldingen: Melding[] } {
  const koppen = new Tabelkoppen(tabel.koppen)
  const ontbrekend = koppen.missing(Object.values(KPIKOP))
  if (ontbrekend.length > 0)
    return { kpis: [], meldingen: [missingColumns(tabel, RAPPORTTABEL.kpis, ontbrekend)] }
  const rijen = filledRows(tabel, koppen)
  return {
    kpis: rijen.flatMap(rij => readKpi(rij) ?? []),
    meldingen: rijen.flatMap(({ meldingen }) => meldingen),
  }
}

function readKpi(rij: Tabelrij): Kpi | undefined {
  const plan = rij.take(KPIKOP.nummer, readTekst) ?? ''
  const mijlpaal = rij.take(KPIKOP.kpi, readTekst) ?? ''
  const beschikbaar = rij.take(KPIKOP.beschikbaar, readBedrag) ?? NUL
  const bedrag = rij.take(KPIKOP.bedrag, readBedrag) ?? NUL
  const soort = rij.take(KPIKOP.stand, readStand) ?? 'verwacht'
  const vrijgegeven = rij.take(KPIKOP.vrijgegeven, readJaNee) ?? false
  if (rij.heeftFout) return undefined
  return {
    plan,
    mijlpaal,
    beschikbaar,
    stand: soort === 'verwacht' ? { soort, bedrag } : { soort, bedrag, vrijgegeven },
  }
}

const STANDEN: ReadonlyMap<string, Kpi['stand']['soort']> = new Map([
  ['verwacht', 'verwacht'],
  ['betaalbaar gesteld', 'betaalbaar'],
  ['betaald', 'betaald'],
])

function readStand(cel: Celwaarde): Lezing<Kpi['stand']['soort']> {
  const stand = STANDEN.get(String(cel).trim().toLowerCase())
  return stand
    ? { goed: true, waarde: stand }
    : {
        goed: false,
        tekst: `“${String(cel)}” is geen stand van een KPI.`,
        uitweg: 'Kies uit: Verwacht; Betaalbaar gesteld; Betaald.',
      }
}
