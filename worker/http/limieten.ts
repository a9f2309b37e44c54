import type { Context } from 'hono'
import type { Toegang } from '../autorisatie.ts'
import type { Identiteit } from './identiteit.ts'
import { TIJDVAK, Weigering } from './probleem.ts'
import type { Bindings, Omgeving } from './werkplek.ts'

/** Counts a request of `key` and says whether it is still within the limit. A binding of Cloudflare. */
export type Limiet = { limit(vraag: { key: string }): Promise<{ success: boolean }> }

/**
 * Counts this request: by person for who is signed in, else by address. Who has to be signed in and isn't has a much
 * lower limit, because each such attempt leaves a row in the logboek; what is over a limit leaves none.
 */
export async function checkLimiet(
  { wie }: Toegang,
  identiteit: Identiteit | undefined,
  { env, req }: Context<Omgeving>,
): Promise<Weigering<429> | undefined> {
  const isOnbekend = wie === 'aangemeld' && !identiteit
  const limiet = isOnbekend ? findLimiet(env, 'LIMIET_ONBEKENDEN') : findLimiet(env, 'LIMIET_BELLERS')
  const key = identiteit ? identiteit.persoon : netwerkOf(req.header('CF-Connecting-IP'))
  return !limiet || (await limiet.limit({ key })).success ? undefined : TE_VEEL
}

/** Only a developer's machine does without: there, a storm of requests is a test. */
function findLimiet(bindings: Bindings, naam: 'LIMIET_BELLERS' | 'LIMIET_ONBEKENDEN'): Limiet | undefined {
  const limiet = bindings[naam]
  if (!limiet && bindings.OMGEVING !== 'lokaal') throw new Error(`${naam} is missing in wrangler.toml.`)
  return limiet
}

/** The address of a caller; of an IPv6 address the part that one connection has, as it can use all behind that. */
export function netwerkOf(adres = 'onbekend'): string {
  if (!adres.includes(':')) return adres
  const [begin = '', eind] = adres.toLowerCase().split('::')
  const voor = begin.split(':').filter(Boolean)
  const na = (eind ?? '').split(':').filter(Boolean)
  const nullen = eind === undefined ? 0 : Math.max(0, 8 - voor.length - na.length)
  const groepen = [...voor, ...Array<string>(nullen).fill('0'), ...na]
  return groepen
    .slice(0, 4)
    .map(groep => groep.replace(/^0+(?=.)/, ''))
    .join(':')
}

const TE_VEEL = new Weigering(
  429,
  `U stuurt te veel verzoeken. Wacht ${TIJDVAK} seconden en probeer het dan opnieuw.`,
)
