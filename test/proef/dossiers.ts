import * as z from 'zod/mini'
import type { Stapgegevens } from '#shared/beoordeling/dossier.ts'
import type { Gebeurtenis } from '#shared/beoordeling/gebeurtenissen.ts'
import { isSociaalDomein } from '#shared/beoordeling/sociaal-domein.ts'
import type { Antwoorden, Plan, Planinhoud } from '#shared/plan/plan.ts'
import { VOORBEELDBINDING } from '#worker/plannen/voorbeeld.ts'
import { type Stuur, signIn } from './aanmelden.ts'
import { readPlannen } from './gegevens/lezen.ts'
import { makePortefeuille } from './gegevens/portefeuille.ts'

/*
 * A handful of dossiers on the local Worker, made through its routes, so that the pane has something to show. The plans
 * are those of the demo portfolio. Carla of Duinzicht coordinates, Anna of Waterland and Hanna of Veenoever judge along.
 */

/** How far a demo plan is: each stop comes after the one before. */
const HALTES = ['aangeleverd', 'uitgewerkt', 'in-beoordeling', 'eens', 'voorgenomen', 'gevraagd'] as const
type Halte = (typeof HALTES)[number]

/** One plan per stop, and a second to judge. */
const VERDELING: readonly Halte[] = [
  'in-beoordeling',
  'in-beoordeling',
  'gevraagd',
  'eens',
  'uitgewerkt',
  'aangeleverd',
]

/** Makes the demo dossiers on the Worker at `oorsprong`, and says of which plans. */
export async function makeDossiers(oorsprong: string): Promise<string[]> {
  const plannen = readPlannen(makePortefeuille()).filter(isCompleet).slice(0, VERDELING.length)
  const wie = {
    carla: await signIn(oorsprong, 'carla'),
    anna: await signIn(oorsprong, 'anna'),
    hanna: await signIn(oorsprong, 'hanna'),
    floor: await signIn(oorsprong, 'floor'),
  }
  await Promise.all(plannen.map((plan, i) => bringTo(VERDELING[i] ?? 'aangeleverd', plan, wie)))
  return plannen.map(({ nummer }) => nummer)
}

const isCompleet = ({ antwoorden, gemeenteDoetMee }: Plan): boolean =>
  gemeenteDoetMee && Object.values(antwoorden).every(({ onderbouwing }) => onderbouwing !== '')

type Wie = Readonly<Record<'carla' | 'anna' | 'hanna' | 'floor', Stuur>>

async function bringTo(halte: Halte, plan: Plan, { carla, anna, hanna, floor }: Wie): Promise<void> {
  const { antwoorden, oordelen, ...inhoud } = plan
  const pad = `/v1/plannen/${plan.nummer}`
  const partijen = partijenOf(inhoud)
  const akkoord = partijen.map(({ organisatie }) => organisatie)
  const zet = (gebeurtenis: Gebeurtenis, gegevens: Partial<Stapgegevens> = {}) =>
    carla('POST', `${pad}/overgangen`, { gebeurtenis, gegevens }, pad)
  const beoordeel = async (stuur: Stuur, gegeven: Antwoorden) => {
    const eigen = `${pad}/eigen-beoordeling`
    await stuur('PUT', eigen, { ...VOORBEELDBINDING, inhoud: gegeven })
    return Ingediend.parse(await stuur('POST', `${eigen}/indiening`, undefined, eigen)).beoordeling.id
  }
  const stappen: Record<Halte, () => Promise<unknown>> = {
    aangeleverd: async () => {
      await carla('POST', '/v1/plannen', { inhoud, partijen })
      for (const stuur of [carla, anna, hanna])
        await stuur('POST', `${pad}/belangenverklaringen`, { belang: false, toelichting: '' })
      await zet('aanleveren')
    },
    uitgewerkt: () => zet('snelle-toets-goedkeuren', { akkoord }),
    'in-beoordeling': async () => {
      await zet('indienen')
      await zet('beoordeling-starten', { kader: VOORBEELDBINDING.kader })
    },
    eens: async () => {
      const gegeven = { antwoorden, oordelen }
      const beoordelingen = [
        await beoordeel(carla, gegeven),
        await beoordeel(anna, gegeven),
        await beoordeel(hanna, gegeven),
      ]
      const criteria = Object.fromEntries(
        Object.entries(antwoorden).map(([id, { punten, onderbouwing }]) => [
          id,
          { punten, reden: onderbouwing || 'Alle beoordelaars vinden hetzelfde.' },
        ]),
      )
      await carla('POST', `${pad}/consensussen`, {
        ...VOORBEELDBINDING,
        beoordelingen,
        criteria,
        poorten: {},
        minderheid: [],
        afwijkingen: [],
        door: akkoord,
      })
      await carla('POST', `${pad}/mededingingsverslagen`, {
        motief: 'Eén verzekeraar alleen krijgt deze werkwijze niet in de hele regio ingevoerd.',
        partijen: akkoord,
        doelen: [
          { doel: 'Minder tijd per cliënt', maatstaf: 'uren per week', toetsing: 'elk jaar door de NZa' },
        ],
        einddatum: '2028-12-31',
      })
    },
    voorgenomen: () => zet('voornemen-goedkeuren', { redenRang: 'Dit plan is als eerste rijp.' }),
    gevraagd: () =>
      floor('POST', `${pad}/vragen`, { tekst: 'Kunnen instellingen in onze regio aansluiten?' }),
  }
  for (const naam of HALTES.slice(0, HALTES.indexOf(halte) + 1)) await stappen[naam]()
}

const Ingediend = z.object({ beoordeling: z.object({ id: z.string() }) })

const partijenOf = (inhoud: Planinhoud) => [
  { organisatie: 'duinzicht', partijrol: 'coordinerend' },
  { organisatie: 'waterland', partijrol: 'marktleider' },
  ...(isSociaalDomein(inhoud) ? [{ organisatie: 'veenoever', partijrol: 'medebeoordelaar' }] : []),
]
