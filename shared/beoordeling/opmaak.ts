import { formatBron } from '../bronnen/opmaak.ts'
import { GEEN_RANGORDE } from '../kader/opmaak.ts'
import { once } from '../plan/eenmaal.ts'
import type { Omslag } from './gevoeligheid.ts'
import type { Poortgroepuitkomst, Poortstand, Poortuitkomst } from './poorten.ts'
import type { Criteriumuitkomst, Planscore } from './scoren.ts'
import { isByVerdeelsleutel, VERDEELSLEUTEL_BRON } from './sociaal-domein.ts'

const DOOR_VERDEELSLEUTEL = `Regioplan sociaal domein: verzekeraars en gemeenten beoordelen het totaal samen, en een verdeelsleutel bepaalt het bedrag (${formatBron(VERDEELSLEUTEL_BRON)})`

/** What stands beside the points: the computed quantity in words, or the reason or evidence that was given. */
export function explainCriterium({ criterium, waarde, toelichting }: Criteriumuitkomst): string {
  if (criterium.soort !== 'berekend' || waarde === null) return toelichting
  const eenheid = criterium.grootheid === 'fte' ? 'fte' : 'fte per miljoen euro'
  return `${EEN_DECIMAAL().format(waarde)} ${eenheid} (${criterium.scenario})`
}

/** What stands in the column of the gates: `Doorstaan`, or what is not passed and what is still open. */
export function formatPoorten({ poortgroepen }: Planscore): string {
  const dicht = poortgroepen.filter(({ stand }) => stand !== 'doorstaan').flatMap(({ poorten }) => poorten)
  const count = (gezocht: Poortstand) => dicht.filter(({ stand }) => stand === gezocht).length
  const delen = [
    count('gezakt') > 0 && `${count('gezakt')} niet doorstaan`,
    count('open') > 0 && `${count('open')} open`,
  ].filter(deel => deel !== false)
  return delen.join(', ') || 'Doorstaan'
}

/** Why a plan has no rank, one reason each, to be joined with `; `. */
export function explainGeenRang({ plan, poortgroepen, criteria }: Planscore): string[] {
  const redenen = [
    ...(isByVerdeelsleutel(plan) ? [DOOR_VERDEELSLEUTEL] : []),
    ...poortgroepen.flatMap(explainPoortgroep),
    ...criteria
      .filter(({ stand }) => stand === 'open')
      .map(({ criterium, toelichting }) => `${criterium.titel}: ${asPart(toelichting)}`),
    ...criteria
      .filter(({ onderDrempel }) => onderDrempel)
      .map(({ criterium }) => `${criterium.titel}: onder de drempel`),
  ]
  return redenen.length === 0 && criteria.length === 0 ? [GEEN_RANGORDE] : redenen
}

/** What a group of poorten lacks: every poort when it needs them all, otherwise how many are still to go. */
export function explainPoortgroep({ groep, poorten, stand, gehaald, nodig }: Poortgroepuitkomst): string[] {
  if (stand === 'doorstaan') return []
  if (nodig === poorten.length) return poorten.filter(({ doorstaan }) => !doorstaan).map(explainPoort)
  const open = poorten.filter(poort => poort.stand === 'open').length
  const nogOpen = open === 0 ? '' : `, ${open} nog te beoordelen`
  return [`${groep.titel}: ${gehaald} van de ${poorten.length} gehaald, ${nodig} nodig${nogOpen}`]
}

/** `Jaren: er wordt geld gevraagd in 2029; dat kan alleen in 2027 en 2028`. */
export const explainPoort = ({ poort, reden }: Poortuitkomst): string => `${poort.label}: ${asPart(reden)}`

/** `Betrouwbaarheid 3,2 procentpunt zwaarder: DB-2 gaat voor DB-1 (rang 4)`. */
export function explainOmslag({ criterium, stap, rang, eerst, dan }: Omslag): string {
  const hoeveel = `${TWEE_DECIMALEN().format(Math.abs(stap))} procentpunt ${stap > 0 ? 'zwaarder' : 'lichter'}`
  return `${criterium.label} ${hoeveel}: ${eerst} gaat voor ${dan} (rang ${rang})`
}

/** A sentence as part of a longer one. */
const asPart = (zin: string) => zin.charAt(0).toLowerCase() + zin.slice(1).replace(/\.$/, '')

const EEN_DECIMAAL = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }))
const TWEE_DECIMALEN = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }))
