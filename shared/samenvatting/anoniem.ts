import type { Deelnemer, Persoon } from '../beoordeling/beoordeling.ts'
import type { Leesdossier } from '../beoordeling/leesdossier.ts'
import type { Hash } from '../verdeling/bevroren.ts'
import { Samenvattinginvoer } from './invoer.ts'

/** Someone whose name is known where the summary is made: the service itself knows persons by their id alone. */
export type Bekende = { readonly persoon: Persoon; readonly naam: string }

/**
 * The same input without persons: each has one pseudonym, in every place where the id or a known name stands, free
 * text included. Nothing tells for which organisation a person acts, and no order of the ids is left.
 *
 * Which letter someone gets follows from a hash of the id under `sleutel`, the hash of the input with the persons in
 * it: the same summary gives the same letters, and who has only this one can't find them back, not even with a list
 * of all who may have judged.
 */
export async function anonymize(
  invoer: Samenvattinginvoer,
  sleutel: string,
  hash: Hash,
  bekenden: readonly Bekende[] = [],
): Promise<Samenvattinginvoer> {
  const mix: Menger = ids => sortByHash(ids, sleutel, hash)
  const schuilnamen = await assignSchuilnamen(invoer, bekenden, mix)
  const vervangingen = new Map([
    ...schuilnamen,
    ...bekenden.map(({ persoon, naam }): [string, string] => [naam, schuilnamen.get(persoon) ?? ONBEKEND]),
    ...(await renumber(invoer, mix)),
  ])
  const zonder = { ...invoer, dossiers: invoer.dossiers?.map(hideOrganisaties) ?? null }
  const { dossiers, ...rest } = Samenvattinginvoer.parse(mapTeksten(zonder, makeVervanger(vervangingen)))
  return { ...rest, dossiers: dossiers?.map(sortBySchuilnaam) ?? null }
}

const ONBEKEND = 'Iemand'
const VERBORGEN = 'organisatie niet getoond'

/** Each id once, in an order that says nothing about the ids. */
type Menger = (ids: readonly string[]) => Promise<string[]>

async function sortByHash(ids: readonly string[], sleutel: string, hash: Hash): Promise<string[]> {
  const plaatsen = await Promise.all(
    [...new Set(ids)].map(async id => ({ id, plaats: await hash(`${sleutel}/${id}`) })),
  )
  return plaatsen.sort((a, b) => (a.plaats < b.plaats ? -1 : 1)).map(({ id }) => id)
}

/** From person to pseudonym: `Beoordelaar A` for who judged a plan, `Persoon A` for anyone else. */
async function assignSchuilnamen(
  { dossiers }: Samenvattinginvoer,
  bekenden: readonly Bekende[],
  mix: Menger,
): Promise<Map<string, string>> {
  const alle = dossiers ?? []
  const beoordelaars = new Set(
    alle.flatMap(({ beoordelingen }) => beoordelingen.map(({ beoordelaar }) => beoordelaar.persoon)),
  )
  const sprekers = alle.flatMap(({ vragen }) =>
    vragen.flatMap(({ door, antwoorden }) => [door, ...antwoorden.map(antwoord => antwoord.door)]),
  )
  const anderen = [...sprekers, ...bekenden]
    .map(({ persoon }) => persoon)
    .filter(persoon => !beoordelaars.has(persoon))
  return new Map([
    ...label('Beoordelaar', await mix([...beoordelaars])),
    ...label('Persoon', await mix(anderen)),
  ])
}

const label = (soort: string, personen: readonly Persoon[]): [Persoon, string][] =>
  personen.map((persoon, i) => [persoon, `${soort} ${letters(i)}`])

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
const letters = (nummer: number): string =>
  `${nummer >= 26 ? letters(Math.floor(nummer / 26) - 1) : ''}${String.fromCharCode(65 + (nummer % 26))}`

/** Ids of judgements and questions may be made of who wrote them: they become numbers. */
async function renumber({ dossiers }: Samenvattinginvoer, mix: Menger): Promise<[string, string][]> {
  const number = async (soort: string, lijst: readonly { id: string }[]) =>
    (await mix(lijst.map(({ id }) => id))).map((id, i): [string, string] => [id, `${soort}-${i + 1}`])
  const alle = dossiers ?? []
  return [
    ...(await number(
      'beoordeling',
      alle.flatMap(({ beoordelingen }) => beoordelingen),
    )),
    ...(await number(
      'vraag',
      alle.flatMap(({ vragen }) => vragen),
    )),
  ]
}

function hideOrganisaties(dossier: Leesdossier): Leesdossier {
  const hide = <Iets extends { door: Deelnemer }>(iets: Iets): Iets => ({ ...iets, door: hidden(iets.door) })
  return {
    ...dossier,
    beoordelingen: dossier.beoordelingen.map(een => ({ ...een, beoordelaar: hidden(een.beoordelaar) })),
    vragen: dossier.vragen.map(vraag => ({ ...hide(vraag), antwoorden: vraag.antwoorden.map(hide) })),
  }
}

const hidden = ({ persoon }: Deelnemer): Deelnemer => ({ persoon, organisatie: VERBORGEN })

const sortBySchuilnaam = (dossier: Leesdossier): Leesdossier => ({
  ...dossier,
  beoordelingen: dossier.beoordelingen.toSorted((a, b) =>
    a.beoordelaar.persoon < b.beoordelaar.persoon ? -1 : 1,
  ),
  ...(dossier.consensus
    ? { consensus: { ...dossier.consensus, beoordelingen: dossier.consensus.beoordelingen.toSorted() } }
    : {}),
})

type Vervanger = (tekst: string) => string

/** Replaces whole words only, longest first, however they are capitalised and whatever white space is in them. */
function makeVervanger(vervangingen: ReadonlyMap<string, string>): Vervanger {
  const genormaliseerd = new Map([...vervangingen].map(([van, naar]) => [normalize(van), naar]))
  const vormen = [...genormaliseerd.keys()].filter(vorm => vorm !== '').sort((a, b) => b.length - a.length)
  if (vormen.length === 0) return tekst => tekst
  const patroon = vormen.map(vorm => literally(vorm).replaceAll(' ', '\\s+')).join('|')
  const zoek = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patroon})(?![\\p{L}\\p{N}])`, 'giu')
  return tekst =>
    tekst.normalize('NFC').replace(zoek, gevonden => genormaliseerd.get(normalize(gevonden)) ?? ONBEKEND)
}

/** A text as a pattern that finds only that text. */
const literally = (tekst: string) => tekst.replace(/[\^$.*+?()[\]{}|/]/g, '\\$&')

const normalize = (tekst: string) => tekst.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Every text in a value, the names of its fields too: an id can be a key. */
function mapTeksten(waarde: unknown, map: Vervanger): unknown {
  if (typeof waarde === 'string') return map(waarde)
  if (Array.isArray(waarde)) return waarde.map(deel => mapTeksten(deel, map))
  if (typeof waarde !== 'object' || waarde === null) return waarde
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, inhoud]) => [map(naam), mapTeksten(inhoud, map)]),
  )
}
