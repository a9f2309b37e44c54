import { BEROEPSGROEPEN, codesOf, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import type { Beroepsgroep, ImpactOpgave } from '#shared/plan/plan.ts'
import { type PerScenario, perScenario } from '#shared/plan/scenario.ts'
import { type Celwaarde, isLeeg, type Lezing, readAantal, readCode, readTekst } from './cel.ts'
import { KOLOM, SCENARIOKOLOMMEN } from './kolommen.ts'
import type { Rijlezer } from './rijlezer.ts'

/** A group of the kader, or an own one: then its factor and the source of it stand in columns of their own. */
export function readBeroepsgroep(lezer: Rijlezer): Beroepsgroep | undefined {
  const cel = lezer.cell('beroepsgroep')
  const groep = readCode(cel, BEROEPSGROEPEN)
  const naam = readTekst(cel)
  if (groep.goed || !naam.goed || naam.waarde === '') return lezer.take('beroepsgroep', groep)
  const { deeltijdfactor, bronDeeltijdfactor } = lezer.kolommen.positie
  if (deeltijdfactor === undefined || bronDeeltijdfactor === undefined) {
    lezer.report('beroepsgroep', `“${naam.waarde}” is geen beroepsgroep van het kader.`, EIGEN_GROEP)
    return undefined
  }
  const factor = lezer.take('deeltijdfactor', readFactor(lezer.cell('deeltijdfactor'), naam.waarde))
  const bron = lezer.take('bronDeeltijdfactor', readBron(lezer.cell('bronDeeltijdfactor'), naam.waarde))
  return factor === undefined || bron === undefined
    ? undefined
    : { naam: naam.waarde, deeltijdfactor: factor, bron }
}

export const readInvulling = (lezer: Rijlezer): ImpactOpgave['invulling'] | undefined =>
  lezer.take('invulling', readCode(lezer.cell('invulling'), INVULLINGEN))

export const readWerknemers = (lezer: Rijlezer): PerScenario<number | null | undefined> =>
  perScenario(scenario => {
    const kolom = SCENARIOKOLOMMEN.werknemers[scenario]
    return lezer.take(kolom, readAantal(lezer.cell(kolom)))
  })

const VAN_HET_KADER = codesOf(BEROEPSGROEPEN)
  .map(code => BEROEPSGROEPEN.codes[code])
  .join('; ')

const EIGEN_GROEP = `Kies uit: ${VAN_HET_KADER}. Of voeg de kolommen ${KOLOM.deeltijdfactor} en ${KOLOM.bronDeeltijdfactor} toe en vul ze in voor een eigen beroepsgroep.`

function readFactor(cel: Celwaarde, groep: string): Lezing<number> {
  if (typeof cel === 'number' && cel > 0 && cel <= 1) return { goed: true, waarde: cel }
  return {
    goed: false,
    tekst: isLeeg(cel)
      ? `Voor “${groep}” ontbreekt de deeltijdfactor; het kader heeft er geen.`
      : `“${String(cel)}” is geen deeltijdfactor.`,
    uitweg: `Vul een getal boven 0 en hoogstens 1 in, of kies een beroepsgroep van het kader: ${VAN_HET_KADER}.`,
  }
}

function readBron(cel: Celwaarde, groep: string): Lezing<string> {
  const lezing = readTekst(cel)
  if (!lezing.goed || lezing.waarde !== '') return lezing
  return {
    goed: false,
    tekst: `Voor “${groep}” staat er geen bron bij de deeltijdfactor.`,
    uitweg: 'Schrijf waar de factor vandaan komt; zonder bron rekent Impacttoets er niet mee.',
  }
}
