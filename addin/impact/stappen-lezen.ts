import { DRIVERS, DUREN } from '#shared/impact/drivers.ts'
import type { Effect, Parameter, Rekenstap } from '#shared/impact/impactmodel.ts'
import { effectveld, stapveld } from '#shared/impact/velden.ts'
import { type PerScenario, perScenario, SCENARIOS, type Scenario } from '#shared/plan/scenario.ts'
import { isLeeg } from '../workbook/cel.ts'
import { type Bladlezer, type Deel, isPm, SCENARIOKOLOM } from './bladlezer.ts'
import { type Celbetekenis, toModelformule } from './celformule.ts'
import { BREEDTE, KOLOM, LABEL } from './labels.ts'
import { type Blokplaats, STANDAARDUITKOMST } from './uitkomstformules.ts'

/** Steps 2 and 3 of an impact sheet; `blokken` is absent when a block can't be read as a whole. */
export function readStappen(
  lezer: Bladlezer,
  stap2: Deel,
  stap3: readonly Deel[],
): { parameters: Parameter[]; blokken: { effecten: Effect[]; plaatsen: Blokplaats[] } | undefined } {
  // Below the heading and the header of the table.
  const rijen = filledRows(lezer, { van: stap2.van + 2, tot: stap2.tot }, 'P')
  return {
    parameters: rijen.map(rij => readParameter(lezer, rij)),
    blokken: readBlokken(lezer, stap3, rijen),
  }
}

type Genummerd = { id: string; rij: number }

/** The rows of a part in which something is filled in besides the number, with that number. */
function filledRows(lezer: Bladlezer, { van, tot }: Deel, soort: 'P' | 'R'): Genummerd[] {
  const rijen: Genummerd[] = []
  for (let rij = van; rij < tot; rij++) {
    const gevuld = Array.from({ length: BREEDTE - 1 }, (_, i) => i + 1).some(
      kolom => !isLeeg(lezer.cell(rij, kolom)),
    )
    if (!gevuld) continue
    const id = lezer.text(rij, KOLOM.nummer).toUpperCase()
    if (new RegExp(`^${soort}[1-9]\\d{0,2}$`).test(id)) rijen.push({ id, rij })
    else
      lezer.report(
        'impact/nummer',
        rij,
        KOLOM.nummer,
        'Deze rij heeft geen nummer.',
        `Geef haar een eigen nummer in kolom A, bijvoorbeeld ${soort}${rijen.length + 1}.`,
      )
  }
  return rijen
}

/** An empty cell counts as zero in a formula of Excel, so it may not stand for PM. */
function requireFilled(lezer: Bladlezer, rij: number, wat: string): void {
  for (const scenario of SCENARIOS) {
    const kolom = SCENARIOKOLOM[scenario]
    if (isLeeg(lezer.typed(rij, kolom)))
      lezer.report(
        'impact/leeg',
        rij,
        kolom,
        `In het scenario ${scenario} staat niets, en Excel rekent leeg als 0.`,
        `Vul ${wat} in, of PM als het nog niet bekend is.`,
      )
  }
}

function readParameter(lezer: Bladlezer, { id, rij }: Genummerd): Parameter {
  lezer.tie(id, rij, KOLOM.naam)
  requireFilled(lezer, rij, 'een getal')
  return {
    id,
    naam: lezer.text(rij, KOLOM.naam),
    waarde: lezer.numbers(rij),
    eenheid: lezer.text(rij, KOLOM.eenheid),
    bron: lezer.text(rij, KOLOM.bron),
  }
}

function readBlokken(
  lezer: Bladlezer,
  delen: readonly Deel[],
  parameterrijen: readonly Genummerd[],
): { effecten: Effect[]; plaatsen: Blokplaats[] } | undefined {
  const plekken = delen.map(deel => findBlok(lezer, deel))
  const gevonden = plekken.filter(plek => plek !== undefined)
  if (gevonden.length < plekken.length) return undefined
  const betekenissen = new Map<string, Celbetekenis>()
  for (const { id, rij } of [...parameterrijen, ...gevonden.flatMap(({ stappen }) => stappen)]) {
    for (const scenario of SCENARIOS) betekenissen.set(`${rij}:${SCENARIOKOLOM[scenario]}`, { id, scenario })
  }
  const meaningAt = (rij: number, kolom: number) => betekenissen.get(`${rij}:${kolom}`)
  const effecten = gevonden.map((plek, i) => readEffect(lezer, plek, i, meaningAt))
  const compleet = effecten.filter(effect => effect !== undefined)
  return compleet.length < effecten.length
    ? undefined
    : { effecten: compleet, plaatsen: gevonden.map(({ plaats }) => plaats) }
}

type Blok = { plaats: Blokplaats; driver: number; vanaf: number; stappen: Genummerd[] }

function findBlok(lezer: Bladlezer, deel: Deel): Blok | undefined {
  const [driver, duur, vanaf, uitkomst] = [LABEL.driver, LABEL.duur, LABEL.vanaf, LABEL.uitkomst].map(label =>
    lezer.label(label, deel),
  )
  if (driver === undefined || duur === undefined || vanaf === undefined || uitkomst === undefined)
    return undefined
  const eersteStap = vanaf + 2
  return {
    plaats: { duur, eersteStap, aantalStappen: uitkomst - eersteStap, uitkomst },
    driver,
    vanaf,
    stappen: filledRows(lezer, { van: eersteStap, tot: uitkomst }, 'R'),
  }
}

type MeaningAt = (rij: number, kolom: number) => Celbetekenis | undefined

function readEffect(
  lezer: Bladlezer,
  { plaats, driver: driverRij, vanaf: vanafRij, stappen }: Blok,
  index: number,
  meaningAt: MeaningAt,
): Effect | undefined {
  const driver = lezer.code(driverRij, KOLOM.laag, DRIVERS)
  const duur = lezer.code(plaats.duur, KOLOM.laag, DUREN)
  const vanaf = lezer.number(vanafRij, KOLOM.laag) ?? null
  const eenheid = lezer.text(plaats.uitkomst, KOLOM.eenheid).toLowerCase()
  lezer.tie(effectveld(index), plaats.uitkomst, KOLOM.eenheid)
  for (const scenario of SCENARIOS)
    lezer.tie(effectveld(index, scenario), plaats.uitkomst, SCENARIOKOLOM[scenario])
  const rekenstappen = stappen.map(stap => readStap(lezer, stap, meaningAt))
  const formule = readUitkomst(lezer, plaats.uitkomst, stappen.at(-1)?.id ?? null, meaningAt)
  if (!driver) lezer.report('impact/cel', driverRij, KOLOM.laag, 'De driver ontbreekt.', chooseFrom(DRIVERS))
  if (!duur) lezer.report('impact/cel', plaats.duur, KOLOM.laag, 'De duur ontbreekt.', chooseFrom(DUREN))
  if (eenheid !== 'fte' && eenheid !== 'werknemers') {
    lezer.report(
      'impact/eenheid',
      plaats.uitkomst,
      KOLOM.eenheid,
      `De uitkomst staat in “${eenheid}”; alleen fte of werknemers kan.`,
      'Reken de laatste stap om naar fte of werknemers, en zet dat bij de uitkomst.',
    )
    return undefined
  }
  const jaar = vanaf === null || (Number.isInteger(vanaf) && vanaf >= 2020 && vanaf <= 2050)
  if (!jaar)
    lezer.report('impact/cel', vanafRij, KOLOM.laag, 'Dit is geen jaar.', 'Vul een jaar in, zoals 2027.')
  if (!driver || !duur || !jaar) return undefined
  return { driver, duur, vanaf, stappen: rekenstappen, uitkomst: { eenheid, formule } }
}

const chooseFrom = (lijst: typeof DRIVERS | typeof DUREN): string =>
  `Kies uit: ${Object.values<string>(lijst.codes).join('; ')}.`

function readStap(lezer: Bladlezer, { id, rij }: Genummerd, meaningAt: MeaningAt): Rekenstap {
  lezer.tie(id, rij, KOLOM.naam)
  requireFilled(lezer, rij, 'een formule')
  return {
    id,
    naam: lezer.text(rij, KOLOM.naam),
    eenheid: lezer.text(rij, KOLOM.eenheid),
    formule: perScenario(scenario => {
      lezer.tie(stapveld(id, scenario), rij, SCENARIOKOLOM[scenario])
      return readFormule(lezer, rij, scenario, meaningAt)
    }),
  }
}

function readFormule(lezer: Bladlezer, rij: number, scenario: Scenario, meaningAt: MeaningAt): string | null {
  const kolom = SCENARIOKOLOM[scenario]
  const inhoud = lezer.typed(rij, kolom)
  if (isLeeg(inhoud) || isPm(inhoud)) return null
  const vertaald = toModelformule(String(inhoud), scenario, lezer.blad, meaningAt)
  if (vertaald.goed) return vertaald.formule
  lezer.report('impact/verwijzing', rij, kolom, vertaald.tekst, vertaald.uitweg)
  return null
}

/** The formula of the sheet takes the last step that is filled in; an own one is read as it stands. */
const readUitkomst = (
  lezer: Bladlezer,
  rij: number,
  laatste: string | null,
  meaningAt: MeaningAt,
): PerScenario<string | null> =>
  perScenario(scenario =>
    String(lezer.typed(rij, SCENARIOKOLOM[scenario])).startsWith(STANDAARDUITKOMST)
      ? laatste
      : readFormule(lezer, rij, scenario, meaningAt),
  )
