import type { Datum } from '../bronnen/datum.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import { list } from '../plan/opsomming.ts'
import type { Consensus } from './consensus.ts'
import type { Dossier, Dossierpartij, Stapgegevens } from './dossier.ts'
import {
  consensusOf,
  countingBeoordelingen,
  isBeantwoord,
  silentPartijen,
  voornemenOf,
} from './dossierfeiten.ts'
import { checkMededinging } from './mededinging.ts'
import { type Bezwaar, isBlank, objectIf } from './melden.ts'
import type { Partijrol } from './rollen.ts'
import { checkZijden } from './sociaal-domein.ts'
import type { Vereiste } from './stappen.ts'
import { clockOf } from './termijnen.ts'

/** All that a requirement of a step may depend on. */
export type Staptoets = {
  readonly dossier: Dossier
  readonly gegevens: Stapgegevens
  readonly datum: Datum
  /** a positive decision would pass over a higher ranked plan that waits */
  readonly passeert: boolean
}

type Vereistenregel = {
  /** the check of the catalogue that this is, or the name of the rule */
  readonly regel: string
  readonly veld: string
  /** must be in the dossier by now, or is given along with the step */
  readonly levert: 'dossier' | 'stap'
  /** what stands in the way; nothing when the requirement is met */
  readonly check: (toets: Staptoets) => Bezwaar[]
}

/** Each named requirement of the table of steps. */
export const VEREISTEN: Readonly<Record<Vereiste, Vereistenregel>> = {
  'partijen-compleet': { regel: 'V-7', veld: 'Partijen', levert: 'dossier', check: checkPartijen },
  'nieuwe-planversie': {
    regel: 'stap/nieuwe-planversie',
    veld: 'Planversie',
    levert: 'dossier',
    check: ({ dossier: { planversie, geschiedenis } }) =>
      objectIf(
        planversie <= (geschiedenis.at(-1)?.planversie ?? 0),
        'Er is nog geen nieuwe versie van het plan.',
        'Zet eerst de aangepaste versie in het dossier.',
      ),
  },
  'alle-beoordelingen-ingediend': {
    regel: 'stap/beoordelingen',
    veld: 'Beoordelingen',
    levert: 'dossier',
    check: ({ dossier }) => checkStilte(dossier),
  },
  consensus: { regel: 'stap/consensus', veld: 'Consensus', levert: 'dossier', check: checkConsensusActueel },
  mededingingsverslag: {
    regel: 'V-25',
    veld: 'Mededingingsverslag',
    levert: 'dossier',
    check: checkMededingingsverslag,
  },
  'vragen-beantwoord': {
    regel: 'stap/vragen',
    veld: 'Vragen',
    levert: 'dossier',
    check: ({ dossier }) => checkVragen(dossier),
  },
  'vragen-beantwoord-of-termijn-voorbij': {
    regel: 'stap/vragen',
    veld: 'Vragen',
    levert: 'dossier',
    check: checkVragenronde,
  },
  kader: {
    regel: 'stap/kader',
    veld: 'Kader',
    levert: 'stap',
    check: ({ gegevens }) =>
      objectIf(
        gegevens.kader === null,
        'Er is geen kader gekozen.',
        'Kies het kader en de versie waaronder dit plan wordt beoordeeld.',
      ),
  },
  'akkoord-partijen': { regel: 'stap/akkoord', veld: 'Akkoord', levert: 'stap', check: checkAkkoord },
  reden: {
    regel: 'stap/reden',
    veld: 'Reden',
    levert: 'stap',
    check: ({ gegevens }) =>
      objectIf(
        isBlank(gegevens.reden),
        'Er staat geen reden bij.',
        'Schrijf op waarom deze stap wordt gezet.',
      ),
  },
  'reden-afwijking-voornemen': {
    regel: 'stap/reden',
    veld: 'Reden',
    levert: 'stap',
    check: ({ dossier, gegevens }) =>
      objectIf(
        voornemenOf(dossier)?.gebeurtenis === 'voornemen-afkeuren' && isBlank(gegevens.reden),
        'Het voornemen was om af te keuren.',
        'Schrijf op waarom het plan toch wordt goedgekeurd.',
      ),
  },
  'reden-afwijking-rang': {
    regel: 'stap/rang',
    veld: 'Reden voor de volgorde',
    levert: 'stap',
    // No numbers: who decides may have an interest in a plan that waits, and then does not see it.
    check: ({ passeert, gegevens }) =>
      objectIf(
        passeert && isBlank(gegevens.redenRang),
        'Dit plan gaat voor op een plan dat hoger in de rangorde staat en nog wacht.',
        'Schrijf op waarom van de rangorde wordt afgeweken.',
      ),
  },
}

function checkPartijen({ dossier: { inhoud, partijen } }: Staptoets): Bezwaar[] {
  const countOf = (rol: Partijrol) => partijen.filter(({ partijrol }) => partijrol === rol).length
  return [
    ...objectIf(
      countOf('coordinerend') !== 1 || countOf('marktleider') < 1,
      'Een plan wordt beoordeeld door twee marktleiders, van wie er één coördineert.',
      'Vul de partijen aan tot één coördinerende en één andere marktleider.',
    ),
    ...checkZijden(inhoud, partijen),
  ]
}

/** Every party has submitted at least one judgement that counts. */
export function checkStilte(dossier: Dossier): Bezwaar[] {
  const stil = silentPartijen(dossier)
  return objectIf(
    stil.length > 0,
    `Er is nog geen ingediende beoordeling van ${listNamen(stil)}.`,
    'Wacht tot elke partij een beoordeling heeft ingediend.',
  )
}

/** The consensus rests on exactly the judgements that count now. */
export function checkGrondslag(consensus: Consensus, dossier: Dossier): Bezwaar[] {
  const telt = countingBeoordelingen(dossier).map(({ id }) => id)
  return objectIf(
    telt.length !== consensus.beoordelingen.length || !telt.every(id => consensus.beoordelingen.includes(id)),
    'De consensus rust niet precies op de beoordelingen die nu tellen.',
    'Haal de beoordelingen opnieuw op en leg de consensus dan vast.',
  )
}

function checkConsensusActueel({ dossier }: Staptoets): Bezwaar[] {
  const consensus = consensusOf(dossier)
  return consensus
    ? checkGrondslag(consensus, dossier)
    : objectIf(
        true,
        'Er is nog geen consensus over deze planversie.',
        'Leg vast wat de partijen samen vinden, met redenen.',
      )
}

function checkMededingingsverslag({ dossier, datum }: Staptoets): Bezwaar[] {
  const verslag = dossier.mededingingsverslagen.at(-1)
  if (!verslag)
    return objectIf(
      true,
      'Er is nog geen mededingingsverslag.',
      'Leg motief, partijen, doelen en einddatum van de gezamenlijke keuze vast.',
    )
  const { einddatum } = verslag
  return einddatum !== null && einddatum < datum
    ? objectIf(
        true,
        `De gezamenlijke keuze eindigde op ${formatDatum(einddatum)}.`,
        'Leg een nieuw mededingingsverslag vast.',
      )
    : checkMededinging(verslag)
}

function checkVragen({ vragen }: Dossier): Bezwaar[] {
  const open = vragen.filter(vraag => !isBeantwoord(vraag)).length
  return objectIf(
    open > 0,
    open === 1 ? 'Eén vraag is nog niet beantwoord.' : `${open} vragen zijn nog niet beantwoord.`,
    'Beantwoord eerst de vragen van de andere verzekeraars.',
  )
}

/** The round may end early once there were questions and all have their answer; else the term is theirs. */
function checkVragenronde({ dossier, datum }: Staptoets): Bezwaar[] {
  const klok = clockOf(dossier, datum)
  if (!klok || klok.dagenOver < 0) return []
  return dossier.vragen.length > 0
    ? checkVragen(dossier)
    : objectIf(
        true,
        `Andere verzekeraars kunnen tot en met ${formatDatum(klok.uiterlijk)} vragen stellen.`,
        'Wacht tot die dag voorbij is.',
      )
}

/** Each party agrees, or stands apart from the whole in the consensus. */
function checkAkkoord({ dossier, gegevens }: Staptoets): Bezwaar[] {
  const tegen = (consensusOf(dossier)?.minderheid ?? []).flatMap(({ organisatie, over }) =>
    over.soort === 'geheel' ? [organisatie] : [],
  )
  const zonder = dossier.partijen.filter(
    ({ organisatie }) => !gegevens.akkoord.includes(organisatie) && !tegen.includes(organisatie),
  )
  return objectIf(
    zonder.length > 0,
    `Het akkoord van ${listNamen(zonder)} is niet vastgelegd.`,
    'Leg vast dat elke partij met dit besluit instemt, of wat haar minderheidsstandpunt is.',
  )
}

const listNamen = (partijen: readonly Dossierpartij[]): string => list(partijen.map(({ naam }) => naam))
