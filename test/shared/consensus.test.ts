import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Consensus } from '#shared/beoordeling/consensus.ts'
import { checkConsensus } from '#shared/beoordeling/consensus-controle.ts'
import type { Dossier } from '#shared/beoordeling/dossier.ts'
import { checkRangafwijking, findGepasseerd, type Rangbesluit } from '#shared/beoordeling/rangafwijking.ts'
import { toAntwoorden, toPlan } from '#shared/beoordeling/samenstellen.ts'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Antwoord } from '#shared/plan/plan.ts'
import { ANNA, BRAM, beoordeling, CORA, concept, consensus, dossier, GERT, inhoud, NORA } from './dossiers.ts'
import { arbitraryPlan, KADER } from './plannen.ts'

const check = (wijziging: Partial<Consensus> = {}, stukken: Partial<Dossier> = {}, wie = CORA) =>
  checkConsensus(consensus(wijziging), dossier('in-beoordeling', stukken), KADER, wie)
const rulesOf = (...argumenten: Parameters<typeof check>) =>
  check(...argumenten).map(({ regel, plaats }) => `${regel} ${plaats.veld}`)

/** Three judgements that give these points on opschaalbaarheid, for which the kader asks no evidence. */
const scored = (...punten: Antwoord['punten'][]) =>
  [CORA, BRAM, GERT].map((wie, i) =>
    beoordeling(wie, {
      inhoud: {
        antwoorden: {
          betrouwbaarheid: { punten: 3, onderbouwing: 'x' },
          opschaalbaarheid: { punten: punten[i] ?? 4, onderbouwing: '' },
        },
        oordelen: {},
      },
    }),
  )
const opschaalbaarheid = (punten: Antwoord['punten'], reden = '') => ({
  criteria: { ...consensus().criteria, opschaalbaarheid: { punten, reden } },
})

describe('consensus', () => {
  it('is goed als alles beantwoord is, door alle partijen', () => {
    expect(check()).toEqual([])
    expect(Consensus.parse(JSON.parse(JSON.stringify(consensus())))).toEqual(consensus())
  })
  it('beantwoordt elke vraag van het kader, en niets anders', () => {
    expect(rulesOf({ criteria: {} })).toEqual([
      'beoordeling/antwoord Betrouwbaarheid',
      'beoordeling/antwoord Opschaalbaarheid',
    ])
    expect(rulesOf({ criteria: { ...consensus().criteria, sfeer: { punten: 5, reden: 'x' } } })).toEqual([
      'beoordeling/antwoord sfeer',
    ])
  })
  it('gaat over wat nu wordt beoordeeld', () => {
    expect(rulesOf({ planversie: 2 })).toContain('consensus/binding Planversie')
    expect(rulesOf({ kader: { id: KADER.id, versie: 9 } })).toContain('consensus/binding Planversie')
  })
  it('rust op elke beoordeling die telt, en wacht op elke partij', () => {
    expect(rulesOf({ beoordelingen: ['b-bram', 'b-cora'] })).toEqual([
      'consensus/beoordelingen Beoordelingen',
    ])
    const zonderGemeente = { beoordelingen: [beoordeling(CORA), beoordeling(BRAM), concept(GERT)] }
    expect(check({ beoordelingen: ['b-bram', 'b-cora'] }, zonderGemeente)).toMatchObject([
      { tekst: 'Er is nog geen ingediende beoordeling van Gemeente Oost.' },
    ])
  })
  it('vraagt een reden waar de beoordelaars verschilden, ook als de keuze er een van is', () => {
    const verdeeld = { beoordelingen: scored(4, 2, 4) }
    expect(rulesOf(opschaalbaarheid(4), verdeeld)).toEqual([
      'consensus/reden Opschaalbaarheid en executiekracht',
    ])
    expect(check(opschaalbaarheid(4, 'Het uitvoeringsplan is er.'), verdeeld)).toEqual([])
  })
  it('vraagt een reden waar de keuze van elke beoordeling afwijkt', () => {
    expect(rulesOf(opschaalbaarheid(5))).toEqual(['consensus/reden Opschaalbaarheid en executiekracht'])
    expect(rulesOf(opschaalbaarheid('nvt'))).toEqual(['consensus/reden Opschaalbaarheid en executiekracht'])
  })
  it('zegt wie het niet mag vastleggen of nog blind is alleen dat, en niets over verschillen', () => {
    const verdeeld = { beoordelingen: [...scored(1, 5, 3).slice(1), concept(CORA)] }
    for (const wie of [CORA, BRAM, ANNA, NORA])
      expect(rulesOf(opschaalbaarheid(4), verdeeld, wie)).toEqual(['consensus/bevoegd Consensus'])
  })
})

describe('wie onder de consensus staat', () => {
  const apart = { organisatie: 'Duinzicht', over: { soort: 'geheel' }, standpunt: 'Te vroeg.' } as const
  it('is elke partij, of zij heeft een minderheidsstandpunt', () => {
    const zonderDuinzicht = { door: ['Waterland', 'Gemeente Oost'] }
    expect(rulesOf(zonderDuinzicht)).toEqual(['consensus/partijen Vastgesteld door'])
    expect(check({ ...zonderDuinzicht, minderheid: [apart] })).toEqual([])
  })
  it('staat in een bezwaar met naam, niet met de code van de organisatie', () => {
    expect(check({ door: ['Waterland', 'Gemeente Oost'] })).toMatchObject([
      { tekst: 'Zonder instemming en zonder minderheidsstandpunt: Duinzicht Zorgverzekeringen.' },
    ])
    expect(check({ minderheid: [{ ...apart, standpunt: '' }] })).toMatchObject([
      { tekst: 'Het minderheidsstandpunt van Duinzicht Zorgverzekeringen is niet compleet.' },
    ])
  })
  it('is alleen wie partij is, met minstens één marktleider', () => {
    expect(rulesOf({ door: [...consensus().door, 'Verte'] })).toEqual(['consensus/partijen Vastgesteld door'])
    const alleenGemeente = {
      door: ['Gemeente Oost'],
      minderheid: [apart, { ...apart, organisatie: 'Waterland' }],
    }
    expect(rulesOf(alleenGemeente)).toEqual(['consensus/partijen Vastgesteld door'])
  })
  it('V-7: met sociaal domein ook een gemeente, die niet met een minderheidsstandpunt is af te doen', () => {
    const zonderGemeente = {
      door: ['Waterland', 'Duinzicht'],
      minderheid: [{ ...apart, organisatie: 'Gemeente Oost' }],
    }
    expect(rulesOf(zonderGemeente)).toEqual(['V-7 Vastgesteld door'])
    expect(check(zonderGemeente, { inhoud: inhoud() })).toEqual([])
  })
  it('legt een minderheidsstandpunt vast van een partij, over iets wat bestaat, met woorden', () => {
    const met = (minderheid: Consensus['minderheid']) => rulesOf({ minderheid })
    expect(met([{ ...apart, over: { soort: 'criterium', id: 'betrouwbaarheid' } }])).toEqual([])
    for (const fout of [
      { ...apart, organisatie: 'Verte' },
      { ...apart, standpunt: ' ' },
      { ...apart, over: { soort: 'criterium' as const, id: 'sfeer' } },
    ])
      expect(met([fout])).toEqual(['consensus/minderheid Minderheidsstandpunt'])
  })
})

describe('afwijken van wat is berekend (V-22)', () => {
  const afwijking = {
    soort: 'scenario',
    van: 'gemiddeld',
    naar: 'laag',
    reden: 'De proef viel tegen.',
  } as const
  it('van het scenario kan met een reden', () => {
    expect(check({ afwijkingen: [afwijking] })).toEqual([])
    expect(rulesOf({ afwijkingen: [{ ...afwijking, reden: ' ' }] })).toEqual([
      'V-22 Afwijking van het scenario',
    ])
  })
  it('begint bij het scenario van het kader, en eindigt ergens anders', () => {
    expect(rulesOf({ afwijkingen: [{ ...afwijking, van: 'hoog' }] })).toEqual([
      'V-22 Afwijking van het scenario',
    ])
    expect(rulesOf({ afwijkingen: [{ ...afwijking, naar: 'gemiddeld' }] })).toEqual([
      'V-22 Afwijking van het scenario',
    ])
  })
  it('van de rangorde vraagt ook een reden', () => {
    const rang = { soort: 'rang', van: '12', naar: '3', reden: '' } as const
    expect(rulesOf({ afwijkingen: [rang] })).toEqual(['V-22 Afwijking van de rangorde'])
  })
})

describe('voorgaan op een hoger plan', () => {
  const besluit = (
    plan: string,
    besluit: Rangbesluit['besluit'],
    reden: string | null = null,
  ): Rangbesluit => ({
    plan,
    soort: 'doorbraakplan',
    besluit,
    reden,
  })
  const rangorde = ['DB-1', 'DB-2', 'DB-3']
  it('vraagt een reden als een hoger plan wacht, niet als dat al is beslist', () => {
    const besluiten = [besluit('DB-1', 'wacht'), besluit('DB-2', 'negatief'), besluit('DB-3', 'positief')]
    expect(checkRangafwijking(besluiten, rangorde)).toMatchObject([
      { regel: 'V-22', plaats: { plan: 'DB-3' }, tekst: expect.stringContaining('DB-1') },
    ])
    expect(checkRangafwijking([besluit('DB-1', 'positief'), besluit('DB-2', 'wacht')], rangorde)).toEqual([])
    expect(
      checkRangafwijking([besluit('DB-1', 'wacht'), besluit('DB-2', 'positief', 'Haast.')], rangorde),
    ).toEqual([])
  })
  it('zet een plan zonder rang onder alle andere', () => {
    const besluiten = [besluit('DB-2', 'wacht'), besluit('DB-9', 'positief')]
    expect(findGepasseerd('DB-9', besluiten, rangorde)).toEqual(['DB-2'])
  })
  it('V-6: laat een regioplan sociaal domein erbuiten, want daar volgt het geld een sleutel', () => {
    const regioplan = { ...besluit('DB-1', 'wacht'), soort: 'regioplan-sociaal-domein' } as const
    expect(findGepasseerd('DB-2', [regioplan, besluit('DB-2', 'positief')], rangorde)).toEqual([])
    expect(
      findGepasseerd('DB-3', [besluit('DB-2', 'wacht'), { ...regioplan, plan: 'DB-3' }], rangorde),
    ).toEqual([])
  })
})

describe('wetten van de consensus', () => {
  it('wet: scoort precies zoals een beoordeling met dezelfde antwoorden', () => {
    fc.assert(
      fc.property(arbitraryPlan('DB-001'), plan => {
        const { antwoorden, oordelen, ...kaal } = plan
        const criteria = Object.fromEntries(
          Object.entries(antwoorden).map(([id, { punten, onderbouwing }]) => [
            id,
            { punten, reden: onderbouwing },
          ]),
        )
        const samen = toPlan(kaal, toAntwoorden({ criteria, poorten: {} }))
        expect(scorePlan(samen, KADER)).toEqual(scorePlan(plan, KADER))
      }),
    )
  })
  it('wet: zonder reden kan alleen wat alle beoordelaars gaven', () => {
    const punt = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('nvt' as const))
    fc.assert(
      fc.property(punt, punt, punt, punt, (een, twee, drie, samen) => {
        const meldingen = check(opschaalbaarheid(samen), { beoordelingen: scored(een, twee, drie) })
        expect(meldingen.length === 0).toBe([een, twee, drie].every(gegeven => gegeven === samen))
      }),
    )
  })
})
