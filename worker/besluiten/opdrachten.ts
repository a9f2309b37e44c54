import { lastOf, type Planbesluit, type Vervulling } from '#shared/beoordeling/besluit.ts'
import { checkPlanbesluit, checkVervulling } from '#shared/beoordeling/besluit-controle.ts'
import { openDossier } from '../dossiers/inzage.ts'
import { refuseMeldingen } from '../dossiers/weigeren.ts'
import { type Besluit, VERANDERD } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Dossierwerkplek } from '../http/werkplek.ts'
import type { Besluitopgave, Vervullingopgave } from './contract.ts'
import { planbesluitenOf, versieOf } from './vragen.ts'

/** Records what a body said of a plan, on what was read. What it said before stays, and counts no more. */
export const legBesluitVast =
  (
    gelezen: string,
    opgave: Besluitopgave,
    werkplek: Dossierwerkplek,
  ): Besluit<Planbesluit, 'besluit-vastgelegd', Weigering<400 | 404 | 412>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const stand = planbesluitenOf(inzage)
    if (gelezen !== (await versieOf(stand))) return VERANDERD
    const { inhoud, besluiten } = inzage.dossier
    const besluit: Planbesluit = { ...opgave, plan: inhoud.nummer, volgnr: besluiten.length + 1 }
    const meldingen = checkPlanbesluit(besluit, inzage.dossier, werkplek.vandaag())
    if (meldingen.length > 0) return refuseMeldingen(400, meldingen)
    const { plan, volgnr, planversie, orgaan } = besluit
    return {
      handeling: 'besluit-vastgelegd',
      van: lastOf(besluiten, orgaan) ?? null,
      naar: besluit,
      planversie,
      statements: [
        werkplek.database
          .prepare(INSERT_BESLUIT)
          .bind(plan, volgnr, planversie, orgaan, JSON.stringify(besluit)),
      ],
      antwoord: besluit,
      etag: await versieOf({ ...stand, besluiten: [...stand.besluiten, besluit] }),
    }
  }

/** Records that a condition of a decision was met, on what was read. */
export const meldVervulling =
  (
    gelezen: string,
    volgnr: number,
    opgave: Vervullingopgave,
    werkplek: Dossierwerkplek,
  ): Besluit<Vervulling, 'voorwaarde-vervuld', Weigering<400 | 404 | 412>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const stand = planbesluitenOf(inzage)
    if (gelezen !== (await versieOf(stand))) return VERANDERD
    const { inhoud, planversie } = inzage.dossier
    const vervulling: Vervulling = {
      ...opgave,
      plan: inhoud.nummer,
      besluit: volgnr,
      datum: werkplek.vandaag(),
    }
    const meldingen = checkVervulling(vervulling, inzage.dossier)
    if (meldingen.length > 0) return refuseMeldingen(400, meldingen)
    const { plan, voorwaarde, toelichting, datum } = vervulling
    return {
      handeling: 'voorwaarde-vervuld',
      van: null,
      naar: vervulling,
      planversie,
      statements: [
        werkplek.database.prepare(INSERT_VERVULLING).bind(plan, volgnr, voorwaarde, toelichting, datum),
      ],
      antwoord: vervulling,
      etag: await versieOf({ ...stand, vervullingen: [...stand.vervullingen, vervulling] }),
    }
  }

const INSERT_BESLUIT = `
  INSERT INTO planbesluit (plan, volgnr, planversie, orgaan, inhoud) VALUES (?, ?, ?, ?, ?)`

const INSERT_VERVULLING = `
  INSERT INTO vervulling (plan, besluit, voorwaarde, toelichting, datum) VALUES (?, ?, ?, ?, ?)`
