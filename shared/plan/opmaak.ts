import type { Melding } from './melding.ts'

/** `Plannen!K7, Bedrag 2027 (plan DB-012)`: the parts of the place that are known. */
export function formatPlaats({ blad, cel, veld, plan }: Melding['plaats']): string {
  const adres = [blad, cel].filter(Boolean).join('!')
  const kern = [adres, veld].filter(Boolean).join(', ')
  return plan ? `${kern}${kern ? ' ' : ''}(plan ${plan})` : kern
}
