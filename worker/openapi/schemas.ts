import * as z from 'zod/mini'
import { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import { Beoordeling, Binding, Deelnemer } from '#shared/beoordeling/beoordeling.ts'
import { Planbesluit, Vervulling } from '#shared/beoordeling/besluit.ts'
import { Consensus } from '#shared/beoordeling/consensus.ts'
import { Overgang, Partij, Vraag } from '#shared/beoordeling/dossier.ts'
import { Leesdossier } from '#shared/beoordeling/leesdossier.ts'
import { Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'
import { Bron } from '#shared/bronnen/bron.ts'
import { Criterium, Kader, Poort } from '#shared/kader/kader.ts'
import { NieuwKader } from '#shared/kader/publiceren.ts'
import { Plafond, Pot } from '#shared/middelen/plafond.ts'
import { Aanvraag, Budgettoets, Planoordeel, Toetsregel } from '#shared/middelen/toets.ts'
import { Afwijking, Correctie, Herstel, Narekening, Plek, Regeluitkomst } from '#shared/narekenen/uitkomst.ts'
import { Melding } from '#shared/plan/melding.ts'
import { Antwoorden, Plan, Planinhoud } from '#shared/plan/plan.ts'
import { Agenda } from '../agenda/antwoorden.ts'
import { Probleem } from '../antwoorden.ts'
import { EigenVerklaringen } from '../belangenverklaringen/antwoorden.ts'
import { Belangopgave } from '../belangenverklaringen/contract.ts'
import {
  Beoordelingenoverzicht,
  BeoordelingMetUitkomst,
  EigenBeoordeling,
  Uitkomst,
  Vergelijkingsuitkomst,
} from '../beoordelingen/antwoorden.ts'
import { Beoordelingsopgave } from '../beoordelingen/contract.ts'
import { Planbesluiten } from '../besluiten/antwoorden.ts'
import { Besluitopgave } from '../besluiten/contract.ts'
import { Budgettoetsvraag } from '../budgettoetsen/contract.ts'
import { ConsensusMetUitkomst, Consensussen } from '../consensussen/antwoorden.ts'
import { Consensusopgave } from '../consensussen/contract.ts'
import { Leesdossiers, Termijnstand } from '../dossiers/antwoorden.ts'
import { Gevoeligheid, Gewichtsgevoeligheid, Omslag } from '../gevoeligheden/antwoorden.ts'
import { Gevoeligheidsvraag } from '../gevoeligheden/contract.ts'
import { Gezondheid } from '../gezondheid/antwoorden.ts'
import { Ik } from '../ik/antwoorden.ts'
import { Formuliervraag, Kadercontrole, Kaderformulier } from '../kadercontroles/antwoorden.ts'
import { Kaderproef, Proefregel } from '../kaderproeven/antwoorden.ts'
import { Kaderproefvraag } from '../kaderproeven/contract.ts'
import {
  Kaderlijst,
  Kaderregel,
  Kaderverschil,
  Kaderverschillen,
  Kaderversielijst,
  Kaderversieregel,
  Publicatie,
} from '../kaders/antwoorden.ts'
import { Kalibraties } from '../kalibraties/antwoorden.ts'
import { Logboekpagina, Logregel } from '../logboek/antwoorden.ts'
import { Mededingingsverslagen } from '../mededingingsverslagen/antwoorden.ts'
import { Verslagopgave } from '../mededingingsverslagen/contract.ts'
import { Narekenvraag } from '../narekeningen/contract.ts'
import { Overgangen } from '../overgangen/antwoorden.ts'
import { Stapopgave } from '../overgangen/contract.ts'
import { Plafondoverzicht, Plafondstand } from '../plafonds/antwoorden.ts'
import { Plandossier, Planlijst, Planregel, Planversie } from '../plannen/antwoorden.ts'
import { Planopgave } from '../plannen/contract.ts'
import { BewaardeVerdeling, Bewaring, Verdelingenpagina, Verdelingregel } from '../verdelingen/antwoorden.ts'
import { Verdelingopgave } from '../verdelingen/contract.ts'
import { Vragen } from '../vragenronde/antwoorden.ts'
import { Tekstopgave } from '../vragenronde/contract.ts'

/** Part of an OpenAPI document. */
export type Json = Record<string, unknown>
type Schemas = Readonly<Record<string, z.core.$ZodType>>

/** The schemas that get a name in the document. What comes in may leave fields out that what goes out has. */
const ANTWOORDEN: Schemas = {
  Afwijking,
  Agenda,
  Antwoorden,
  Belangenverklaring,
  Beoordeling,
  Beoordelingenoverzicht,
  BeoordelingMetUitkomst,
  BewaardeVerdeling,
  Bewaring,
  Binding,
  Bron,
  Budgettoets,
  Consensus,
  ConsensusMetUitkomst,
  Consensussen,
  Correctie,
  Criterium,
  Deelnemer,
  EigenBeoordeling,
  EigenVerklaringen,
  Formuliervraag,
  Gevoeligheid,
  Gewichtsgevoeligheid,
  Gezondheid,
  Herstel,
  Ik,
  Kader,
  Kadercontrole,
  Kaderformulier,
  Kaderlijst,
  Kaderproef,
  Kaderregel,
  Kaderverschil,
  Kaderverschillen,
  Kaderversielijst,
  Kaderversieregel,
  Kalibraties,
  Leesdossier,
  Leesdossiers,
  Logboekpagina,
  Logregel,
  Mededingingsverslag,
  Mededingingsverslagen,
  Melding,
  Narekening,
  Omslag,
  Overgang,
  Overgangen,
  Partij,
  Plafond,
  Plafondoverzicht,
  Plafondstand,
  Planbesluit,
  Planbesluiten,
  Plandossier,
  Planinhoud,
  Planlijst,
  Planoordeel,
  Planregel,
  Planversie,
  Plek,
  Poort,
  Pot,
  Probleem,
  Proefregel,
  Publicatie,
  Regeluitkomst,
  Termijnstand,
  Toetsregel,
  Uitkomst,
  Verdelingenpagina,
  Verdelingregel,
  Vergelijkingsuitkomst,
  Vervulling,
  Vraag,
  Vragen,
}
const VRAGEN: Schemas = {
  Aanvraag,
  Belangopgave,
  Beoordelingsopgave,
  Besluitopgave,
  Budgettoetsvraag,
  Consensusopgave,
  Gevoeligheidsvraag,
  Kaderproefvraag,
  Narekenvraag,
  NieuwKader,
  Plan,
  Planopgave,
  Stapopgave,
  Tekstopgave,
  Verdelingopgave,
  Verslagopgave,
}

/** All named schemas, as `components.schemas`. */
export const describeSchemas = (): Json => ({
  ...convertAll(ANTWOORDEN, 'output'),
  ...convertAll(VRAGEN, 'input'),
})

/**
 * The name of a schema in the document, or the schema itself when it has no name there. What is sent may leave out
 * what has a default; what is answered has all of it.
 */
export function refTo(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const naam = Object.entries({ ...ANTWOORDEN, ...VRAGEN }).find(([, bekend]) => bekend === schema)?.[0]
  return naam ? { $ref: schemaUri(naam) } : tidy(z.toJSONSchema(schema, { target: 'openapi-3.0', io }))
}

const schemaUri = (naam: string) => `#/components/schemas/${naam}`

function convertAll(schemas: Schemas, io: 'input' | 'output'): Json {
  const namen = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) namen.add(schema, { id })
  return tidy(z.toJSONSchema(namen, { target: 'openapi-3.0', io, uri: schemaUri }).schemas)
}

/**
 * What zod writes otherwise than OpenAPI 3.0 reads: a schema has no `$id`, a list that our code leaves alone is no
 * `readOnly` property, and `nullable` allows null only beside a `type`, and then not when an `enum` leaves it out.
 */
function tidy(schema: object): Json {
  return JSON.parse(
    JSON.stringify(schema, (sleutel, waarde) =>
      sleutel === '$id' || sleutel === 'readOnly' ? undefined : waarde?.nullable ? allowNull(waarde) : waarde,
    ),
  )
}

function allowNull({ nullable, allOf, anyOf, ...rest }: Nullable): Json {
  if (allOf) return { oneOf: [...allOf, NULL] }
  if (anyOf) return { ...rest, anyOf: [...anyOf, NULL] }
  return { ...rest, nullable, ...(rest.enum ? { enum: [...new Set([...rest.enum, null])] } : {}) }
}
type Nullable = Json & { allOf?: unknown[]; anyOf?: unknown[]; enum?: unknown[] }

const NULL = { type: 'object', nullable: true, enum: [null] }
