import type { Boeking } from '#shared/middelen/boeking.ts'
import type { Boekoorzaak } from '#shared/middelen/boekoorzaak.ts'
import type { Database, Statement } from '../d1/database.ts'

/**
 * Adds the entries of one command, with why they are there. What lets go comes first: a command that moves money between the years of a term
 * never takes more than it may on its way.
 */
export function insertBoekingen(
  database: Database,
  boekingen: readonly Boeking[],
  oorzaak: Boekoorzaak,
): Statement {
  const vrijEerst = boekingen.toSorted((a, b) => Math.sign(a.bedrag) - Math.sign(b.bedrag))
  return database.prepare(INSERT).bind(JSON.stringify(vrijEerst), oorzaak)
}

const INSERT = `
  INSERT INTO boeking (opdracht, datum, plan, pot, jaar, rekening, tot, bedrag_cent, mijlpaal, oorzaak)
  SELECT value ->> 'opdracht', value ->> 'datum', value ->> 'plan', value ->> 'pot', value ->> 'jaar',
    value ->> 'rekening', value ->> 'tot', value ->> 'bedrag', value ->> 'mijlpaal', ?2
  FROM json_each(?1) ORDER BY key`
