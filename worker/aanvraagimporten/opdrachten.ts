import type { Aanvraagopgave } from '#shared/middelen/aanvraagregel.ts'
import type { Plannummer } from '#shared/plan/plan.ts'
import { insertOpgave } from '../aanvraagregels/rijen.ts'
import { findDubbel, readPlanstanden } from '../aanvraagregels/vragen.ts'
import { fingerprint } from '../d1/afdruk.ts'
import { type Herhaling, MetEtag } from '../http/antwoord.ts'
import { findHerhaling } from '../http/idempotentie.ts'
import { type Besluit, execute, VERANDERD } from '../http/opdracht.ts'
import { type Fout, refuseFouten, Weigering } from '../http/probleem.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import { logBijkomend } from '../logboek/bijkomend.ts'
import type { Aanvraagimport, Importfout } from './antwoorden.ts'
import type { Importopgave } from './contract.ts'
import { type Planvoorproef, previewPlan, readRijen } from './voorproef.ts'
import { readImporteerbaar } from './vragen.ts'

/** What the list changes, with the version to send along when it is to be recorded. Nothing is recorded. */
export async function previewImport(
  werkplek: EigenWerkplek,
  { rijen }: Importopgave,
): Promise<MetEtag<Aanvraagimport>> {
  const { versie, antwoord } = await preview(werkplek, rijen)
  return new MetEtag(versie, { proef: true, ...antwoord })
}

/** Records the list exactly as in the preview with this version: all plans in one transaction, or nothing. */
export async function commitImport(
  werkplek: EigenWerkplek,
  gelezen: string | undefined,
  { rijen }: Importopgave,
): Promise<MetEtag<Aanvraagimport> | Herhaling | Weigering<409 | 412 | 413 | 422 | 428>> {
  if (gelezen === undefined) return (await findHerhaling(werkplek)) ?? PROEF_EERST
  const { voorproeven } = await preview(werkplek, rijen)
  const [eerste] = changedIn(voorproeven)
  if (!eerste) return (await findHerhaling(werkplek)) ?? NIETS_NIEUWS
  return execute(werkplek, `plan:${eerste.opgave.plan}`, decide(werkplek, gelezen, rijen))
}

const decide =
  (
    werkplek: EigenWerkplek,
    gelezen: string,
    rijen: Importopgave['rijen'],
  ): Besluit<Aanvraagimport, 'aanvraagregels-vastgelegd', Weigering<409 | 412>> =>
  async () => {
    const { versie, antwoord, voorproeven } = await preview(werkplek, rijen)
    if (versie !== gelezen) return VERANDERD
    if (antwoord.fouten.length > 0) return refuseFouten(409, antwoord.fouten.map(toFout))
    const [eerste, ...rest] = changedIn(voorproeven).map(voorproef =>
      recordedOn(voorproef, werkplek.vandaag()),
    )
    if (!eerste) return NIETS_NIEUWS
    const { database } = werkplek
    return {
      handeling: 'aanvraagregels-vastgelegd',
      ...eerste,
      statements: [
        ...(await Promise.all(
          rest.map(stap =>
            logBijkomend(werkplek, `plan:${stap.naar.plan}`, {
              handeling: 'aanvraagregels-vastgelegd',
              ...stap,
            }),
          ),
        )),
        ...[eerste, ...rest].flatMap(({ naar }) => insertOpgave(database, naar)),
      ],
      antwoord: { proef: false, ...antwoord },
      etag: versie,
    }
  }

type Voorproef = {
  readonly versie: string
  readonly antwoord: Omit<Aanvraagimport, 'proef'>
  readonly voorproeven: readonly Planvoorproef[]
}

async function preview(werkplek: EigenWerkplek, rijen: Importopgave['rijen']): Promise<Voorproef> {
  const { database, identiteit } = werkplek
  const { gelezen, fouten } = readRijen(rijen)
  const perPlan = Map.groupBy(gelezen, ({ regel }) => regel.plan)
  const mag = await readImporteerbaar(database, identiteit, [...perPlan.keys()])
  const standen = await readPlanstanden(database, [...mag])
  const voorproeven: Planvoorproef[] = []
  const onbekend: Importfout[] = []
  for (const [plan, eigen] of perPlan) {
    const stand = standen.get(plan)
    if (stand) voorproeven.push(previewPlan(stand, eigen))
    else onbekend.push(...eigen.map(({ rij }) => ({ rij, veld: 'plan', plan, melding: GEEN_TOEGANG })))
  }
  const dubbel = await findDubbel(
    database,
    identiteit,
    voorproeven.map(({ opgave }) => opgave),
  )
  const bij = (plan: Plannummer) => dubbel.filter(({ plaats }) => plaats.plan === plan)
  const antwoord = {
    plannen: voorproeven.map(({ opgave: { plan }, soort, regels, meldingen }) => ({
      plan,
      soort,
      regels,
      meldingen: [...meldingen, ...bij(plan)],
    })),
    fouten: [...fouten, ...onbekend, ...voorproeven.flatMap(voorproef => voorproef.fouten)].toSorted(byRij),
  }
  return { versie: await fingerprint({ antwoord, standen: [...standen.values()] }), antwoord, voorproeven }
}

const byRij = (a: Importfout, b: Importfout): number => (a.rij ?? 0) - (b.rij ?? 0)

const changedIn = (voorproeven: readonly Planvoorproef[]): Planvoorproef[] =>
  voorproeven.filter(({ soort }) => soort !== 'ongewijzigd')

const recordedOn = ({ stand, opgave }: Planvoorproef, datum: Aanvraagopgave['datum']) => ({
  van: stand.opgave.versie === 0 ? null : stand.opgave,
  naar: { ...opgave, datum },
  planversie: opgave.planversie,
})

const toFout = ({ rij, veld, plan, melding }: Importfout): Fout => ({
  plaats: rij === null ? `${plan ?? 'lijst'}.${veld}` : `rijen[${rij - 1}].${veld}`,
  melding,
})

const GEEN_TOEGANG = 'Dit plan bestaat niet, of u kunt er niet bij. Controleer het plannummer.'
const NIETS_NIEUWS = new Weigering(409, 'De lijst verandert niets: alles stond er al zo.')
const PROEF_EERST = new Weigering(
  428,
  'Vraag eerst een voorproef, en stuur in If-Match het ETag daarvan mee. Zo wordt alleen vastgelegd wat u hebt gezien.',
)
