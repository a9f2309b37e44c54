import { cite, propose } from '../bronnen/documenten.ts'
import type { Kader } from '../kader/kader.ts'
import type { Melding } from '../plan/melding.ts'
import { list } from '../plan/opsomming.ts'
import { isSameBinding } from './binding.ts'
import type { Consensus, Onderwerp } from './consensus.ts'
import type { Dossier, Partij } from './dossier.ts'
import { bindingOf, countingBeoordelingen } from './dossierfeiten.ts'
import { checkAntwoorden } from './indienen.ts'
import { type Bezwaar, fault, isBlank, objectIf } from './melden.ts'
import { toAntwoorden } from './samenstellen.ts'
import { isSociaalDomein } from './sociaal-domein.ts'
import { checkGrondslag, checkStilte } from './vereisten.ts'
import { compareBeoordelingen } from './vergelijken.ts'
import type { Wie } from './wie.ts'
import { viewOf } from './zicht.ts'

export const CONSENSUS_BRON = propose(
  'vastlegging van de consensus',
  'De regeling laat twee marktleiders samen beslissen, maar legt niet vast hoe zij verschillen opschrijven.',
)

export const AFWIJKING_BRON = cite(
  'azwa',
  'toelichting op de meest impactvolle afspraken',
  'afgeleid',
  'Het akkoord gaat uit van een berekend scenario en wijkt waar wenselijk onderbouwd af.',
)

/**
 * What is missing or wrong in a consensus before this person can record it; empty when it can. Who may not, or is still
 * blind, hears only that: every other message tells something of the judgements.
 */
export function checkConsensus(consensus: Consensus, dossier: Dossier, kader: Kader, wie: Wie): Melding[] {
  const zicht = viewOf(wie, dossier)
  if (zicht.soort !== 'inhoud' || !zicht.magConsensusVastleggen)
    return report(
      dossier,
      'consensus/bevoegd',
      'Consensus',
      objectIf(
        true,
        'U kunt deze consensus nu niet vastleggen.',
        'De coördinator van de coördinerende verzekeraar doet dit, na het indienen van een eigen beoordeling.',
      ),
    )
  return [
    ...checkBasis(consensus, dossier),
    ...checkAntwoorden(toAntwoorden(consensus), kader, dossier.inhoud, null),
    ...checkRedenen(consensus, dossier, kader),
    ...checkAfwijkingen(consensus, dossier, kader),
    ...checkDoor(consensus, dossier),
    ...checkMinderheid(consensus, dossier, kader),
  ]
}

/** It is about what is judged now, rests on all judgements that count, and no party is still to be heard. */
function checkBasis(consensus: Consensus, dossier: Dossier): Melding[] {
  const binding = bindingOf(dossier)
  const isAnders = !binding || !isSameBinding(consensus, binding)
  return [
    ...report(
      dossier,
      'consensus/binding',
      'Planversie',
      objectIf(
        isAnders,
        'Deze consensus gaat over een andere versie van het plan of van het kader.',
        'Maak de consensus over de versies die nu worden beoordeeld.',
      ),
    ),
    ...report(
      dossier,
      'consensus/beoordelingen',
      'Beoordelingen',
      isAnders ? [] : [...checkStilte(dossier), ...checkGrondslag(consensus, dossier)],
    ),
  ]
}

/** A reason wherever the assessors differed, and wherever the consensus is what none of them gave. */
function checkRedenen(consensus: Consensus, dossier: Dossier, kader: Kader): Melding[] {
  const { criteria, poorten } = compareBeoordelingen(countingBeoordelingen(dossier), consensus, kader)
  const check = (titel: string, verdeeld: boolean, isGegeven: boolean, reden: string) =>
    report(
      dossier,
      'consensus/reden',
      titel,
      objectIf(
        isBlank(reden) && (verdeeld || !isGegeven),
        verdeeld
          ? `De beoordelaars verschillen over “${titel}”, maar er staat geen reden bij de keuze.`
          : `Bij “${titel}” wijkt de consensus af van wat elke beoordelaar gaf, zonder reden.`,
        'Schrijf op waarom de partijen hierop uitkomen.',
      ),
    )
  return [
    ...criteria.flatMap(({ criterium, scores, verdeeld }) => {
      const samen = consensus.criteria[criterium.id]
      const isGegeven = scores.some(({ punten }) => punten === samen?.punten)
      return samen ? check(criterium.titel, verdeeld, isGegeven, samen.reden) : []
    }),
    ...poorten.flatMap(({ poort, oordelen, verdeeld }) => {
      const samen = consensus.poorten[poort.id]
      const isGegeven = oordelen.some(({ oordeel }) => oordeel === samen?.oordeel)
      return samen ? check(poort.titel, verdeeld, isGegeven, samen.reden) : []
    }),
  ]
}

/** V-22: leaving the computed scenario, or the ranking, needs a written reason. */
function checkAfwijkingen({ afwijkingen }: Consensus, dossier: Dossier, kader: Kader): Melding[] {
  const scenarios: readonly string[] = kader.criteria.flatMap(criterium =>
    criterium.soort === 'berekend' ? [criterium.scenario] : [],
  )
  return afwijkingen.flatMap(({ soort, van, naar, reden }) =>
    report(
      dossier,
      'V-22',
      soort === 'scenario' ? 'Afwijking van het scenario' : 'Afwijking van de rangorde',
      [
        ...objectIf(
          isBlank(reden),
          `Van ${van} naar ${naar}: er staat geen reden bij.`,
          'Schrijf op waarom wordt afgeweken.',
        ),
        ...objectIf(van === naar, `Van ${van} naar ${naar} is geen afwijking.`, 'Haal deze afwijking weg.'),
        ...objectIf(
          soort === 'scenario' && !scenarios.includes(van),
          `Het kader rekent niet met het scenario ${van}.`,
          'Noem het scenario waarmee het kader rekent.',
        ),
      ],
    ),
  )
}

/** Who does not join says why: every party stands under the consensus or has a minority view. */
function checkDoor({ door, minderheid }: Consensus, dossier: Dossier): Melding[] {
  const vreemd = door.filter(
    organisatie => !dossier.partijen.some(partij => partij.organisatie === organisatie),
  )
  const zwijgend = dossier.partijen.filter(
    ({ organisatie }) =>
      !door.includes(organisatie) && !minderheid.some(standpunt => standpunt.organisatie === organisatie),
  )
  const instemmend = dossier.partijen.filter(({ organisatie }) => door.includes(organisatie))
  const isGemeente = ({ partijrol }: Partij) => partijrol === 'medebeoordelaar'
  const veld = 'Vastgesteld door'
  return [
    ...report(dossier, 'consensus/partijen', veld, [
      ...objectIf(
        vreemd.length > 0,
        `Dit is geen partij bij dit plan: ${list(vreemd.map(organisatie => `“${organisatie}”`))}.`,
        'Noem alleen partijen van dit plan.',
      ),
      ...objectIf(
        zwijgend.length > 0,
        `Zonder instemming en zonder minderheidsstandpunt: ${list(zwijgend.map(({ naam }) => naam))}.`,
        'Voeg de partij toe, of leg haar minderheidsstandpunt vast.',
      ),
      ...objectIf(
        instemmend.every(isGemeente),
        'Er staat geen marktleider onder de consensus.',
        'Een consensus heeft de instemming van minstens één marktleider.',
      ),
    ]),
    ...report(
      dossier,
      'V-7',
      veld,
      objectIf(
        isSociaalDomein(dossier.inhoud) && !instemmend.some(isGemeente),
        'Het sociaal domein doet mee, maar er staat geen gemeente onder de consensus.',
        'Stel de consensus samen met de gemeente vast.',
      ),
    ),
  ]
}

function checkMinderheid({ minderheid }: Consensus, dossier: Dossier, kader: Kader): Melding[] {
  const isBekend = (over: Onderwerp) =>
    over.soort === 'geheel' ||
    (over.soort === 'criterium' ? kader.criteria : kader.poorten).some(({ id }) => id === over.id)
  return minderheid.flatMap(({ organisatie, over, standpunt }) => {
    const partij = dossier.partijen.find(partij => partij.organisatie === organisatie)
    return report(
      dossier,
      'consensus/minderheid',
      'Minderheidsstandpunt',
      objectIf(
        !partij || !isBekend(over) || isBlank(standpunt),
        `Het minderheidsstandpunt van ${partij?.naam ?? organisatie} is niet compleet.`,
        'Noem een partij van dit plan, waarover het gaat, en wat zij vindt.',
      ),
    )
  })
}

const report = ({ inhoud }: Dossier, regel: string, veld: string, bezwaren: readonly Bezwaar[]): Melding[] =>
  bezwaren.map(bezwaar => fault(regel, inhoud.nummer, veld, bezwaar))
