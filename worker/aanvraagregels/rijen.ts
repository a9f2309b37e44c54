import type { Aanvraagopgave, Aanvraagregel } from '#shared/middelen/aanvraagregel.ts'
import { normalize } from '#shared/plan/codelijsten.ts'
import type { Database, Statement } from '../d1/database.ts'

/** The statements that record a version of the lines of a plan. */
export const insertOpgave = (database: Database, opgave: Aanvraagopgave): Statement[] => {
  const { plan, versie, planversie, datum, herkomst, mijlpalen, regels } = opgave
  const rijen = regels.map((regel, i) => ({ ...regel, volgnr: i + 1, sleutel: normalize(regel.partij) }))
  return [
    database
      .prepare(INSERT_OPGAVE)
      .bind(plan, versie, planversie, datum, herkomst, JSON.stringify(mijlpalen)),
    database.prepare(INSERT_REGELS).bind(plan, versie, JSON.stringify(rijen)),
  ]
}

/** The lines of a version as one JSON array, as the core reads them. */
export const elkeRegel = (voorwaarde: string): string => `(
  SELECT json_group_array(json_object(
    'plan', plan, 'pot', pot, 'jaar', jaar, 'sector', sector, 'partij', partij, 'kosten', kosten,
    'bedrag', bedrag_cent, 'mijlpaal', mijlpaal
  ) ORDER BY volgnr) FROM aanvraagregel WHERE ${voorwaarde}
)`

/** Which party, sector and year lines are about, each once, with the party as the table compares it. */
export const sleutelsOf = (regels: readonly Aanvraagregel[]) => [
  ...new Map(
    regels.map(({ partij, sector, jaar }) => {
      const sleutel = { partij: normalize(partij), sector, jaar }
      return [Object.values(sleutel).join('\n'), sleutel]
    }),
  ).values(),
]

const INSERT_OPGAVE = `
  INSERT INTO aanvraagopgave (plan, versie, planversie, datum, herkomst, mijlpalen) VALUES (?, ?, ?, ?, ?, ?)`

/** The last one first: with the first one the lines are complete, and what the plan asks is counted anew. */
const INSERT_REGELS = `
  INSERT INTO aanvraagregel (
    plan, versie, volgnr, pot, jaar, sector, partij, partij_sleutel, kosten, bedrag_cent, mijlpaal
  )
  SELECT ?1, ?2, value ->> 'volgnr', value ->> 'pot', value ->> 'jaar', value ->> 'sector', value ->> 'partij',
    value ->> 'sleutel', value ->> 'kosten', value ->> 'bedrag', value ->> 'mijlpaal'
  FROM json_each(?3) ORDER BY key DESC`
