import type { Vraag } from '#shared/beoordeling/dossier.ts'
import { openDossier } from '../dossiers/inzage.ts'
import type { Besluit } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Dossierwerkplek } from '../http/werkplek.ts'
import type { Tekstopgave } from './contract.ts'

/** Asks a question about a plan, as an insurer that is no party to it. */
export const stelVraag =
  (
    { tekst }: Tekstopgave,
    werkplek: Dossierwerkplek,
  ): Besluit<Vraag, 'vraag-gesteld', Weigering<404 | 409>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const { dossier, wie, zicht } = inzage
    if (!zicht.magVragen) return VRAGENRONDE_DICHT
    const { persoon, organisatie } = wie
    const plan = dossier.inhoud.nummer
    const volgnr = dossier.vragen.length + 1
    const datum = werkplek.vandaag()
    const door = { persoon, organisatie }
    return {
      handeling: 'vraag-gesteld',
      van: null,
      naar: { vraag: String(volgnr), tekst },
      planversie: dossier.planversie,
      statements: [
        werkplek.database.prepare(INSERT_VRAAG).bind(plan, volgnr, persoon, organisatie, tekst, datum),
      ],
      antwoord: { id: String(volgnr), plan, door, tekst, datum, antwoorden: [] },
    }
  }

/** Answers a question, as someone who judges the plan. */
export const beantwoord =
  (
    nummer: number,
    { tekst }: Tekstopgave,
    werkplek: Dossierwerkplek,
  ): Besluit<Vraag, 'vraag-beantwoord', Weigering<404 | 409>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const { dossier, wie, zicht } = inzage
    const vraag = zicht.vragen.find(({ id }) => id === String(nummer))
    if (!vraag) return new Weigering(404, `Bij dit plan is er geen vraag ${nummer}.`)
    const { persoon, organisatie } = wie
    const volgnr = vraag.antwoorden.length + 1
    const datum = werkplek.vandaag()
    return {
      handeling: 'vraag-beantwoord',
      van: null,
      naar: { vraag: vraag.id, tekst },
      planversie: dossier.planversie,
      statements: [
        werkplek.database
          .prepare(INSERT_ANTWOORD)
          .bind(vraag.plan, nummer, volgnr, persoon, organisatie, tekst, datum),
      ],
      antwoord: {
        ...vraag,
        antwoorden: [...vraag.antwoorden, { door: { persoon, organisatie }, tekst, datum }],
      },
    }
  }

const VRAGENRONDE_DICHT = new Weigering(
  409,
  'Vragen stellen kan alleen tussen het voorgenomen besluit en het sluiten van de vragenronde.',
)

const INSERT_VRAAG = `
  INSERT INTO vraag (plan, volgnr, persoon, organisatie, tekst, datum) VALUES (?, ?, ?, ?, ?, ?)`
const INSERT_ANTWOORD = `
  INSERT INTO vraagantwoord (plan, vraag, volgnr, persoon, organisatie, tekst, datum) VALUES (?, ?, ?, ?, ?, ?, ?)`
