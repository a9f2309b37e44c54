import * as z from 'zod/mini'
import { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import { Beoordeling, Deelnemer } from '#shared/beoordeling/beoordeling.ts'
import { Planbesluit, Vervulling } from '#shared/beoordeling/besluit.ts'
import { Consensus } from '#shared/beoordeling/consensus.ts'
import { type Dossier, Dossierpartij, Overgang, Vraag } from '#shared/beoordeling/dossier.ts'
import { Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'
import { Planinhoud, Plannummer } from '#shared/plan/plan.ts'
import { type Database, parseRows } from '../d1/database.ts'

/** All that is kept of one plan; `undefined` when there is no such plan. */
export async function findDossier(database: Database, plan: string): Promise<Dossier | undefined> {
  const [dossier] = await read(database, plan)
  return dossier
}

/** All that is kept of every plan, by number. */
export const readDossiers = (database: Database): Promise<Dossier[]> => read(database, null)

/** One version of a plan as it was submitted. */
export async function findPlanversie(
  database: Database,
  plan: string,
  versie: number,
): Promise<Planinhoud | undefined> {
  const rijen = await database.prepare(EEN_VERSIE).bind(plan, versie).all()
  return parseRows(Planinhoud, rijen)[0]
}

/** One batch, so that all parts are of the same moment. */
async function read(database: Database, plan: string | null): Promise<Dossier[]> {
  const [versies, ...delen] = await database.batch([
    database.prepare(LAATSTE_VERSIES).bind(plan),
    database.prepare(PARTIJEN).bind(plan),
    database.prepare(OVERGANGEN).bind(plan),
    database.prepare(VERKLARINGEN).bind(plan),
    database.prepare(BEOORDELINGEN).bind(plan),
    database.prepare(CONSENSUSSEN).bind(plan),
    database.prepare(VRAGEN).bind(plan),
    database.prepare(ANTWOORDEN).bind(plan),
    database.prepare(VERSLAGEN).bind(plan),
    database.prepare(BESLUITEN).bind(plan),
    database.prepare(VERVULLINGEN).bind(plan),
  ])
  const [partijen, stappen, verklaringen, beoordelingen, consensussen, vragen, antwoorden, ...rest] = delen
  const [verslagen, besluiten, vervullingen] = rest
  const perPlan = {
    partijen: group(parseRows(deelVan(Dossierpartij), partijen)),
    geschiedenis: group(parseRows(deelVan(Overgang), stappen)),
    verklaringen: group(parseRows(deelVan(Belangenverklaring), verklaringen)),
    beoordelingen: group(parseRows(deelVan(Beoordeling), beoordelingen)),
    consensussen: group(parseRows(deelVan(Consensus), consensussen)),
    vragen: group(parseRows(deelVan(Vraag), vragen)),
    antwoorden: group(parseRows(deelVan(Vraagantwoord), antwoorden)),
    mededingingsverslagen: group(parseRows(deelVan(Mededingingsverslag), verslagen)),
    besluiten: group(parseRows(deelVan(Planbesluit), besluiten)),
    vervullingen: group(parseRows(deelVan(Vervulling), vervullingen)),
  }
  return parseRows(Versie, versies).map(({ inhoud, planversie }) => {
    const of = <D>(delen: ReadonlyMap<string, D[]>): D[] => delen.get(inhoud.nummer) ?? []
    return {
      inhoud,
      planversie,
      partijen: of(perPlan.partijen),
      geschiedenis: of(perPlan.geschiedenis),
      verklaringen: of(perPlan.verklaringen),
      beoordelingen: of(perPlan.beoordelingen),
      consensussen: of(perPlan.consensussen),
      vragen: of(perPlan.vragen).map(vraag => ({
        ...vraag,
        antwoorden: of(perPlan.antwoorden).flatMap(({ op, ...antwoord }) =>
          op === vraag.id ? [antwoord] : [],
        ),
      })),
      mededingingsverslagen: of(perPlan.mededingingsverslagen),
      besluiten: of(perPlan.besluiten),
      vervullingen: of(perPlan.vervullingen),
    }
  })
}

const Versie = z.strictObject({ planversie: z.int(), inhoud: Planinhoud })
const Vraagantwoord = z.strictObject({
  op: z.string(),
  door: Deelnemer,
  tekst: z.string(),
  datum: z.iso.date(),
})

/** A row of a part, with the plan that it belongs to. */
const deelVan = <S extends z.ZodMiniType>(deel: S) => z.strictObject({ van: Plannummer, deel })

function group<D>(rijen: readonly { van: string; deel: D }[]): Map<string, D[]> {
  const groepen = new Map<string, D[]>()
  for (const { van, deel } of rijen) {
    const groep = groepen.get(van)
    if (groep) groep.push(deel)
    else groepen.set(van, [deel])
  }
  return groepen
}

const EEN_VERSIE = `SELECT inhoud AS json FROM planversie WHERE plan = ?1 AND versie = ?2`

const LAATSTE_VERSIES = `
  SELECT json_object('planversie', versie, 'inhoud', json(inhoud)) AS json
  FROM planversie AS dit
  WHERE versie = (SELECT max(versie) FROM planversie WHERE plan = dit.plan) AND (?1 IS NULL OR plan = ?1)
  ORDER BY plan`

/** The rows of a table as parts, of one plan or of all. */
const select = (tabel: string, deel: string, volgorde: string): string => `
  SELECT json_object('van', plan, 'deel', ${deel}) AS json
  FROM ${tabel} WHERE ?1 IS NULL OR plan = ?1 ORDER BY ${volgorde}`

const DOOR = `json_object('persoon', persoon, 'organisatie', organisatie)`

const PARTIJEN = select(
  'dossierpartij',
  `json_object(
    'organisatie', organisatie, 'partijrol', partijrol,
    'naam', (SELECT naam FROM organisatie AS bekend WHERE bekend.id = organisatie)
  )`,
  'plan, partijrol',
)
const OVERGANGEN = select(
  'overgang',
  `json_object(
    'volgnr', volgnr, 'gebeurtenis', gebeurtenis, 'van', van, 'naar', naar, 'datum', datum, 'door', ${DOOR},
    'planversie', planversie, 'gegevens', json(gegevens)
  )`,
  'plan, volgnr',
)
const VERKLARINGEN = select(
  'belangenverklaring',
  `json_object(
    'plan', plan, 'persoon', persoon, 'belang', json(iif(belang, 'true', 'false')),
    'toelichting', toelichting, 'datum', datum
  )`,
  'plan, persoon, volgnr',
)
const BEOORDELINGEN = select(
  'beoordeling',
  `json_object(
    'id', id, 'plan', plan, 'planversie', planversie, 'kader', json_object('id', kader, 'versie', kaderversie),
    'beoordelaar', ${DOOR}, 'stand', stand, 'inhoud', json(inhoud), 'ingediendOp', ingediend_op, 'versie', versie
  )`,
  'plan, planversie, kader, kaderversie, persoon',
)
const CONSENSUSSEN = select('consensus', 'json(inhoud)', 'plan, versie')
const VRAGEN = select(
  'vraag',
  `json_object(
    'id', CAST(volgnr AS TEXT), 'plan', plan, 'door', ${DOOR}, 'tekst', tekst, 'datum', datum, 'antwoorden', json('[]')
  )`,
  'plan, volgnr',
)
const ANTWOORDEN = select(
  'vraagantwoord',
  `json_object('op', CAST(vraag AS TEXT), 'door', ${DOOR}, 'tekst', tekst, 'datum', datum)`,
  'plan, vraag, volgnr',
)
const VERSLAGEN = select('mededingingsverslag', 'json(inhoud)', 'plan, versie')
const BESLUITEN = select('planbesluit', 'json(inhoud)', 'plan, volgnr')
const VERVULLINGEN = select(
  'vervulling',
  `json_object(
    'plan', plan, 'besluit', besluit, 'voorwaarde', voorwaarde, 'datum', datum, 'toelichting', toelichting
  )`,
  'plan, besluit, voorwaarde',
)
