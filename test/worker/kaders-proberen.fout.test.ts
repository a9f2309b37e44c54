import { beforeEach, describe, expect, it } from 'vitest'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { plan } from '#test/shared/plannen.ts'
import { MEESTE_PLANNEN } from '#worker/kaders/portefeuille.ts'
import { as } from './aanmelden.ts'
import { volgende } from './kaders-voorbeeld.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

const { id } = DOORBRAAK_CONCEPT_2026
const HUIDIG = { id, versie: 1 }
const faultsIn = async (pad: string, json: unknown) => {
  const { fouten } = await problemIn(await (await as('anna')).post(pad, json), 400)
  return fouten?.map(({ plaats, melding }) => `${plaats}: ${melding}`)
}
const PROEF = { huidig: HUIDIG, nieuw: { soort: 'gepubliceerd', ...HUIDIG }, plannen: [plan()] }
const METING = { kader: HUIDIG, plannen: [plan()] }

describe('a dry run', () => {
  it.each<[string, object, string[]]>([
    [
      'a version that does not exist',
      { huidig: { id, versie: 9 } },
      [`huidig: Er is geen versie 9 van kader ${id}.`],
    ],
    [
      'another that does not exist',
      { nieuw: { soort: 'gepubliceerd', id: 'iza', versie: 1 } },
      ['nieuw: Er is geen versie 1 van kader iza.'],
    ],
    ['no kind of kader', { nieuw: HUIDIG }, ['nieuw.soort: Kies uit: gepubliceerd, voorstel.']],
    [
      'a proposal that breaks a law',
      { nieuw: { soort: 'voorstel', kader: volgende({ hoogstePunten: null }) } },
      ['nieuw.kader.hoogstePunten: Een kader met criteria heeft een hoogste aantal punten.'],
    ],
    ['a plan twice', { plannen: [plan(), plan()] }, ['plannen[1].nummer: Plan DB-001 staat er vaker.']],
    [
      'too many plans',
      { plannen: Array.from({ length: MEESTE_PLANNEN + 1 }, (_, i) => plan({ nummer: `DB-${i}` })) },
      ['plannen: Stuur hoogstens 2.000 plannen tegelijk.'],
    ],
  ])('refuses %s', async (_, wijziging, fouten) => {
    expect(await faultsIn('/v1/kaderproeven', { ...PROEF, ...wijziging })).toEqual(fouten)
  })
})

describe('sensitivity to the weights', () => {
  it.each<[string, object, string[]]>([
    [
      'a version that does not exist',
      { kader: { id, versie: 9 } },
      [`kader: Er is geen versie 9 van kader ${id}.`],
    ],
    ['a margin of nothing', { marge: 0 }, ['marge: Gebruik een getal van ten minste 1.']],
    ['a margin beyond the half', { marge: 51 }, ['marge: Gebruik een getal van ten hoogste 50.']],
  ])('refuses %s', async (_, wijziging, fouten) => {
    expect(await faultsIn('/v1/gevoeligheden', { ...METING, ...wijziging })).toEqual(fouten)
  })
})
