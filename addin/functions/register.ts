import { fteFromWerknemers, impactFromPotentie } from '#shared/impact/impact.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { toEuros } from '#shared/middelen/bedrag.ts'
import { BEROEPSGROEPEN, type Codelijst, codesOf, findCode, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import type { Plafondstanden } from '../client/dienst.ts'

/** A custom function: what Excel shows of it, and what it does. Names and arguments are Dutch, as analysts type them. */
export type Functie = {
  id: string
  beschrijving: string
  parameters: readonly Parameter[]
  run(args: readonly Argument[], bron: Functiebron): number | Promise<number>
}
type Parameter = { naam: string; beschrijving: string; soort: 'number' | 'string'; optioneel?: true }
/** A cell value as Excel passes it; an argument that was left out is `null`. */
export type Argument = string | number | boolean | null

/** What the functions need to know; both are remembered, so a recalculation asks the Worker once. */
export type Functiebron = { kader(): Kader; plafonds(): Promise<Plafondstanden> }

/** Bad input: the message appears in the cell as #WAARDE!. */
export class Invoerfout extends Error {}
/** The answer is not known (now): the message appears in the cell as #N/B. */
export class NietBeschikbaar extends Error {}

export const FUNCTIES: readonly Functie[] = [
  {
    id: 'FTE_IMPACT',
    beschrijving:
      'Berekent de impact in fte: werknemers × deeltijdfactor × invulling van de randvoorwaarden.',
    parameters: [
      { naam: 'werknemers', beschrijving: 'Aantal werknemers (potentie, bruto)', soort: 'number' },
      {
        naam: 'beroepsgroep',
        beschrijving: 'VVT, Wijkverpleging, Verpleegkundigen msz, Ggz of Huisartsen',
        soort: 'string',
      },
      {
        naam: 'invulling',
        beschrijving: 'Minimaal, In enige mate of Voorzien; zonder dit telt de hele potentie',
        soort: 'string',
        optioneel: true,
      },
    ],
    run([werknemers, beroepsgroep, invulling], bron) {
      const kader = bron.kader()
      const aantal = number(werknemers, 'werknemers')
      if (aantal < 0) throw new Invoerfout('Het aantal werknemers is negatief.')
      const groep = code(beroepsgroep, BEROEPSGROEPEN, 'beroepsgroep')
      const factor = kader.deeltijdfactoren.find(f => f.beroepsgroep === groep)
      if (!factor)
        throw new NietBeschikbaar(`Het kader heeft geen deeltijdfactor voor ${BEROEPSGROEPEN.codes[groep]}.`)
      const potentie = fteFromWerknemers(aantal, factor.factor)
      if (invulling === null || invulling === '') return potentie ?? 0
      const mate = code(invulling, INVULLINGEN, 'invulling')
      const deel = kader.invullingsfactoren.find(f => f.invulling === mate)
      if (!deel) throw new NietBeschikbaar(`Het kader heeft geen factor voor ${INVULLINGEN.codes[mate]}.`)
      return impactFromPotentie(potentie, deel.factor) ?? 0
    },
  },
  {
    id: 'PLAFOND',
    beschrijving: 'Geeft het plafond van een pot in een kalenderjaar, in euro’s.',
    parameters: [
      { naam: 'pot', beschrijving: 'Bijvoorbeeld doorbraakmiddelen', soort: 'string' },
      { naam: 'jaar', beschrijving: 'Kalenderjaar', soort: 'number' },
    ],
    run: async ([pot, jaar], bron) => {
      const { plafond } = findStand(await bron.plafonds(), pot, jaar)
      if (plafond?.bedrag === undefined || plafond.bedrag === null)
        throw new NietBeschikbaar('Dit plafond is niet gepubliceerd.')
      return toEuros(plafond.bedrag)
    },
  },
  {
    id: 'RUIMTE',
    beschrijving: 'Geeft wat er van een pot in een kalenderjaar nog over is na alle boekingen, in euro’s.',
    parameters: [
      { naam: 'pot', beschrijving: 'Bijvoorbeeld doorbraakmiddelen', soort: 'string' },
      { naam: 'jaar', beschrijving: 'Kalenderjaar', soort: 'number' },
    ],
    run: async ([pot, jaar], bron) => {
      const { ruimte } = findStand(await bron.plafonds(), pot, jaar)
      if (ruimte === null)
        throw new NietBeschikbaar('De ruimte is onbekend: het plafond is niet gepubliceerd.')
      return toEuros(ruimte)
    },
  },
]

/** The metadata file that Excel reads to know the functions. */
export const functionsMetadata = () => ({
  allowCustomDataForDataTypeAny: false,
  functions: FUNCTIES.map(({ id, beschrijving, parameters }) => ({
    id,
    name: id,
    description: beschrijving,
    parameters: parameters.map(({ naam, beschrijving, soort, optioneel }) => ({
      name: naam,
      description: beschrijving,
      type: soort,
      dimensionality: 'scalar',
      ...(optioneel ? { optional: true } : {}),
    })),
    result: { type: 'number', dimensionality: 'scalar' },
  })),
})

function findStand(standen: Plafondstanden, pot: Argument | undefined, jaar: Argument | undefined) {
  const gezochtJaar = number(jaar, 'jaar')
  const gezochtePot = String(pot ?? '')
    .trim()
    .toLowerCase()
  const bekend = standen.filter(({ pot }) => [pot.id, pot.naam.toLowerCase()].includes(gezochtePot))
  if (bekend.length === 0) throw new Invoerfout(`De pot “${String(pot ?? '')}” is niet bekend.`)
  const stand = bekend.find(({ jaar }) => jaar === gezochtJaar)
  if (!stand) throw new NietBeschikbaar(`Deze pot heeft in ${gezochtJaar} geen plafond.`)
  return stand
}

function number(argument: Argument | undefined, naam: string): number {
  if (typeof argument !== 'number' || !Number.isFinite(argument))
    throw new Invoerfout(`Vul bij ${naam} een getal in.`)
  return argument
}

function code<Code extends string>(
  argument: Argument | undefined,
  lijst: Codelijst<Code>,
  naam: string,
): Code {
  const gevonden = findCode(lijst, String(argument ?? ''))
  if (gevonden) return gevonden
  throw new Invoerfout(
    `Vul bij ${naam} een van deze in: ${codesOf(lijst)
      .map(c => lijst.codes[c])
      .join(', ')}.`,
  )
}
