import { scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Plan, Plannummer } from '#shared/plan/plan.ts'
import { checkGroepen, type Groepsbezwaar } from '#shared/verdeling/controle.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import type { Variant } from '#shared/verdeling/opgave.ts'
import { formatBezwaar } from '#shared/verdeling/opmaak.ts'
import type { Groepen } from '#shared/verdeling/portefeuille.ts'
import { proposedOf } from '#shared/verdeling/voorstel.ts'
import type { Gelezen } from '../workbook/planrijen.ts'

/** The plans that count, and beside them their variants, which never count together with their plan. */
export function splitVarianten(
  { plannen, banden }: Gelezen,
  kader: Kader,
): { hoofdplannen: Plan[]; varianten: Variant[] } {
  return {
    hoofdplannen: plannen.filter(({ nummer }) => !banden.varianten.has(nummer)),
    varianten: plannen.flatMap(plan => {
      const van = banden.varianten.get(plan.nummer)
      return van === undefined ? [] : [{ van, score: scorePlan(plan, kader) }]
    }),
  }
}

/** The ranking gives every plan a turn of its own: where it breaks a tie between plans, the view Verdeling is for that. */
export function checkSamenhang(verdeling: Verdeling, groepen: Groepen): Melding[] {
  const voorgesteld = new Set(proposedOf(verdeling).map(({ score }) => score.plan.nummer))
  return checkGroepen(groepen, voorgesteld).map(bezwaar => ({
    ernst: 'waarschuwing',
    regel: 'verdeling/samenhang',
    tekst: `De rangorde kijkt niet naar samenhang. ${formatBezwaar(bezwaar)}`,
    uitweg: 'Kies bij Verdeling een voorstel; dat houdt zich aan de samenhang tussen plannen.',
    plaats: { plan: firstOf(bezwaar) },
  }))
}

function firstOf(bezwaar: Groepsbezwaar): Plannummer {
  switch (bezwaar.soort) {
    case 'afhankelijkheid':
      return bezwaar.plan
    case 'pakket':
      return bezwaar.ontbreekt[0] ?? ''
    case 'uitsluiting':
      return bezwaar.plannen.at(-1) ?? ''
  }
}
