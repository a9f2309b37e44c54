import { cent, toEuros } from '../middelen/bedrag.ts'
import type { Grafiek, Kolom, Tabel, Waarde } from '../samenvatting/blokken.ts'
import type { Cijferkolom, Cijferregel, Cijferrij, Cijfertabel, Eenheid } from './cijfer.ts'

/** Figures as a table to read: a line per name, a column per figure, and shares behind them. */
export function tabelOf({ naam, rijkop, kolommen, aandeelkoppen = [], regels, leeg }: Cijfertabel): Tabel {
  return {
    soort: 'tabel',
    naam,
    leeg,
    kolommen: [
      { kop: rijkop, aard: 'tekst', breedte: 44 },
      ...kolommen.map(
        ({ kop, eenheid }): Kolom => ({
          kop,
          aard: AARD[eenheid],
          breedte: Math.max(BREEDTE[eenheid], kop.length + 2),
        }),
      ),
      ...aandeelkoppen.map((kop): Kolom => ({ kop, aard: 'aandeel', breedte: Math.max(12, kop.length + 2) })),
    ],
    rijen: regels.map(({ naam, cijfers, aandelen = [] }) => [
      naam,
      ...cijfers.map(({ waarde }) => waarde ?? PM),
      ...aandelen.map(aandeel => aandeel ?? GEEN_AANDEEL),
    ]),
  }
}

/** Which plan counts for how much in which figure. A line that adds up others refers to those. */
export function herleidingOf(tabellen: readonly Cijfertabel[]): Tabel {
  return {
    soort: 'tabel',
    naam: 'herleiding',
    leeg: 'Er zijn geen cijfers.',
    kolommen: [
      { kop: 'Onderdeel', aard: 'tekst', breedte: 34 },
      { kop: 'Regel', aard: 'tekst', breedte: 34 },
      { kop: 'Cijfer', aard: 'tekst', breedte: 24 },
      { kop: 'Plan', aard: 'tekst', breedte: 14 },
      { kop: 'Plannen', aard: 'aantal', breedte: 10 },
      { kop: 'Bedrag', aard: 'geld', breedte: 18 },
      { kop: 'Werknemers of fte', aard: 'fte', breedte: 14 },
    ],
    rijen: tabellen.flatMap(tabel => tabel.regels.flatMap(regel => rowsOf(tabel, regel))),
  }
}

/** The amounts of one column as a chart, in millions of euros; lines that add up others are left out. */
export function grafiekOf(tabel: Cijfertabel, kop: string): Grafiek {
  const kolom = tabel.kolommen.findIndex(kandidaat => kandidaat.kop === kop)
  const regels = tabel.regels.filter(({ telt }) => telt === undefined)
  return {
    soort: 'grafiek',
    naam: `Impacttoets ${tabel.naam}`,
    titel: `${tabel.titel} (miljoen euro)`,
    eenheid: 'mln euro',
    categorieen: regels.map(({ naam }) => naam),
    reeksen: [{ naam: kop, waarden: regels.map(({ cijfers }) => inMiljoen(cijfers[kolom]?.waarde ?? 0)) }],
  }
}

/** For a chart only: one decimal. */
const inMiljoen = (eurocent: number): number => Math.round(toEuros(cent(eurocent)) / 100_000) / 10

const PM = 'PM'
const GEEN_AANDEEL = '–'

const AARD: Readonly<Record<Eenheid, Kolom['aard']>> = {
  plannen: 'aantal',
  eurocent: 'geld',
  werknemers: 'heel',
  fte: 'fte',
}
const BREEDTE: Readonly<Record<Eenheid, number>> = { plannen: 14, eurocent: 18, werknemers: 14, fte: 14 }

function rowsOf({ titel, kolommen }: Cijfertabel, { naam, cijfers, telt }: Cijferregel): Waarde[][] {
  if (telt) return [[titel, naam, 'alle', '', ...SOM_VAN_REGELS]]
  return kolommen.flatMap(({ kop, eenheid }, i) =>
    (cijfers[i]?.rijen ?? []).map(rij => [titel, naam, kop, rij.nummer, ...placeByUnit(rij, eenheid)]),
  )
}

const SOM_VAN_REGELS: readonly Waarde[] = ['som van regels', '', '']

/** Plans, money and labour each in a column of their own: units are never below one another. */
function placeByUnit({ bijdrage }: Cijferrij, eenheid: Cijferkolom['eenheid']): Waarde[] {
  const waarde = bijdrage ?? PM
  if (eenheid === 'plannen') return [waarde, '', '']
  return eenheid === 'eurocent' ? ['', waarde, ''] : ['', '', waarde]
}
