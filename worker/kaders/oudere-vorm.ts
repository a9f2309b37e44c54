import * as z from 'zod/mini'

/*
 * What is published never changes, also when the schema of a kader grows. So a kader from before such a change is
 * lifted when it is read: each step fills the fields that came then with what their absence meant until then. A new
 * field is a new step at the end; a step is never changed or removed. Only the shape is lifted: laws that came later
 * hold for what is published from then on.
 */

/** A stored kader, of whatever age, in the shape of today. What is no kader at all comes back as it was. */
export const liftKader = (opgeslagen: unknown): unknown =>
  STAPPEN.reduce((kader, lift) => lift(kader) ?? kader, opgeslagen)

/** Gives nothing for what has the newer shape already. */
type Stap = (kader: unknown) => unknown

/** One list of computed poorten that all had to be passed, no advice, and no question of what is asked of providers. */
const addPoortgroepen: Stap = kader => {
  const eerder = ZonderPoortgroepen.safeParse(kader)
  if (!eerder.success) return undefined
  const { poorten, criteria, ...rest } = eerder.data
  return {
    ...rest,
    advies: null,
    leidend: null,
    poortgroepen: poorten.length === 0 ? [] : [{ ...ENIGE_GROEP, bron: rest.bron }],
    poorten: poorten.map(poort => ({
      ...poort,
      ...BEREKENDE_POORT,
      groep: ENIGE_GROEP.id,
      label: poort.titel.slice(0, 60),
    })),
    criteria: criteria.map(criterium =>
      criterium.soort === 'berekend'
        ? { ...criterium, omrekening: { tabel: criterium.omrekening, bron: criterium.bron } }
        : { ...criterium, rollen: ['beoordelaar', 'coordinator', 'gemeente'] },
    ),
    uitvraag: [],
    redenExtraUitvraag: null,
  }
}

const STAPPEN: readonly Stap[] = [addPoortgroepen]

const ENIGE_GROEP = {
  id: 'poorten',
  titel: 'Poorten',
  fase: 'plan',
  minstens: 'alle',
  alleenBij: null,
  plansoorten: null,
}
const BEREKENDE_POORT = {
  plansoorten: null,
  rollen: [],
  pasToeOfLegUit: false,
  onderbouwingVerplicht: false,
}

const ZonderPoortgroepen = z.looseObject({
  bron: z.unknown(),
  poortgroepen: z.optional(z.undefined()),
  poorten: z.array(z.looseObject({ titel: z.string() })),
  criteria: z.array(
    z.discriminatedUnion('soort', [
      z.looseObject({ soort: z.literal('berekend'), omrekening: z.array(z.unknown()), bron: z.unknown() }),
      z.looseObject({ soort: z.literal('ankers') }),
    ]),
  ),
})
