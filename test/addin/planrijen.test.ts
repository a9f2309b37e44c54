import { describe, expect, it } from 'vitest'
import type { Celwaarde } from '#addin/workbook/cel.ts'
import { readPlanrijen } from '#addin/workbook/planrijen.ts'
import { KADER } from '../shared/plannen.ts'
import { GOED, KOPPEN, tabel } from './plantabel.ts'

const read = (wijziging: Record<string, Celwaarde>) => readPlanrijen(tabel([wijziging]), KADER)

describe('een goede rij', () => {
  it('wordt een plan, tot op de cent, met PM en n.v.t. als wat ze zijn', () => {
    const { plannen, meldingen } = read({ 'Werknemers hoog': 'PM', 'Bedrag 2028': '' })
    expect(meldingen).toEqual([])
    expect(plannen).toMatchObject([
      {
        nummer: 'DB-1',
        jaarbedragen: [{ jaar: 2027, bedrag: 123_456_789, waarvanSociaalDomein: 0 }],
        impact: {
          beroepsgroep: 'vvt',
          werknemers: { laag: 10, gemiddeld: 20, hoog: null },
          invulling: 'voorzien',
        },
        antwoorden: { betrouwbaarheid: { punten: 3 }, opschaalbaarheid: { punten: 'nvt' } },
      },
    ])
  })
  it('wordt gelezen in welke volgorde en met welke hoofdletters de kolommen ook staan, met eigen kolommen ertussen', () => {
    const koppen = ['Mijn notitie', ...[...KOPPEN].reverse().map(kop => kop.toUpperCase())]
    const rij = koppen.map(kop => GOED[KOPPEN.find(k => k.toUpperCase() === kop) ?? ''] ?? 'bellen!')
    expect(readPlanrijen({ ...tabel([]), koppen, rijen: [rij] }, KADER)).toMatchObject({
      plannen: [{ nummer: 'DB-1' }],
      meldingen: [],
    })
  })
})

describe('een foute cel', () => {
  it.each([
    ['Bedrag 2027', '1.234,56', 'H5', '“1.234,56” is tekst en geen bedrag.', '1234,56'],
    ['Bedrag 2027', '€ 3 mln', 'H5', '“€ 3 mln” is tekst en geen bedrag.', '3000000'],
    ['Bedrag 2027', 'nader te bepalen', 'H5', 'is tekst en geen bedrag', 'bijvoorbeeld 1234567,89'],
    ['Bedrag 2028', -1, 'I5', 'Het bedrag is negatief.', 'correctie hoort in de boekingen'],
    ['Bedrag 2028', 0.001, 'I5', 'meer dan twee decimalen', 'hele centen'],
    ['Bedrag 2027', '#N/A', 'H5', 'de Excel-fout #N/A', 'Herstel de formule'],
    ['Titel', '', 'C5', 'De titel ontbreekt.', 'Vul de titel'],
    ['Onderwerp', 'Kwantumzorg', 'G5', '“Kwantumzorg” staat niet in de lijst.', 'Kies uit: AI;'],
    ['Soort aanvrager', '', 'E5', 'Er is niets ingevuld.', 'Zvw-aanbieder'],
    ['Gemeente doet mee', 'misschien', 'F5', 'geen ja of nee', 'Ja of Nee'],
    ['Werknemers laag', 25, 'L5', 'De scenario’s lopen niet op', 'laag ≤ gemiddeld ≤ hoog'],
    ['Werknemers hoog', 'veel', 'N5', '“veel” is geen aantal.', 'PM'],
    ['Betrouwbaarheid', 6, 'P5', 'buiten de schaal', '0 tot en met 5'],
    [
      'Sociaal domein 2027',
      1_234_568,
      'J5',
      'groter dan het bedrag van het jaar',
      'hoogstens het hele bedrag',
    ],
    ['Plannummer', '', 'B5', 'Het plannummer ontbreekt.', 'eigen nummer'],
  ])('%s = %j wijst cel %s… aan, zegt wat er is en wat te doen', (kop, waarde, cel, tekst, uitweg) => {
    const { plannen, meldingen } = read({ [kop]: waarde })
    expect(plannen).toEqual([])
    expect(meldingen).toHaveLength(1)
    expect(meldingen[0]).toMatchObject({ ernst: 'fout', plaats: { blad: 'Plannen', cel, veld: kop } })
    expect(meldingen[0]?.tekst).toContain(tekst)
    expect(meldingen[0]?.uitweg).toContain(uitweg)
  })
  it('stopt alleen haar eigen rij, en alle fouten van een rij worden samen gemeld', () => {
    const gelezen = readPlanrijen(
      tabel([{}, { Plannummer: 'DB-2', 'Bedrag 2027': 'x', Onderwerp: 'y' }, { Plannummer: 'DB-3' }]),
      KADER,
    )
    expect(gelezen.plannen.map(({ nummer }) => nummer)).toEqual(['DB-1', 'DB-3'])
    expect(gelezen.meldingen.map(({ plaats }) => [plaats.cel, plaats.plan])).toEqual([
      ['G6', 'DB-2'],
      ['H6', 'DB-2'],
    ])
    expect([...gelezen.nietGelezen.keys()]).toEqual(['DB-2'])
  })
})

describe('de tabel als geheel', () => {
  it('meldt ontbrekende kolommen in één keer, en leest dan niets', () => {
    const koppen = KOPPEN.filter(kop => !['Titel', 'Invulling', 'Betrouwbaarheid'].includes(kop))
    const { plannen, meldingen } = readPlanrijen(tabel([{}], koppen), KADER)
    expect(plannen).toEqual([])
    expect(meldingen).toMatchObject([{ regel: 'plannen/kolom', plaats: { blad: 'Plannen', cel: 'B4' } }])
    expect(meldingen[0]?.tekst).toContain('Titel, Invulling, Betrouwbaarheid')
  })
  it('meldt dat bedragkolommen ontbreken', () => {
    const koppen = KOPPEN.filter(kop => !kop.startsWith('Bedrag'))
    expect(readPlanrijen(tabel([{}], koppen), KADER).meldingen[0]?.tekst).toContain('Bedrag 2027')
  })
  it('V-2: meldt een bedrag in een jaar dat het fonds niet heeft, en niets als die cel leeg is', () => {
    const koppen = [...KOPPEN, 'Bedrag 2029']
    expect(readPlanrijen(tabel([{ 'Bedrag 2029': 5 }], koppen), KADER).meldingen).toMatchObject([
      { regel: 'V-2', tekst: 'In 2029 zijn er geen doorbraakmiddelen.', plaats: { cel: 'S5' } },
    ])
    expect(readPlanrijen(tabel([{ 'Bedrag 2029': '' }], koppen), KADER).meldingen).toEqual([])
  })
  it('telt een dubbel plannummer één keer en wijst de tweede rij aan', () => {
    const gelezen = readPlanrijen(tabel([{}, { Titel: 'Nog eens' }]), KADER)
    expect(gelezen.plannen.map(({ titel }) => titel)).toEqual(['Spraakgestuurd rapporteren'])
    expect(gelezen.meldingen).toMatchObject([{ regel: 'lezen/dubbel', plaats: { cel: 'B6', plan: 'DB-1' } }])
  })
  it('slaat lege rijen over, ook als er al een uitkomst naast staat', () => {
    const koppen = [...KOPPEN, 'Toets oordeel']
    const leeg = koppen.map(kop => (kop === 'Toets oordeel' ? 'Past' : ''))
    const gelezen = readPlanrijen(
      { ...tabel([{}], koppen), rijen: [leeg, ...tabel([{}], koppen).rijen] },
      KADER,
    )
    expect(gelezen).toMatchObject({ aantalRijen: 1, plannen: [{ nummer: 'DB-1' }], meldingen: [] })
  })
  it('zegt het als de tabel leeg is', () => {
    expect(readPlanrijen(tabel([]), KADER).meldingen).toMatchObject([
      { regel: 'lezen/leeg', ernst: 'waarschuwing' },
    ])
  })
})
