import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { Kaderversielijst, Publicatie } from '#worker/kaders/antwoorden.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { as } from './aanmelden.ts'
import { volgende } from './kaders-voorbeeld.ts'
import { readInhoud, readLogboek } from './logboekhulp.ts'
import { ask, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const { id } = DOORBRAAK_CONCEPT_2026
const VERSIES = `/v1/kaders/${id}/versies`
const readVersies = async () => Kaderversielijst.parse(await (await ask(VERSIES)).json())

describe('a published version', () => {
  it('is the kader from then on, and the one before it stays', async () => {
    expect((await (await as('karin')).post('/v1/kaders', volgende())).status).toBe(201)
    expect(await (await ask(`/v1/kaders/${id}`)).json()).toEqual(volgende())
    expect(await (await ask(`${VERSIES}/1`)).json()).toEqual(DOORBRAAK_CONCEPT_2026)
  })

  it('has the same hash whatever the order of the keys in which it came', async () => {
    const omgekeerd = Object.fromEntries(Object.entries(volgende()).reverse())
    const antwoord = await (await as('karin')).post('/v1/kaders', omgekeerd)
    const { hash, ...rest } = Publicatie.parse(await antwoord.json())
    expect(rest).toEqual({ id, versie: 2, status: 'concept', meldingen: [] })
    const { results } = await env.DB.prepare('SELECT inhoud FROM kaderversie WHERE versie = 2').all()
    const tekst = new TextEncoder().encode(String(Object(results[0]).inhoud))
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', tekst))
    expect(hash).toBe(Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join(''))
  })

  it('is listed with who decided and since when; what came along with the service has no such moment', async () => {
    const wie = {
      advies: { orgaan: 'Bestuurlijk Gremium', datum: '2027-01-08' },
      besluit: { orgaan: 'BO IZA/AZWA', datum: '2027-01-15' },
    }
    await (await as('karin')).post('/v1/kaders', volgende({ ...wie, geldigVan: '2027-02-01' }))
    const { versies, totaal } = await readVersies()
    expect(totaal).toBe(2)
    expect(versies).toMatchObject([
      { versie: 2, ...wie, geldigVan: '2027-02-01' },
      { versie: 1, advies: null, besluit: null, gepubliceerdOp: null },
    ])
    const { regels } = await readLogboek({ handeling: 'kader-gepubliceerd' })
    expect(versies[0]?.gepubliceerdOp).toBe(regels[0]?.tijd)
    expect(await (await ask(`${VERSIES}?paginaGrootte=1&pagina=2`)).json()).toMatchObject({
      versies: [{ versie: 1 }],
      totaal: 2,
    })
  })

  it('says in words what it changed, in both directions', async () => {
    await (await as('karin')).post('/v1/kaders', volgende())
    const [heen, terug] = [`${VERSIES}/2/verschillen?met=1`, `${VERSIES}/1/verschillen?met=2`]
    expect(await (await ask(heen)).json()).toEqual({
      id,
      van: 1,
      naar: 2,
      verschillen: [
        { onderdeel: 'het kader', wat: 'gewijzigd', veld: 'versie', van: '1', naar: '2' },
        { onderdeel: 'Betrouwbaarheid', wat: 'gewijzigd', veld: 'gewicht', van: '20', naar: '30' },
      ],
    })
    expect(await (await ask(terug)).json()).toMatchObject({ verschillen: [{}, { van: '30', naar: '20' }] })
  })
})

describe('the logboek', () => {
  it('says in the chain of the kader who published what, after which version, and what it changed', async () => {
    const karin = await as('karin')
    await karin.post('/v1/kaders', volgende())
    const keten = `kader:${id}` as const
    const { regels, koppen } = await readLogboek({ keten })
    expect(regels).toMatchObject([
      { wie: karin.persoon, handeling: 'kader-gepubliceerd', uitkomst: 'gedaan', kader: { id, versie: 2 } },
    ])
    expect(await findBreuk(regels, koppen, true)).toBeUndefined()
    const [nieuw, eerste] = (await readVersies()).versies
    expect(await readInhoud(keten)).toEqual([
      [
        { versie: 1, status: 'concept', hash: eerste?.hash },
        {
          versie: 2,
          status: 'concept',
          hash: nieuw?.hash,
          wijzigingen: ['Versie van het kader: 1 → 2', 'Gewicht van Betrouwbaarheid: 20 → 30'],
        },
      ],
    ])
  })
})

describe('a question beyond what a plan already answers', () => {
  const extra = [
    ...DOORBRAAK_CONCEPT_2026.uitvraag,
    {
      id: 'co2',
      titel: 'Berekening van de CO2-uitstoot',
      planonderdeel: null,
      bron: DOORBRAAK_CONCEPT_2026.bron,
    },
  ]

  it('is allowed with a recorded reason, and whoever publishes it is told', async () => {
    const kader = volgende({ uitvraag: extra, redenExtraUitvraag: 'Besluit van het BO van 15 januari.' })
    const antwoord = await (await as('karin')).post('/v1/kaders', kader)
    expect(antwoord.status).toBe(201)
    expect(Publicatie.parse(await antwoord.json()).meldingen).toMatchObject([
      { ernst: 'waarschuwing', plaats: { veld: `uitvraag[${extra.length - 1}].planonderdeel` } },
    ])
  })
})

describe('a request with a key', () => {
  it('publishes once, and gives the same answer again', async () => {
    const karin = await as('karin')
    const publish = () => karin.post('/v1/kaders', volgende(), { 'Idempotency-Key': 'publicatie-versie-2' })
    const [eerst, weer] = [await publish(), await publish()]
    expect([eerst.status, weer.status]).toEqual([201, 201])
    expect(await weer.json()).toEqual(await eerst.json())
    expect((await readVersies()).totaal).toBe(2)
  })
})
