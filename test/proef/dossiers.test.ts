import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeDossiers } from './dossiers.ts'
import { findFreePort, startLokaleWorker, WORTEL } from './lokaal.ts'

// A Worker of its own: other tests make dossiers of the same plans.
it('zet dossiers klaar in verschillende stappen, en zegt wat er voor Anna te doen is', async () => {
  const { oorsprong, stop } = await startLokaleWorker(
    await findFreePort(),
    join(WORTEL, '.wrangler/dossiers'),
  )
  onTestFinished(stop)
  const nummers = await makeDossiers(oorsprong)
  expect(nummers).toHaveLength(6)
  const aanmelding = await fetch(`${oorsprong}/v1/aanmeldingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona: 'anna' }),
  })
  const { token } = await aanmelding.json()
  const agenda = await fetch(`${oorsprong}/v1/agenda`, { headers: { Authorization: `Bearer ${token}` } })
  const { punten } = await agenda.json()
  const taken = new Map<string, string>(
    punten.map(({ nummer, taak }: { nummer: string; taak: string }) => [nummer, taak]),
  )
  expect(nummers.map(nummer => taken.get(nummer))).toEqual([
    'beoordelen',
    'beoordelen',
    'vragen-beantwoorden',
    'wachten',
    undefined,
    'wachten',
  ])
})
