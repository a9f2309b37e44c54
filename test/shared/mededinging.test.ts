import { describe, expect, it } from 'vitest'
import { checkMededinging, MEDEDINGING_BRON, Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'
import { explainGeenRang } from '#shared/beoordeling/opmaak.ts'
import { isSociaalDomein } from '#shared/beoordeling/sociaal-domein.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { cent } from '#shared/middelen/bedrag.ts'
import { codesOf, PLANSOORTEN } from '#shared/plan/codelijsten.ts'
import { aanvragenOf, rankPlannen } from '#shared/verdeling/op-rang.ts'
import { inhoud, mededingingsverslag } from './dossiers.ts'
import { plan } from './plannen.ts'

const fieldsOf = (wijziging: Partial<Mededingingsverslag>) =>
  checkMededinging(mededingingsverslag(wijziging)).map(({ regel, plaats }) => `${regel} ${plaats.veld}`)

describe('mededingingsverslag (V-25)', () => {
  it('is goed met motief, partijen, toetsbare doelen en een einddatum', () => {
    expect(checkMededinging(mededingingsverslag())).toEqual([])
    expect(Mededingingsverslag.parse(mededingingsverslag())).toEqual(mededingingsverslag())
    expect(MEDEDINGING_BRON.herkomst).toBe('afgeleid')
  })
  it('noemt elk deel dat ontbreekt', () => {
    expect(
      fieldsOf({ motief: ' ', partijen: ['Waterland', 'Waterland'], doelen: [], einddatum: null }),
    ).toEqual(['V-25 Motief', 'V-25 Partijen', 'V-25 Doelen', 'V-25 Einddatum'])
  })
  it('vraagt van elk doel dat het kenbaar, meetbaar en toetsbaar is', () => {
    const [doel] = mededingingsverslag().doelen
    if (!doel) throw new Error('er is geen doel')
    const meldingen = checkMededinging(
      mededingingsverslag({ doelen: [doel, { ...doel, maatstaf: '', toetsing: '' }] }),
    )
    expect(meldingen.map(({ tekst }) => tekst)).toEqual([
      'Doel 2 is niet meetbaar.',
      'Doel 2 is niet toetsbaar.',
    ])
  })
  it('is tijdelijk: het einde ligt na de datum van het verslag', () => {
    expect(fieldsOf({ datum: '2026-11-05', einddatum: '2026-11-05' })).toEqual(['V-25 Einddatum'])
    expect(fieldsOf({ datum: '2026-11-05', einddatum: '2026-11-06' })).toEqual([])
  })
})

describe('sociaal domein', () => {
  it('V-6: een regioplan krijgt onder geen kader een rang, dus bepaalt geen score een bedrag', () => {
    const kader = { ...DOORBRAAK_CONCEPT_2026, plansoorten: codesOf(PLANSOORTEN) }
    const goed = plan({ nummer: 'A' })
    const regioplan = plan({ nummer: 'B', soort: 'regioplan-sociaal-domein' })
    const scores = rankPlannen([regioplan, goed], kader)
    expect(
      scores.map(({ plan, score, rangschikbaar }) => [plan.nummer, score !== null, rangschikbaar]),
    ).toEqual([
      ['A', true, true],
      ['B', true, false],
    ])
    expect(aanvragenOf(scores, kader).map(({ plan }) => plan)).toEqual(['A', 'A'])
    expect(scores.flatMap(explainGeenRang)).toEqual([expect.stringContaining('verdeelsleutel')])
  })
  it('doet mee door de plansoort, door een gemeente, of door het geld', () => {
    const [jaarbedrag] = inhoud().jaarbedragen
    if (!jaarbedrag) throw new Error('er is geen jaarbedrag')
    expect(isSociaalDomein(inhoud())).toBe(false)
    expect(isSociaalDomein(inhoud({ soort: 'regioplan-sociaal-domein' }))).toBe(true)
    expect(isSociaalDomein(inhoud({ gemeenteDoetMee: true }))).toBe(true)
    expect(isSociaalDomein(inhoud({ aanvrager: { naam: 'Gemeente Oost', soort: 'gemeente' } }))).toBe(true)
    expect(
      isSociaalDomein(inhoud({ jaarbedragen: [{ ...jaarbedrag, waarvanSociaalDomein: cent(1) }] })),
    ).toBe(true)
  })
})
