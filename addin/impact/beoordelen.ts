import { formatBeroepsgroep, omrekeningOf } from '#shared/impact/deeltijdfactor.ts'
import type { Impactmodel, Omrekening } from '#shared/impact/impactmodel.ts'
import { computeImpactmodel, type Impactuitkomst, isOverneembaar } from '#shared/impact/rekenmodel.ts'
import type { Waarden } from '#shared/impact/stappen.ts'
import { effectveld, stapveld } from '#shared/impact/velden.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { INVULLINGEN } from '#shared/plan/codelijsten.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { type Bladcellen, type Bladlezer, SCENARIOKOLOM } from './bladlezer.ts'
import { LABEL } from './labels.ts'
import { type GelezenBlad, readImpactcellen } from './lezen.ts'

/** What an impact sheet says, computed again from its parameters; messages carry their cell. */
export type Impactlezing = {
  blad: string
  meldingen: readonly Melding[]
  /** absent when the sheet can't be read as a whole */
  gelezen?: { model: Impactmodel; uitkomst: Impactuitkomst }
  /** no fault stands in the way of taking the outcome over */
  overneembaar: boolean
}

/** Reads a sheet, computes it with the core, and compares each figure with what Excel shows. */
export function assessImpactblad(inhoud: Bladcellen, plan: Plan, kader: Kader): Impactlezing {
  const { lezer, model, plaats } = readImpactcellen(inhoud, plan.nummer, kader)
  if (!model || !plaats) return { blad: inhoud.blad, meldingen: lezer.meldingen, overneembaar: false }
  const volledig = { ...model, afwijking: readAfwijking(lezer, model, plaats, kader) }
  const uitkomst = computeImpactmodel(volledig, kader)
  // Excel's figures are only compared once nothing else is wrong: a fault would show up in each of them again.
  if (isOverneembaar({ meldingen: [...lezer.meldingen, ...uitkomst.meldingen] }))
    compareWithExcel(lezer, volledig, uitkomst, plaats)
  const meldingen = [
    ...lezer.meldingen,
    ...uitkomst.meldingen.map(melding => lezer.place(melding)),
    ...comparePlan(volledig, uitkomst, plan).map(melding => lezer.place(melding)),
  ]
  return {
    blad: inhoud.blad,
    meldingen,
    gelezen: { model: volledig, uitkomst },
    overneembaar: isOverneembaar({ meldingen }),
  }
}

type Plaats = NonNullable<GelezenBlad['plaats']>

/** Someone may keep other numbers than the model gives; then they and the reason are part of the model. */
function readAfwijking(
  lezer: Bladlezer,
  model: Impactmodel,
  { stap4 }: Plaats,
  kader: Kader,
): Impactmodel['afwijking'] {
  const deel = { van: stap4, tot: lezer.aantalRijen }
  const rij = lezer.label(LABEL.aangehouden, deel)
  const redenRij = lezer.label(LABEL.reden, deel)
  if (rij === undefined || redenRij === undefined) return null
  const werknemers = lezer.numbers(rij)
  const { som } = computeImpactmodel(model, kader).structureel.werknemers
  if (SCENARIOS.every(scenario => isSame(werknemers[scenario], som[scenario]))) return null
  return { werknemers, reden: lezer.text(redenRij, SCENARIOKOLOM.laag) }
}

/** Every figure that Excel shows must be the one that the core computes from the same parameters. */
function compareWithExcel(
  lezer: Bladlezer,
  { effecten }: Impactmodel,
  { rekenblad, structureel, impact, netto, ...uitkomst }: Impactuitkomst,
  { stap4, blokken }: Plaats,
): void {
  const compare = (rij: number, wat: string, waarden: Waarden): void => {
    for (const scenario of SCENARIOS) {
      const kolom = SCENARIOKOLOM[scenario]
      const cel = lezer.cell(rij, kolom)
      const getoond = typeof cel === 'number' ? cel : null
      if (isSame(getoond, waarden[scenario])) continue
      lezer.report(
        'impact/verschil',
        rij,
        kolom,
        `${wat} is in Excel ${show(getoond)} en nagerekend ${show(waarden[scenario])} (${scenario}).`,
        'Laat Excel herberekenen (F9). Is een formule van het blad gewijzigd, zet die dan terug.',
      )
    }
  }
  effecten.forEach(({ stappen }, i) => {
    const plaats = blokken[i]
    if (!plaats) return
    for (const { id } of stappen) {
      const rij = rowOf(lezer, stapveld(id, 'laag'))
      if (rij !== undefined) compare(rij, id, rekenblad.waarden.get(id) ?? PM)
    }
    compare(plaats.uitkomst, effectveld(i), rekenblad.uitkomsten[i]?.waarde ?? PM)
    compare(plaats.uitkomst + 1, `${effectveld(i)} in fte`, uitkomst.effecten[i]?.fte ?? PM)
    compare(plaats.uitkomst + 2, `${effectveld(i)} in werknemers`, uitkomst.effecten[i]?.werknemers ?? PM)
  })
  for (const [label, waarden] of [
    [LABEL.werknemers, structureel.werknemers.som],
    [LABEL.fte, structureel.fte.som],
    [LABEL.eenmalig, uitkomst.eenmalig.fte.som],
    [LABEL.impact, impact?.som ?? PM],
    [LABEL.netto, netto?.som ?? PM],
  ] as const) {
    const rij = lezer.label(label, { van: stap4, tot: lezer.aantalRijen })
    if (rij !== undefined) compare(rij, label, waarden)
  }
}

const PM: Waarden = { laag: null, gemiddeld: null, hoog: null }

const rowOf = (lezer: Bladlezer, veld: string): number | undefined => {
  const rij = /\d+$/.exec(lezer.cellen.get(veld) ?? '')?.[0]
  return rij === undefined ? undefined : Number(rij) - 1
}

/** Equal but for the last digits, in which Excel and JavaScript may differ. */
const isSame = (een: number | null, ander: number | null): boolean =>
  een === null || ander === null
    ? een === ander
    : Math.abs(een - ander) <= 1e-9 * Math.max(1, Math.abs(een), Math.abs(ander))

const show = (waarde: number | null): string =>
  waarde === null ? 'PM of onbekend' : waarde.toLocaleString('nl-NL', { maximumFractionDigits: 4 })

/** What the row of the plan says otherwise; the add-in never changes it, so a person must know. */
function comparePlan(
  { omrekening }: Impactmodel,
  { invulling }: Impactuitkomst,
  { nummer, impact }: Plan,
): Melding[] {
  const groep = formatBeroepsgroep(impact.beroepsgroep)
  const anders =
    describeOmrekening(omrekening) !== describeOmrekening(omrekeningOf(impact.beroepsgroep))
      ? [
          {
            tekst: `In de tabel Plannen rekent dit plan met ${groep}; op dit blad staat een andere beroepsgroep of factor.`,
            uitweg: 'Pas de beroepsgroep op één van beide plekken aan; anders verschillen de fte.',
            veld: LABEL.deeltijdfactor,
          },
        ]
      : []
  const mate =
    invulling && invulling.invulling !== impact.invulling
      ? [
          {
            tekst: `De randvoorwaarden komen samen op ${INVULLINGEN.codes[invulling.invulling]}; in de tabel Plannen staat ${INVULLINGEN.codes[impact.invulling]}.`,
            uitweg: 'Pas de invulling in de tabel aan, of de oordelen op dit blad.',
            veld: LABEL.cluster,
          },
        ]
      : []
  return [...anders, ...mate].map(({ tekst, uitweg, veld }) => ({
    ernst: 'waarschuwing',
    regel: 'impact/plan',
    tekst,
    uitweg,
    plaats: { plan: nummer, veld },
  }))
}

/** Two groups give the same fte when the kader has them as one, or when name and factor are the same. */
const describeOmrekening = (omrekening: Omrekening): string =>
  omrekening.soort === 'kader' ? omrekening.beroepsgroep : `${omrekening.naam} ${omrekening.factor}`
