import { Gezondheid } from '../gezondheid/antwoorden.ts'
import { ALWAYS_HTTPS, API_VERSIE } from '../http/koppen.ts'
import { Kaderlijst } from '../kaders/antwoorden.ts'
import { Plafondoverzicht } from '../plafonds/antwoorden.ts'

/** One thing that was tried on a running service; `fout` says in Dutch what it did instead. */
export type Uitslag = { readonly naam: string; readonly fout: string | undefined }

/**
 * Tries a running service from the outside, as anyone on the internet could: nothing is written but one row in the
 * logboek, of the attempt without a token. `basis` is the address without a slash at its end.
 */
export async function runProeven(basis: string): Promise<Uitslag[]> {
  const dienst: Dienst = { ask: (pad, verzoek) => fetch(new URL(pad, basis), verzoek), basis }
  return Promise.all(
    PROEVEN.map(async ([naam, attempt]) => ({ naam, fout: await attempt(dienst).catch(explain) })),
  )
}

type Dienst = { readonly basis: string; ask(pad: string, verzoek?: RequestInit): Promise<Response> }

/** What is wrong; `undefined` when it is right. Throws when the service doesn't answer, or something else than JSON. */
type Proef = (dienst: Dienst) => Promise<string | undefined>

const PROEVEN: readonly [naam: string, attempt: Proef][] = [
  ['De dienst en haar database antwoorden', async dienst => void (await readGezondheid(dienst))],
  ['De beschrijving van de dienst is er', tryBeschrijving],
  [
    'Er zijn kaders',
    async dienst => {
      const { kaders } = Kaderlijst.parse(await readJson(dienst, '/v1/kaders'))
      return kaders.length > 0 ? undefined : 'de lijst is leeg'
    },
  ],
  [
    'Er zijn plafonds',
    async dienst => {
      const { standen } = Plafondoverzicht.parse(await readJson(dienst, '/v1/plafonds'))
      return standen.length > 0 ? undefined : 'de lijst is leeg'
    },
  ],
  ['De antwoorden dragen de veilige koppen', tryKoppen],
  ['Een gesloten adres blijft dicht zonder aanmelding', tryGesloten],
  ['De aanmelding van een ontwikkelmachine is er alleen op een ontwikkelmachine', tryLokaleAanmelding],
  ['Het taakvenster laadt alles wat het noemt, en alleen in Office', tryTaakvenster],
  ['De bestanden van de invoegtoepassing zijn er', tryBestanden],
  ['Het manifest is voor dit adres gemaakt', tryManifest],
]

const readGezondheid = async (dienst: Dienst): Promise<Gezondheid> =>
  Gezondheid.parse(await readJson(dienst, '/v1/gezondheid'))

const isProductie = async (dienst: Dienst): Promise<boolean> =>
  (await readGezondheid(dienst)).omgeving === 'productie'

async function tryBeschrijving(dienst: Dienst): Promise<string | undefined> {
  const tekst = await (await requireOk(dienst, '/v1/openapi.json')).text()
  if (!JSON.parse(tekst).openapi) return '/v1/openapi.json is geen OpenAPI-document'
  return (await isProductie(dienst)) && tekst.includes('impacttoets.example')
    ? '/v1/openapi.json noemt nog een adres uit het voorbeeld'
    : undefined
}

async function tryKoppen(dienst: Dienst): Promise<string | undefined> {
  const { headers } = await requireOk(dienst, '/v1/gezondheid')
  const verwacht = {
    'API-Version': API_VERSIE,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    ...((await isProductie(dienst)) ? { 'Strict-Transport-Security': ALWAYS_HTTPS } : {}),
  }
  const anders = Object.entries(verwacht).filter(([kop, waarde]) => headers.get(kop) !== waarde)
  return anders.length > 0 ? `${anders.map(([kop]) => kop).join(', ')} ontbreekt of is anders` : undefined
}

async function tryGesloten({ ask }: Dienst): Promise<string | undefined> {
  const { status, headers } = await ask('/v1/ik')
  if (status !== 401) return `/v1/ik antwoordt ${status} in plaats van 401`
  return headers.get('Content-Type') === 'application/problem+json'
    ? undefined
    : 'de weigering is geen problem+json'
}

async function tryLokaleAanmelding(dienst: Dienst): Promise<string | undefined> {
  const { status } = await dienst.ask('/v1/aanmeldingen', { method: 'POST' })
  return status !== 404 && (await isProductie(dienst))
    ? `POST /v1/aanmeldingen antwoordt ${status}: wie dit adres kent, kan zich voor een ander uitgeven`
    : undefined
}

async function tryTaakvenster(dienst: Dienst): Promise<string | undefined> {
  const venster = await requireOk(dienst, '/taskpane.html')
  const beleid = venster.headers.get('Content-Security-Policy') ?? ''
  if (!/frame-ancestors .*https:\/\/\*\.officeapps\.live\.com/.test(beleid))
    return 'het beleid van /taskpane.html laat Excel op het web niet toe'
  const genoemd = [...(await venster.text()).matchAll(/(?:src|href)="(\/[^"/][^"]*)"/g)]
  return findMissing(
    dienst,
    genoemd.map(([, pad = '']) => pad),
  )
}

function tryBestanden(dienst: Dienst): Promise<string | undefined> {
  return findMissing(dienst, [
    '/runtime.js',
    '/functions.json',
    '/hulp.html',
    '/privacy.html',
    '/voorwaarden.html',
    '/docs/index.html',
    '/docs/autorisatie.html',
    '/iconen/toets-32.png',
  ])
}

async function tryManifest(dienst: Dienst): Promise<string | undefined> {
  const manifest = await (await requireOk(dienst, '/manifest.xml')).text()
  return (await isProductie(dienst)) && !manifest.includes(`"${dienst.basis}/taskpane.html"`)
    ? `het wijst niet naar ${dienst.basis}/taskpane.html: bouw met --basis ${dienst.basis}`
    : undefined
}

async function findMissing({ ask }: Dienst, paden: readonly string[]): Promise<string | undefined> {
  const antwoorden = await Promise.all(paden.map(async pad => ({ pad, ok: (await ask(pad)).ok })))
  const weg = antwoorden.filter(({ ok }) => !ok).map(({ pad }) => pad)
  return weg.length > 0 ? `${weg.join(', ')} ontbreekt` : undefined
}

async function requireOk({ ask }: Dienst, pad: string): Promise<Response> {
  const antwoord = await ask(pad)
  if (!antwoord.ok) throw new Error(`${pad} antwoordt ${antwoord.status}`)
  return antwoord
}

async function readJson(dienst: Dienst, pad: string): Promise<unknown> {
  const antwoord = await requireOk(dienst, pad)
  return antwoord.json().catch(() => {
    throw new Error(`${pad} antwoordt iets anders dan JSON`)
  })
}

const explain = (fout: unknown): string =>
  fout instanceof TypeError
    ? 'het adres antwoordt niet'
    : fout instanceof Error
      ? fout.message.slice(0, 200)
      : String(fout)
