import { describe, expect, it } from 'vitest'
import { weighAannames } from '#shared/beoordeling/aannames.ts'
import { computeImpactmodel } from '#shared/impact/rekenmodel.ts'
import { drie, effect, formule, model, parameter, stap } from './impactmodellen.ts'
import { KADER, plan } from './plannen.ts'

describe('welke aanname weegt het zwaarst', () => {
  /** 6 % of 1 000 werknemers, and 4 werknemers beside them. */
  const tweeWegen = model({
    parameters: [
      parameter('P1', drie(1000)),
      parameter('P2', drie(4, 6, 10), 'procent'),
      parameter('P3', drie(4)),
    ],
    effecten: [
      effect({
        stappen: [stap('R1', 'P1*P2/100'), stap('R2', 'R1+P3')],
        uitkomst: { eenheid: 'werknemers', formule: formule('R2') },
      }),
    ],
  })

  it('rekent per parameter uit wat een tiende lager en hoger met de fte doet, de zwaarste eerst', () => {
    const aannames = weighAannames(tweeWegen, plan(), KADER)
    expect(aannames.map(({ parameter: { id } }) => id)).toEqual(['P1', 'P2', 'P3'])
    // (60 + 4) × 0.59 = 37.76; a tenth of the 60 is 3.54, a tenth of the 4 is 0.236.
    expect(aannames[0]?.fte.lager).toBeCloseTo(37.76 - 3.54, 10)
    expect(aannames[0]?.fte.hoger).toBeCloseTo(37.76 + 3.54, 10)
    expect(aannames[2]?.fte.lager).toBeCloseTo(37.76 - 0.236, 10)
  })
  it('laat zien wat dat met de score doet', () => {
    // 34.22 fte on 3 million is 11.41 a million: 3 + 1.4067 / 5 points on fte.
    const lager = (60 * (3 + (34.22 / 3 - 10) / 5) + 20 * 3 + 20 * 4) / 5
    expect(weighAannames(tweeWegen, plan(), KADER)[0]?.score.lager).toBeCloseTo(lager, 10)
    expect(weighAannames(tweeWegen, plan({ antwoorden: {} }), KADER)[0]?.score).toEqual({
      lager: null,
      hoger: null,
    })
  })
  it('geeft voor elke parameter wat het model zelf dan geeft', () => {
    for (const { parameter: welke, fte } of weighAannames(tweeWegen, plan(), KADER, 0.25)) {
      const parameters = tweeWegen.parameters.map(een =>
        een.id === welke.id
          ? {
              ...een,
              waarde: drie(
                (een.waarde.laag ?? 0) * 1.25,
                (een.waarde.gemiddeld ?? 0) * 1.25,
                (een.waarde.hoog ?? 0) * 1.25,
              ),
            }
          : een,
      )
      const alleen = computeImpactmodel({ ...tweeWegen, parameters }, KADER)
      expect(fte.hoger).toBeCloseTo(alleen.impact?.som.gemiddeld ?? Number.NaN, 10)
    }
  })
  it('laat weg wat niets uitmaakt: een parameter die nergens staat, of op PM', () => {
    const los = model({
      parameters: [
        parameter('P1', drie(1000)),
        parameter('P2', drie(4, 6, 10), 'procent'),
        parameter('P3', drie(7)),
      ],
    })
    expect(weighAannames(los, plan(), KADER).map(({ parameter: { id } }) => id)).toEqual(['P1', 'P2'])
    const opPm = model({ parameters: [parameter('P1', drie(null)), parameter('P2', drie(4, 6, 10))] })
    expect(weighAannames(opPm, plan(), KADER)).toEqual([])
  })
  it('zegt niets over een model dat niet te berekenen is', () => {
    const metFout = model({ effecten: [effect({ stappen: [stap('R1', 'P9')] })] })
    expect(weighAannames(metFout, plan(), KADER)).toEqual([])
  })
})
