import { join } from 'node:path'
import { expect, it } from 'vitest'
import { WORTEL } from './lokaal.ts'
import { storm } from './storm.ts'
import { inspect } from './storm-nazicht.ts'

it('a storm with a Worker that keeps falling over leaves the ledger whole', async () => {
  const opslag = join(WORTEL, '.wrangler/storm')
  const verslag = await storm(opslag, {
    clients: 64,
    plannen: 80,
    opdrachten: 400,
    uitval: 2,
    zaad: 20261122,
  })
  expect(verslag).toMatchObject({ anders: 0, uitval: 2 })
  expect(verslag.bevestigd.size).toBeGreaterThan(50)
  expect(verslag.geweigerd).toBeGreaterThan(50)
  expect(await inspect(opslag, verslag)).toMatchObject({
    overschrijdingen: 0,
    verloren: 0,
    dubbel: 0,
    opdrachten: verslag.bevestigd.size,
    boekbreuk: null,
    ketenbreuk: null,
  })
}, 120_000)
