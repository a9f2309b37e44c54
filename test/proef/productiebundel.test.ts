import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { PERSONAS } from '#worker/aanmeldingen/personas.ts'
import { runWrangler } from './lokaal.ts'

/** All that would be deployed for an environment, as one text. */
async function bundle(ingang: string, ...omgeving: string[]): Promise<string> {
  const map = mkdtempSync(join(tmpdir(), 'bundel-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  await runWrangler(['deploy', '--dry-run', '--outdir', map, ...omgeving])
  return readFileSync(join(map, ingang), 'utf8')
}

const SPOREN = ['/v1/aanmeldingen', PERSONAS.anna.naam, 'generateKey']

it('in productie gaat niets mee van de aanmelding van deze machine', async () => {
  const productie = await bundle('index.js', '--env', 'productie')
  expect(productie).toContain('/v1/logboek')
  for (const spoor of SPOREN) expect(productie).not.toContain(spoor)
})

it('op deze machine wel: zo zou de vorige toets het merken', async () => {
  const lokaal = await bundle('lokaal.js', '--env', '')
  for (const spoor of SPOREN) expect(lokaal).toContain(spoor)
})
