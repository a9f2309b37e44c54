import { beforeEach, describe, expect, it } from 'vitest'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import { MAX_AANVRAGEN } from '#worker/budgettoetsen/contract.ts'
import { ask, makeAanvraag, makeVraag, PEILDATUM, post, prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

const GEHEEL = 'Een bedrag is een geheel aantal eurocenten.'

describe('a wrong value in an aanvraag', () => {
  it.each([
    ['bedrag', '€ 12.000', GEHEEL],
    ['bedrag', '1200000', GEHEEL],
    ['bedrag', 1200000.5, GEHEEL],
    ['bedrag', 2 ** 53, GEHEEL],
    ['bedrag', null, GEHEEL],
    ['bedrag', undefined, GEHEEL],
    ['bedrag', true, GEHEEL],
    ['deelSociaalDomein', -1, 'Een deelbedrag is niet negatief.'],
    ['deelSociaalDomein', euro(2_000_000), 'Het deel sociaal domein is niet groter dan het bedrag.'],
    ['jaar', '2027', 'Gebruik een getal.'],
    ['jaar', 2027.5, 'Gebruik een geheel getal.'],
    ['jaar', 2019, 'Gebruik een getal van ten minste 2020.'],
    ['jaar', 2051, 'Gebruik een getal van ten hoogste 2050.'],
    ['jaar', undefined, 'Dit veld ontbreekt.'],
    ['plan', '  ', 'Een plan heeft een plannummer nodig.'],
    ['plan', 'x'.repeat(41), 'Een plannummer is hoogstens 40 tekens lang.'],
    ['plan', 12, 'Gebruik een tekst.'],
    ['pot', 'Potje!', 'Een pot heeft een naam als doorbraakmiddelen.'],
    ['pot', 'potje', 'De pot potje is niet bekend.'],
    [
      'pot',
      'doorbraakmiddelen-overig',
      'De pot doorbraakmiddelen-overig is een onderdeel. Vraag het geld uit doorbraakmiddelen aan.',
    ],
    ['kleur', 'rood', 'Dit veld kennen we hier niet.'],
    ['__proto__', {}, 'Dit veld kennen we hier niet.'],
  ])('%s = %j is refused with its place', async (veld, waarde, melding) => {
    const goed = makeAanvraag()
    const fout = Object.fromEntries([...Object.entries(goed), [veld, waarde]])
    const probleem = await problemIn(
      await post('/v1/budgettoetsen', { peildatum: PEILDATUM, aanvragen: [goed, goed, goed, fout] }),
      400,
    )
    expect(probleem.fouten).toEqual([{ plaats: `aanvragen[3].${veld}`, melding }])
  })
})

it('names each wrong field of each aanvraag', async () => {
  const aanvragen = [makeAanvraag(), makeAanvraag({ bedrag: cent(-1), jaar: 1 })]
  const probleem = await problemIn(await post('/v1/budgettoetsen', makeVraag(...aanvragen)), 400)
  expect(probleem.fouten).toEqual([
    { plaats: 'aanvragen[1].jaar', melding: 'Gebruik een getal van ten minste 2020.' },
    { plaats: 'aanvragen[1].bedrag', melding: 'Een gevraagd bedrag is niet negatief.' },
    {
      plaats: 'aanvragen[1].deelSociaalDomein',
      melding: 'Het deel sociaal domein is niet groter dan het bedrag.',
    },
  ])
  expect(probleem.detail).toBe(
    'aanvragen[1].jaar: Gebruik een getal van ten minste 2020. In totaal zijn er 3 fouten.',
  )
})

describe('a wrong question', () => {
  it.each([
    [{ aanvragen: [] }, 'peildatum', 'Gebruik een datum als 2026-12-31.'],
    [{ peildatum: '2026-13-01', aanvragen: [] }, 'peildatum', 'Gebruik een datum als 2026-12-31.'],
    [{ peildatum: 46357, aanvragen: [] }, 'peildatum', 'Gebruik een datum als 2026-12-31.'],
    [{ peildatum: PEILDATUM }, 'aanvragen', 'Dit veld ontbreekt.'],
    [{ peildatum: PEILDATUM, aanvragen: {} }, 'aanvragen', 'Gebruik een lijst.'],
    [{ peildatum: PEILDATUM, aanvragen: [7] }, 'aanvragen[0]', 'Gebruik een object.'],
    [{ ...makeVraag(), boek: true }, 'boek', 'Dit veld kennen we hier niet.'],
    [[], 'verzoek', 'Gebruik een object.'],
    ['null', 'verzoek', 'Gebruik een object.'],
  ])('%j is refused', async (vraag, plaats, melding) => {
    const probleem = await problemIn(await post('/v1/budgettoetsen', vraag), 400)
    expect(probleem.fouten).toContainEqual({ plaats, melding })
  })

  it('refuses one aanvraag too many', async () => {
    const aanvragen = Array.from({ length: MAX_AANVRAGEN + 1 }, () => makeAanvraag())
    const probleem = await problemIn(await post('/v1/budgettoetsen', makeVraag(...aanvragen)), 400)
    expect(probleem.fouten).toEqual([
      { plaats: 'aanvragen', melding: 'Stuur hoogstens 20.000 aanvragen tegelijk.' },
    ])
  })

  it('refuses amounts that together can no longer be added exactly', async () => {
    const hoog = makeAanvraag({ bedrag: euro(9_000_000_000_000) })
    const probleem = await problemIn(await post('/v1/budgettoetsen', makeVraag(hoog, hoog)), 400)
    expect(probleem.fouten?.[0]?.plaats).toBe('aanvragen')
    expect(probleem.detail).toContain('Controleer of ze in eurocenten staan.')
  })

  it('names the first hundred errors and counts the rest', async () => {
    const aanvragen = Array.from({ length: 250 }, () => makeAanvraag({ pot: 'potje' }))
    const probleem = await problemIn(await post('/v1/budgettoetsen', makeVraag(...aanvragen)), 400)
    expect(probleem.fouten).toHaveLength(100)
    expect(probleem.detail).toContain('In totaal zijn er 250 fouten.')
  })
})

describe('a body that cannot be read', () => {
  it.each([
    ['text', { 'Content-Type': 'text/plain' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['JSON in another character set', { 'Content-Type': 'application/json; charset=iso-8859-1' }],
  ])('is refused as %s', async (_, koppen) => {
    const probleem = await problemIn(await post('/v1/budgettoetsen', makeVraag(), koppen), 415)
    expect(probleem.detail).toContain('application/json')
  })

  it.each([['{"peildatum":'], [''], ['{"aanvragen":[1,]}']])('is refused as broken JSON: %j', async tekst => {
    expect((await problemIn(await post('/v1/budgettoetsen', tekst), 400)).detail).toContain('geldige JSON')
  })

  it('is refused when it is not UTF-8', async () => {
    const latijn = Uint8Array.from('{"peildatum":"caf\xe9"}', teken => teken.charCodeAt(0))
    const verzoek = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: latijn }
    expect((await problemIn(await ask('/v1/budgettoetsen', verzoek), 400)).detail).toContain('UTF-8')
  })

  it('is refused above 4 MB, with or without a stated length', async () => {
    const teGroot = `"${'x'.repeat(4 * 1024 * 1024)}"`
    expect((await problemIn(await post('/v1/budgettoetsen', teGroot), 413)).detail).toContain('4 MB')
    const stroom = new Blob([teGroot]).stream()
    const verzoek = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: stroom }
    await problemIn(await ask('/v1/budgettoetsen', verzoek), 413)
  })

  it('takes UTF-8 under its own name', async () => {
    const koppen = { 'Content-Type': 'application/json; charset=UTF-8' }
    expect(
      (await post('/v1/budgettoetsen', makeVraag(makeAanvraag({ plan: 'café-1' })), koppen)).status,
    ).toBe(200)
  })
})
