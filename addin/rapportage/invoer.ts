import type { Datum } from '#shared/bronnen/datum.ts'
import { computeImpact } from '#shared/impact/impact.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Kpi } from '#shared/middelen/kpi.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Momentopname } from '#shared/rapportage/momentopname.ts'
import type { Rapportageplan } from '#shared/rapportage/rapportageplan.ts'
import type { Voortgangsplan } from '#shared/rapportage/voortgang.ts'
import { Werkboekfout } from '../workbook/host.ts'
import { PLANTABEL } from '../workbook/kolommen.ts'
import { readKpirijen } from '../workbook/kpirijen.ts'
import { type Plantabel, readTabel } from '../workbook/lezen.ts'
import { momentTabel } from '../workbook/momentopnamerijen.ts'
import { readPlanrijen } from '../workbook/planrijen.ts'
import { RAPPORTKOP, RAPPORTTABEL } from '../workbook/rapportkolommen.ts'
import { type Gelezenrijen, type Rijsoort, readRapportrijen } from '../workbook/transformatierijen.ts'

/** What the workbook holds for the reports: the plans of both tables, and a message for all that could not be read. */
export type Rapportinvoer = {
  readonly plannen: readonly Rapportageplan[]
  /** of those, the plans that state their impact, with what each brings to an ambition */
  readonly voortgang: readonly Voortgangsplan[]
  readonly kpis: readonly Kpi[]
  readonly meldingen: readonly Melding[]
  readonly nietGelezen: number
  readonly fictief: boolean
}

/** Reads the tables by name, one after the other; throws a `Werkboekfout` when there is no table of plans at all. */
export async function readRapportinvoer(): Promise<Rapportinvoer> {
  const transformatie = await readTabel(RAPPORTTABEL.transformatie)
  const doorbraak = await readTabel(PLANTABEL)
  const kpitabel = await readTabel(RAPPORTTABEL.kpis)
  if (!transformatie && !doorbraak) throw new Werkboekfout(GEEN_TABEL)
  const delen = [
    ...(transformatie ? [readRapportrijen(transformatie, TRANSFORMATIE)] : []),
    ...(doorbraak ? [readDoorbraak(doorbraak)] : []),
  ]
  const plannen = delen.flatMap(deel => deel.plannen)
  const bijdragen = doorbraak ? readBijdragen(doorbraak) : GEEN_BIJDRAGEN
  const { kpis, meldingen } = kpitabel ? readKpirijen(kpitabel) : { kpis: [], meldingen: [] }
  return {
    plannen,
    voortgang: plannen.flatMap(plan => {
      const bijdrage = bijdragen.get(plan.nummer)
      return bijdrage ? [{ plan, bijdrage }] : []
    }),
    kpis,
    meldingen: [...delen.flatMap(deel => deel.meldingen), ...meldingen],
    nietGelezen: delen.reduce((som, deel) => som + deel.aantalRijen - deel.plannen.length, 0),
    fictief: [transformatie, doorbraak].some(tabel => tabel?.fictief),
  }
}

/** A snapshot that was saved in this workbook; `undefined` when it is not there any more. */
export async function readMomentopname(peildatum: Datum): Promise<Momentopname | undefined> {
  const naam = momentTabel(peildatum)
  const tabel = await readTabel(naam)
  if (!tabel) return undefined
  const { plannen, meldingen } = readRapportrijen(tabel, { ...TRANSFORMATIE, tabel: naam })
  const fout = meldingen.find(({ ernst }) => ernst === 'fout')
  // A snapshot that lost a row would give a comparison that is wrong without showing it.
  if (fout) throw new Werkboekfout(fout)
  return { peildatum, plannen }
}

const TRANSFORMATIE: Rijsoort = {
  tabel: RAPPORTTABEL.transformatie,
  soort: 'transformatieplan',
  verplicht: [RAPPORTKOP.nummer, RAPPORTKOP.status, RAPPORTKOP.middelen],
}
const DOORBRAAK: Rijsoort = { tabel: PLANTABEL, soort: 'doorbraakplan', verplicht: [RAPPORTKOP.nummer] }

type Bijdrage = Voortgangsplan['bijdrage']

const GEEN_BIJDRAGEN: ReadonlyMap<string, Bijdrage> = new Map()

/** The table of the assessors holds no status by itself; who adds the columns gets granted plans in the reports too. */
function readDoorbraak(tabel: Plantabel): Gelezenrijen {
  const gelezen = readRapportrijen(tabel, DOORBRAAK)
  const ontbreekt = [RAPPORTKOP.status, RAPPORTKOP.middelen].filter(kop => !tabel.koppen.includes(kop))
  if (ontbreekt.length === 0) return gelezen
  const melding: Melding = {
    ernst: 'waarschuwing',
    regel: 'lezen/kolom',
    tekst: `De tabel ${PLANTABEL} heeft geen kolom ${ontbreekt.join(' en ')}. Haar plannen tellen als ingediend, en geen ervan als toegekend.`,
    uitweg: `Voeg de kolommen ${RAPPORTKOP.status} en ${RAPPORTKOP.middelen} toe om toegekende doorbraakplannen te tellen.`,
    plaats: { blad: tabel.blad },
  }
  return { ...gelezen, meldingen: [...gelezen.meldingen, melding] }
}

/** The impact of the plans as the assessment reads them; a row with a fault has none. */
function readBijdragen(tabel: Plantabel): ReadonlyMap<string, Bijdrage> {
  const { plannen } = readPlanrijen(tabel, DOORBRAAK_CONCEPT_2026)
  return new Map(
    plannen.map(({ nummer, afspraak, impact }) => [
      nummer,
      { afspraak, impact: computeImpact(impact, DOORBRAAK_CONCEPT_2026) },
    ]),
  )
}

const GEEN_TABEL: Melding = {
  ernst: 'fout',
  regel: 'lezen/tabel',
  tekst: `Er is geen tabel met de naam ${RAPPORTTABEL.transformatie} of ${PLANTABEL} in dit werkboek.`,
  uitweg:
    'Zet de plannen in een tabel (Invoegen, Tabel) en geef die een van deze namen (Tabelontwerp, Tabelnaam).',
  plaats: {},
}
