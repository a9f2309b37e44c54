import type { Instellingen } from './instellingen.ts'

/** What stands in the way of a roll-out to this address, in Dutch, each with what to do. Empty when nothing does. */
export const checkVoorwaarden = (instellingen: Instellingen, basis: string): string[] => [
  ...VOORWAARDEN.filter(({ isVervuld }) => !isVervuld(instellingen)).map(({ melding }) => melding),
  ...(isSite(basis)
    ? []
    : [
        `“${basis}” is geen adres op internet. Noem met --basis alleen https:// en de naam van de site, zonder / erachter.`,
      ]),
]

type Voorwaarde = { isVervuld: (instellingen: Instellingen) => boolean; melding: string }

const LIMIETEN = ['LIMIET_BELLERS', 'LIMIET_ONBEKENDEN']

const VOORWAARDEN: readonly Voorwaarde[] = [
  {
    isVervuld: ({ main, vars }) => main.endsWith('worker/index.ts') && vars.OMGEVING === 'productie',
    melding:
      'Deze omgeving heeft de aanmelding van een ontwikkelmachine: daarmee kan iedereen iedereen zijn. Kies een omgeving met main = "worker/index.ts" en OMGEVING = "productie".',
  },
  {
    isVervuld: ({ d1_databases }) =>
      d1_databases.some(({ binding, database_id }) => binding === 'DB' && GUID.test(database_id ?? '')),
    melding:
      'De database heeft nog geen database_id. Maak haar met “npx wrangler d1 create impacttoets --jurisdiction eu” en zet in wrangler.toml het id dat u dan ziet.',
  },
  {
    isVervuld: ({ vars }) => GUID.test(vars.CLIENT_ID) && !/^[0-]+$/.test(vars.CLIENT_ID),
    melding:
      'CLIENT_ID is nog niet ingevuld. Registreer de app in Entra ID en zet haar Application ID in wrangler.toml.',
  },
  {
    isVervuld: ({ vars }) => [vars.UITGEVER, vars.SLEUTELS_URI].every(isOpenbaarAdres),
    melding:
      'UITGEVER of SLEUTELS_URI wijst niet naar een echte uitgever van tokens. Neem de adressen van Entra ID.',
  },
  {
    isVervuld: ({ vars }) => isOpenbaarAdres(vars.CONTACT_URL) && !VOORBEELD.test(vars.CONTACT_EMAIL),
    melding:
      'CONTACT_URL of CONTACT_EMAIL is nog een voorbeeld. Zet er in wrangler.toml wie de dienst beheert: ze staan in de beschrijving van de dienst.',
  },
  {
    isVervuld: ({ triggers }) => (triggers.crons ?? []).length > 0,
    melding:
      'Er is geen moment voor het nachtwerk. Zet [triggers] met crons in wrangler.toml: anders vervalt geen enkele reservering en wordt niets opgeruimd.',
  },
  {
    isVervuld: ({ observability }) => observability.logs?.invocation_logs === false,
    melding:
      'Cloudflare zou van elk verzoek het adres en de koppen bewaren, met plannummers en kenmerken van personen erin. Zet [observability.logs] invocation_logs = false in wrangler.toml.',
  },
  {
    isVervuld: ({ ratelimits }) => LIMIETEN.every(naam => ratelimits.some(({ name }) => name === naam)),
    melding: `Er is geen grens aan het aantal verzoeken. Zet in wrangler.toml ${LIMIETEN.join(' en ')}.`,
  },
]

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** The ends of names that are kept for examples and for one network. */
const VOORBEELD = /\.(example|test|invalid|local)$/

function isOpenbaarAdres(adres: string): boolean {
  if (!URL.canParse(adres)) return false
  const { protocol, hostname } = new URL(adres)
  return protocol === 'https:' && /\.[a-z]+$/.test(hostname) && !VOORBEELD.test(hostname)
}

const isSite = (adres: string): boolean => isOpenbaarAdres(adres) && new URL(adres).origin === adres
