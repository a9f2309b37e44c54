import { type Eurocent, minus, NUL } from '#shared/middelen/bedrag.ts'
import { limits, type Toetsregel } from '#shared/middelen/toets.ts'

/** From this share on a ceiling is close to full: a choice of this screen, which no rule rests on. */
export const BIJNA_VOL = 0.9

/** A ceiling that asks for attention. `bezet`: the share that is booked or proposed; `tekort`: asked beyond the room. */
export type Krapte = { readonly regel: Toetsregel; readonly bezet: number; readonly tekort: Eurocent }

/** The ceilings that are close to full or asked for more than there is, in the order of the check. */
export const findKrapte = (regels: readonly Toetsregel[]): Krapte[] =>
  regels.filter(limits).flatMap(regel => {
    const { plafond, geboekt, ingepast, rest } = regel
    if (!plafond?.bedrag || rest === null) return []
    const bezet = (geboekt + ingepast) / plafond.bedrag
    const tekort = rest < 0 ? minus(NUL, rest) : NUL
    return bezet >= BIJNA_VOL || tekort > 0 ? [{ regel, bezet, tekort }] : []
  })
