import type { Beoordeling, Binding } from '#shared/beoordeling/beoordeling.ts'
import { isIngediend, isSameBinding } from '#shared/beoordeling/binding.ts'
import { checkIndienbaar } from '#shared/beoordeling/indienen.ts'
import { formatStatus } from '#shared/beoordeling/stappen-opmaak.ts'
import { fingerprint } from '../d1/afdruk.ts'
import type { Statement } from '../d1/database.ts'
import { type Inzage, openDossier } from '../dossiers/inzage.ts'
import { refuseMeldingen } from '../dossiers/weigeren.ts'
import { type Besluit, VERANDERD } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Dossierwerkplek } from '../http/werkplek.ts'
import type { Ketennaam } from '../logboek/antwoorden.ts'
import type { EigenBeoordeling } from './antwoorden.ts'
import type { Beoordelingsopgave } from './contract.ts'
import { findEigen, readEigen, readGrondslag } from './vragen.ts'

/** The version of an own judgement: its content, so that nothing that others do changes it. */
export const versieOf = (eigen: EigenBeoordeling): Promise<string> => fingerprint(eigen)

/** A concept has a chain of its own: in the chain of the plan it would tell others that someone is at work. */
export const conceptketenOf = (plan: string, persoon: string): Ketennaam => `plan:${plan}/${persoon}`

/** Saves the concept as it is now, on top of the revision that was read. */
export const bewaarConcept =
  (
    { planversie, kader, inhoud }: Beoordelingsopgave,
    gelezen: string | undefined,
    werkplek: Dossierwerkplek,
  ): Besluit<EigenBeoordeling, 'beoordeling-bewaard', Weigering<404 | 409 | 412 | 428>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const bezwaar = checkOpen(inzage) ?? checkBinding(inzage, { planversie, kader })
    if (bezwaar) return bezwaar
    const { database, identiteit } = werkplek
    const eerder = findEigen(inzage.zicht)
    if (eerder && gelezen === undefined) return VERSIE_ONTBREEKT
    if (gelezen !== undefined && gelezen !== (await versieOf(await readEigen(inzage, database))))
      return VERANDERD
    const plan = inzage.dossier.inhoud.nummer
    const beoordeling: Beoordeling = eerder
      ? { ...eerder, inhoud, versie: eerder.versie + 1 }
      : {
          id: await idOf(plan, identiteit.persoon, { planversie, kader }),
          plan,
          planversie,
          kader,
          beoordelaar: { persoon: identiteit.persoon, organisatie: identiteit.organisatie.id },
          stand: 'concept',
          inhoud,
          ingediendOp: null,
          versie: 1,
        }
    const eigen = await readEigen(inzage, database, beoordeling)
    return {
      handeling: 'beoordeling-bewaard',
      van: eerder ? { inhoud: eerder.inhoud } : null,
      naar: { inhoud },
      kader,
      planversie,
      statements: [eerder ? update(beoordeling, werkplek) : insert(beoordeling, werkplek)],
      antwoord: eigen,
      etag: await versieOf(eigen),
    }
  }

/** Submits the concept that was read; from then on it is frozen and its assessor is not blind any more. */
export const dienIn =
  (
    gelezen: string,
    werkplek: Dossierwerkplek,
  ): Besluit<EigenBeoordeling, 'beoordeling-ingediend', Weigering<404 | 409 | 412>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const { database, vandaag } = werkplek
    const concept = findEigen(inzage.zicht)
    const bezwaar = checkOpen(inzage)
    if (bezwaar) return bezwaar
    if (!concept) return NIETS_BEWAARD
    if (gelezen !== (await versieOf(await readEigen(inzage, database)))) return VERANDERD
    const { kader, inhoud } = await readGrondslag(database, concept.plan, concept)
    const meldingen = checkIndienbaar(concept, kader, inhoud, inzage.wie.rol)
    if (meldingen.length > 0) return refuseMeldingen(409, meldingen)
    const beoordeling: Beoordeling = {
      ...concept,
      stand: 'ingediend',
      ingediendOp: vandaag(),
      versie: concept.versie + 1,
    }
    const eigen = await readEigen(inzage, database, beoordeling)
    return {
      handeling: 'beoordeling-ingediend',
      van: { inhoud: concept.inhoud },
      naar: { inhoud: beoordeling.inhoud },
      kader: beoordeling.kader,
      planversie: beoordeling.planversie,
      statements: [update(beoordeling, werkplek)],
      antwoord: eigen,
      etag: await versieOf(eigen),
    }
  }

/** Why nothing can be written now, for someone who does judge this plan. */
function checkOpen({ zicht }: Inzage): Weigering<409> | undefined {
  if (zicht.magBeoordelen) return undefined
  const eigen = findEigen(zicht)
  return eigen && isIngediend(eigen)
    ? new Weigering(409, 'Uw beoordeling is al ingediend en verandert niet meer.')
    : new Weigering(
        409,
        `Een plan met de status “${formatStatus(zicht.status)}” kunt u niet beoordelen. Dat kan als de coördinator de beoordeling heeft gestart.`,
      )
}

const checkBinding = ({ zicht: { binding } }: Inzage, gevraagd: Binding): Weigering<409> | undefined =>
  binding && isSameBinding(binding, gevraagd)
    ? undefined
    : new Weigering(
        409,
        'Dit gaat over een andere versie van het plan of van het kader. Haal het plan opnieuw op en beoordeel de versie die nu voorligt.',
      )

const NIETS_BEWAARD = new Weigering(409, 'U hebt dit plan nog niet beoordeeld. Bewaar eerst uw beoordeling.')
const VERSIE_ONTBREEKT = new Weigering(
  428,
  'U hebt dit plan al beoordeeld. Stuur in If-Match het ETag mee van de beoordeling die u hebt gelezen.',
)

/** The same for the same person, plan and versions: who saves twice makes one judgement. */
const idOf = async (plan: string, persoon: string, binding: Binding): Promise<string> =>
  `b-${(await fingerprint({ plan, persoon, binding })).slice(0, 20)}`

const insert = (beoordeling: Beoordeling, { database }: Dossierwerkplek): Statement => {
  const { id, plan, planversie, kader, beoordelaar, stand, inhoud, versie } = beoordeling
  return database
    .prepare(INSERT)
    .bind(
      id,
      plan,
      planversie,
      kader.id,
      kader.versie,
      beoordelaar.persoon,
      beoordelaar.organisatie,
      stand,
      JSON.stringify(inhoud),
      versie,
    )
}

const update = (beoordeling: Beoordeling, { database }: Dossierwerkplek): Statement => {
  const { id, stand, inhoud, ingediendOp, versie } = beoordeling
  return database.prepare(UPDATE).bind(stand, JSON.stringify(inhoud), ingediendOp, versie, id)
}

const INSERT = `
  INSERT INTO beoordeling (
    id, plan, planversie, kader, kaderversie, persoon, organisatie, stand, inhoud, versie
  ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

// The schema refuses any other revision than the next one.
const UPDATE = `UPDATE beoordeling SET stand = ?, inhoud = ?, ingediend_op = ?, versie = ? WHERE id = ?`
