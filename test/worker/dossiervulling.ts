import { env } from 'cloudflare:workers'
import type { Status } from '#shared/beoordeling/gebeurtenissen.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import { geschiedenis, PAD } from '#test/shared/dossiers.ts'
import { VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'

/** A first version, the steps to a status and a question, straight into the database, for a dossier that is there. */
export async function fillDossier(
  plan: string,
  status: Status = 'voorgenomen-besluit',
  inhoud: Partial<Planinhoud> = {},
): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO planversie (plan, versie, inhoud, hash, datum) VALUES (?, 1, ?, hex(randomblob(32)), '2026-11-02')",
    ).bind(plan, JSON.stringify({ ...VOORBEELDINHOUD, ...inhoud, nummer: plan })),
    ...geschiedenis(PAD[status]).map(
      ({ volgnr, gebeurtenis, van, naar, datum, door, planversie, gegevens }) =>
        env.DB.prepare(
          `INSERT INTO overgang (plan, volgnr, gebeurtenis, van, naar, datum, persoon, organisatie, planversie, gegevens)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ).bind(
          plan,
          volgnr,
          gebeurtenis,
          van,
          naar,
          datum,
          door.persoon,
          door.organisatie,
          planversie,
          JSON.stringify(gegevens),
        ),
    ),
    env.DB.prepare(
      `INSERT INTO vraag (plan, volgnr, persoon, organisatie, tekst, datum)
       VALUES (?, 1, 'p-floor', 'heidekroon', 'Kan onze regio aansluiten?', '2026-11-08')`,
    ).bind(plan),
  ])
}
