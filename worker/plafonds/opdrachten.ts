import * as z from 'zod/mini'
import { sum } from '#shared/middelen/bedrag.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import { isBinnen, type Periode } from '#shared/middelen/periode.ts'
import {
  checkPlafondpublicatie,
  type Geboekt,
  type Plafondversie,
} from '#shared/middelen/plafondpublicatie.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { bookOffVervallen } from '../boekingen/vervallen.ts'
import { type Database, parseRows, type Statement } from '../d1/database.ts'
import type { Rij } from '../d1/zaaien.ts'
import { refuseMeldingen } from '../dossiers/weigeren.ts'
import type { Besluit } from '../http/opdracht.ts'
import { refuseFouten, type Weigering } from '../http/probleem.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import type { Plafondpublicatie } from './antwoorden.ts'
import type { Plafondopgave } from './contract.ts'
import { toLooptijdplafondrij, toPlafondrij } from './rijen.ts'
import { parseInrichting, selectInrichting } from './vragen.ts'

/**
 * Publishes a version of a ceiling. Below what counts on its first day it is refused, by the core with what is in the
 * way, and by D1 for whoever is overtaken by a booking.
 */
export const publiceer =
  (
    opgave: Plafondopgave,
    werkplek: EigenWerkplek,
  ): Besluit<Plafondpublicatie, 'plafond-gepubliceerd', Weigering<400 | 409>> =>
  async () => {
    const { database, vandaag, nu, verzoek } = werkplek
    await bookOffVervallen(database, {
      datum: vandaag(),
      tijd: nu(),
      route: verzoek.route,
      verzoek: verzoek.id,
    })
    const inrichting = parseInrichting(await selectInrichting(database).all())
    if (!inrichting.potten.some(({ id }) => id === opgave.pot))
      return refuseFouten(400, [{ plaats: 'pot', melding: `De pot ${opgave.pot} is niet bekend.` }])
    const nieuw = withId(opgave)
    const eerder = [...inrichting.plafonds, ...inrichting.looptijdplafonds].filter(versie =>
      isSame(versie, nieuw),
    )
    const vorige = eerder.toSorted((a, b) => b.versie - a.versie)[0]
    const meldingen = checkPlafondpublicatie(nieuw, vorige, await readGeboekt(database, nieuw))
    const fouten = meldingen.filter(({ ernst }) => ernst === 'fout')
    if (fouten.length > 0) return refuseMeldingen(409, fouten)
    return {
      handeling: 'plafond-gepubliceerd',
      van: vorige ?? null,
      naar: nieuw,
      statements: [insertPlafond(database, nieuw)],
      antwoord: { plafond: nieuw, meldingen },
      botsingen: { 'plafond-overschreden': INGEHAALD, 'alleen-toevoegen': INGEHAALD },
    }
  }

const INGEHAALD = 'Intussen is er geboekt of gepubliceerd. Lees de plafonds opnieuw; er is niets veranderd.'

/** What a ceiling is named after, so that nobody names one like another. */
function withId(opgave: Plafondopgave): Plafondversie {
  const { pot, versie } = opgave
  return 'jaar' in opgave
    ? { ...opgave, id: `${pot}-${opgave.jaar}-v${versie}` }
    : { ...opgave, id: `${pot}-${opgave.van}-${opgave.tot}-v${versie}` }
}

const periodeOf = (plafond: Plafondversie): Periode =>
  'jaar' in plafond ? { van: plafond.jaar, tot: plafond.jaar } : { van: plafond.van, tot: plafond.tot }

const isSame = (a: Plafondversie, b: Plafondversie): boolean => {
  const [links, rechts] = [periodeOf(a), periodeOf(b)]
  return (
    a.pot === b.pot && 'jaar' in a === 'jaar' in b && links.van === rechts.van && links.tot === rechts.tot
  )
}

/** What counts under the new version on its first day, per plan. */
async function readGeboekt(database: Database, nieuw: Plafondversie): Promise<Geboekt> {
  const rijen = await database.prepare(GEBOEKT).bind(nieuw.pot, nieuw.geldigVan).all()
  const hier = parseRows(Geboektrij, rijen).filter(({ jaar }) => isBinnen(jaar, periodeOf(nieuw)))
  const perPlan = Map.groupBy(hier, ({ plan }) => plan)
  const plannen = [...perPlan].map(([plan, delen]) => ({
    plan,
    bedrag: sum(delen.map(({ bedrag }) => bedrag)),
  }))
  return { bedrag: sum(plannen.map(({ bedrag }) => bedrag)), plannen }
}

const insertPlafond = (database: Database, plafond: Plafondversie): Statement =>
  'jaar' in plafond
    ? insert(database, 'plafond', toPlafondrij(plafond))
    : insert(database, 'looptijdplafond', toLooptijdplafondrij(plafond))

function insert(database: Database, tabel: string, rij: Rij): Statement {
  const kolommen = Object.keys(rij)
  return database
    .prepare(`INSERT INTO ${tabel} (${kolommen}) VALUES (${kolommen.map(() => '?')})`)
    .bind(...Object.values(rij))
}

const Geboektrij = z.strictObject({ plan: Plannummer, jaar: z.int(), bedrag: Eurocent })

const GEBOEKT = `
  SELECT json_object('plan', plan, 'jaar', jaar, 'bedrag', sum(bedrag_cent)) AS json
  FROM boeking
  WHERE pot = ?1 AND rekening IN ('gereserveerd', 'toegekend') AND ifnull(tot, '9999-12-31') >= ?2
  GROUP BY plan, jaar HAVING sum(bedrag_cent) <> 0`
