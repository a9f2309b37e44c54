import { beforeAll, describe, expect, it } from 'vitest'
import { PERSONA_IDS, PERSONAS, type PersonaId } from '#worker/aanmeldingen/personas.ts'
import { AUTORISATIE, routesOf, type Toegang } from '#worker/autorisatie.ts'
import { VOORBEELDVERDELING } from '#worker/verdelingen/voorbeeld.ts'
import { as, declare, makeDossier } from './aanmelden.ts'
import { fillDossier } from './dossiervulling.ts'
import { grantVoorbeeld } from './geld.ts'
import { prepareDatabase } from './opstelling.ts'
import { runVoorbeeld } from './voorbeeld.ts'

/*
 * Every route × every role, of an organisation that is a party and of one that isn't × every declaration. The rules
 * are written out here once more, so that the table and the code that reads it can't be wrong together.
 */

const BELANGEN = ['niet-verklaard', 'geen', 'belang'] as const
type Belang = (typeof BELANGEN)[number]

/** One plan per declaration, on which everybody declared the same. */
const PLANNEN: Record<Belang, string> = { 'niet-verklaard': 'DB-001', geen: 'DB-002', belang: 'DB-003' }
const GEEN_PLAN = 'DB-404'

type Geval = readonly [belang: Belang, plan: string]
/** A route about a plan is asked for a plan of each kind, and for one that isn't there; another route is asked once. */
const GEVALLEN: readonly Geval[] = [
  ...BELANGEN.map(belang => [belang, PLANNEN[belang]] as const),
  ['niet-verklaard', GEEN_PLAN],
]
const EEN_GEVAL: readonly Geval[] = [['geen', PLANNEN.geen]]

/** What a route changes for one person changes nothing for another, so once per route is enough. */
async function prepare(): Promise<void> {
  await prepareDatabase()
  for (const plan of Object.values(PLANNEN)) {
    await makeDossier(plan)
    await fillDossier(plan)
    await grantVoorbeeld(plan)
  }
  for (const persona of ['carla', 'esther'] as const)
    await (await as(persona)).post('/v1/verdelingen', VOORBEELDVERDELING)
  for (const persona of PERSONA_IDS) {
    await declare(PLANNEN.geen, persona, false)
    await declare(PLANNEN.belang, persona, true)
  }
}

/** What each person is to a plan of Duinzicht, Waterland and Veenoever, by hand. */
const RELATIES: Record<PersonaId, string | undefined> = {
  anna: 'marktleider',
  bram: 'marktleider',
  carla: 'coordinerend',
  daan: 'coordinerend',
  esther: 'marktleider',
  floor: 'andere-verzekeraar',
  gijs: 'andere-verzekeraar',
  hanna: 'medebeoordelaar',
  ilse: 'nza',
  jorrit: 'gremium',
  karin: 'beheerder',
}
const isPartij = (persona: PersonaId) =>
  ['marktleider', 'coordinerend', 'medebeoordelaar'].includes(RELATIES[persona] ?? '')

/** The status with which the table refuses, or `undefined` when it lets this person through. */
function refusalOf(
  toegang: Toegang,
  persona: PersonaId,
  belang: Belang,
  bestaat: boolean,
): number | undefined {
  if (toegang.wie === 'openbaar') return undefined
  if (!toegang.rollen.includes(PERSONAS[persona].rol)) return 403
  // Everyone here has declared an interest in one of the three.
  if (toegang.relatie === 'geen') return toegang.belang === 'nergens' ? 403 : undefined
  const isGenoemd = toegang.relatie.some(relatie => relatie === RELATIES[persona])
  if (!bestaat || (!isGenoemd && !isPartij(persona))) return 404
  if (toegang.belang === 'vrij' && belang === 'belang') return 404
  if (!isGenoemd) return 403
  return toegang.belang === 'vrij' && isPartij(persona) && belang === 'niet-verklaard' ? 403 : undefined
}

/** What is read is there; what is done may still be refused for what it is, but not for who does it. */
const isAdmitted = (route: string, { ok, status }: Response) =>
  ok || (!route.startsWith('GET ') && [400, 409, 412].includes(status))

const ROUTES = routesOf(AUTORISATIE)
const isRead = (route: string) => route.startsWith('GET ')

describe('what is only read', () => {
  beforeAll(prepare)
  describe.each(ROUTES.filter(isRead))('%s', checkRoute)
})

describe.each(ROUTES.filter(route => !isRead(route)))('%s', route => {
  beforeAll(prepare)
  checkRoute(route)
})

function checkRoute(route: (typeof ROUTES)[number]): void {
  const toegang: Toegang = AUTORISATIE[route]

  it.each(PERSONA_IDS)('does for %s what the table says', async persona => {
    const { token } = await as(persona)
    for (const [belang, plan] of route.includes(':nummer') ? GEVALLEN : EEN_GEVAL) {
      const verwacht = refusalOf(toegang, persona, belang, plan !== GEEN_PLAN)
      const antwoord = await runVoorbeeld(route, { token, plan })
      const plaats = `${persona}, ${belang}, ${plan}`
      if (verwacht) expect([plaats, antwoord.status]).toEqual([plaats, verwacht])
      else expect([plaats, isAdmitted(route, antwoord)]).toEqual([plaats, true])
    }
  })

  it('asks who you are before anything else', async () => {
    const antwoord = await runVoorbeeld(route, { plan: PLANNEN.geen })
    expect(antwoord.status === 401).toBe(toegang.wie === 'aangemeld')
  })
}
