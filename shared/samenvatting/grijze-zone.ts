import { middelenOf } from '../middelen/toets.ts'
import type { Plan } from '../plan/plan.ts'
import { findGrijzeZone, GEWICHTSMARGE, type Grijs, varyWegingen } from '../verdeling/grijze-zone.ts'
import type { Verdeling } from '../verdeling/op-rang.ts'
import { buildPortefeuille } from '../verdeling/opstellen.ts'
import { GEEN_EISEN, GEEN_GROEPEN } from '../verdeling/portefeuille.ts'
import { allocate } from '../verdeling/regels.ts'
import type { Blok } from './blokken.ts'
import { alinea, kop } from './bouwstenen.ts'
import { grijstabel } from './verdeling.ts'

/** The plans that are in or out by a hair when one criterion weighs a little more, or less; of a kader without points none. */
export function findGrijs({ kader, regels, toets, peildatum }: Verdeling, plannen: readonly Plan[]): Grijs[] {
  if (kader.criteria.length === 0) return []
  const scores = new Map(regels.map(({ score }) => [score.plan.nummer, score]))
  const inzendingen = plannen.flatMap(({ nummer }) => {
    const score = scores.get(nummer)
    return score ? [{ score, variant: null }] : []
  })
  const middelen = middelenOf(toets)
  const opties = { groepen: GEEN_GROEPEN, eisen: GEEN_EISEN }
  const { portefeuille } = buildPortefeuille(inzendingen, kader, middelen, peildatum, opties)
  return findGrijzeZone(
    portefeuille,
    allocate(portefeuille, 'rang'),
    varyWegingen(inzendingen, kader, middelen, peildatum, opties),
  )
}

/** The grey zone as a chapter. */
export function summarizeGrijs(grijs: readonly Grijs[], { regels }: Verdeling): Blok[] {
  const titels = new Map(regels.map(({ score: { plan } }) => [plan.nummer, plan.titel]))
  return [
    kop(1, 'Grijze zone'),
    alinea(
      `Deze plannen zitten er net wel of net niet bij: zij wisselen van plaats als één criterium ${GEWICHTSMARGE} procentpunt zwaarder of lichter weegt (die ${GEWICHTSMARGE} is een voorstel).`,
    ),
    alinea(
      'Wat een lage of hoge impact met de plaats van een plan doet, staat bij een verdeelscenario, als dat is bijgevoegd.',
    ),
    grijstabel('grijze-zone', grijs, titels, 'Geen plan wisselt hierdoor van plaats.'),
  ]
}
