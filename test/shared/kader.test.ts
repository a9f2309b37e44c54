import { describe, expect, it } from 'vitest'
import { bronnenVan } from '#shared/kader/bronnen.ts'
import { PLANONDERDELEN } from '#shared/kader/planonderdelen.ts'
import { NieuwKader, parseKader } from '#shared/kader/publiceren.ts'
import { shareOfFte } from '#shared/kader/wetten.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import { faultsIn, IZA } from './kadervoorbeelden.ts'
import { KADER } from './plannen.ts'

const KADERS = [KADER, IZA]

describe.each(KADERS)('het kader $id', kader => {
  it('voldoet aan het schema en blijft gelijk als het als JSON heen en weer gaat', () => {
    expect(NieuwKader.parse(JSON.parse(JSON.stringify(kader)))).toEqual(kader)
  })
  it('vraagt aanbieders niets buiten de onderdelen die een plan al heeft', () => {
    for (const { planonderdeel } of kader.uitvraag) expect(codesOf(PLANONDERDELEN)).toContain(planonderdeel)
    expect(kader.redenExtraUitvraag).toBeNull()
  })
  it('heeft bij elke poort, groep en vraag een plaats in een bron', () => {
    for (const { bron } of [...kader.poortgroepen, ...kader.poorten, ...kader.uitvraag])
      expect(bron.plaats).not.toBe('')
  })
})

describe('iza-2023', () => {
  it('telt de voorwaarden van de regeling: één van vier aspecten, dan drie, zes en vijf', () => {
    const count = (groep: string) => IZA.poorten.filter(poort => poort.groep === groep).length
    expect(IZA.poortgroepen.map(({ id, fase, minstens }) => [id, fase, minstens, count(id)])).toEqual([
      ['impactvol', 'snelle-toets', 1, 4],
      ['voorwaarden-snelle-toets', 'snelle-toets', 'alle', 3],
      ['voorwaarden-plan', 'plan', 'alle', 6],
      ['voorwaarden-middelen', 'middelen', 'alle', 5],
    ])
  })
  it('geeft geen punten, wegingen of drempels', () => {
    expect(IZA).toMatchObject({ criteria: [], hoogstePunten: null, leidend: null })
  })
  it('noemt de regeling bij elke voorwaarde', () => {
    for (const { bron } of IZA.poorten) {
      expect(bron.document).toContain('Regeling specifieke uitkering transformatiemiddelen')
      expect(bron.herkomst).not.toBe('voorstel')
    }
  })
})

describe('doorbraak-concept-2026', () => {
  it('laat fte leiden: het gewicht van fte is minstens de helft', () => {
    expect(KADER.leidend).toBe('fte')
    expect(shareOfFte(KADER)).toBeGreaterThanOrEqual(0.5)
  })
  it('noemt alles een voorstel wat geen bron vastlegt: punten, wegingen, ankers en invulling', () => {
    for (const bron of [
      KADER.bron,
      ...KADER.criteria.flatMap(bronnenVan),
      ...KADER.invullingsfactoren.map(factor => factor.bron),
    ])
      expect(bron.herkomst).toBe('voorstel')
    for (const { bron } of KADER.deeltijdfactoren) expect(bron.herkomst).toBe('gegeven')
  })
  it('heeft geen drempels', () => {
    expect(KADER.criteria.map(({ drempel }) => drempel)).toEqual([null, null, null])
  })
})

describe('een kader laden', () => {
  it('wijst onleesbare velden met hun plaats aan, in het Nederlands', () => {
    const { titel: _, ...zonderTitel } = KADER
    expect(faultsIn({ ...zonderTitel, versie: 1.5, gewicht: 3, status: 'definitief' })).toEqual([
      'versie: Gebruik een geheel getal.',
      'titel: Dit veld ontbreekt.',
      'status: Kies uit: concept, vastgesteld, vervallen.',
      'gewicht: Dit veld kennen we hier niet.',
    ])
  })
  it('wijst af wat geen kader is', () => {
    for (const json of [null, 'kader', [], 3]) expect(parseKader(json).goed).toBe(false)
  })
})
