import type { Formulier, Invoer, Keuze, Vraag } from '#shared/kader/formulier.ts'
import type { Antwoorden } from '#shared/plan/plan.ts'

/** What stands at one question: `null` while nothing is chosen. */
export type Veld = { readonly waarde: Keuze['waarde'] | null; readonly onderbouwing: string }
/** By the id of the question. */
export type Velden = Readonly<Record<string, Veld>>

/** A question that a person answers. */
export type Mensenvraag = Vraag & { readonly antwoord: Invoer }

export const LEEG: Veld = { waarde: null, onderbouwing: '' }

export const isMensenvraag = (vraag: Vraag): vraag is Mensenvraag => vraag.antwoord.soort === 'invoer'

export const questionsOf = ({ secties }: Formulier): Mensenvraag[] =>
  secties.flatMap(({ vragen }) => vragen.filter(isMensenvraag))

/** The answers to these questions, as a judgement keeps them; an open question has none. */
export function toAntwoorden(vragen: readonly Mensenvraag[], velden: Velden): Antwoorden {
  const gegeven: Antwoorden = { antwoorden: {}, oordelen: {} }
  for (const { id } of vragen) {
    const { waarde, onderbouwing } = velden[id] ?? LEEG
    if (typeof waarde === 'number' || waarde === 'nvt')
      gegeven.antwoorden[id] = { punten: waarde, onderbouwing }
    else if (waarde !== null) gegeven.oordelen[id] = { oordeel: waarde, onderbouwing }
  }
  return gegeven
}

/** The other way round: what a judgement says, as it stands at the questions. */
export const toVelden = ({ antwoorden, oordelen }: Antwoorden): Velden => ({
  ...mapVelden(antwoorden, ({ punten, onderbouwing }) => ({ waarde: punten, onderbouwing })),
  ...mapVelden(oordelen, ({ oordeel, onderbouwing }) => ({ waarde: oordeel, onderbouwing })),
})

const mapVelden = <T>(bron: Readonly<Record<string, T>>, toVeld: (waarde: T) => Veld): Velden =>
  Object.fromEntries(Object.entries(bron).map(([id, waarde]) => [id, toVeld(waarde)]))

export const isSameVeld = (een: Veld, ander: Veld): boolean =>
  een.waarde === ander.waarde && een.onderbouwing.trim() === ander.onderbouwing.trim()

/** Both answers in one: the choice of the first, or else of the second, with the evidence of either below the other. */
export function joinVelden(een: Veld, ander: Veld): Veld {
  const teksten = [een.onderbouwing.trim(), ander.onderbouwing.trim()].filter(tekst => tekst !== '')
  return { waarde: een.waarde ?? ander.waarde, onderbouwing: [...new Set(teksten)].join('\n\n') }
}

/** The questions at which two sets of answers differ. */
export const differencesOf = (vragen: readonly Mensenvraag[], een: Velden, ander: Velden): Mensenvraag[] =>
  vragen.filter(({ id }) => !isSameVeld(een[id] ?? LEEG, ander[id] ?? LEEG))
