import type { Kader } from './kader.ts'
import { formatWaarde, type Onderdeel, type Rubriek, rubriekenOf, type Veld } from './onderdelen.ts'

/** One difference between two versions, in words. Without a `veld` it is the whole onderdeel that came or went. */
export type Verschil = {
  readonly onderdeel: string
  readonly wat: 'nieuw' | 'vervallen' | 'gewijzigd'
  readonly veld: string | null
  readonly van: string | null
  readonly naar: string | null
}

/**
 * All that a person must know who knows the old version: nothing exactly when the versions are equal. Parts are
 * matched by their id; another order of the same parts is a difference as well, since forms and columns follow it.
 */
export function compareKaders(oud: Kader, nieuw: Kader): Verschil[] {
  const nieuwe = new Map(rubriekenOf(nieuw).map(rubriek => [rubriek.naam, rubriek]))
  return rubriekenOf(oud).flatMap(rubriek => {
    const daarna = nieuwe.get(rubriek.naam)
    return daarna ? compareRubriek(rubriek, daarna) : []
  })
}

/** `Gewicht van Betrouwbaarheid: 20 → 25`. */
export function formatVerschil({ onderdeel, wat, veld, van, naar }: Verschil): string {
  const over = veld === null ? onderdeel : `${veld} van ${onderdeel}`
  const wijziging = wat === 'gewijzigd' ? `${van} → ${naar}` : [wat, naar ?? van].filter(Boolean).join(', ')
  return `${over.charAt(0).toUpperCase()}${over.slice(1)}: ${wijziging}`
}

function compareRubriek(oud: Rubriek, nieuw: Rubriek): Verschil[] {
  const daarna = new Map(nieuw.onderdelen.map(onderdeel => [onderdeel.id, onderdeel]))
  const daarvoor = new Set(oud.onderdelen.map(({ id }) => id))
  return [
    ...oud.onderdelen.flatMap(onderdeel => {
      const opvolger = daarna.get(onderdeel.id)
      return opvolger ? compareVelden(onderdeel, opvolger) : [whole(onderdeel, 'vervallen')]
    }),
    ...nieuw.onderdelen.filter(({ id }) => !daarvoor.has(id)).map(onderdeel => whole(onderdeel, 'nieuw')),
    ...compareVolgorde(
      oud.naam,
      oud.onderdelen.filter(({ id }) => daarna.has(id)),
      nieuw.onderdelen.filter(({ id }) => daarvoor.has(id)),
    ),
  ]
}

const whole = ({ naam }: Onderdeel, wat: 'nieuw' | 'vervallen'): Verschil => ({
  onderdeel: naam,
  wat,
  veld: null,
  van: null,
  naar: null,
})

function compareVelden({ naam, velden: oud }: Onderdeel, { velden: nieuw }: Onderdeel): Verschil[] {
  const namen = new Set([...oud.keys(), ...nieuw.keys()])
  return [...namen].flatMap((veld): Verschil[] => {
    const [van, naar] = [oud.get(veld), nieuw.get(veld)]
    if (van?.inhoud === naar?.inhoud) return []
    const wat = van === undefined ? 'nieuw' : naar === undefined ? 'vervallen' : 'gewijzigd'
    return [{ onderdeel: naam, wat, veld, van: inWords(van), naar: inWords(naar) }]
  })
}

const inWords = (veld: Veld | undefined) => (veld ? formatWaarde(veld.waarde) : null)

function compareVolgorde(
  rubriek: string,
  oud: readonly Onderdeel[],
  nieuw: readonly Onderdeel[],
): Verschil[] {
  if (oud.every(({ id }, i) => nieuw[i]?.id === id)) return []
  const list = (onderdelen: readonly Onderdeel[]) => onderdelen.map(({ naam }) => naam).join(', ')
  return [{ onderdeel: rubriek, wat: 'gewijzigd', veld: 'volgorde', van: list(oud), naar: list(nieuw) }]
}
