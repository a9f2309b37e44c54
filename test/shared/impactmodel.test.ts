import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsOf, trace } from '#shared/impact/herleiding.ts'
import { Impactmodel } from '#shared/impact/impactmodel.ts'
import { KPMG_2025 } from '#shared/impact/kpmg-2025.ts'
import { combineRandvoorwaarden, suggestCluster } from '#shared/impact/randvoorwaarden.ts'
import { computeImpactmodel, isOverneembaar } from '#shared/impact/rekenmodel.ts'
import { codesOf, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { drie, effect, formule, model, parameter, stap } from './impactmodellen.ts'
import { KADER } from './plannen.ts'

const compute = (wijziging: Parameters<typeof model>[0] = {}) => computeImpactmodel(model(wijziging), KADER)
const regels = (wijziging: Parameters<typeof model>[0] = {}) =>
  compute(wijziging).meldingen.map(({ regel, plaats }) => [regel, plaats.veld])

describe('van parameters naar fte', () => {
  it('rekent per scenario uit, zonder meldingen, en past in het schema', () => {
    const uitkomst = compute()
    expect(uitkomst.meldingen).toEqual([])
    expect(uitkomst.structureel.werknemers).toEqual({
      eenheid: 'werknemers',
      basis: 'bruto',
      som: drie(40, 60, 100),
      pm: drie(0),
    })
    expect(uitkomst.structureel.fte.som.hoog).toBeCloseTo(59, 10)
    expect(uitkomst.aangehouden).toEqual(drie(40, 60, 100))
    expect(isOverneembaar(uitkomst)).toBe(true)
    expect(Impactmodel.parse(model())).toEqual(model())
  })

  it('zet een uitkomst in fte om naar werknemers', () => {
    const { structureel } = compute({
      effecten: [
        effect({
          stappen: [stap('R1', 'P1*0.59', 'fte')],
          uitkomst: { eenheid: 'fte', formule: formule('R1') },
        }),
      ],
    })
    expect(structureel.fte.som.laag).toBeCloseTo(590, 10)
    expect(structureel.werknemers.som.laag).toBeCloseTo(1000, 10)
  })

  it('laat een PM-parameter alleen raken wat erop rust, en telt de PM', () => {
    const uitkomst = compute({
      parameters: [parameter('P1', drie(100)), parameter('P2', drie(4, 6, null), 'procent')],
      effecten: [
        effect(),
        effect({
          driver: 'minder-vraag',
          stappen: [stap('R2', 'P1/10')],
          uitkomst: { eenheid: 'werknemers', formule: formule('R2') },
        }),
      ],
    })
    expect(uitkomst.structureel.werknemers).toMatchObject({ som: drie(14, 16, 10), pm: drie(0, 0, 1) })
    expect(uitkomst.meldingen).toMatchObject([
      { regel: 'V-16', tekst: expect.stringContaining('een ander aantal effecten op PM') },
    ])
    const allesPm = compute({ effecten: [effect({ stappen: [stap('R1', null)] })] })
    expect(allesPm.structureel.fte).toMatchObject({ som: drie(null), pm: drie(1) })
    expect(allesPm.aangehouden).toEqual(drie(null))
  })

  it('houdt eenmalig apart van structureel', () => {
    const uitkomst = compute({
      effecten: [
        effect(),
        effect({
          duur: 'eenmalig',
          stappen: [],
          uitkomst: { eenheid: 'werknemers', formule: formule('R1*2') },
        }),
      ],
    })
    expect(uitkomst.structureel.werknemers.som).toEqual(drie(40, 60, 100))
    expect(uitkomst.eenmalig.werknemers.som).toEqual(drie(80, 120, 200))
    expect(uitkomst.impact?.som).toEqual(uitkomst.structureel.fte.som)
  })

  it('weigert een kring, noemt hem, en rekent de rest', () => {
    const uitkomst = compute({
      effecten: [
        effect({ stappen: [stap('R1', 'R2+P1'), stap('R2', 'R3'), stap('R3', 'R1')] }),
        effect({ stappen: [stap('R4', 'P1')], uitkomst: { eenheid: 'werknemers', formule: formule('R4') } }),
      ],
    })
    expect(uitkomst.meldingen.filter(({ regel }) => regel === 'impact/kring')).toHaveLength(3)
    expect(uitkomst.meldingen[0]?.tekst).toContain('R1 → R2 → R3 → R1')
    expect(uitkomst.structureel.werknemers).toMatchObject({ som: drie(1000), pm: drie(1) })
    expect(isOverneembaar(uitkomst)).toBe(false)
  })

  it.each([
    ['P9', 'impact/verwijzing', 'P9'],
    ['SOM(P1)', 'impact/formule', 'SOM'],
    ['P1/0', 'impact/rekenfout', 'nul'],
  ])('noemt bij de formule %s het veld en de reden', (tekst, regel, reden) => {
    const { meldingen } = compute({ effecten: [effect({ stappen: [stap('R1', tekst)] })] })
    expect(meldingen[0]).toMatchObject({
      ernst: 'fout',
      regel,
      tekst: expect.stringContaining(reden),
      plaats: { plan: 'DB-001', veld: 'R1 laag' },
    })
  })

  it('meldt een nummer dat er twee keer staat', () => {
    expect(regels({ effecten: [effect(), effect()] })).toContainEqual(['impact/dubbel', 'R1'])
  })
})

describe('deeltijdfactor', () => {
  const eigen = (factor: number | null, bron: string) =>
    compute({ omrekening: { soort: 'eigen', naam: 'Apothekersassistenten', factor, bron } })
  it('neemt een eigen groep met factor en bron', () => {
    expect(eigen(0.7, 'CBS 2025').structureel.fte.som.hoog).toBeCloseTo(70, 10)
  })
  it.each([
    [null, 'CBS 2025'],
    [0.7, ' '],
    [1.2, 'CBS 2025'],
    [0, 'CBS 2025'],
  ])('V-15: rekent met factor %s en bron “%s” geen fte, en valt nergens op terug', (factor, bron) => {
    const uitkomst = eigen(factor, bron)
    expect(uitkomst.meldingen).toMatchObject([{ ernst: 'fout', regel: 'V-15' }])
    expect(uitkomst.structureel.fte).toMatchObject({ som: drie(null), pm: drie(1) })
    expect(uitkomst.structureel.werknemers.som).toEqual(drie(40, 60, 100))
  })
})

describe('randvoorwaarden', () => {
  const oordelen = (...codes: ('minimaal' | 'enige-mate' | 'voorzien')[]) => ({
    cluster: 'passende-zorg',
    oordelen: Object.fromEntries(
      (KADER.randvoorwaarden.clusters[1]?.categorieen ?? []).flatMap(({ id }, i) => {
        const code = codes[i]
        return code ? [[id, code]] : []
      }),
    ),
  })
  it('neemt de zwakste als één invulling, en laat zien wat een andere regel zou geven', () => {
    const gegeven = oordelen('voorzien', 'voorzien', 'enige-mate', 'voorzien', 'minimaal')
    expect(combineRandvoorwaarden(gegeven, KADER)).toMatchObject({ invulling: 'minimaal', factor: 0.25 })
    expect(combineRandvoorwaarden(gegeven, KADER, 'middelste')).toMatchObject({
      invulling: 'voorzien',
      factor: 1,
    })
  })
  it('noemt de combinatie en de factor een voorstel', () => {
    const [lijst, combinatie, factor] =
      combineRandvoorwaarden(oordelen('voorzien', 'voorzien', 'voorzien', 'voorzien', 'voorzien'), KADER)
        ?.bronnen ?? []
    expect([lijst?.herkomst, combinatie?.herkomst, factor?.herkomst]).toEqual([
      'gegeven',
      'voorstel',
      'voorstel',
    ])
  })
  it('V-17: geeft geen impact zolang er één niet beoordeeld is, maar wel de potentie', () => {
    const uitkomst = compute({ randvoorwaarden: oordelen('voorzien', 'voorzien') })
    expect(uitkomst.meldingen).toMatchObject([{ regel: 'V-17', ernst: 'waarschuwing' }])
    expect([uitkomst.impact, uitkomst.netto]).toEqual([null, null])
    expect(uitkomst.structureel.werknemers.som.laag).toBe(40)
  })
  it('kent voor elke maatregel van KPMG het cluster, met een lijst in het kader', () => {
    for (const { id, maatregelen } of KPMG_2025) {
      expect(KADER.randvoorwaarden.clusters.map(cluster => cluster.id)).toContain(id)
      for (const { afspraak } of maatregelen) expect(suggestCluster({ afspraak, onderwerp: 'ai' })).toBe(id)
    }
    expect(suggestCluster({ afspraak: null, onderwerp: 'mgn' })).toBe('overige-maatregelen')
  })
})

describe('bruto en netto', () => {
  const F6 = KPMG_2025[0]?.maatregelen[1]
  it('geeft voor medische technologie wat KPMG aanvullend op het HLO noemt', () => {
    const uitkomst = compute({
      parameters: [parameter('P1', F6?.fte ?? drie(null), 'fte')],
      effecten: [
        effect({ stappen: [stap('R1', 'P1', 'fte')], uitkomst: { eenheid: 'fte', formule: formule('R1') } }),
      ],
      samenloop: {
        ...model().samenloop,
        hlo: { antwoord: 'ja', fte: drie(211, 1354, 4231), toelichting: 'KPMG, additioneel aan het HLO' },
      },
    })
    expect(uitkomst.netto).toEqual({
      eenheid: 'fte',
      basis: 'netto',
      som: drie(595, 1264, 1747),
      pm: drie(0),
    })
    expect(uitkomst.impact?.basis).toBe('bruto')
  })
  it('V-18: geeft geen netto zolang een vraag open staat, en zegt welke', () => {
    const open = { antwoord: null, fte: drie(null), toelichting: '' }
    const uitkomst = compute({ samenloop: { plannen: open, hlo: { ...open, antwoord: 'nee' }, perPlan: [] } })
    expect(uitkomst.netto).toBeNull()
    expect(uitkomst.meldingen).toMatchObject([
      { regel: 'V-18', ernst: 'waarschuwing', plaats: { veld: 'Overlap met andere plannen' } },
    ])
    expect(uitkomst.impact?.som.laag).toBeCloseTo(23.6, 10)
  })
  it('V-18: houdt overlap op PM als PM, en weigert overlap boven de potentie of onder nul', () => {
    const met = (laag: number | null) =>
      compute({
        samenloop: { ...model().samenloop, hlo: { antwoord: 'ja', fte: drie(laag, 1, 1), toelichting: '' } },
      })
    expect(met(null).netto).toMatchObject({ som: { laag: null }, pm: { laag: 1, hoog: 0 } })
    expect(met(1000).meldingen).toMatchObject([{ regel: 'V-18', ernst: 'fout' }])
    expect(met(-1).meldingen).toMatchObject([{ regel: 'V-18', ernst: 'fout' }])
  })
  it('V-18: vraagt met welke plannen, en weigert delen die niet optellen of een plan dubbel', () => {
    const met = (perPlan: Impactmodel['samenloop']['perPlan']) =>
      compute({
        samenloop: {
          ...model().samenloop,
          plannen: { antwoord: 'ja', fte: drie(3, 4, 5), toelichting: '' },
          perPlan,
        },
      })
    const soorten = (perPlan: Impactmodel['samenloop']['perPlan']) =>
      met(perPlan).meldingen.map(({ ernst, regel, plaats }) => [ernst, regel, plaats.veld])
    expect(soorten([])).toEqual([['waarschuwing', 'V-18', 'Plan waarmee overlap is']])
    const fout = [['fout', 'V-18', 'Plan waarmee overlap is']]
    expect(soorten([{ plan: 'DB-2', fte: drie(3, 4, 6) }])).toEqual(fout)
    expect(soorten([{ plan: 'DB-001', fte: drie(3, 4, 5) }])).toEqual(fout)
    const goed = [
      { plan: 'DB-2', fte: drie(1, 1, 2) },
      { plan: 'DB-3', fte: drie(2, 3, 3) },
    ]
    expect(soorten(goed)).toEqual([])
    expect(met(goed).netto?.som.hoog).toBeCloseTo(59 - 5, 10)
    const samenloop = {
      plannen: { antwoord: 'ja' as const, fte: drie(3, 4, 5), toelichting: '' },
      perPlan: goed,
    }
    const volledig = model({ samenloop: { ...model().samenloop, ...samenloop } })
    const spoor = trace(volledig, computeImpactmodel(volledig, KADER), 'netto', 'hoog')
    expect(spoor.invoer[1]).toMatchObject({
      waarde: 5,
      formule: 'Overlap met DB-2 + Overlap met DB-3',
      invoer: [{ waarde: 2 }, { waarde: 3 }],
    })
  })
  it('V-24: vraagt naar verschuiving, en zet haar naast de winst zonder haar af te trekken', () => {
    const { verschuiving } = model()
    expect(
      regels({ verschuiving: { ...verschuiving, wmo: { ...verschuiving.wmo, antwoord: null } } }),
    ).toEqual([['V-24', 'Verschuiving naar de Wmo']])
    const wmo = { antwoord: 'ja' as const, fte: drie(3, 4, 5), toelichting: 'Meer begeleiding thuis.' }
    const uitkomst = compute({ verschuiving: { ...verschuiving, wmo } })
    expect(uitkomst.verschuivingen).toEqual([
      { naar: 'wmo', fte: drie(3, 4, 5), toelichting: 'Meer begeleiding thuis.' },
    ])
    expect(uitkomst.netto?.som).toEqual(compute().netto?.som)
  })
})

describe('controles', () => {
  it('V-16: meldt een effect dat niet oploopt', () => {
    expect(
      regels({ parameters: [parameter('P1', drie(1000)), parameter('P2', drie(6, 4, 10), 'procent')] }),
    ).toEqual([['V-16', 'Uitkomst 1']])
  })
  it('V-17: een negatief effect is geen besparing', () => {
    expect(
      regels({ effecten: [effect({ uitkomst: { eenheid: 'werknemers', formule: formule('-R1') } })] }),
    ).toContainEqual(['V-17', 'Uitkomst 1 laag'])
  })
  it('V-17: een factor boven 1 in het kader komt niet ongemerkt door', () => {
    const kader = {
      ...KADER,
      invullingsfactoren: KADER.invullingsfactoren.map(regel => ({ ...regel, factor: 1.5 })),
    }
    expect(computeImpactmodel(model(), kader).meldingen.map(({ regel }) => regel)).toEqual([
      'V-17',
      'V-17',
      'V-17',
    ])
  })
  it('V-22: afwijken kan met een reden, en dan geldt wat is aangehouden', () => {
    const werknemers = drie(40, 50, null)
    expect(regels({ afwijking: { werknemers, reden: ' ' } })).toEqual([['V-22', 'Aangehouden werknemers']])
    const uitkomst = compute({ afwijking: { werknemers, reden: 'De adoptie blijft achter.' } })
    expect(uitkomst.meldingen).toEqual([])
    expect(uitkomst.aangehouden).toEqual(werknemers)
    expect(regels({ afwijking: { werknemers: drie(5, 4, -1), reden: 'x' } }).map(([regel]) => regel)).toEqual(
      ['V-16', 'V-17'],
    )
  })
  it('meldt ontbrekende bronnen, eenheden, oordelen en jaren op hun plaats', () => {
    expect(
      regels({
        parameters: [
          { ...parameter('P1', drie(1000)), bron: '' },
          { ...parameter('P2', drie(4)), eenheid: ' ' },
        ],
        effecten: [effect({ vanaf: null, stappen: [stap('R1', 'P1', '')] })],
        betrouwbaarheid: null,
        neveneffecten: null,
      }),
    ).toEqual([
      ['impact/oordeel', 'Betrouwbaarheid'],
      ['impact/oordeel', 'Neveneffecten'],
      ['impact/bron', 'P1'],
      ['impact/eenheid', 'P2'],
      ['impact/eenheid', 'R1'],
      ['impact/eenheid', 'Uitkomst 1'],
      ['impact/vanaf', 'Uitkomst 1'],
    ])
  })
  it('mengt geen eenheden: uren bij werknemers, personen als fte', () => {
    const { meldingen } = compute({
      effecten: [
        effect({
          stappen: [stap('R1', 'P1+P2', 'personen'), stap('R2', '12', 'uren')],
          uitkomst: { eenheid: 'fte', formule: formule('R1') },
        }),
      ],
    })
    expect(meldingen.map(({ regel, tekst }) => [regel, tekst])).toEqual([
      ['impact/eenheid', 'Deze stap telt werknemers en procent bij elkaar op of trekt ze van elkaar af.'],
      ['impact/vast-getal', 'Deze stap is een vast getal, zonder bron.'],
      ['impact/eenheid', 'De uitkomst is in fte, maar R1 is in personen.'],
    ])
  })
})

describe('herleiding', () => {
  it('loopt van de netto fte tot de parameters, factoren en hun bronnen', () => {
    const gegeven = model()
    const uitkomst = computeImpactmodel(gegeven, KADER)
    const spoor = trace(gegeven, uitkomst, 'netto', 'hoog')
    expect(spoor.waarde).toBeCloseTo(59, 10)
    expect(endsOf(spoor).map(({ naam, waarde }) => [naam, waarde])).toEqual([
      ['P1 parameter P1', 1000],
      ['P2 parameter P2', 10],
      ['Deeltijdfactor', 0.59],
      ['Overlap met andere plannen en het HLO', 0],
      ['Invulling randvoorwaarden', 1],
    ])
    expect(endsOf(trace(gegeven, uitkomst, 'werknemers', 'laag')).map(({ bronnen }) => bronnen)).toEqual([
      ['bron van P1'],
      ['bron van P2'],
    ])
    const stapspoor = trace(gegeven, uitkomst, 'werknemers', 'laag').invoer[0]?.invoer[0]
    expect(stapspoor).toMatchObject({ naam: 'R1 stap R1', waarde: 40, formule: 'P1 × P2 ÷ 100' })
  })
  it('eindigt ook bij een kring, en geeft PM als PM', () => {
    const gegeven = model({ effecten: [effect({ stappen: [stap('R1', 'R1+P1')] })] })
    const spoor = trace(gegeven, computeImpactmodel(gegeven, KADER), 'impact', 'laag')
    expect(spoor.waarde).toBeNull()
    expect(endsOf(spoor).map(({ naam }) => naam)).toContain('P1 parameter P1')
  })
})

describe('wetten', () => {
  const oplopend = (max: number) =>
    fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: 3, maxLength: 3 }).map(waarden => {
      const [laag = 0, gemiddeld = 0, hoog = 0] = waarden.sort((a, b) => a - b)
      return drie(laag, gemiddeld, hoog)
    })
  const metPm = fc.tuple(oplopend(1e4), fc.boolean()).map(([waarden, pm]) => (pm ? drie(null) : waarden))
  /** Up to seven effects, each over an own parameter, monotone in it. */
  const arbitraryModel = (waarden: fc.Arbitrary<ReturnType<typeof drie>>) =>
    fc
      .tuple(
        fc.array(
          fc.record({
            waarde: waarden,
            vorm: fc.constantFrom('P', 'P*3/7', '(P+P)/2', 'P*P/1000', '0.25*P'),
            eenheid: fc.constantFrom('fte' as const, 'werknemers' as const),
            duur: fc.constantFrom('structureel' as const, 'eenmalig' as const),
          }),
          { minLength: 1, maxLength: 7 },
        ),
        fc.constantFrom(...codesOf(INVULLINGEN)),
      )
      .map(([delen, oordeel]) =>
        model({
          randvoorwaarden: { cluster: 'overige-maatregelen', oordelen: { geheel: oordeel } },
          parameters: delen.map(({ waarde, eenheid }, i) => parameter(`P${i + 1}`, waarde, eenheid)),
          effecten: delen.map(({ vorm, eenheid, duur }, i) =>
            effect({
              duur,
              stappen: [stap(`R${i + 1}`, vorm.replaceAll('P', `P${i + 1}`), eenheid)],
              uitkomst: { eenheid, formule: formule(`R${i + 1}`) },
            }),
          ),
        }),
      )

  it('laag ≤ gemiddeld ≤ hoog, impact ≤ potentie, fte ≤ werknemers, zonder een melding', () => {
    fc.assert(
      fc.property(arbitraryModel(metPm), gegeven => {
        const { structureel, eenmalig, impact, meldingen } = computeImpactmodel(gegeven, KADER)
        expect(meldingen).toEqual([])
        for (const cijfer of [structureel.werknemers, structureel.fte, eenmalig.fte, impact]) {
          const waarden = SCENARIOS.map(scenario => cijfer?.som[scenario] ?? 0)
          expect(waarden).toEqual([...waarden].sort((a, b) => a - b))
        }
        for (const scenario of SCENARIOS) {
          expect(impact?.som[scenario] ?? 0).toBeLessThanOrEqual(structureel.fte.som[scenario] ?? 0)
          expect(structureel.fte.som[scenario] ?? 0).toBeLessThanOrEqual(
            structureel.werknemers.som[scenario] ?? 0,
          )
        }
      }),
    )
  })

  it('PM telt nooit stil als nul: elke som noemt precies hoeveel delen PM zijn', () => {
    fc.assert(
      fc.property(arbitraryModel(metPm), gegeven => {
        const { structureel, eenmalig } = computeImpactmodel(gegeven, KADER)
        for (const scenario of SCENARIOS) {
          const pm = gegeven.parameters.filter(({ waarde }) => waarde[scenario] === null).length
          expect(structureel.fte.pm[scenario] + eenmalig.fte.pm[scenario]).toBe(pm)
          const delen = gegeven.effecten.filter(({ duur }) => duur === 'structureel').length
          expect(structureel.fte.som[scenario] === null).toBe(
            delen > 0 && structureel.fte.pm[scenario] === delen,
          )
        }
      }),
    )
  })

  it('de volgorde van drivers doet er niet toe', () => {
    fc.assert(
      fc.property(arbitraryModel(metPm), gegeven => {
        const recht = computeImpactmodel(gegeven, KADER)
        const omgekeerd = computeImpactmodel({ ...gegeven, effecten: [...gegeven.effecten].reverse() }, KADER)
        for (const scenario of SCENARIOS) {
          const [een, ander] = [recht, omgekeerd].map(u => u.structureel.werknemers.som[scenario])
          if (een === null) expect(ander).toBeNull()
          else expect(ander).toBeCloseTo(een ?? 0, 6)
        }
      }),
    )
  })

  it('alle parameters van een lineaire stap maal k geeft de uitkomst maal k', () => {
    const vormen = fc.constantFrom('P1+P2', '2*P1-P2/4', '(P1+3*P2)/7', 'P1*0.59+P2')
    fc.assert(
      fc.property(
        oplopend(1e4),
        oplopend(1e4),
        vormen,
        fc.integer({ min: 1, max: 64 }),
        (een, ander, vorm, k) => {
          const som = (factor: number) =>
            computeImpactmodel(
              model({
                parameters: [een, ander].map((waarde, i) =>
                  parameter(`P${i + 1}`, drie((waarde.laag ?? 0) * factor)),
                ),
                effecten: [effect({ stappen: [stap('R1', vorm)] })],
              }),
              KADER,
            ).structureel.werknemers.som.laag ?? 0
          expect(som(k)).toBeCloseTo(som(1) * k, 4)
        },
      ),
    )
  })
})
