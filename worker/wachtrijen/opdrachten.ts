import type { Inrichting } from '#shared/middelen/fondsen.ts'
import { applyOpdracht, type Grootboek, record } from '#shared/middelen/grootboek.ts'
import type { Opdracht } from '#shared/middelen/opdracht.ts'
import type { PotId } from '#shared/middelen/plafond.ts'
import type { Opschuiver } from '#shared/middelen/wachtrij.ts'
import type { GeboekteOpdracht } from '../boekingen/antwoorden.ts'
import { insertBoekingen } from '../boekingen/schrijven.ts'
import { bookOffVervallen } from '../boekingen/vervallen.ts'
import { readBoekstand } from '../boekingen/vragen.ts'
import { refuseBoeking } from '../boekingen/weigeren.ts'
import type { Herhaling, MetEtag } from '../http/antwoord.ts'
import { type Besluit, execute, VERANDERD } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import { logBijkomend } from '../logboek/bijkomend.ts'
import type { Doorgeschoven } from './antwoorden.ts'
import { readWachtrij, type Wachtrijstand } from './vragen.ts'

/** The queue as it stands when what has lapsed is booked off: that is what came free. */
export async function openWachtrij(
  werkplek: EigenWerkplek,
  pot: PotId,
): Promise<Wachtrijstand | Weigering<404>> {
  const { database, vandaag } = werkplek
  return (await readWachtrij(database, pot, vandaag())) ?? GEEN_WACHTRIJ
}

/**
 * Gives their money to the plans that move up, exactly as in the preview with this version: all of them in one
 * transaction, each with a row in the chain of its plan.
 */
export async function schuifDoor(
  werkplek: EigenWerkplek,
  pot: PotId,
  versie: string,
  reden: string,
): Promise<MetEtag<Doorgeschoven> | Herhaling | Weigering<404 | 409 | 412 | 413 | 422>> {
  const { database, vandaag, nu, verzoek } = werkplek
  await bookOffVervallen(database, {
    datum: vandaag(),
    tijd: nu(),
    route: verzoek.route,
    verzoek: verzoek.id,
  })
  const voorproef = await openWachtrij(werkplek, pot)
  if (voorproef instanceof Weigering) return voorproef
  if (voorproef.versie !== versie) return VERANDERD
  const [eerste] = voorproef.wachtrij.doorschuiving.omhoog
  if (!eerste) return NIEMAND
  return execute(werkplek, `plan:${eerste.plan}`, decide(werkplek, pot, versie, reden))
}

const decide =
  (
    werkplek: EigenWerkplek,
    pot: PotId,
    versie: string,
    reden: string,
  ): Besluit<Doorgeschoven, 'geboekt', Weigering<404 | 409 | 412>> =>
  async () => {
    const stand = await openWachtrij(werkplek, pot)
    if (stand instanceof Weigering) return stand
    if (stand.versie !== versie) return VERANDERD
    const { doorschuiving } = stand.wachtrij
    const opdrachten = await draw(werkplek, doorschuiving.omhoog, stand.inrichting, reden)
    if (opdrachten instanceof Weigering) return opdrachten
    const [eerste, ...rest] = opdrachten
    if (!eerste) return NIEMAND
    return {
      handeling: 'geboekt',
      van: null,
      naar: eerste,
      statements: [
        ...(await Promise.all(
          rest.map(geboekt =>
            logBijkomend(werkplek, `plan:${geboekt.opdracht.plan}`, {
              handeling: 'geboekt',
              van: null,
              naar: geboekt,
            }),
          ),
        )),
        ...opdrachten.map(({ boekingen }) => insertBoekingen(werkplek.database, boekingen, 'doorgeschoven')),
      ],
      antwoord: { doorschuiving, opdrachten },
      botsingen: { 'plafond-overschreden': INGEHAALD, 'datum-terug': INGEHAALD },
    }
  }

/** What each plan is granted, the first first, on the stand that the one before it leaves. */
async function draw(
  { database, vandaag }: EigenWerkplek,
  omhoog: readonly Opschuiver[],
  inrichting: Inrichting,
  reden: string,
): Promise<GeboekteOpdracht[] | Weigering<409>> {
  const { grootboek } = await readBoekstand(database, '', null)
  const gedaan: GeboekteOpdracht[] = []
  for (const { plan, aanvragen } of omhoog) {
    const regels = aanvragen.map(({ plan: _, ...regel }) => regel)
    const algemeen = { id: crypto.randomUUID(), plan, datum: vandaag(), reden }
    const uitkomst = bookOn(grootboek, { ...algemeen, soort: 'toekennen', regels }, inrichting)
    if (uitkomst instanceof Weigering) return uitkomst
    gedaan.push(uitkomst)
  }
  return gedaan
}

function bookOn(
  grootboek: Grootboek,
  opdracht: Opdracht,
  inrichting: Inrichting,
): GeboekteOpdracht | Weigering<409> {
  const uitkomst = applyOpdracht(grootboek, opdracht, inrichting)
  if (uitkomst.uitkomst === 'geweigerd') return refuseBoeking(uitkomst.weigeringen, inrichting.potten)
  record(grootboek, uitkomst.boekingen)
  return { opdracht, boekingen: [...uitkomst.boekingen] }
}

const GEEN_WACHTRIJ = new Weigering(404, 'Dit fonds bestaat niet, of het heeft geen wachtrij.')
const NIEMAND = new Weigering(409, 'Er schuift nu geen plan door.')
const INGEHAALD = 'Intussen is er geboekt. Lees de wachtrij opnieuw; er is niets veranderd.'
