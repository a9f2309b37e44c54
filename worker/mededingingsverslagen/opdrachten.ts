import { checkMededinging, type Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'
import { openDossier } from '../dossiers/inzage.ts'
import { refuseMeldingen } from '../dossiers/weigeren.ts'
import type { Besluit } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Dossierwerkplek } from '../http/werkplek.ts'
import type { Verslagopgave } from './contract.ts'

/** Records why the insurers choose together; from then on it is the record that counts. */
export const legVerslagVast =
  (
    opgave: Verslagopgave,
    werkplek: Dossierwerkplek,
  ): Besluit<Mededingingsverslag, 'mededingingsverslag-vastgelegd', Weigering<400 | 404>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const { nummer } = inzage.dossier.inhoud
    const eerder = inzage.dossier.mededingingsverslagen
    const verslag: Mededingingsverslag = { ...opgave, plan: nummer, datum: werkplek.vandaag() }
    const meldingen = checkMededinging(verslag)
    if (meldingen.length > 0) return refuseMeldingen(400, meldingen)
    return {
      handeling: 'mededingingsverslag-vastgelegd',
      van: eerder.at(-1) ?? null,
      naar: verslag,
      planversie: inzage.dossier.planversie,
      statements: [
        werkplek.database.prepare(INSERT).bind(nummer, eerder.length + 1, JSON.stringify(verslag)),
      ],
      antwoord: verslag,
    }
  }

const INSERT = `INSERT INTO mededingingsverslag (plan, versie, inhoud) VALUES (?, ?, ?)`
