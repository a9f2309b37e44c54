import type { Gezondheid } from './gezondheid/antwoorden.ts'
import { ALWAYS_HTTPS } from './http/koppen.ts'

type Omgeving = Gezondheid['omgeving']

/**
 * The `_headers` file for the static files of an environment, in the format of Workers static assets.
 * A file gets the headers of every rule that matches it, and a header that comes twice is joined with a
 * comma; so no two rules here set the same header on one file. Pages, JSON and scripts without a hash in
 * their name keep the standard `max-age=0, must-revalidate`: a new release shows at once.
 */
export function assetHeaders(omgeving: Omgeving): string {
  const regels: Record<string, Koppen> = {
    '/*': {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...(omgeving === 'lokaal' ? {} : { 'Strict-Transport-Security': ALWAYS_HTTPS }),
    },
    '/taskpane.html': policy({
      ...EIGEN,
      ...MET_AANMELDING,
      'script-src': "'self' https://appsforoffice.microsoft.com",
      'frame-ancestors': [...OFFICE_HOSTS, ...(omgeving === 'lokaal' ? ["'self'"] : [])].join(' '),
    }),
    '/toezicht.html': policy({ ...EIGEN, ...MET_AANMELDING, 'frame-ancestors': "'none'" }),
    '/aanmelden.html': policy({ 'script-src': "'self'", 'frame-ancestors': "'self'" }),
    ...Object.fromEntries(
      TEKSTPAGINAS.map(pad => [
        pad,
        policy({ 'style-src': "'self'", 'img-src': "'self'", 'frame-ancestors': "'none'" }),
      ]),
    ),
    // The library draws with images that stand in its style sheet, and asks this very service.
    '/docs/index.html': policy({
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
    }),
    // Excel keeps the icons of its ribbon, and drops what it may not store.
    '/iconen/*': { 'Cache-Control': 'public, max-age=604800' },
    // The name changes with the content.
    '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
    // A worker has a policy of its own, so that only the solver's thread may compile WebAssembly, not the pane.
    '/assets/oplosser.worker-*': policy({
      'script-src': "'self' 'wasm-unsafe-eval'",
      'connect-src': "'self'",
    }),
    ...(omgeving === 'lokaal'
      ? { '/proef/*': policy({ ...EIGEN, 'frame-src': "'self'", 'frame-ancestors': "'none'" }) }
      : {}),
  }
  return Object.entries(regels)
    .map(([pad, koppen]) => [pad, ...Object.entries(koppen).map(([naam, waarde]) => `  ${naam}: ${waarde}`)])
    .map(regel => `${regel.join('\n')}\n`)
    .join('\n')
}

/** The `_redirects` file: addresses are exact here, so the root of the site has to point somewhere. */
export function assetRedirects(omgeving: Omgeving): string {
  const wegwijzers: Record<string, string> =
    omgeving === 'lokaal'
      ? { '/': '/proef/index.html', '/proef': '/proef/index.html', '/proef/': '/proef/index.html' }
      : { '/': '/hulp.html' }
  return Object.entries({ ...wegwijzers, '/docs': '/docs/index.html', '/docs/': '/docs/index.html' })
    .map(([van, naar]) => `${van} ${naar} 302\n`)
    .join('')
}

type Koppen = Record<string, string>

/** Pages of text: what the manifest links to, and the documentation. */
const TEKSTPAGINAS = ['/hulp.html', '/privacy.html', '/voorwaarden.html', '/docs/autorisatie.html']

/** What a page of our own may load, all of it from this site. */
const EIGEN: Koppen = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'worker-src': "'self'",
}

/** Where a person signs in: msal asks there for tokens, and looks in a hidden frame whether someone is signed in. */
const AANMELDSITE = 'https://login.microsoftonline.com'
const MET_AANMELDING: Koppen = {
  'connect-src': `'self' ${AANMELDSITE}`,
  'frame-src': `'self' ${AANMELDSITE}`,
}

/**
 * The sites in which Excel on the web frames the pane: the editor itself, and where it is opened from.
 * Microsoft publishes no list (office-js#1005); these are the ones that users report.
 */
const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.teams.microsoft.com',
  'https://teams.microsoft.com',
]

function policy(richtlijnen: Koppen): Koppen {
  const alles = { 'default-src': "'none'", ...richtlijnen, 'base-uri': "'none'", 'form-action': "'none'" }
  return {
    'Content-Security-Policy': Object.entries(alles)
      .map(([naam, waarde]) => `${naam} ${waarde}`)
      .join('; '),
  }
}
