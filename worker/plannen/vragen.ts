import type { Betrokkenheid } from '#shared/beoordeling/agenda.ts'
import { nextSteps } from '#shared/beoordeling/overgaan.ts'
import { clockOf } from '#shared/beoordeling/termijnen.ts'
import { viewOf } from '#shared/beoordeling/zicht.ts'
import type { Datum } from '#shared/bronnen/datum.ts'
import { sum } from '#shared/middelen/bedrag.ts'
import { comparePlannummer } from '#shared/plan/volgorde.ts'
import type { Database } from '../d1/database.ts'
import { type Inzage, readBetrokkenheden } from '../dossiers/inzage.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import { passesOver } from '../overgangen/rang.ts'
import type { Plandossier, Planlijst, Planregel } from './antwoorden.ts'

/** Which plans are meant, and on which day; what is left out narrows nothing. */
export type Planvraag = Pick<Planlijst, 'pagina' | 'paginaGrootte'> & {
  peildatum: Datum
  status?: string | undefined
  zoek?: string | undefined
}

/**
 * One page of the plans that this person may know of, by number. Searching and counting start from what the person
 * sees, so no total tells of a plan with an interest and no filter tells the status of a plan still to declare on.
 */
export async function listPlannen(
  werkplek: EigenWerkplek,
  { pagina, paginaGrootte, peildatum, status, zoek }: Planvraag,
): Promise<Planlijst> {
  const plannen = (await readBetrokkenheden(werkplek))
    .flatMap(betrokkenheid => toRegel(betrokkenheid, peildatum))
    .filter(regel => status === undefined || (regel.soort === 'inhoud' && regel.status === status))
    .filter(regel => zoek === undefined || isFound(regel, zoek))
    .sort((a, b) => comparePlannummer(a.nummer, b.nummer))
  const vanaf = (pagina - 1) * paginaGrootte
  return {
    plannen: plannen.slice(vanaf, vanaf + paginaGrootte),
    pagina,
    paginaGrootte,
    totaal: plannen.length,
  }
}

function toRegel({ dossier, wie }: Betrokkenheid, peildatum: Datum): Planregel[] {
  const zicht = viewOf(wie, dossier)
  if (zicht.soort === 'niets') return []
  if (zicht.soort === 'verklaren')
    return [{ ...zicht, uitweg: 'Verklaar eerst of u een belang hebt bij dit plan.' }]
  const { nummer, titel, aanvrager, soort, jaarbedragen } = zicht.inhoud
  return [
    {
      soort: 'inhoud',
      nummer,
      titel,
      aanvrager,
      plansoort: soort,
      planversie: zicht.planversie,
      status: zicht.status,
      partijrol: wie.partijrol,
      gevraagd: sum(jaarbedragen.map(({ bedrag }) => bedrag)),
      termijn: clockOf(zicht, peildatum),
    },
  ]
}

const isFound = ({ nummer, titel, aanvrager }: Planregel, zoek: string): boolean =>
  [nummer, titel, aanvrager.naam].some(tekst => tekst.toLowerCase().includes(zoek.trim().toLowerCase()))

/** A plan as this person may see it, with what may be done with it on that day. */
export async function toPlandossier(
  { dossier, wie, zicht }: Inzage,
  database: Database,
  peildatum: Datum,
): Promise<Plandossier> {
  const stappen = nextSteps(dossier, { wie, datum: peildatum, passeert: false })
  const passeert = stappen.length > 0 && (await passesOver(database, dossier))
  return {
    inhoud: zicht.inhoud,
    planversie: zicht.planversie,
    status: zicht.status,
    partijen: [...zicht.partijen],
    binding: zicht.binding,
    termijn: clockOf(zicht, peildatum),
    stappen: (passeert ? nextSteps(dossier, { wie, datum: peildatum, passeert }) : stappen).map(
      ({ belemmeringen, invullen, ...stap }) => ({
        ...stap,
        belemmeringen: [...belemmeringen],
        invullen: [...invullen],
      }),
    ),
    voortgang: zicht.voortgang && [...zicht.voortgang],
    magBeoordelen: zicht.magBeoordelen,
    magConsensusVastleggen: zicht.magConsensusVastleggen,
    magVragen: zicht.magVragen,
  }
}
