import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { cite, propose } from '../bronnen/documenten.ts'
import { codelijst, codesOf } from '../plan/codelijsten.ts'
import { Plannummer } from '../plan/plan.ts'

/** Who says what becomes of a plan: the gremium advises, the BO decides. */
export const ORGANEN = codelijst(
  'organen',
  '2026-1',
  cite(
    'azwa',
    'uitwerking van de doorbraakmiddelen, rol van het bestuurlijk gremium',
    'afgeleid',
    'Het akkoord laat het gremium een voorstel doen dat in het BO wordt vastgesteld; per plan vastleggen is een uitwerking daarvan.',
  ),
  {
    gremium: 'Bestuurlijk Gremium (advies)',
    bo: 'BO IZA/AZWA (besluit)',
  },
)
export type Orgaan = keyof typeof ORGANEN.codes

/** What can be said of a plan. */
export const BESLUITUITKOMSTEN = codelijst(
  'besluituitkomsten',
  '2026-1',
  propose('uitkomsten van advies en besluit', 'Geen bron legt de mogelijke uitkomsten per plan vast.'),
  {
    toekennen: 'Toekennen',
    'toekennen-onder-voorwaarden': 'Toekennen onder voorwaarden',
    aanhouden: 'Aanhouden',
    afwijzen: 'Afwijzen',
  },
)
export type Besluituitkomst = keyof typeof BESLUITUITKOMSTEN.codes

const Tekst = z.string().check(z.maxLength(10_000))
const Volgnummer = z.int().check(z.gte(1))

/** What has to happen before, or after, the money is granted. Its number is its place in the list, from 1. */
export const Voorwaarde = z.strictObject({ tekst: Tekst, uiterlijk: z.nullable(Datum) })
export type Voorwaarde = z.output<typeof Voorwaarde>

/** What a body said of one version of a plan. It never changes: what comes later is a row of its own. */
export const Planbesluit = z.strictObject({
  volgnr: Volgnummer,
  plan: Plannummer,
  planversie: Volgnummer,
  orgaan: z.enum(codesOf(ORGANEN)),
  uitkomst: z.enum(codesOf(BESLUITUITKOMSTEN)),
  /** the day on which the body met */
  datum: Datum,
  motivering: Tekst,
  voorwaarden: z.array(Voorwaarde).check(z.maxLength(50)),
})
export type Planbesluit = z.output<typeof Planbesluit>

/** That a condition of a decision was met. */
export const Vervulling = z.strictObject({
  plan: Plannummer,
  /** the decision and its condition, by number */
  besluit: Volgnummer,
  voorwaarde: Volgnummer,
  datum: Datum,
  toelichting: Tekst.check(z.minLength(1)),
})
export type Vervulling = z.output<typeof Vervulling>

/** A decision and what became of it. */
export type Besluitstand = {
  readonly besluit: Planbesluit
  /** a later decision of the same body took its place */
  readonly vervangen: boolean
  readonly voorwaarden: readonly Voorwaardestand[]
}
export type Voorwaardestand = {
  readonly voorwaarde: Voorwaarde
  /** from 1 */
  readonly nummer: number
  readonly stand: 'vervuld' | 'open' | 'te-laat'
  readonly vervulling: Vervulling | null
}

/** What became of each decision by this day, in the order in which they were recorded. */
export function followBesluiten(
  besluiten: readonly Planbesluit[],
  vervullingen: readonly Vervulling[],
  peildatum: Datum,
): Besluitstand[] {
  return besluiten.map(besluit => ({
    besluit,
    vervangen: lastOf(besluiten, besluit.orgaan)?.volgnr !== besluit.volgnr,
    voorwaarden: besluit.voorwaarden.map((voorwaarde, i) => {
      const nummer = i + 1
      const vervulling =
        vervullingen.find(een => een.besluit === besluit.volgnr && een.voorwaarde === nummer) ?? null
      return { voorwaarde, nummer, stand: judge(voorwaarde, vervulling, peildatum), vervulling }
    }),
  }))
}

/** The word of this body that counts; `undefined` as long as it said nothing. */
export const lastOf = (besluiten: readonly Planbesluit[], orgaan: Orgaan): Planbesluit | undefined =>
  besluiten.findLast(besluit => besluit.orgaan === orgaan)

function judge(
  { uiterlijk }: Voorwaarde,
  vervulling: Vervulling | null,
  peildatum: Datum,
): Voorwaardestand['stand'] {
  if (vervulling) return 'vervuld'
  return uiterlijk !== null && uiterlijk < peildatum ? 'te-laat' : 'open'
}
