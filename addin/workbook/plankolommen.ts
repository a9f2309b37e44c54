import type { AnkerCriterium, DriepuntsCriterium, Kader, Poort } from '#shared/kader/kader.ts'
import { type Celwaarde, isLeeg } from './cel.ts'
import {
  BEDRAGKOLOM,
  KOLOM,
  KOLOMMEN,
  type Kolom,
  OPTIONELE_KOLOMMEN,
  onderbouwingKolom,
  SOCIAALDOMEINKOLOM,
} from './kolommen.ts'

/** Where in a row of the table each thing stands that the add-in reads; columns that were not found are absent. */
export type Plankolommen = {
  positie: Partial<Record<Kolom, number>>
  bedragen: { jaar: number; positie: number; sociaalDomein: number | undefined }[]
  criteria: { criterium: Mensencriterium; positie: number; onderbouwing: number | undefined }[]
  /** the poorten that a person judges, as far as the table has a column for them */
  oordelen: { poort: Poort; positie: number; onderbouwing: number | undefined }[]
  ontbrekend: string[]
}

/** A criterium that a person scores. */
export type Mensencriterium = AnkerCriterium | DriepuntsCriterium

/** Finds the columns by their header, whatever the order and the capitals. */
export function findKolommen(koppen: readonly string[], kader: Kader): Plankolommen {
  const schoon = koppen.map(kop => kop.trim().toLowerCase())
  const find = (kop: string): number | undefined => {
    const i = schoon.indexOf(kop.toLowerCase())
    return i < 0 ? undefined : i
  }
  const positie: Plankolommen['positie'] = {}
  const ontbrekend: string[] = []
  for (const kolom of KOLOMMEN) {
    const i = find(KOLOM[kolom])
    if (i !== undefined) positie[kolom] = i
    else if (!OPTIONELE_KOLOMMEN.has(kolom)) ontbrekend.push(KOLOM[kolom])
  }
  const bedragen = koppen.flatMap((kop, i) => {
    const jaar = BEDRAGKOLOM.exec(kop.trim())?.[1]
    if (!jaar) return []
    const deel = koppen.findIndex(andere => SOCIAALDOMEINKOLOM.exec(andere.trim())?.[1] === jaar)
    return [{ jaar: Number(jaar), positie: i, sociaalDomein: deel >= 0 ? deel : undefined }]
  })
  if (bedragen.length === 0) ontbrekend.push('Bedrag 2027 (een kolom per jaar)')
  const criteria = kader.criteria.flatMap(criterium => {
    if (criterium.soort === 'berekend') return []
    const i = find(criterium.label)
    if (i === undefined) ontbrekend.push(criterium.label)
    return i === undefined
      ? []
      : [{ criterium, positie: i, onderbouwing: find(onderbouwingKolom(criterium.label)) }]
  })
  const oordelen = kader.poorten.flatMap(poort => {
    const i = poort.regel.soort === 'oordeel' ? find(poort.label) : undefined
    return i === undefined ? [] : [{ poort, positie: i, onderbouwing: find(onderbouwingKolom(poort.label)) }]
  })
  return { positie, bedragen, criteria, oordelen, ontbrekend }
}

/** A row in which the person has not filled in anything: the add-in's own columns do not count. */
export function isLegeRij(
  rij: readonly Celwaarde[],
  { positie, bedragen, criteria, oordelen }: Plankolommen,
): boolean {
  const invoer = [
    ...Object.values(positie),
    ...bedragen.flatMap(bedrag => [bedrag.positie, bedrag.sociaalDomein ?? bedrag.positie]),
    ...[...criteria, ...oordelen].flatMap(vraag => [vraag.positie, vraag.onderbouwing ?? vraag.positie]),
  ]
  return invoer.every(i => isLeeg(rij[i] ?? ''))
}
