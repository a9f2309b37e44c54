import { normalize } from '../plan/codelijsten.ts'
import type { Melding } from '../plan/melding.ts'
import type { Jaarbedrag, Plannummer } from '../plan/plan.ts'
import { type Aanvraagregel, type Mijlpaal, SECTOREN_SOCIAAL_DOMEIN } from './aanvraagregel.ts'
import { type Eurocent, euro, minus, sum } from './bedrag.ts'
import { M } from './berichten.ts'
import { type Fondsregels, selectFondsregels } from './fondsregels.ts'
import { melding } from './melding.ts'
import { isBinnen } from './periode.ts'
import type { Pot } from './plafond.ts'

/** What the lines of a plan are held against. */
export type Planopgave = {
  readonly plan: Plannummer
  /** the amounts per year as the plan states them itself, over all pots */
  readonly jaarbedragen: readonly Jaarbedrag[]
  /** `gedrukt`: copied from a printed overview, which may be one euro off by rounding (V-14) */
  readonly herkomst: 'opgave' | 'gedrukt'
  readonly regels: readonly Aanvraagregel[]
  readonly mijlpalen: readonly Mijlpaal[]
}

/**
 * Checks the lines of one plan: they sum to what the plan asks per year (V-13, V-14), the years are those of the fund
 * (V-2), costs that go on are not asked of a fund for one-off costs (V-8), and no mijlpaal holds more money than
 * the lines that hang on it.
 */
export function checkAanvraagregels(opgave: Planopgave, fondsregels: readonly Fondsregels[]): Melding[] {
  return [
    ...checkSommen(opgave),
    ...opgave.regels.flatMap((regel, i) => checkFonds(regel, i, fondsregels)),
    ...checkMijlpalen(opgave),
  ]
}

/**
 * Flags money that may be asked twice: the same party, sector, year and purpose in another plan or of another pot.
 * The purpose is the KPI of the mijlpaal. Lines without one are only compared with each other, and give a `signaal`.
 * Linear in the number of lines.
 */
export function findDubbeleFinanciering(
  regels: readonly Aanvraagregel[],
  mijlpalen: readonly Mijlpaal[],
): Melding[] {
  const kpis = new Map(mijlpalen.map(({ plan, id, kpi }) => [mijlpaalKey(plan, id), kpi]))
  const kpiOf = ({ plan, mijlpaal }: Aanvraagregel) =>
    (mijlpaal === null ? undefined : kpis.get(mijlpaalKey(plan, mijlpaal))) ?? null
  const gevraagd = regels.filter(({ bedrag }) => bedrag > 0)
  const groepen = Map.groupBy(gevraagd, regel =>
    [normalize(regel.partij), regel.sector, regel.jaar, normalize(kpiOf(regel) ?? '')].join('\n'),
  )
  return [...groepen.values()].flatMap(groep => {
    const [eerste] = groep
    const plekken = new Map(groep.map(({ plan, pot }) => [`${plan}\n${pot}`, { plan, pot }]))
    if (!eerste || plekken.size < 2) return []
    const kpi = kpiOf(eerste)
    const tekst = M.dubbel(eerste, kpi, [...plekken.values()])
    return [
      melding(kpi === null ? 'signaal' : 'waarschuwing', 'aanvraag/dubbel', tekst, { plan: eerste.plan }),
    ]
  })
}

/** Flags lines that ask of a pot that does not exist, or of a part of a fund: a plan asks of the fund itself. */
export function checkAanvraagpotten(regels: readonly Aanvraagregel[], potten: readonly Pot[]): Melding[] {
  const fondsen = new Set(potten.filter(({ onderdeelVan }) => onderdeelVan === null).map(({ id }) => id))
  return regels.flatMap((regel, i) =>
    fondsen.has(regel.pot)
      ? []
      : [melding('fout', 'aanvraag/pot', M.potOnbekend(regel), { plan: regel.plan, veld: M.regel(i) })],
  )
}

function checkSommen(opgave: Planopgave): Melding[] {
  const { jaarbedragen, regels } = opgave
  const jaren = new Set([...jaarbedragen, ...regels].map(({ jaar }) => jaar))
  return [...jaren].sort().flatMap(jaar => {
    const gevraagd = regels.filter(regel => regel.jaar === jaar)
    const sociaal = gevraagd.filter(({ sector }) => SECTOREN_SOCIAAL_DOMEIN.has(sector))
    const genoemd = jaarbedragen.filter(jaarbedrag => jaarbedrag.jaar === jaar)
    const geheel = sum(genoemd.map(({ bedrag }) => bedrag))
    const deel = sum(genoemd.map(({ waarvanSociaalDomein }) => waarvanSociaalDomein))
    return [
      ...checkSom(opgave, M.totaal(jaar), amountsOf(gevraagd), geheel),
      ...checkSom(opgave, M.deelSociaalDomein(jaar), amountsOf(sociaal), deel),
    ]
  })
}

function checkSom({ plan, herkomst }: Planopgave, wat: string, som: Eurocent, genoemd: Eurocent): Melding[] {
  const verschil = minus(som, genoemd)
  if (verschil === 0) return []
  const binnen = herkomst === 'gedrukt' && Math.abs(verschil) <= TOLERANTIE_GEDRUKT
  return [
    melding(binnen ? 'signaal' : 'fout', 'V-14', M.som(wat, som, genoemd, verschil), { plan, veld: wat }),
  ]
}

/** V-14: a printed total may be one euro off by rounding. */
const TOLERANTIE_GEDRUKT = euro(1)

function checkFonds(regel: Aanvraagregel, index: number, fondsregels: readonly Fondsregels[]): Melding[] {
  const regels = selectFondsregels(fondsregels, regel.pot)
  if (!regels || regel.bedrag === 0) return []
  const plaats = { plan: regel.plan, veld: M.regel(index) }
  const { jaren, eenmalig } = regels
  const meldingen: Melding[] = []
  if (!isBinnen(regel.jaar, jaren))
    meldingen.push(melding('fout', 'V-2', M.jaarBuitenFonds(regel, jaren), plaats))
  if (regel.kosten === 'structureel' && eenmalig) {
    const mag = isUitzondering(regel, eenmalig.uitzondering)
    const tekst = mag ? M.structureelOnderVoorwaarden(regel) : M.structureel(regel)
    meldingen.push(melding(mag ? 'signaal' : 'waarschuwing', 'V-8', tekst, plaats))
  }
  return meldingen
}

type Uitzondering = NonNullable<Fondsregels['eenmalig']>['uitzondering']

const isUitzondering = ({ sector, jaar }: Aanvraagregel, uitzondering: Uitzondering): boolean =>
  uitzondering !== null && isBinnen(jaar, uitzondering) && uitzondering.sectoren.includes(sector)

function checkMijlpalen({ plan, regels, mijlpalen }: Planopgave): Melding[] {
  const perMijlpaal = Map.groupBy(regels, ({ mijlpaal }) => mijlpaal)
  const bekend = new Set<string | null>([null, ...mijlpalen.map(({ id }) => id)])
  const onbekend = [...perMijlpaal.keys()].flatMap(id =>
    id === null || bekend.has(id)
      ? []
      : [melding('fout', 'aanvraag/mijlpaal', M.mijlpaalOnbekend(id), { plan, veld: id })],
  )
  return [
    ...onbekend,
    ...mijlpalen.flatMap(mijlpaal => checkMijlpaal(mijlpaal, perMijlpaal.get(mijlpaal.id) ?? [])),
  ]
}

function checkMijlpaal(mijlpaal: Mijlpaal, regels: readonly Aanvraagregel[]): Melding[] {
  const { plan, id, jaar, partij, bedrag } = mijlpaal
  const gevraagd = amountsOf(regels)
  const elders = regels.filter(regel => regel.jaar !== jaar || normalize(regel.partij) !== normalize(partij))
  const plaats = { plan, veld: id }
  const meldingen: Melding[] = []
  if (bedrag > gevraagd)
    meldingen.push(melding('fout', 'aanvraag/mijlpaal', M.mijlpaalTeHoog(id, bedrag, gevraagd), plaats))
  if (elders.length > 0)
    meldingen.push(melding('waarschuwing', 'aanvraag/mijlpaal', M.mijlpaalElders(mijlpaal, elders), plaats))
  return meldingen
}

const amountsOf = (regels: readonly Aanvraagregel[]): Eurocent => sum(regels.map(({ bedrag }) => bedrag))

const mijlpaalKey = (plan: Plannummer, id: string): string => `${plan}\n${id}`
