import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { Aanmeldwijzen } from '#worker/aanmeldwijzen/antwoorden.ts'
import productie from '#worker/index.ts'
import { ask } from './opstelling.ts'

const read = async (antwoord: Response) => Aanmeldwijzen.parse(await antwoord.json()).aanmeldwijzen
const inProductie = async (instellingen: object) =>
  read(
    await productie.fetch(new Request('https://impacttoets.example/v1/aanmeldwijzen'), {
      ...env,
      OMGEVING: 'productie',
      ...instellingen,
    }),
  )

it('is on this machine that of the invented people', async () => {
  expect(await read(await ask('/v1/aanmeldwijzen'))).toEqual([{ soort: 'lokaal' }])
})

it('is in production that of Entra, for the app that tokens must be meant for', async () => {
  const AANMELDEN_BIJ = 'https://login.microsoftonline.com/organizations'
  expect(await inProductie({ AANMELDEN_BIJ, CLIENT_ID: 'app' })).toEqual([
    { soort: 'entra', toepassing: 'app', autoriteit: AANMELDEN_BIJ, bereik: 'api://app/toegang' },
  ])
})

it('is none where nobody set one up: the service can then be read without a name', async () => {
  expect(await inProductie({})).toEqual([])
})
