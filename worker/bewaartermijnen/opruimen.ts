import * as z from 'zod/mini'
import { Kaderversie, Persoon } from '#shared/beoordeling/beoordeling.ts'
import { Tijdstip } from '../antwoorden.ts'
import { conceptketenOf } from '../beoordelingen/opdrachten.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { tijdstipOf } from '../klok.ts'
import { KETEN_DIENST } from '../logboek/antwoorden.ts'
import { type Aanleiding, prepareVanzelf } from '../logboek/vanzelf.ts'
import { BEWAARTERMIJNEN } from './termijnen.ts'

/**
 * Removes what is past its retention period, each time with a row in the logboek that says what went. What someone
 * writes to at this very moment is left for the next night.
 */
export async function removeVerlopen(database: Database, aanleiding: Aanleiding): Promise<void> {
  await removeAntwoorden(database, aanleiding)
  await removeConcepten(database, aanleiding)
}

/** All at once, in the chain of the service: only how many there were is worth telling. */
async function removeAntwoorden(database: Database, aanleiding: Aanleiding): Promise<void> {
  const voor = subtractDagen(aanleiding.tijd, BEWAARTERMIJNEN.antwoorden.termijn)
  const doVanzelf = await prepareVanzelf(database, KETEN_DIENST, aanleiding)
  const [telling] = parseRows(Telling, await database.prepare(COUNT_ANTWOORDEN).bind(voor).all())
  if (!telling?.aantal) return
  await doVanzelf(
    { handeling: 'antwoorden-opgeruimd', status: 200, van: null, naar: { voor, aantal: telling.aantal } },
    [database.prepare('DELETE FROM idempotentie WHERE aangemaakt < ?1').bind(voor)],
  )
}

/** One by one, each in its own chain, where every save of it stands. */
async function removeConcepten(database: Database, aanleiding: Aanleiding): Promise<void> {
  const voor = subtractDagen(aanleiding.tijd, BEWAARTERMIJNEN.concepten.termijn)
  const rijen = await database.prepare(VERLOPEN_CONCEPTEN).bind(voor, MEESTE_PER_NACHT).all()
  for (const { plan, persoon, planversie, kader, ...concept } of parseRows(Concept, rijen)) {
    const doVanzelf = await prepareVanzelf(database, conceptketenOf(plan, persoon), aanleiding)
    await doVanzelf(
      { handeling: 'concept-opgeruimd', status: 200, van: concept, naar: null, kader, planversie },
      [database.prepare('DELETE FROM beoordeling WHERE id = ?1').bind(concept.beoordeling)],
    )
  }
}

/** A day is 24 hours here: nothing hangs on the hour at which something is removed. */
const subtractDagen = (tijd: Tijdstip, dagen: number): Tijdstip =>
  tijdstipOf(new Date(Date.parse(tijd) - dagen * 24 * 60 * 60 * 1000))

/** Each takes two queries, and D1 grants a thousand per run. */
const MEESTE_PER_NACHT = 200

const Telling = z.strictObject({ aantal: z.int() })
const Concept = z.strictObject({
  plan: z.string(),
  persoon: Persoon,
  planversie: z.int(),
  kader: Kaderversie,
  beoordeling: z.string(),
  bewaard: Tijdstip,
})

const COUNT_ANTWOORDEN = `SELECT json_object('aantal', count(*)) AS json FROM idempotentie WHERE aangemaakt < ?1`

/** When a concept was last saved stands in the logboek. One that isn't there is not touched. */
const VERLOPEN_CONCEPTEN = `
  SELECT json_object(
    'plan', plan, 'persoon', persoon, 'planversie', planversie, 'kader', json_object('id', kader, 'versie', kaderversie),
    'beoordeling', id, 'bewaard', bewaard
  ) AS json
  FROM (
    SELECT beoordeling.*, (
      SELECT max(tijd) FROM logboek
      WHERE keten = 'plan:' || beoordeling.plan || '/' || beoordeling.persoon AND handeling = 'beoordeling-bewaard'
        AND logboek.planversie = beoordeling.planversie
        AND logboek.kader = beoordeling.kader AND logboek.kaderversie = beoordeling.kaderversie
    ) AS bewaard
    FROM beoordeling WHERE stand = 'concept'
  )
  WHERE bewaard < ?1
  ORDER BY bewaard LIMIT ?2`
