import type { Bron } from '../bronnen/bron.ts'
import type { Kader } from '../kader/kader.ts'
import { BEROEPSGROEPEN } from '../plan/codelijsten.ts'
import type { Melding } from '../plan/melding.ts'
import type { Beroepsgroep, Plan } from '../plan/plan.ts'
import type { Omrekening } from './impactmodel.ts'

/** fte per werknemer; the source is one of the kader, or what the applicant wrote about an own group. */
export type GevondenFactor = { readonly factor: number; readonly bron: Bron | string }

/** A factor of the kader, or an own one that comes with a source: never a default. */
export function findDeeltijdfactor(
  omrekening: Omrekening,
  { deeltijdfactoren }: Pick<Kader, 'deeltijdfactoren'>,
): GevondenFactor | null {
  if (omrekening.soort === 'kader')
    return deeltijdfactoren.find(({ beroepsgroep }) => beroepsgroep === omrekening.beroepsgroep) ?? null
  const { factor, bron } = omrekening
  return factor !== null && factor > 0 && factor <= 1 && bron.trim() !== '' ? { factor, bron } : null
}

/** How the group of a plan turns werknemers into fte. */
export const omrekeningOf = (beroepsgroep: Beroepsgroep): Omrekening =>
  typeof beroepsgroep === 'string'
    ? { soort: 'kader', beroepsgroep }
    : {
        soort: 'eigen',
        naam: beroepsgroep.naam,
        factor: beroepsgroep.deeltijdfactor,
        bron: beroepsgroep.bron,
      }

/** The name of a group for a reader. */
export const formatBeroepsgroep = (beroepsgroep: Beroepsgroep): string =>
  typeof beroepsgroep === 'string' ? BEROEPSGROEPEN.codes[beroepsgroep] : beroepsgroep.naam

/** V-15: an own factor that is none of those of the kader deserves a look, and 1 all the more. */
export function checkEigenDeeltijdfactor(
  { nummer, impact: { beroepsgroep } }: Pick<Plan, 'nummer' | 'impact'>,
  { deeltijdfactoren }: Pick<Kader, 'deeltijdfactoren'>,
): Melding[] {
  if (typeof beroepsgroep === 'string') return []
  const { naam, deeltijdfactor, bron } = beroepsgroep
  if (deeltijdfactoren.some(({ factor }) => factor === deeltijdfactor)) return []
  const voltijd = deeltijdfactor === 1
  return [
    {
      ernst: voltijd ? 'waarschuwing' : 'signaal',
      regel: 'V-15',
      tekst: voltijd
        ? `De deeltijdfactor van “${naam}” is 1: elke werknemer telt dan als een hele fte.`
        : `De deeltijdfactor ${deeltijdfactor.toLocaleString('nl-NL')} van “${naam}” is er geen van het kader. Bron volgens de aanvrager: ${bron}`,
      uitweg: 'Controleer de factor en de bron, of kies een beroepsgroep van het kader.',
      plaats: { plan: nummer, veld: 'Deeltijdfactor' },
    },
  ]
}
