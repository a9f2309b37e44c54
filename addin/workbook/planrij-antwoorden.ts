import { niveausOf } from '#shared/kader/driepunten.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Antwoorden, Poortoordeel } from '#shared/plan/plan.ts'
import { type Celwaarde, isLeeg, type Lezing, readPunten, readTekst } from './cel.ts'
import type { Mensencriterium } from './plankolommen.ts'
import type { Rijlezer } from './rijlezer.ts'

/** All that a row says of the judgement: points, and what a person finds of the poorten that no rule decides. */
export function readBeoordeling(lezer: Rijlezer, kader: Kader): Antwoorden {
  const evidenceAt = evidenceOf(lezer)
  return {
    antwoorden: readAntwoorden(lezer, kader, evidenceAt),
    oordelen: readOordelen(lezer, evidenceAt),
  }
}

type EvidenceAt = (positie: number | undefined) => string

/** By the id of the criterium; an empty cell leaves it open. */
function readAntwoorden(lezer: Rijlezer, kader: Kader, evidenceAt: EvidenceAt): Antwoorden['antwoorden'] {
  const antwoorden: Antwoorden['antwoorden'] = {}
  for (const { criterium, positie, onderbouwing } of lezer.kolommen.criteria) {
    const punten = lezer.take(positie, readScore(lezer.at(positie), criterium, kader))
    if (punten !== undefined && punten !== null)
      antwoorden[criterium.id] = { punten, onderbouwing: evidenceAt(onderbouwing) }
  }
  return antwoorden
}

/** By the id of the poort; an empty cell leaves it open. */
function readOordelen(lezer: Rijlezer, evidenceAt: EvidenceAt): Antwoorden['oordelen'] {
  const oordelen: Antwoorden['oordelen'] = {}
  for (const { poort, positie, onderbouwing } of lezer.kolommen.oordelen) {
    const oordeel = lezer.take(positie, readOordeel(lezer.at(positie)))
    if (oordeel) oordelen[poort.id] = { oordeel, onderbouwing: evidenceAt(onderbouwing) }
  }
  return oordelen
}

/** The evidence in a column of its own where there is one that is filled in, and else that of the whole row. */
function evidenceOf(lezer: Rijlezer): EvidenceAt {
  const algemeen = lezer.take('onderbouwing', readTekst(lezer.cell('onderbouwing'))) ?? ''
  return positie => {
    if (positie === undefined || isLeeg(lezer.at(positie))) return algemeen
    return lezer.take(positie, readTekst(lezer.at(positie))) ?? ''
  }
}

/** Points in a cell, or the name of a level where the kader rates in levels. */
export function readScore(
  cel: Celwaarde,
  criterium: Mensencriterium,
  { hoogstePunten }: Kader,
): Lezing<number | 'nvt' | null> {
  if (criterium.soort === 'driepunts' && typeof cel === 'string') {
    const gezocht = cel.trim().toLowerCase()
    const niveau = niveausOf(criterium.schaal).find(([code, naam]) =>
      [code, naam.toLowerCase()].includes(gezocht),
    )
    const regel = criterium.omrekening.tabel.find(kandidaat => kandidaat.niveau === niveau?.[0])
    if (regel) return { goed: true, waarde: regel.punten }
  }
  return readPunten(cel, hoogstePunten ?? 0)
}

/** Ja, Nee or Legt uit; `null` when the cell is empty. */
export function readOordeel(cel: Celwaarde): Lezing<Poortoordeel['oordeel'] | null> {
  if (isLeeg(cel)) return { goed: true, waarde: null }
  const lezing = readTekst(cel)
  if (!lezing.goed) return lezing
  const oordeel = OORDELEN.get(lezing.waarde.toLowerCase())
  return oordeel
    ? { goed: true, waarde: oordeel }
    : { goed: false, tekst: `“${lezing.waarde}” is geen oordeel.`, uitweg: 'Vul Ja, Nee of Legt uit in.' }
}

const OORDELEN: ReadonlyMap<string, Poortoordeel['oordeel']> = new Map([
  ['ja', 'voldoet'],
  ['nee', 'voldoet-niet'],
  ['legt uit', 'legt-uit'],
])
