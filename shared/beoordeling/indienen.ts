import type { Kader } from '../kader/kader.ts'
import type { Melding } from '../plan/melding.ts'
import type { Antwoorden, Planinhoud } from '../plan/plan.ts'
import type { Beoordeling } from './beoordeling.ts'
import { fault, isBlank } from './melden.ts'
import type { Rol } from './rollen.ts'
import { toPlan } from './samenstellen.ts'
import { scorePlan } from './scoren.ts'

/** What is missing or wrong in a judgement before it can be submitted by someone in this role; empty when it can. */
export function checkIndienbaar(
  beoordeling: Pick<Beoordeling, 'kader' | 'stand' | 'inhoud'>,
  kader: Kader,
  inhoud: Planinhoud,
  rol: Rol,
): Melding[] {
  const say = (veld: string, tekst: string, uitweg: string) => [
    fault('beoordeling/indienen', inhoud.nummer, veld, { tekst, uitweg }),
  ]
  if (beoordeling.stand === 'ingediend')
    return say(
      'Beoordeling',
      'Deze beoordeling is al ingediend.',
      'Een ingediende beoordeling verandert niet meer.',
    )
  if (beoordeling.kader.id !== kader.id || beoordeling.kader.versie !== kader.versie)
    return say(
      'Kader',
      'Deze beoordeling hoort bij een andere versie van het kader.',
      'Beoordeel het plan onder de versie die voor dit dossier is gekozen.',
    )
  return checkAntwoorden(beoordeling.inhoud, kader, inhoud, rol)
}

/**
 * Holds answers against the questions of the kader that apply to the plan: what is missing, off the scale, without
 * the evidence it needs, or about something that the kader does not ask. `rol: null` asks all questions, for what
 * the parties find together; else only those of that role.
 */
export function checkAntwoorden(
  gegeven: Antwoorden,
  kader: Kader,
  inhoud: Planinhoud,
  rol: Rol | null,
): Melding[] {
  const { criteria, poortgroepen } = scorePlan(toPlan(inhoud, gegeven), kader)
  const isAanMij = ({ rollen }: { rollen: readonly Rol[] }) => rol === null || rollen.includes(rol)
  const say = (veld: string, tekst: string, uitweg: string) =>
    fault('beoordeling/antwoord', inhoud.nummer, veld, { tekst, uitweg })
  return [
    ...criteria.flatMap(({ criterium, stand, toelichting }) => {
      if (criterium.soort === 'berekend' || !isAanMij(criterium)) return []
      if (stand === 'open') return [say(criterium.label, toelichting, UITWEG)]
      const laagste =
        criterium.soort === 'ankers' ? Math.min(...criterium.ankers.map(({ punten }) => punten)) : 0
      const punten = gegeven.antwoorden[criterium.id]?.punten
      return typeof punten === 'number' && punten < laagste
        ? [say(criterium.label, `Lager dan ${laagste} kan niet.`, UITWEG)]
        : []
    }),
    ...poortgroepen.flatMap(({ groep, stand: groepstand, poorten }) =>
      poorten.flatMap(({ poort, stand, reden }) => {
        const oordeel = gegeven.oordelen[poort.id]
        if (poort.regel.soort !== 'oordeel' || !isAanMij(poort)) return []
        const isOverbodig = !oordeel && groep.minstens !== 'alle' && groepstand === 'doorstaan'
        if (stand === 'open') return isOverbodig ? [] : [say(poort.label, reden, UITWEG)]
        return stand === 'gezakt' && poort.onderbouwingVerplicht && isBlank(oordeel?.onderbouwing ?? null)
          ? [say(poort.label, 'De onderbouwing ontbreekt.', 'Schrijf op waarom het plan niet voldoet.')]
          : []
      }),
    ),
    ...findStrays(gegeven, kader, isAanMij).map(id =>
      say(id, `Het kader stelt u geen vraag “${id}”.`, 'Haal dit antwoord weg.'),
    ),
  ]
}

/** The ids of answers to what this kader does not ask of this person. */
function findStrays(
  { antwoorden, oordelen }: Antwoorden,
  kader: Kader,
  isAanMij: (vraag: { rollen: readonly Rol[] }) => boolean,
): string[] {
  const criteria = kader.criteria.flatMap(criterium =>
    criterium.soort !== 'berekend' && isAanMij(criterium) ? [criterium.id] : [],
  )
  const poorten = kader.poorten.flatMap(poort =>
    poort.regel.soort === 'oordeel' && isAanMij(poort) ? [poort.id] : [],
  )
  return [
    ...Object.keys(antwoorden).filter(id => !criteria.includes(id)),
    ...Object.keys(oordelen).filter(id => !poorten.includes(id)),
  ]
}

const UITWEG = 'Vul dit antwoord aan.'
