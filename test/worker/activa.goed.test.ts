import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { assetHeaders, assetRedirects } from '#worker/koppen-activa.ts'

/** From the real asset server, with the rules of this machine (see test/worker/project.ts). */
const get = (pad: string) => env.ACTIVA.fetch(`https://impacttoets.example${pad}`, { redirect: 'manual' })
const policyOf = async (pad: string) => (await get(pad)).headers.get('Content-Security-Policy') ?? ''

describe('the pane', () => {
  it('is served at its exact address', async () => {
    const antwoord = await get('/taskpane.html')
    expect([antwoord.status, await antwoord.text()]).toEqual([200, expect.stringContaining('venster')])
    expect((await get('/taskpane')).status).toBe(404)
  })

  it('loads only from here and from the address of Office.js, and nothing inline', async () => {
    const csp = await policyOf('/taskpane.html')
    expect(csp).toMatch(
      /^default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com; style-src 'self';/,
    )
    expect(csp).toContain("connect-src 'self' https://login.microsoftonline.com;")
    expect(csp).toContain("base-uri 'none'; form-action 'none'")
    expect(csp).not.toMatch(/unsafe|\*[ ;]|http:/)
  })

  it('may be framed by Excel on the web, and by the trial page on this machine only', async () => {
    expect(await policyOf('/taskpane.html')).toMatch(
      /frame-ancestors [^;]*officeapps\.live\.com[^;]* 'self';/,
    )
    expect((await get('/taskpane.html')).headers.get('X-Frame-Options')).toBeNull()
    expect(assetHeaders('productie')).toMatch(/frame-ancestors https:[^;']+;/)
    expect(assetHeaders('lokaal')).not.toContain('Strict-Transport-Security')
  })
})

it('lets the page of toezicht load from here only, without Office.js, and lets no one frame it', async () => {
  expect(await policyOf('/toezicht.html')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'/,
  )
})

it('lets only the thread of the solver compile WebAssembly, which can fetch from here and nothing else', async () => {
  const csp = await policyOf('/assets/oplosser.worker-a1b2c3.js')
  expect(csp).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';/)
  expect(await policyOf('/assets/main-a1b2c3.js')).toBe('')
})

it('lets the trial page frame the pane, and exist on this machine only', async () => {
  expect(await policyOf('/proef/index.html')).toContain("frame-src 'self'; frame-ancestors 'none'")
  expect((await get('/')).headers.get('Location')).toBe('/proef/index.html')
  for (const bestand of [assetHeaders, assetRedirects]) {
    expect(bestand('lokaal')).toContain('/proef')
    expect(bestand('productie')).not.toContain('/proef')
    expect(bestand('test')).not.toContain('/proef')
  }
})

it.each(['/hulp.html', '/docs/autorisatie.html'])('lets no one frame %s, a page of text', async pad => {
  expect(await policyOf(pad)).toMatch(/^default-src 'none'; style-src 'self';.*frame-ancestors 'none'/)
})

describe('the page of the API', () => {
  it.each(['/docs', '/docs/'])('is where %s leads to', async pad => {
    const antwoord = await get(pad)
    expect([antwoord.status, antwoord.headers.get('Location')]).toEqual([302, '/docs/index.html'])
  })

  it('loads and asks only from here, and runs nothing inline', async () => {
    const csp = await policyOf('/docs/index.html')
    expect(csp).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;/)
    expect(csp).toContain("connect-src 'self'; frame-ancestors 'none'")
    expect(csp).not.toMatch(/unsafe|https?:/)
  })
})

it.each([
  ['/taskpane.html', 'public, max-age=0, must-revalidate'],
  ['/runtime.js', 'public, max-age=0, must-revalidate'],
  ['/functions.json', 'public, max-age=0, must-revalidate'],
  ['/iconen/toets-32.png', 'public, max-age=604800'],
  ['/assets/main-a1b2c3.js', 'public, max-age=31536000, immutable'],
  ['/assets/oplosser.worker-a1b2c3.js', 'public, max-age=31536000, immutable'],
])('%s may be kept: %s', async (pad, verwacht) => {
  const { headers } = await get(pad)
  expect(headers.get('Cache-Control')).toBe(verwacht)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Referrer-Policy')).toBe('no-referrer')
})

it('stays within what Cloudflare reads of the files', () => {
  for (const omgeving of ['lokaal', 'test', 'productie'] as const) {
    const regels = assetHeaders(omgeving).split('\n')
    expect(Math.max(...regels.map(regel => regel.length))).toBeLessThanOrEqual(2_000)
    expect(regels.filter(regel => regel.startsWith('/')).length).toBeLessThanOrEqual(100)
  }
})
