import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Planbesluit } from '#shared/beoordeling/besluit.ts'
import { toLeesdossier } from '#shared/beoordeling/leesdossier.ts'
import { viewOf } from '#shared/beoordeling/zicht.ts'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import type { Blok, Document, Tabel } from '#shared/samenvatting/blokken.ts'
import { Samenvattinginvoer } from '#shared/samenvatting/invoer.ts'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { CORA, dossier } from './dossiers.ts'
import { arbitraryPortefeuille, plan } from './plannen.ts'
import { samenvattinginvoer } from './samenvattingen.ts'

const tabel = ({ blokken }: Document, naam: string): Tabel => {
  const gevonden = blokken.find((blok): blok is Tabel => blok.soort === 'tabel' && blok.naam === naam)
  if (!gevonden) throw new Error(`geen tabel ${naam}`)
  return gevonden
}
const koppen = (blokken: readonly Blok[]) =>
  blokken.flatMap(blok => (blok.soort === 'kop' ? [blok.tekst] : []))

/** What Cora may take home of a plan that was judged, with what was decided on it. */
const leesdossier = (nummer: string, besluiten: readonly Planbesluit[] = []) => {
  const zicht = viewOf(CORA, dossier('besluitvorming', { besluiten }))
  if (zicht.soort !== 'inhoud') throw new Error('Cora ziet niets')
  return { ...toLeesdossier(zicht), plan: nummer }
}
const besluit = (wijziging: Partial<Planbesluit> = {}): Planbesluit => ({
  volgnr: 1,
  plan: 'DB-001',
  planversie: 1,
  orgaan: 'bo',
  uitkomst: 'toekennen',
  datum: '2026-11-20',
  motivering: 'Zonder advies, want spoed.',
  voorwaarden: [],
  ...wijziging,
})

describe('een samenvatting volgt uit haar invoer', () => {
  it('wet: heeft voor elk plan een bladzijde, en een tabel per jaar die de som van haar plannen is', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        const document = summarize(samenvattinginvoer({ plannen }))
        const titels = koppen(document.blokken)
        for (const { nummer, titel } of plannen) expect(titels).toContain(`${nummer} ${titel}`)
        const gevraagd = tabel(document, 'fte').rijen.at(-1)?.[2]
        const bedragen = plannen.flatMap(({ jaarbedragen }) => jaarbedragen.map(({ bedrag }) => bedrag))
        expect(gevraagd).toBe(bedragen.reduce<number>((som, bedrag) => som + bedrag, 0))
      }),
      { numRuns: 15 },
    )
  })
  it('is dezelfde na bewaren en teruglezen, in welke volgorde de dossiers ook kwamen', () => {
    const plannen = [plan(), plan({ nummer: 'DB-002' })]
    const dossiers = [leesdossier('DB-001'), leesdossier('DB-002')]
    const document = summarize(samenvattinginvoer({ plannen, dossiers }))
    const terug = Samenvattinginvoer.parse(
      JSON.parse(JSON.stringify(samenvattinginvoer({ plannen, dossiers: dossiers.toReversed() }))),
    )
    expect(summarize(terug)).toEqual(document)
  })
  it('rekent met het werkboek als de regels in de dienst anders optellen, en laat het verschil zien', () => {
    const regel = {
      plan: 'DB-001',
      pot: 'doorbraakmiddelen',
      jaar: 2027,
      sector: 'msz' as const,
      partij: 'Ziekenhuis Oost',
      kosten: 'eenmalig' as const,
      bedrag: euro(1_999_999),
      mijlpaal: null,
    }
    const invoer = (bedrag: typeof regel.bedrag) =>
      samenvattinginvoer({
        aanvraagregels: [
          { ...regel, bedrag },
          { ...regel, jaar: 2028, bedrag: euro(1_000_000) },
        ],
      })
    const afwijkend = summarize(invoer(regel.bedrag))
    expect(afwijkend.blokken).toContainEqual({
      soort: 'alinea',
      nadruk: 'let-op',
      tekst: expect.stringMatching(/^Wijkt af: van DB-001 .* werkboek/),
    })
    expect(tabel(afwijkend, 'geld-DB-001').rijen.at(-1)?.slice(0, 2)).toEqual(['Samen', euro(3_000_000)])
    expect(tabel(afwijkend, 'afwijking-DB-001').rijen).toEqual([
      ['2027', euro(2_000_000), euro(1_999_999), euro(-1)],
    ])
    expect(tabel(afwijkend, 'aanvraagregels-DB-001').rijen.at(-1)?.[2]).toBe(euro(2_999_999))

    const gelijk = summarize(invoer(euro(2_000_000)))
    expect(tabel(gelijk, 'geld-DB-001').rijen.at(-1)).toEqual(['Samen', null, euro(3_000_000), '', ''])
    expect(JSON.stringify(gelijk)).not.toContain('Wijkt af')
  })
})

describe('wat de dienst weet', () => {
  it('staat per plan: partijen, punten per beoordelaar, consensus, vragen; zonder dienst zegt de bladzijde dat', () => {
    const tekst = JSON.stringify(
      summarize(
        samenvattinginvoer({
          dossiers: [leesdossier('DB-001')],
          organisaties: [{ id: 'Waterland', naam: 'Waterland Zorg' }],
        }),
      ).blokken,
    )
    expect(tekst).toContain('Waterland Zorg, cora')
    expect(tekst).toContain('Hoe verhoudt dit zich tot onze regio?')
    expect(tekst).toContain('zonder minderheidsstandpunt')
    expect(JSON.stringify(summarize(samenvattinginvoer()).blokken)).toContain('gemaakt zonder aanmelding')
  })
  it('laat zien wat er van een advies is geworden, met voorwaarden die open of te laat zijn', () => {
    const advies = besluit({
      orgaan: 'gremium',
      uitkomst: 'toekennen-onder-voorwaarden',
      voorwaarden: [
        { tekst: 'Meting erbij', uiterlijk: '2026-11-21' },
        { tekst: 'Akkoord OR', uiterlijk: null },
      ],
    })
    const document = summarize(samenvattinginvoer({ dossiers: [leesdossier('DB-001', [advies])] }))
    expect(tabel(document, 'eerdere-adviezen').rijen).toHaveLength(1)
    expect(tabel(document, 'voorwaarden').rijen.map(rij => rij[3])).toEqual(['Te laat', 'Open'])
  })
  it('maakt de samenvatting pas definitief als over elk voorgesteld plan is besloten onder een vastgesteld kader', () => {
    const kader = {
      ...samenvattinginvoer().kader,
      status: 'vastgesteld' as const,
      besluit: { orgaan: 'BO AZWA', datum: '2026-12-01' },
    }
    const plannen = [plan(), plan({ nummer: 'DB-002', jaarbedragen: [jaarbedrag] })]
    const labels = (dossiers: ReturnType<typeof leesdossier>[]) =>
      summarize(samenvattinginvoer({ kader, plannen, dossiers, fictief: false })).kenmerken
    const besloten = [
      leesdossier('DB-001', [besluit()]),
      leesdossier('DB-002', [besluit({ plan: 'DB-002' })]),
    ]
    expect(labels(besloten)).toEqual([])
    expect(labels(besloten.slice(1))).toEqual(['concept'])
  })
})

const jaarbedrag = { jaar: 2027, bedrag: euro(1), waarvanSociaalDomein: cent(0) }
