import type { Aanvraagopgave } from '#shared/middelen/aanvraagregel.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { refuseMeldingen } from '../dossiers/weigeren.ts'
import { type Besluit, VERANDERD } from '../http/opdracht.ts'
import type { Weigering } from '../http/probleem.ts'
import { GEEN_PLAN } from '../http/toegang.ts'
import type { Dossierwerkplek } from '../http/werkplek.ts'
import type { Aanvraagregels } from './antwoorden.ts'
import type { Aanvraagregelopgave } from './contract.ts'
import { insertOpgave } from './rijen.ts'
import { judgeAanvraagregels, readPlanstanden, versieOf } from './vragen.ts'

/** Records all lines of a plan, on the version that was read, unless something in them can't be right. */
export const legAanvraagregelsVast =
  (
    gelezen: string,
    { herkomst, regels, mijlpalen }: Aanvraagregelopgave,
    { database, identiteit, relatie: { plan }, vandaag }: Dossierwerkplek,
  ): Besluit<Aanvraagregels, 'aanvraagregels-vastgelegd', Weigering<404 | 409 | 412>> =>
  async () => {
    const stand = (await readPlanstanden(database, [plan])).get(plan)
    if (!stand) return GEEN_PLAN
    if (gelezen !== (await versieOf(stand))) return VERANDERD
    const { planversie, jaarbedragen } = stand
    const opgave: Aanvraagopgave = {
      plan,
      versie: stand.opgave.versie + 1,
      planversie,
      datum: vandaag(),
      herkomst,
      regels: regels.map(regel => ({ plan, ...regel })),
      mijlpalen: mijlpalen.map(mijlpaal => ({ plan, ...mijlpaal })),
    }
    const antwoord = await judgeAanvraagregels(database, identiteit, opgave, jaarbedragen)
    const fouten = antwoord.meldingen.filter(isFout)
    if (fouten.length > 0) return refuseMeldingen(409, fouten)
    return {
      handeling: 'aanvraagregels-vastgelegd',
      van: stand.opgave.versie === 0 ? null : stand.opgave,
      naar: opgave,
      planversie,
      statements: insertOpgave(database, opgave),
      antwoord,
      etag: await versieOf({ ...stand, opgave }),
    }
  }

/** What keeps lines from being recorded; a warning or a signal is shown and stops nothing. */
export const isFout = ({ ernst }: Melding): boolean => ernst === 'fout'
