import type { Datum } from '../bronnen/datum.ts'
import { type Eurocent, minus, NUL, plus, sum } from './bedrag.ts'
import type { Boeking, Rekening } from './boeking.ts'
import type { Saldowet } from './weigering.ts'

/** Money held until a day, this day included; `tot: null` is held until somebody lets it go. */
export type Reservering = { readonly tot: Datum | null; readonly bedrag: Eurocent }

/** What the entries on one pot and year add up to, for one plan or for all. */
export type Saldo = Readonly<Record<Exclude<Rekening, 'gereserveerd'>, Eurocent>> & {
  /** one for each day of lapsing, none of them zero */
  readonly reserveringen: readonly Reservering[]
}

export const LEEG_SALDO: Saldo = {
  reserveringen: [],
  toegekend: NUL,
  betaalbaar: NUL,
  betaald: NUL,
  beschikt: NUL,
}

/** The saldo with one more entry. */
export function addBoeking(
  saldo: Saldo,
  { rekening, tot, bedrag }: Pick<Boeking, 'rekening' | 'tot' | 'bedrag'>,
): Saldo {
  if (rekening !== 'gereserveerd') return { ...saldo, [rekening]: plus(saldo[rekening], bedrag) }
  const eerder = saldo.reserveringen.find(reservering => reservering.tot === tot)
  const samen = { tot, bedrag: plus(eerder?.bedrag ?? NUL, bedrag) }
  const andere = saldo.reserveringen.filter(reservering => reservering !== eerder)
  return { ...saldo, reserveringen: samen.bedrag === 0 ? andere : [...andere, samen] }
}

/** A reservation is held up to and including its day, and from the next day on as if it was never made (V-10). */
export const isVervallen = ({ tot }: Pick<Reservering, 'tot'>, peildatum: Datum): boolean =>
  tot !== null && tot < peildatum

/** What is reserved and still held on the peildatum. */
export const gereserveerdOp = ({ reserveringen }: Saldo, peildatum: Datum): Eurocent =>
  sum(reserveringen.filter(reservering => !isVervallen(reservering, peildatum)).map(({ bedrag }) => bedrag))

/** What was reserved and has lapsed by the peildatum without anybody having booked it off. */
export const vervallenOp = (saldo: Saldo, peildatum: Datum): Eurocent =>
  minus(amountOn(saldo, 'gereserveerd'), gereserveerdOp(saldo, peildatum))

/** What takes room under a ceiling on the peildatum: granted, and reserved and still held. */
export const geboektOp = (saldo: Saldo, peildatum: Datum): Eurocent =>
  plus(saldo.toegekend, gereserveerdOp(saldo, peildatum))

/** What stands on one rekening, whether a reservation has lapsed or not. */
export const amountOn = (saldo: Saldo, rekening: Rekening): Eurocent =>
  rekening === 'gereserveerd' ? sum(saldo.reserveringen.map(({ bedrag }) => bedrag)) : saldo[rekening]

/** What always holds for the saldo of a plan. */
export const SALDOWETTEN: readonly Saldowet[] = [
  { klein: 'nul', groot: 'gereserveerd' },
  { klein: 'nul', groot: 'betaald' },
  { klein: 'nul', groot: 'beschikt' },
  { klein: 'betaald', groot: 'betaalbaar' },
  { klein: 'betaalbaar', groot: 'toegekend' },
  { klein: 'beschikt', groot: 'toegekend' },
]

/** What a law leaves between its two amounts; negative when it is broken. */
export const roomWithin = (saldo: Saldo, { klein, groot }: Saldowet): Eurocent =>
  minus(amountOn(saldo, groot), klein === 'nul' ? NUL : amountOn(saldo, klein))
