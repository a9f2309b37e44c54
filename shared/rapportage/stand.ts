import type { Datum } from '../bronnen/datum.ts'
import { isGereserveerd, isGoedgekeurd, isVoorgenomen } from '../middelen/narekenen.ts'
import type { Melding } from '../plan/melding.ts'
import { REGISTRATIE_VANAF } from './betrokkenheid.ts'
import { countText } from './opmaak.ts'
import type { Rapportageplan } from './rapportageplan.ts'

/** Submitted on or before the day; a plan without a date of its own counts as submitted. */
export const isIngediendOp = ({ ingediendOp }: Rapportageplan, dag: Datum): boolean =>
  ingediendOp === null || ingediendOp <= dag

/** V-10: under a reservering of which the last day has passed on `dag`, without a voorgenomen besluit. */
export const isReserveringVerstreken = (plan: Rapportageplan, dag: Datum): boolean =>
  isGereserveerd(plan) &&
  !isGoedgekeurd(plan) &&
  !isVoorgenomen(plan) &&
  plan.reserveringTot !== null &&
  plan.reserveringTot < dag

/** What a reader must know before using the figures, plan by plan where it is about plans. */
export function checkStand(plannen: readonly Rapportageplan[], opgesteldOp: Datum): Melding[] {
  const signal = (regel: string, tekst: string, uitweg: string): Melding => ({
    ernst: 'signaal',
    regel,
    tekst,
    uitweg,
    plaats: {},
  })
  const verstreken = plannen.filter(plan => isReserveringVerstreken(plan, opgesteldOp))
  const ongevraagd = plannen.filter(
    ({ betrokkenheid, ingediendOp }) =>
      betrokkenheid === 'niet-ingesteld' && ingediendOp !== null && ingediendOp >= REGISTRATIE_VANAF,
  )
  return [
    ...(verstreken.length > 0
      ? [
          signal(
            'V-10',
            `Bij ${countText(verstreken.length)} is de laatste dag van de reservering voorbij zonder voorgenomen besluit. Het bedrag bij Reserveringen kan daardoor te hoog zijn.`,
            'Ga na welke reserveringen zijn vervallen en werk de kolom Middelen bij.',
          ),
        ]
      : []),
    ...(ongevraagd.length > 0
      ? [
          signal(
            'rapport/betrokkenheid',
            `Bij ${countText(ongevraagd.length)} van na 18 oktober 2023 is niet ingevuld of patiënten of cliënten zijn betrokken.`,
            'Vul de kolom Betrokkenheid patiënten in.',
          ),
        ]
      : []),
  ]
}
