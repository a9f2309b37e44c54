import type { Partij } from '#shared/beoordeling/dossier.ts'
import type { Status } from '#shared/beoordeling/gebeurtenissen.ts'
import { STAPPEN } from '#shared/beoordeling/stappen.ts'
import { formatStatus } from '#shared/beoordeling/stappen-opmaak.ts'
import { matches } from '#shared/beoordeling/wie.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import { canonicalJson, sha256 } from '../d1/afdruk.ts'
import type { Statement } from '../d1/database.ts'
import { openDossier } from '../dossiers/inzage.ts'
import type { Besluit } from '../http/opdracht.ts'
import { refuseFouten, Weigering } from '../http/probleem.ts'
import type { Dossierwerkplek, EigenWerkplek, Werkplek } from '../http/werkplek.ts'
import type { Planversie } from './antwoorden.ts'
import type { Planopgave } from './contract.ts'

/** Makes the dossier of a plan, with its parties and its first version. */
export const maakPlan =
  (
    { inhoud, partijen }: Planopgave,
    werkplek: EigenWerkplek,
  ): Besluit<Planversie, 'plan-aangemaakt', never> =>
  async () => ({
    handeling: 'plan-aangemaakt',
    van: null,
    naar: { inhoud, partijen },
    planversie: 1,
    statements: [
      werkplek.database.prepare(INSERT_DOSSIER).bind(inhoud.nummer, inhoud.soort, werkplek.nu()),
      ...partijen.map(partij => insertPartij(inhoud.nummer, partij, werkplek)),
      await insertVersie(inhoud, 1, werkplek),
    ],
    antwoord: { planversie: 1, inhoud },
    botsingen: {
      // The number lies in a reeks of one's own organisation: that gave it out, so this tells nothing of others.
      'dossier-bestaat': 'Uw organisatie heeft dit nummer al gebruikt. Kies een ander nummer.',
      'verwijzing-onbekend':
        'Een van de partijen is hier niet bekend, of kan deze rol niet hebben: een gemeente beoordeelt mee, een verzekeraar is marktleider.',
    },
  })

/** Where the applicant may still, or again, change the plan. */
export const MET_NIEUWE_VERSIE: readonly Status[] = [
  'nieuw',
  'voorlopig-afgekeurd',
  'in-uitwerking',
  'aanpassen',
]

/** Adds a version of a plan; what was judged under an earlier one stays with that one. */
export const voegVersieToe =
  (
    inhoud: Planinhoud,
    werkplek: Dossierwerkplek,
  ): Besluit<Planversie, 'planversie-toegevoegd', Weigering<400 | 403 | 404 | 409>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const { zicht, wie } = inzage
    const indieners = STAPPEN.indienen.wie.filter(({ soort }) => !soort || soort === zicht.inhoud.soort)
    if (!matches(wie, indieners)) return NIET_DE_INDIENER
    const vast = ['nummer', 'soort'] as const
    const anders = vast.filter(veld => inhoud[veld] !== zicht.inhoud[veld])
    if (anders.length > 0)
      return refuseFouten(
        400,
        anders.map(veld => ({ plaats: veld, melding: 'Dit blijft in elke versie van een plan hetzelfde.' })),
      )
    if (!MET_NIEUWE_VERSIE.includes(zicht.status))
      return new Weigering(
        409,
        `Een plan met de status “${formatStatus(zicht.status)}” krijgt geen nieuwe versie. Stuur het plan eerst terug om aan te passen.`,
      )
    const planversie = zicht.planversie + 1
    return {
      handeling: 'planversie-toegevoegd',
      van: { inhoud: zicht.inhoud },
      naar: { inhoud },
      planversie,
      statements: [await insertVersie(inhoud, planversie, werkplek)],
      antwoord: { planversie, inhoud },
    }
  }

const NIET_DE_INDIENER = new Weigering(403, 'Een nieuwe versie komt van wie dit plan indient.')

const insertPartij = (
  plan: string,
  { organisatie, partijrol }: Partij,
  { database }: Pick<Werkplek, 'database'>,
): Statement => database.prepare(INSERT_PARTIJ).bind(plan, organisatie, partijrol)

async function insertVersie(
  inhoud: Planinhoud,
  versie: number,
  { database, vandaag }: Pick<Werkplek, 'database' | 'vandaag'>,
): Promise<Statement> {
  const json = canonicalJson(inhoud)
  return database.prepare(INSERT_VERSIE).bind(inhoud.nummer, versie, json, await sha256(json), vandaag())
}

const INSERT_DOSSIER = `INSERT INTO dossier (plan, soort, aangemaakt) VALUES (?, ?, ?)`
const INSERT_PARTIJ = `INSERT INTO dossierpartij (plan, organisatie, partijrol) VALUES (?, ?, ?)`
const INSERT_VERSIE = `INSERT INTO planversie (plan, versie, inhoud, hash, datum) VALUES (?, ?, ?, ?, ?)`
