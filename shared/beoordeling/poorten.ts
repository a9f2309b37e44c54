import { oneOf } from '../kader/formulier.ts'
import type { Kader, Poort, Poortgroep, Poortregel } from '../kader/kader.ts'
import { appliesTo, neededOf, poortenOf } from '../kader/toepassing.ts'
import type { Eurocent } from '../middelen/eurocent.ts'
import { AANVRAGERS, ONDERWERPEN } from '../plan/codelijsten.ts'
import { list } from '../plan/opsomming.ts'
import type { Jaarbedrag, Plan, Poortoordeel } from '../plan/plan.ts'

/** `open`: a person has yet to judge it, or to give the reason that it needs. Open is never passed. */
export type Poortstand = 'doorstaan' | 'gezakt' | 'open'

/** What became of one poort. `reden` says why it is not passed, and is the evidence or the explanation when it is. */
export type Poortuitkomst = { poort: Poort; stand: Poortstand; doorstaan: boolean; reden: string }

/** Poorten that are asked together: passed once `nodig` of them are. */
export type Poortgroepuitkomst = {
  groep: Poortgroep
  poorten: Poortuitkomst[]
  stand: Poortstand
  /** how many are passed, and how many must be */
  gehaald: number
  nodig: number
}

/** Holds a plan against the poorten that apply to it, by group. A group that asks nothing of this plan is left out. */
export function passPoortgroepen(plan: Plan, gevraagd: Eurocent, kader: Kader): Poortgroepuitkomst[] {
  return kader.poortgroepen
    .filter(groep => appliesTo(groep, plan.soort) && (groep.alleenBij === null || gevraagd > 0))
    .map(groep => passGroep(groep, poortenOf(kader, groep, plan.soort), plan))
    .filter(({ poorten }) => poorten.length > 0)
}

function passGroep(groep: Poortgroep, poorten: readonly Poort[], plan: Plan): Poortgroepuitkomst {
  const uitkomsten = poorten.map(poort => passPoort(poort, plan))
  const count = (stand: Poortstand) => uitkomsten.filter(uitkomst => uitkomst.stand === stand).length
  const nodig = neededOf(groep, poorten.length)
  const gehaald = count('doorstaan')
  const stand = gehaald >= nodig ? 'doorstaan' : gehaald + count('open') >= nodig ? 'open' : 'gezakt'
  return { groep, poorten: uitkomsten, stand, gehaald, nodig }
}

function passPoort(poort: Poort, plan: Plan): Poortuitkomst {
  const [stand, reden] =
    poort.regel.soort === 'oordeel' ? judge(poort, plan.oordelen[poort.id]) : compute(poort.regel, plan)
  return { poort, stand, doorstaan: stand === 'doorstaan', reden }
}

type Uitspraak = readonly [stand: Poortstand, reden: string]

/** What a person's judgement comes to. Whoever says that a plan passes, gives the reason that the kader asks for. */
function judge(
  { pasToeOfLegUit, onderbouwingVerplicht }: Poort,
  gegeven: Poortoordeel | undefined,
): Uitspraak {
  if (!gegeven) return ['open', 'Nog niet beoordeeld.']
  const onderbouwing = gegeven.onderbouwing.trim()
  switch (gegeven.oordeel) {
    case 'voldoet-niet':
      return ['gezakt', onderbouwing === '' ? 'Voldoet niet.' : `Voldoet niet: ${onderbouwing}`]
    case 'legt-uit':
      if (!pasToeOfLegUit) return ['open', 'Uitleggen in plaats van voldoen kan hier niet.']
      return onderbouwing === '' ? ['open', 'De uitleg ontbreekt.'] : ['doorstaan', onderbouwing]
    case 'voldoet':
      return onderbouwingVerplicht && onderbouwing === ''
        ? ['open', 'De onderbouwing ontbreekt.']
        : ['doorstaan', onderbouwing]
  }
}

function compute(regel: Exclude<Poortregel, { soort: 'oordeel' }>, plan: Plan): Uitspraak {
  const bezwaar = refuse(regel, plan)
  return bezwaar === '' ? ['doorstaan', ''] : ['gezakt', bezwaar]
}

/** Why a computed poort stays shut; empty when it opens. */
function refuse(regel: Exclude<Poortregel, { soort: 'oordeel' }>, plan: Plan): string {
  switch (regel.soort) {
    case 'hoofdaanvrager':
      return regel.toegestaan.includes(plan.aanvrager.soort)
        ? ''
        : `De soort is ${AANVRAGERS.codes[plan.aanvrager.soort]}; toegestaan is ${oneOf(regel.toegestaan, AANVRAGERS)}.`
    case 'gemeente-niet-bij': {
      const gemeente = plan.gemeenteDoetMee || plan.aanvrager.soort === 'gemeente'
      return gemeente && regel.onderwerpen.includes(plan.onderwerp)
        ? `Er doet een gemeente mee bij het onderwerp ${ONDERWERPEN.codes[plan.onderwerp]}.`
        : ''
    }
    case 'onderwerp':
      return regel.toegestaan.includes(plan.onderwerp)
        ? ''
        : `Het onderwerp ${ONDERWERPEN.codes[plan.onderwerp]} valt buiten het doel van het fonds.`
    case 'jaren': {
      const isBuiten = ({ jaar, bedrag }: Jaarbedrag) => bedrag > 0 && !regel.toegestaan.includes(jaar)
      const jaren = plan.jaarbedragen.filter(isBuiten).map(({ jaar }) => String(jaar))
      return jaren.length === 0
        ? ''
        : `Er wordt geld gevraagd in ${list(jaren)}; dat kan alleen in ${list(regel.toegestaan.map(String))}.`
    }
    case 'impact-ingevuld':
      return plan.impact.werknemers[regel.scenario] === null
        ? `Het scenario ${regel.scenario} staat op PM.`
        : ''
  }
}
