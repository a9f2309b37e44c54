import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bestand, buildBestanden } from '#addin/samenvatting/bestanden.ts'
import { checkSamenvatting } from '#addin/samenvatting/controle/controleren.ts'
import { sha256 } from '#addin/samenvatting/hash.ts'
import type { Leesdossier } from '#shared/beoordeling/leesdossier.ts'
import { anonymize, type Bekende } from '#shared/samenvatting/anoniem.ts'
import type { Samenvattinginvoer } from '#shared/samenvatting/invoer.ts'
import { ANNA, BINDING, BRAM, beoordeling, CORA, consensus, GERT, VERA } from '#test/shared/dossiers.ts'
import { plan } from '#test/shared/plannen.ts'
import { samenvattinginvoer } from '#test/shared/samenvattingen.ts'
import { sealInvoer } from './voorbeeld.ts'

/** Someone whose name is known, also as it may stand in a text that somebody typed. */
const BEKENDEN: readonly Bekende[] = [{ persoon: ANNA.persoon, naam: 'Anna de Wit' }]
const SPOREN = /\b(?:anna|bram|cora|gert|vera)\b|b-(?:anna|bram|cora|gert)|de wit/i

const dossier = (nummer: string, wijziging: Partial<Leesdossier> = {}): Leesdossier => ({
  plan: nummer,
  planversie: 1,
  status: 'in-beoordeling',
  partijen: [{ organisatie: 'Waterland', partijrol: 'coordinerend' }],
  binding: BINDING,
  beoordelingen: [ANNA, BRAM, CORA, GERT].map(wie => beoordeling(wie, { plan: nummer })),
  consensus: consensus({ beoordelingen: ['b-anna', 'b-bram', 'b-cora', 'b-gert'] }),
  vragen: [
    {
      id: 'v-vera-1',
      plan: nummer,
      door: { persoon: VERA.persoon, organisatie: VERA.organisatie },
      tekst: 'Kan ANNA  DE WIT dit toelichten? Of bram?',
      datum: '2026-11-10',
      antwoorden: [
        { door: { persoon: ANNA.persoon, organisatie: ANNA.organisatie }, tekst: 'Ja.', datum: '2026-11-11' },
      ],
    },
  ],
  besluiten: [],
  vervullingen: [],
  ...wijziging,
})

const invoer = samenvattinginvoer({
  plannen: [plan(), plan({ nummer: 'DB-002', titel: 'Een idee van Anna de Wit' })],
  dossiers: [dossier('DB-001'), dossier('DB-002')],
})

const hide = async (van: Samenvattinginvoer) =>
  anonymize(van, (await sealInvoer(van)).verzegeld.hash, sha256, BEKENDEN)

describe('anonymize', () => {
  it('geeft wie een plan beoordeelde overal dezelfde schuilnaam, en ieder een andere', async () => {
    const { dossiers } = await hide(invoer)
    const namen = dossiers?.map(({ beoordelingen }) => beoordelingen.map(een => een.beoordelaar.persoon))
    const verwacht = ['Beoordelaar A', 'Beoordelaar B', 'Beoordelaar C', 'Beoordelaar D']
    expect(namen).toEqual([verwacht, verwacht])
    const antwoord = dossiers?.[0]?.vragen[0]?.antwoorden[0]?.door
    const anna = dossiers?.[0]?.vragen[0]?.tekst.match(/Beoordelaar [A-D]/)?.[0]
    expect(antwoord).toEqual({ persoon: anna, organisatie: 'organisatie niet getoond' })
    expect(dossiers?.[0]?.vragen[0]?.door.persoon).toBe('Persoon A')
  })

  it('vervangt namen en ids in vrije tekst, hoe ze ook zijn getypt', async () => {
    const { plannen, dossiers } = await hide(invoer)
    expect(plannen[1]?.titel).toMatch(/^Een idee van Beoordelaar [A-D]$/)
    expect(dossiers?.[0]?.vragen[0]?.tekst).toMatch(
      /^Kan Beoordelaar [A-D] dit toelichten\? Of Beoordelaar [A-D]\?$/,
    )
  })

  it('is elke keer hetzelfde, ook als de dossiers in een andere volgorde staan', async () => {
    const sleutel = 'a'.repeat(64)
    const omgekeerd = { ...invoer, dossiers: invoer.dossiers?.toReversed() ?? null }
    const eerst = await anonymize(invoer, sleutel, sha256)
    const dan = await anonymize(omgekeerd, sleutel, sha256)
    const scores = (van: Samenvattinginvoer) =>
      new Map(
        van.dossiers?.map(({ plan: nummer, beoordelingen }) => [
          nummer,
          beoordelingen.map(een => een.beoordelaar),
        ]),
      )
    expect(scores(dan)).toEqual(scores(eerst))
  })

  it('verdeelt de letters naar de sleutel, zodat een lijst van personen ze niet verraadt', async () => {
    const letters = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const { dossiers } = await anonymize(invoer, String(i), sha256)
        return dossiers?.[0]?.vragen[0]?.antwoorden[0]?.door.persoon
      }),
    )
    expect(new Set(letters).size).toBeGreaterThan(1)
  })

  it('laat een samenvatting zonder dossiers zoals zij was', async () => {
    const zonder = samenvattinginvoer()
    expect(await anonymize(zonder, 'sleutel', sha256)).toEqual(zonder)
  })
})

describe('de bestanden zonder namen', () => {
  let bestanden: Bestand[]
  beforeAll(async () => {
    bestanden = await buildBestanden(await sealInvoer(await hide(invoer), true))
  }, 30_000)

  it('houden nergens een naam of id over: geen cel, eigenschap, momentopname of bestandsnaam', async () => {
    expect(JSON.stringify(invoer)).toMatch(SPOREN)
    expect(bestanden).toHaveLength(4)
    for (const { naam, inhoud } of bestanden) {
      expect(naam).toMatch(/^samenvatting-anoniem/)
      const bytes = new Uint8Array(await inhoud.arrayBuffer())
      const delen = /\.(?:xlsx|docx)$/.test(naam)
        ? Object.entries(unzipSync(bytes))
        : [[naam, bytes] as const]
      for (const [pad, deel] of delen)
        expect({ pad, spoor: SPOREN.exec(strFromU8(deel))?.[0] }).toEqual({ pad })
    }
  })

  it('zijn net zo te controleren als met namen', async () => {
    for (const { naam, inhoud } of bestanden.filter(bestand => !bestand.naam.endsWith('.html'))) {
      const uitslag = await checkSamenvatting({ naam, bytes: new Uint8Array(await inhoud.arrayBuffer()) })
      expect(uitslag).toMatchObject({ klopt: true, melding: expect.stringContaining('geanonimiseerd') })
    }
  }, 30_000)
})
