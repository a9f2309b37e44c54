import type { Datum } from '#shared/bronnen/datum.ts'
import { NietBeschikbaar } from '../functions/functie.ts'
import type { Dienst, Plafondstanden } from './dienst.ts'

/** Ceilings and bookings are asked again after this time. */
const HOUDBAAR_MS = 30_000

/**
 * Remembers the answer for a while and shares one request among all who ask meanwhile: a sheet with a
 * thousand cells makes one call. A failed call is not remembered.
 */
export function rememberPlafonds(dienst: Dienst, vandaag: () => Datum): () => Promise<Plafondstanden> {
  let onderweg: Promise<Plafondstanden> | undefined
  let vers = 0
  return () => {
    if (onderweg && performance.now() < vers) return onderweg
    const vraag = ask(dienst, vandaag())
    onderweg = vraag
    vers = performance.now() + HOUDBAAR_MS
    vraag.catch(() => {
      if (onderweg === vraag) onderweg = undefined
    })
    return vraag
  }
}

async function ask(dienst: Dienst, peildatum: Datum): Promise<Plafondstanden> {
  const antwoord = await dienst.plafonds(peildatum)
  if (antwoord.soort === 'antwoord') return antwoord.waarde
  throw new NietBeschikbaar('De dienst met de plafonds is niet bereikbaar. Herbereken later opnieuw.')
}
