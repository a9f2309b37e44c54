import { cent } from '#shared/middelen/bedrag.ts'
import { DOELEN, perDoel } from '#shared/verdeling/doel.ts'
import { GEEN_EISEN, GEEN_GROEPEN, Kandidaat, Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { createToeval, type Toeval } from '../proef/gegevens/toeval.ts'

/** A candidate that asks `centen` of the fund per year; override what a test is about. */
export const kandidaat = (
  plan: string,
  perJaar: Readonly<Record<number, number>>,
  fte: number,
  wijziging: Partial<Kandidaat> = {},
): Kandidaat => ({
  id: plan,
  plan,
  variant: null,
  gevraagd: cent(Object.values(perJaar).reduce((a, b) => a + b, 0)),
  bedragen: Object.entries(perJaar).map(([jaar, bedrag]) => ({
    pot: 'fonds',
    jaar: Number(jaar),
    bedrag: cent(bedrag),
  })),
  opbrengst: perDoel(doel => ({ laag: 0.5, gemiddeld: 1, hoog: 2, score: 3, betrouwbaar: 0.7 })[doel] * fte),
  aankomst: 1,
  rang: 1,
  regio: 'Noord',
  sector: 'VVT',
  ...wijziging,
})

export const grens = (jaar: number, centen: number, pot = 'fonds') => ({
  pot,
  potnaam: pot === 'fonds' ? 'Fonds' : 'Deel',
  onderdeelVan: pot === 'fonds' ? null : 'fonds',
  jaar,
  plafond: `${pot}-${jaar}-v1`,
  ruimte: cent(centen),
})

/** Numbers the candidates in the order given, unless they carry a place of their own. */
export const portefeuille = (wijziging: Partial<Portefeuille>): Portefeuille =>
  Portefeuille.parse({
    kader: { id: 'proef', versie: 1 },
    peildatum: '2026-11-22',
    grenzen: [],
    groepen: GEEN_GROEPEN,
    eisen: GEEN_EISEN,
    ...wijziging,
    kandidaten: (wijziging.kandidaten ?? []).map((een, i) => ({
      ...een,
      aankomst: een.aankomst === 1 ? i + 1 : een.aankomst,
      rang: een.rang === 1 ? i + 1 : een.rang,
    })),
  })

/**
 * A random portfolio of at most `hoogstens` candidates: one to three years, a sub-pot, amounts to the cent, variants,
 * packages, dependencies (circles too), exclusions and names that are no candidate. A room is often exactly what some
 * set of candidates takes, or one cent less.
 */
export function makePortefeuille(zaad: number, hoogstens = 14): Portefeuille {
  const toeval = createToeval(zaad)
  const jaren = [2027, 2028, 2029].slice(0, 1 + Math.floor(toeval.between(0, 3)))
  const kandidaten = makeKandidaten(toeval, jaren, 1 + Math.floor(toeval.between(0, hoogstens)))
  const plannen = [...new Set(kandidaten.map(({ plan }) => plan))]
  const pick = () => plannen[Math.floor(toeval.between(0, plannen.length + 0.2))] ?? 'ONBEKEND'
  const several = (kans: number) => (toeval.chance(kans) ? 1 + Math.floor(toeval.between(0, 2)) : 0)
  const lijst = <T>(aantal: number, make: () => T) => Array.from({ length: aantal }, make)
  return Portefeuille.parse({
    kader: { id: 'proef', versie: 1 },
    peildatum: '2026-11-22',
    grenzen: jaren.flatMap(jaar =>
      ['fonds', 'deel'].map(pot => grens(jaar, makeRuimte(toeval, kandidaten, pot, jaar), pot)),
    ),
    kandidaten,
    groepen: {
      pakketten: lijst(several(0.35), () => lijst(2 + Math.floor(toeval.between(0, 2)), pick)),
      afhankelijkheden: lijst(several(0.4), () => ({ plan: pick(), nodig: pick() })),
      uitsluitingen: lijst(several(0.4), () => lijst(2 + Math.floor(toeval.between(0, 2)), pick)),
    },
    eisen: GEEN_EISEN,
  })
}

/** The same portfolio with demands, which often can't be met. */
export function demand(basis: Portefeuille, zaad: number): Portefeuille {
  const toeval = createToeval(zaad)
  const plannen = [...new Set(basis.kandidaten.map(({ plan }) => plan))]
  const some = () => plannen.filter(() => toeval.chance(0.15))
  const totaal = basis.kandidaten.reduce((som, { gevraagd }) => som + gevraagd, 0)
  return Portefeuille.parse({
    ...basis,
    eisen: {
      erin: some(),
      eruit: some(),
      minima: [
        { kenmerk: 'regio', waarde: 'Noord', eenheid: 'plannen', minimaal: Math.floor(toeval.between(0, 3)) },
        {
          kenmerk: 'sector',
          waarde: 'VVT',
          eenheid: 'eurocent',
          minimaal: Math.floor(totaal * toeval.between(0, 0.25)),
        },
      ],
    },
  })
}

function makeKandidaten(toeval: Toeval, jaren: readonly number[], aantal: number): Kandidaat[] {
  const kandidaten: Kandidaat[] = []
  for (let i = 0; i < aantal; i++) {
    const vorige = kandidaten.at(-1)
    const isVariant = vorige !== undefined && toeval.chance(0.2)
    const plan = isVariant ? vorige.plan : `P-${i + 1}`
    const bedragen = jaren.flatMap(jaar => {
      const fonds = toeval.chance(0.1) ? 0 : Math.floor(toeval.logNormal(150_000_033, 0.9))
      const deel = toeval.chance(0.4) ? Math.floor(fonds * toeval.fraction()) : 0
      return [
        { pot: 'fonds', jaar, bedrag: fonds },
        { pot: 'deel', jaar, bedrag: deel },
      ]
    })
    const fte = toeval.chance(0.08) ? null : Math.floor(toeval.logNormal(30, 0.7) * 59) / 100
    kandidaten.push(
      Kandidaat.parse({
        id: isVariant ? `${plan}/${i}` : plan,
        plan,
        variant: isVariant ? String(i) : null,
        gevraagd: bedragen.filter(({ pot }) => pot === 'fonds').reduce((som, { bedrag }) => som + bedrag, 0),
        bedragen: bedragen.filter(({ bedrag }) => bedrag > 0),
        opbrengst: Object.fromEntries(
          DOELEN.map(doel => [doel, fte === null ? null : fte * toeval.between(0.3, 1.8)]),
        ),
        aankomst: isVariant ? vorige.aankomst : i + 1,
        rang: i + 1,
        regio: toeval.pick(['Noord', 'Zuid', 'Oost']),
        sector: toeval.pick(['VVT', 'Ggz']),
      }),
    )
  }
  const rangen = toeval.shuffle(kandidaten.map(({ rang }) => rang))
  return kandidaten.map((een, i) => ({ ...een, rang: rangen[i] ?? een.rang }))
}

function makeRuimte(toeval: Toeval, kandidaten: readonly Kandidaat[], pot: string, jaar: number): number {
  const bedragen = kandidaten.map(
    (een): number => een.bedragen.find(b => b.pot === pot && b.jaar === jaar)?.bedrag ?? 0,
  )
  const deel = toeval.between(0.2, 0.9)
  const precies = bedragen.filter(() => toeval.chance(deel)).reduce((a, b) => a + b, 0)
  if (toeval.chance(0.5)) return precies
  if (toeval.chance(0.5)) return Math.max(0, precies - 1)
  return Math.floor(bedragen.reduce((a, b) => a + b, 0) * deel)
}
