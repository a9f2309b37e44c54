import type { Overgang } from '#shared/beoordeling/dossier.ts'
import { applyGebeurtenis } from '#shared/beoordeling/overgaan.ts'
import { STAPPEN } from '#shared/beoordeling/stappen.ts'
import { PLANSOORTEN } from '#shared/plan/codelijsten.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import type { Database, Statement } from '../d1/database.ts'
import { openDossier } from '../dossiers/inzage.ts'
import { refuseMeldingen } from '../dossiers/weigeren.ts'
import type { Besluit } from '../http/opdracht.ts'
import { refuseFouten, Weigering } from '../http/probleem.ts'
import type { Dossierwerkplek } from '../http/werkplek.ts'
import { findKader } from '../kaders/vragen.ts'
import type { Stapopgave } from './contract.ts'
import { passesOver } from './rang.ts'

/** Takes a step, today. The core decides by the table of steps, from what D1 holds. */
export const zetStap =
  (
    opgave: Stapopgave,
    werkplek: Dossierwerkplek,
  ): Besluit<Overgang, 'stap-gezet', Weigering<400 | 403 | 404 | 409>> =>
  async () => {
    const { database, vandaag } = werkplek
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const { dossier, wie } = inzage
    const weegtRang = STAPPEN[opgave.gebeurtenis].vereist.includes('reden-afwijking-rang')
    const uitkomst = applyGebeurtenis(dossier, opgave, {
      wie,
      datum: vandaag(),
      passeert: weegtRang && (await passesOver(database, dossier)),
    })
    if (uitkomst.soort === 'geweigerd') {
      const isBevoegd = uitkomst.meldingen.every(({ regel }) => regel !== 'stap/bevoegd')
      return refuseMeldingen(isBevoegd ? 409 : 403, uitkomst.meldingen)
    }
    const { overgang } = uitkomst
    const bezwaar = await checkKader(overgang, dossier.inhoud, database)
    if (bezwaar) return bezwaar
    const { kader } = overgang.gegevens
    return {
      handeling: 'stap-gezet',
      van: dossier.geschiedenis.at(-1) ?? null,
      naar: overgang,
      planversie: overgang.planversie,
      ...(kader ? { kader } : {}),
      statements: [insertOvergang(database, dossier.inhoud.nummer, overgang)],
      antwoord: overgang,
    }
  }

/** The version of the kader that is chosen has to exist, to hold, and to be meant for this kind of plan. */
async function checkKader(
  { gegevens: { kader: keuze } }: Overgang,
  { soort }: Planinhoud,
  database: Database,
): Promise<Weigering<400> | undefined> {
  if (!keuze) return undefined
  const kader = await findKader(database, keuze.id, keuze.versie)
  const refuse = (melding: string) => refuseFouten(400, [{ plaats: 'gegevens.kader', melding }])
  if (!kader) return refuse(`Er is geen versie ${keuze.versie} van kader ${keuze.id}.`)
  if (kader.status === 'vervallen')
    return refuse(`Kader ${kader.titel} is vervallen. Kies een kader dat geldt.`)
  return kader.plansoorten.includes(soort)
    ? undefined
    : refuse(`Kader ${kader.titel} is niet bedoeld voor een ${PLANSOORTEN.codes[soort].toLowerCase()}.`)
}

const insertOvergang = (database: Database, plan: string, overgang: Overgang): Statement => {
  const { volgnr, gebeurtenis, van, naar, datum, door, planversie, gegevens } = overgang
  return database
    .prepare(INSERT)
    .bind(
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
    )
}

const INSERT = `
  INSERT INTO overgang (plan, volgnr, gebeurtenis, van, naar, datum, persoon, organisatie, planversie, gegevens)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
