import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { cite } from '../bronnen/documenten.ts'
import type { Melding } from '../plan/melding.ts'
import { Plannummer } from '../plan/plan.ts'
import { Organisatie } from './beoordeling.ts'
import { fault, isBlank, objectIf } from './melden.ts'

const Tekst = z.string().check(z.maxLength(10_000))

/** One goal of the joint choice, in the three ways in which it has to be clear. */
export const Mededingingsdoel = z.strictObject({
  /** kenbaar: what it is, in words that anyone can know it by */
  doel: Tekst,
  /** meetbaar: the figure by which it is measured */
  maatstaf: Tekst,
  /** toetsbaar: who checks it, and when */
  toetsing: Tekst,
})
export type Mededingingsdoel = z.output<typeof Mededingingsdoel>

/** Why insurers choose together, with whom, to which goals and until when. */
export const Mededingingsverslag = z.strictObject({
  plan: Plannummer,
  motief: Tekst,
  partijen: z.array(Organisatie).check(z.maxLength(200)),
  doelen: z.array(Mededingingsdoel).check(z.maxLength(100)),
  einddatum: z.nullable(Datum),
  datum: Datum,
})
export type Mededingingsverslag = z.output<typeof Mededingingsverslag>

export const MEDEDINGING_BRON = cite(
  'brief2025',
  'passage over het toezicht van de ACM',
  'afgeleid',
  'De ACM vraagt alle betrokkenen mee te nemen en doelen kenbaar, meetbaar en toetsbaar te maken. De regeling (bijlage I, stap 1) vraagt waarom verzekeraars gelijk moeten optrekken; dat zo’n afspraak eindigt, komt uit de visie van de zorgverzekeraars.',
)

/** V-25: a joint choice has a motive, the parties, goals that can be checked, and an end. */
export function checkMededinging({
  plan,
  motief,
  partijen,
  doelen,
  einddatum,
  datum,
}: Mededingingsverslag): Melding[] {
  const check = (veld: string, isFout: boolean, tekst: string, uitweg: string) =>
    objectIf(isFout, tekst, uitweg).map(bezwaar => fault('V-25', plan, veld, bezwaar))
  return [
    ...check(
      'Motief',
      isBlank(motief),
      'Waarom de verzekeraars samen kiezen, staat er niet bij.',
      'Schrijf op waarom dit doel niet te halen is als elke verzekeraar apart kiest.',
    ),
    ...check(
      'Partijen',
      new Set(partijen).size < 2,
      'Een gezamenlijke keuze heeft minstens twee partijen.',
      'Noem alle partijen die meedoen of geraakt worden.',
    ),
    ...check(
      'Doelen',
      doelen.length === 0,
      'Er staat geen doel bij.',
      'Noem minstens één doel met maatstaf en toetsing.',
    ),
    ...doelen.flatMap((doel, i) =>
      EISEN.flatMap(([veld, eis]) =>
        check(
          `Doel ${i + 1}`,
          isBlank(doel[veld]),
          `Doel ${i + 1} is niet ${eis}.`,
          `Vul ook ${veld} in bij doel ${i + 1}.`,
        ),
      ),
    ),
    ...check(
      'Einddatum',
      einddatum === null,
      'Een gezamenlijke keuze is tijdelijk, maar er staat geen einddatum bij.',
      'Vul de dag in waarop de afspraak eindigt.',
    ),
    ...check(
      'Einddatum',
      einddatum !== null && einddatum <= datum,
      'De einddatum ligt niet na de datum van dit verslag.',
      'Kies een einddatum die later ligt.',
    ),
  ]
}

const EISEN = [
  ['doel', 'kenbaar'],
  ['maatstaf', 'meetbaar'],
  ['toetsing', 'toetsbaar'],
] as const
