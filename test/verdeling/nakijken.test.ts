import { describe, expect, it } from 'vitest'
import { cent } from '#shared/middelen/bedrag.ts'
import { type Bevroren, freeze, type Totstandkoming, thaw } from '#shared/verdeling/bevroren.ts'
import { checkKeuze } from '#shared/verdeling/controle.ts'
import { checkBevroren, checkRuimte } from '#shared/verdeling/nakijken.ts'
import { checkNavolging } from '#shared/verdeling/navolging.ts'
import { prepareOpdracht } from '#shared/verdeling/oplossing.ts'
import type { Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { allocate, REGELS } from '#shared/verdeling/regels.ts'
import type { Keuze } from '#shared/verdeling/structuur.ts'
import { findUitzonderingen } from '#shared/verdeling/uitzondering.ts'
import { loadOplosser } from './oplosser-node.ts'
import { demand, makePortefeuille } from './portefeuilles.ts'

const losOp = await loadOplosser()
const zaden = Array.from({ length: 40 }, (_, i) => i + 1)

/** A scenario as the pane saves it, with a reason for every exception. */
function bevries(portefeuille: Portefeuille, totstandkoming: Totstandkoming, keuze: Keuze): Bevroren {
  const uitzonderingen = findUitzonderingen(portefeuille, keuze).map(uitzondering => ({
    uitzondering,
    reden: 'Zo besloten.',
  }))
  return thaw(freeze({ versies: {}, portefeuille, totstandkoming, keuze, uitzonderingen }).inhoud)
}

const isAllowed = ({ portefeuille, keuze }: Bevroren) => checkKeuze(portefeuille, keuze).length === 0

/** The scenarios of the rules that meet the demands. */
const byRegels = (portefeuille: Portefeuille): Bevroren[] =>
  REGELS.map(regel => bevries(portefeuille, { soort: 'regel', regel }, allocate(portefeuille, regel))).filter(
    isAllowed,
  )

/** The scenario of the optimum; none when the demands can't be met. */
async function byOptimum(portefeuille: Portefeuille): Promise<Bevroren[]> {
  const opdracht = prepareOpdracht(portefeuille, 'gemiddeld')
  const { stand, keuze, grens } = await losOp(opdracht)
  const { doel, marge, begin } = opdracht
  if (stand === 'onhaalbaar') return []
  return [bevries(portefeuille, { soort: 'optimum', doel, marge, begin: [...begin], stand, grens }, keuze)]
}

describe('een bewaard scenario nakijken', () => {
  it('wet: wat het paneel bewaart is in orde, ook met eisen en banden', { timeout: 120_000 }, async () => {
    let gezien = 0
    for (const zaad of zaden) {
      const basis = makePortefeuille(zaad, 12)
      const opgave = zaad % 2 === 0 ? demand(basis, zaad) : basis
      for (const scenario of [...byRegels(opgave), ...(await byOptimum(opgave))]) {
        expect({ zaad, gebreken: checkBevroren(scenario) }).toEqual({ zaad, gebreken: [] })
        expect(checkRuimte(scenario, scenario.portefeuille.grenzen)).toEqual([])
        gezien += 1
      }
    }
    expect(gezien).toBeGreaterThan(zaden.length)
  })

  it('wet: een cent minder ruimte dan gekozen is, is te weinig', () => {
    for (const zaad of zaden) {
      const [scenario] = byRegels(makePortefeuille(zaad, 12))
      const [grens] = scenario?.portefeuille.grenzen ?? []
      const over = scenario?.over.find(deel => deel.pot === grens?.pot && deel.jaar === grens?.jaar)?.over
      if (!scenario || !grens || over === undefined || over === grens.ruimte) continue
      const nu = (ruimte: number) => [
        { ...grens, ruimte: cent(ruimte) },
        ...scenario.portefeuille.grenzen.slice(1),
      ]
      expect(checkRuimte(scenario, nu(grens.ruimte - over))).toEqual([])
      expect(checkRuimte(scenario, nu(grens.ruimte - over - 1))).toMatchObject([
        { grens: { pot: grens.pot }, tekort: 1 },
      ])
    }
  })
})

describe('een boeking die een scenario volgt', () => {
  it('wet: precies wat gekozen is volgt het, en een cent anders niet', () => {
    for (const zaad of zaden)
      for (const scenario of byRegels(makePortefeuille(zaad, 10))) {
        const onderdelen = new Set(['deel'])
        const planOf = new Map(scenario.portefeuille.kandidaten.map(een => [een.id, een.plan]))
        for (const { id, plan, bedragen } of scenario.portefeuille.kandidaten) {
          const isIn = scenario.keuze.includes(id)
          const anders = bedragen.map((deel, i) =>
            i === 0 ? { ...deel, bedrag: cent(deel.bedrag + 1) } : deel,
          )
          const anderVariant = scenario.keuze.some(gekozen => planOf.get(gekozen) === plan)
          if (!isIn && !anderVariant)
            expect(checkNavolging(scenario, { plan, claims: bedragen, onderdelen })).toEqual([
              { soort: 'niet-gekozen', plan },
            ])
          if (!isIn) continue
          expect(checkNavolging(scenario, { plan, claims: bedragen, onderdelen })).toEqual([])
          if (bedragen.length > 0)
            expect(checkNavolging(scenario, { plan, claims: anders, onderdelen })).toMatchObject([
              { soort: 'bedrag', pot: bedragen[0]?.pot },
            ])
        }
      }
  })
})
