import { ROLLEN } from '../beoordeling/rollen.ts'
import type { Bron } from '../bronnen/bron.ts'
import { formatBron, formatDatum } from '../bronnen/opmaak.ts'
import { BEROEPSGROEPEN, INVULLINGEN, PLANSOORTEN } from '../plan/codelijsten.ts'
import { once } from '../plan/eenmaal.ts'
import { FASEN } from './fasen.ts'
import { describeRegel } from './formulier.ts'
import type { Criterium, Kader, Poortregel } from './kader.ts'
import { PLANONDERDELEN } from './planonderdelen.ts'

/** Parts of a kader of one kind, such as its criteria. */
export type Rubriek = { readonly naam: string; readonly onderdelen: readonly Onderdeel[] }

/** One part with its fields, by the name that a person reads. */
export type Onderdeel = {
  readonly id: string
  readonly naam: string
  readonly velden: ReadonlyMap<string, Veld>
}

/** What stands in a field; two are equal when `inhoud` is. */
export type Veld = { readonly inhoud: string; readonly waarde: Waarde }

/** A kader taken apart, down to the fields that a person compares. Every field of the schema is in it once. */
export function rubriekenOf(kader: Kader): Rubriek[] {
  const {
    poortgroepen,
    poorten,
    criteria,
    uitvraag,
    deeltijdfactoren,
    invullingsfactoren,
    randvoorwaarden: { clusters, ...randvoorwaarden },
    onzekerheid,
    ...zelf
  } = kader
  return [
    { naam: 'Kader', onderdelen: [part('kader', 'het kader', zelf)] },
    {
      naam: 'Poortgroepen',
      onderdelen: poortgroepen.map(({ id, ...groep }) => part(id, `poortgroep “${groep.titel}”`, groep)),
    },
    {
      naam: 'Poorten',
      onderdelen: poorten.map(({ id, ...poort }) => part(id, `poort ${poort.label}`, poort)),
    },
    { naam: 'Criteria', onderdelen: criteria.map(takeApart) },
    {
      naam: 'Uitvraag',
      onderdelen: uitvraag.map(({ id, ...vraag }) => part(id, `uitvraag “${vraag.titel}”`, vraag)),
    },
    {
      naam: 'Deeltijdfactoren',
      onderdelen: deeltijdfactoren.map(({ beroepsgroep, ...factor }) =>
        part(beroepsgroep, `deeltijdfactor ${BEROEPSGROEPEN.codes[beroepsgroep]}`, factor),
      ),
    },
    {
      naam: 'Invulling van de randvoorwaarden',
      onderdelen: invullingsfactoren.map(({ invulling, ...factor }) =>
        part(invulling, `invulling ${INVULLINGEN.codes[invulling]}`, factor),
      ),
    },
    {
      naam: 'Randvoorwaarden',
      onderdelen: [
        part('randvoorwaarden', 'de randvoorwaarden', randvoorwaarden),
        ...clusters.map(({ id, categorieen, ...cluster }) =>
          part(`cluster/${id}`, `cluster “${cluster.titel}”`, {
            ...cluster,
            categorieen: categorieen.map(({ id: categorie, titel }) => `${titel} (${categorie})`),
          }),
        ),
      ],
    },
    { naam: 'Onzekerheid', onderdelen: [part('onzekerheid', 'de bandbreedte', onzekerheid)] },
  ]
}

/** A criterium with each step of its scale as a field of its own. */
function takeApart(criterium: Criterium): Onderdeel {
  const { id, label } = criterium
  if (criterium.soort === 'ankers') {
    const { id: _, ankers, ...velden } = criterium
    return part(id, label, {
      ...velden,
      ...Object.fromEntries(ankers.map(({ punten, tekst }) => [`anker ${formatGetal(punten)}`, tekst])),
    })
  }
  const { id: _, omrekening, ...velden } = criterium
  const stappen =
    criterium.soort === 'berekend'
      ? criterium.omrekening.tabel.map(({ vanaf, punten }): [string, number] => [
          `punten vanaf ${formatGetal(vanaf)}`,
          punten,
        ])
      : criterium.omrekening.tabel.map(({ niveau, punten }): [string, number] => [
          `punten bij ${niveau}`,
          punten,
        ])
  return part(id, label, { ...velden, 'bron van de punten': omrekening.bron, ...Object.fromEntries(stappen) })
}

/** All that a field can hold. */
type Waarde =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Bron
  | { readonly orgaan: string; readonly datum: string }
  | Poortregel

const part = (id: string, naam: string, velden: Readonly<Record<string, Waarde>>): Onderdeel => ({
  id,
  naam,
  velden: new Map(
    Object.entries(velden).map(([veld, waarde]) => [
      VELDNAMEN[veld] ?? veld,
      { inhoud: printExact(waarde), waarde },
    ]),
  ),
})

/** The same text for the same content, whatever the order of the keys. */
const printExact = (waarde: Waarde): string =>
  JSON.stringify(
    waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde)
      ? Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1))
      : waarde,
  )

/** In words, for a person who compares. */
export function formatWaarde(waarde: Waarde): string {
  if (waarde === null) return 'geen'
  switch (typeof waarde) {
    case 'boolean':
      return waarde ? 'ja' : 'nee'
    case 'number':
      return formatGetal(waarde)
    case 'string':
      return CODENAMEN.get(waarde) ?? waarde
  }
  if (isLijst(waarde)) return waarde.map(formatWaarde).join(', ') || 'geen'
  if ('document' in waarde) return [formatBron(waarde), waarde.toelichting].filter(Boolean).join('. ')
  if ('orgaan' in waarde) return `${waarde.orgaan}, ${formatDatum(waarde.datum)}`
  return waarde.soort === 'oordeel' ? waarde.vraag : describeRegel(waarde)
}

const isLijst = (waarde: object): waarde is readonly string[] => Array.isArray(waarde)

const formatGetal = (getal: number) => GETAL().format(getal)
const GETAL = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 20 }))

/** Names of the codes that stand in the fields; a text is never written like a code. */
const CODENAMEN: ReadonlyMap<string, string> = new Map(
  [ROLLEN, PLANSOORTEN, FASEN, PLANONDERDELEN].flatMap(({ codes }) => Object.entries(codes)),
)

const VELDNAMEN: Readonly<Record<string, string>> = {
  id: 'kenmerk',
  geldigVan: 'begin',
  geldigTot: 'einde',
  hoogstePunten: 'hoogste aantal punten',
  redenExtraUitvraag: 'reden van extra uitvraag',
  label: 'korte naam',
  rollen: 'wie beoordeelt',
  pasToeOfLegUit: 'pas toe of leg uit',
  onderbouwingVerplicht: 'onderbouwing verplicht',
  nvtToegestaan: 'niet van toepassing mogelijk',
  minstens: 'hoeveel poorten nodig',
  alleenBij: 'alleen bij',
  combinatie: 'rekenregel',
  aandeelBreedte: 'deel van de breedte',
  categorieen: 'categorieën',
}
