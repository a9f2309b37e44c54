import { centFromEuros } from '#shared/middelen/bedrag.ts'
import type { Middelenrij, Sector } from '#shared/middelen/narekenen.ts'
import {
  AANVRAGERS,
  AFSPRAKEN,
  BEROEPSGROEPEN,
  type Codelijst,
  codesOf,
  findCode,
  INVULLINGEN,
  MIDDELENSTATUSSEN,
  ONDERWERPEN,
  PLANSTATUSSEN,
  SECTOREN,
} from '#shared/plan/codelijsten.ts'
import { Plan } from '#shared/plan/plan.ts'
import type { Cell, WorkbookData } from '../../excel/data.ts'

/** The rows of a table in a workbook, each as its cells by header. */
export function rowsOf(werkboek: WorkbookData, tabel: string): ReadonlyMap<string, Cell>[] {
  const blad = werkboek.sheets.find(({ tables }) => tables?.some(({ name }) => name === tabel))
  if (!blad) throw new Error(`Geen tabel ${tabel} in ${werkboek.name}`)
  const [kopregel = [], ...rijen] = blad.cells.slice((blad.frozenRows ?? 1) - 1)
  return rijen.map(rij => new Map(kopregel.map((kop, i) => [String(kop), rij[i] ?? null])))
}

/** The plans of a workbook without bad input; throws on a row that is no valid plan. */
export const readPlannen = (werkboek: WorkbookData): Plan[] =>
  rowsOf(werkboek, 'Plannen').map(rij => {
    const code = <C extends string>(lijst: Codelijst<C>, kop: string) => findCode(lijst, text(rij, kop))
    const onderbouwing = text(rij, 'Onderbouwing')
    return Plan.parse({
      nummer: text(rij, 'Plannummer'),
      titel: text(rij, 'Titel'),
      soort: 'doorbraakplan',
      aanvrager: { naam: text(rij, 'Aanvrager'), soort: code(AANVRAGERS, 'Soort aanvrager') },
      gemeenteDoetMee: text(rij, 'Gemeente doet mee') === 'Ja',
      onderwerp: code(ONDERWERPEN, 'Onderwerp'),
      afspraak: code(AFSPRAKEN, 'Afspraak') ?? null,
      regio: text(rij, 'Regio'),
      jaarbedragen: [2027, 2028].map(jaar => ({
        jaar,
        bedrag: euros(rij, `Bedrag ${jaar}`),
        waarvanSociaalDomein: euros(rij, `Sociaal domein ${jaar}`),
      })),
      impact: {
        beroepsgroep: code(BEROEPSGROEPEN, 'Beroepsgroep'),
        werknemers: {
          laag: orNull(rij, 'Werknemers laag'),
          gemiddeld: orNull(rij, 'Werknemers gemiddeld'),
          hoog: orNull(rij, 'Werknemers hoog'),
        },
        invulling: code(INVULLINGEN, 'Invulling'),
      },
      antwoorden: {
        betrouwbaarheid: { punten: punten(rij, 'Betrouwbaarheid'), onderbouwing },
        opschaalbaarheid: { punten: punten(rij, 'Opschaalbaarheid'), onderbouwing: '' },
      },
      oordelen: {},
      ingediendOp: null,
    })
  })

/** The rows of the transformatieplannen as the recount takes them. */
export const readMiddelenrijen = (werkboek: WorkbookData): Middelenrij[] =>
  rowsOf(werkboek, 'Transformatieplannen').map(rij => {
    const status = findCode(PLANSTATUSSEN, text(rij, 'Status'))
    const middelenstatus = findCode(MIDDELENSTATUSSEN, text(rij, 'Middelen'))
    if (!status || !middelenstatus) throw new Error(`Onbekende status bij ${text(rij, 'Plannummer')}`)
    const bedragen: Middelenrij['bedragen'] = Object.fromEntries(
      codesOf(SECTOREN).flatMap((sector: Sector) => {
        const waarde = rij.get(SECTOREN.codes[sector])
        return typeof waarde === 'number' ? [[sector, centFromEuros(waarde)]] : []
      }),
    )
    return { nummer: text(rij, 'Plannummer'), status, middelenstatus, bedragen }
  })

const text = (rij: ReadonlyMap<string, Cell>, kop: string) => String(rij.get(kop) ?? '')
const euros = (rij: ReadonlyMap<string, Cell>, kop: string) => centFromEuros(Number(rij.get(kop)))
const orNull = (rij: ReadonlyMap<string, Cell>, kop: string) => (rij.get(kop) === 'PM' ? null : rij.get(kop))
const punten = (rij: ReadonlyMap<string, Cell>, kop: string) =>
  rij.get(kop) === 'n.v.t.' ? 'nvt' : rij.get(kop)
