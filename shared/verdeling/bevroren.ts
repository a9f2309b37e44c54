import * as z from 'zod/mini'
import { Eurocent } from '../middelen/eurocent.ts'
import { PotId } from '../middelen/plafond.ts'
import { Jaar, Plannummer } from '../plan/plan.ts'
import { type Bezwaar, checkKeuze } from './controle.ts'
import { DOELEN } from './doel.ts'
import { measure } from './meting.ts'
import type { LosOp } from './oplossing.ts'
import { Minimum, Portefeuille } from './portefeuille.ts'
import { allocate, REGELS } from './regels.ts'
import type { Keuze } from './structuur.ts'

/** How a choice came about: all that is needed to make it again. */
export const Totstandkoming = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('regel'), regel: z.enum(REGELS) }),
  z.strictObject({
    soort: z.literal('optimum'),
    doel: z.enum(DOELEN),
    marge: z.number().check(z.gte(0), z.lte(1)),
    begin: z.array(z.string()),
    stand: z.enum(['bewezen', 'tijd-om', 'afgebroken', 'onhaalbaar']),
    grens: z.number(),
  }),
])
export type Totstandkoming = z.output<typeof Totstandkoming>

/** In what a choice departs from the ranking of the kader: another rule, or a demand that the ranking does not meet. */
export const Uitzondering = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('regel') }),
  z.strictObject({ soort: z.enum(['erin', 'eruit']), plan: Plannummer }),
  z.strictObject({ soort: z.literal('minimum'), minimum: Minimum }),
])
export type Uitzondering = z.output<typeof Uitzondering>

/** An exception with its reason, which everyone who reads the summary gets to see. */
export const Verantwoording = z.strictObject({
  uitzondering: Uitzondering,
  reden: z.string().check(z.minLength(1), z.maxLength(2_000)),
})
export type Verantwoording = z.output<typeof Verantwoording>

/** A saved scenario: inputs, versions, how, what, and what it comes to in whole eurocents. */
export const Bevroren = z.strictObject({
  formaat: z.literal(1),
  /** of whatever took part: the product, the solver, the weights */
  versies: z.record(z.string(), z.string()),
  portefeuille: Portefeuille,
  totstandkoming: Totstandkoming,
  keuze: z.array(z.string()),
  uitzonderingen: z.array(Verantwoording),
  bedrag: Eurocent,
  over: z.array(z.strictObject({ pot: PotId, jaar: Jaar, over: Eurocent })),
})
export type Bevroren = z.output<typeof Bevroren>

/** The hash of a text, as the host computes it: the core has no crypto of its own. */
export type Hash = (tekst: string) => Promise<string>

/** Canonical JSON with the hash of exactly that text. */
export const Verzegeld = z.strictObject({
  inhoud: z.string().check(z.minLength(1)),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type Verzegeld = z.output<typeof Verzegeld>

/** Freezes a choice; the same input gives the same text, to the character. */
export function freeze(
  scenario: Pick<Bevroren, 'versies' | 'portefeuille' | 'totstandkoming'> & {
    keuze: Keuze
    uitzonderingen?: readonly Verantwoording[]
  },
): { inhoud: string } {
  const { versies, portefeuille, totstandkoming, keuze, uitzonderingen = [] } = scenario
  return {
    inhoud: toCanonicalJson({
      formaat: 1,
      versies,
      portefeuille,
      totstandkoming,
      keuze,
      uitzonderingen,
      ...amountsOf(portefeuille, keuze),
    }),
  }
}

export const seal = async ({ inhoud }: { inhoud: string }, hash: Hash): Promise<Verzegeld> => ({
  inhoud,
  hash: await hash(inhoud),
})

/** What a sealed text says. Throws when it is no frozen scenario. */
export const thaw = (inhoud: string): Bevroren => Bevroren.parse(JSON.parse(inhoud))

/** `echt`: the text is the one that was sealed. `zelfde`: made again, choice and amounts are the same to the cent. */
export type Reproductie = {
  echt: boolean
  bezwaren: readonly Bezwaar[]
  /** `null` when the search was stopped by the clock or a person: then only the choice itself is checked */
  zelfdeKeuze: boolean | null
  zelfdeBedragen: boolean
}

/**
 * Makes a frozen choice again, by its rule or with the solver, and compares. Throws when the text is no frozen
 * scenario.
 */
export async function reproduce(
  { inhoud, hash }: Verzegeld,
  maakHash: Hash,
  losOp: LosOp,
  tijdslimiet: number,
): Promise<Reproductie> {
  const { portefeuille, totstandkoming, keuze, bedrag, over } = thaw(inhoud)
  const opnieuw = await remake(portefeuille, totstandkoming, losOp, tijdslimiet)
  return {
    echt: (await maakHash(inhoud)) === hash,
    bezwaren: checkKeuze(portefeuille, keuze),
    zelfdeKeuze: opnieuw && toCanonicalJson(opnieuw) === toCanonicalJson(keuze),
    zelfdeBedragen:
      toCanonicalJson(amountsOf(portefeuille, opnieuw ?? keuze)) === toCanonicalJson({ bedrag, over }),
  }
}

/** JSON with sorted keys and no spaces: one text per value, whoever writes it (after RFC 8785). */
export function toCanonicalJson(waarde: unknown): string {
  if (Array.isArray(waarde)) return `[${waarde.map(toCanonicalJson).join(',')}]`
  if (typeof waarde === 'object' && waarde !== null) {
    const velden = Object.entries(waarde)
      .filter(([, inhoud]) => inhoud !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${velden.map(([naam, inhoud]) => `${JSON.stringify(naam)}:${toCanonicalJson(inhoud)}`).join(',')}}`
  }
  if (typeof waarde === 'number' && !Number.isFinite(waarde))
    throw new RangeError(`${waarde} heeft geen plaats in JSON`)
  return JSON.stringify(waarde)
}

async function remake(
  portefeuille: Portefeuille,
  totstandkoming: Totstandkoming,
  losOp: LosOp,
  tijdslimiet: number,
): Promise<Keuze | null> {
  if (totstandkoming.soort === 'regel') return allocate(portefeuille, totstandkoming.regel)
  const { doel, marge, begin, stand } = totstandkoming
  if (stand === 'tijd-om' || stand === 'afgebroken') return null
  const { keuze } = await losOp({ portefeuille, doel, marge, begin, tijdslimiet })
  return keuze
}

/** What a choice costs, and leaves under each limit, in whole eurocents. */
export function amountsOf(portefeuille: Portefeuille, keuze: Keuze): Pick<Bevroren, 'bedrag' | 'over'> {
  const { bedrag, over } = measure(portefeuille, keuze)
  return {
    bedrag,
    over: over.map(({ grens: { pot, jaar }, over: rest }) => ({ pot, jaar, over: rest })),
  }
}
