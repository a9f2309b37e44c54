import { findCode, VERSCHUIVINGSDOELEN } from '#shared/plan/codelijsten.ts'
import type { Fteaantal, SamenloopOpgave, VerschuivingOpgave } from '#shared/plan/plan.ts'
import { type PerScenario, perScenario } from '#shared/plan/scenario.ts'
import { isLeeg, readTekst } from './cel.ts'
import { HLO, KOLOM, type Kolom, SCENARIOKOLOMMEN } from './kolommen.ts'
import { readAantallen, readNamen } from './lijstcel.ts'
import type { Rijlezer } from './rijlezer.ts'

/** With which plans and with how much of the HLO a plan overlaps (V-18); `null` when nobody answered. */
export function readSamenloop(lezer: Rijlezer): SamenloopOpgave | null | undefined {
  const posten = readPosten(lezer, 'overlapMet', SCENARIOKOLOMMEN.overlap)
  if (!posten) return posten
  const metHlo = posten.filter(({ naam }) => isHlo(naam))
  if (metHlo.length > 1) {
    lezer.report('overlapMet', `${HLO} staat hier vaker.`, `Noem ${HLO} één keer.`, 'V-18')
    return undefined
  }
  return {
    plannen: posten.filter(({ naam }) => !isHlo(naam)).map(({ naam, fte }) => ({ plan: naam, fte })),
    hlo: metHlo[0]?.fte ?? null,
  }
}

/** Where labour is needed because of a plan (V-24); `null` when nobody answered. */
export function readVerschuiving(lezer: Rijlezer): VerschuivingOpgave | null | undefined {
  const toelichting = lezer.take('verschuivingToelichting', readTekst(lezer.cell('verschuivingToelichting')))
  const posten = readPosten(lezer, 'verschuivingNaar', SCENARIOKOLOMMEN.verschuiving)
  if (!posten || toelichting === undefined) return posten && undefined
  const gelezen = posten.map(({ naam, fte }) => ({ naam, naar: findCode(VERSCHUIVINGSDOELEN, naam), fte }))
  const bekend = gelezen.flatMap(({ naar, fte }) => (naar ? [{ naar, fte }] : []))
  const onbekend = gelezen.find(({ naar }) => naar === undefined)
  if (onbekend) {
    lezer.report('verschuivingNaar', `“${onbekend.naam}” staat niet in de lijst.`, KIES_DOEL)
    return undefined
  }
  if (new Set(bekend.map(({ naar }) => naar)).size < bekend.length) {
    lezer.report('verschuivingNaar', 'Hier staat hetzelfde vaker.', 'Noem elke bestemming één keer.', 'V-24')
    return undefined
  }
  return { posten: bekend, toelichting }
}

type Post = { naam: string; fte: Fteaantal }

/** Names in one column, with their fte per scenario in three others; `null` when nothing is named. */
function readPosten(lezer: Rijlezer, kolom: Kolom, aantallen: PerScenario<Kolom>): Post[] | null | undefined {
  const namen = lezer.take(kolom, readNamen(lezer.cell(kolom)))
  if (namen === undefined) return undefined
  if (namen === null) {
    const los = Object.values(aantallen).find(aantal => !isLeeg(lezer.cell(aantal)))
    if (los) lezer.report(los, `Er staat een aantal, maar de kolom ${KOLOM[kolom]} is leeg.`, VUL_NAMEN)
    return los ? undefined : null
  }
  const perKolom = perScenario(scenario => {
    const aantal = aantallen[scenario]
    return lezer.take(aantal, readAantallen(lezer.cell(aantal), namen.length))
  })
  return namen.map((naam, i) => ({ naam, fte: perScenario(scenario => perKolom[scenario]?.[i] ?? null) }))
}

const isHlo = (naam: string): boolean => naam.toUpperCase() === HLO

const VUL_NAMEN = 'Noem waar het om gaat, of maak ook de aantallen leeg.'
const KIES_DOEL = `Kies uit: ${Object.values(VERSCHUIVINGSDOELEN.codes).join('; ')}; of typ geen.`
