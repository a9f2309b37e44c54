import { cent, type Eurocent, formatEuro, minus, sum } from '../middelen/bedrag.ts'
import type { Melding } from '../plan/melding.ts'
import type { Document, Tabel, Waarde } from './blokken.ts'
import { refuse } from './niet-herleidbaar.ts'
import { UITKOMST_TEKST } from './uitkomst.ts'

/**
 * Whether the figures of a summary are the sums of the lists that stand in the same document: the last look before it
 * leaves the house as a sheet or a file, at what is really drawn. Says of each figure that is not which one it is, of
 * which list, and how much they differ.
 */
export const checkSluitend = (document: Document): Melding[] => [
  ...checkUitkomsten(document),
  ...tablesOf(document).flatMap(checkSamen),
]

const tablesOf = ({ blokken }: Document): Tabel[] =>
  blokken.flatMap(blok => (blok.soort === 'tabel' ? [blok] : []))

/** The groups by outcome against the ranking and the plans that can't be ranked. */
function checkUitkomsten(document: Document): Melding[] {
  const tabellen = tablesOf(document)
  const totalen = tabellen.find(({ naam }) => naam === 'fte')
  if (!totalen) return []
  const rang = readLijst(tabellen, 'ranglijst')
  const afgevallen = readLijst(tabellen, 'niet-rangschikbaar')
  const lijsten = new Map<Waarde, Lijst>([
    ...(['voorgesteld', 'wacht', 'onbekend'] as const).map((uitkomst): [string, Lijst] => [
      UITKOMST_TEKST[uitkomst],
      { naam: 'de ranglijst', rijen: rang.filter(rij => rij.uitkomst === UITKOMST_TEKST[uitkomst]) },
    ]),
    [UITKOMST_TEKST['niet-rangschikbaar'], { naam: 'de lijst Niet te rangschikken', rijen: afgevallen }],
    [
      'Alle plannen',
      { naam: 'de ranglijst en de lijst Niet te rangschikken', rijen: [...rang, ...afgevallen] },
    ],
  ])
  return totalen.rijen.flatMap(rij => {
    const [groep] = rij
    const lijst = lijsten.get(groep ?? null)
    if (!lijst) return []
    const aantal = rij[columnOf(totalen, 'Plannen')]
    const bedrag = rij[columnOf(totalen, 'Bedrag')]
    return [
      ...(aantal === lijst.rijen.length
        ? []
        : [
            refuse(
              `${groep}, Plannen: hier staat ${aantal}, maar ${lijst.naam} telt er ${lijst.rijen.length}.`,
            ),
          ]),
      ...compare(`${groep}, Bedrag`, bedrag, sum(lijst.rijen.map(({ gevraagd }) => gevraagd)), lijst.naam),
    ]
  })
}

type Lijst = { readonly naam: string; readonly rijen: readonly Lijstrij[] }
type Lijstrij = { readonly gevraagd: Eurocent; readonly uitkomst: Waarde }

function readLijst(tabellen: readonly Tabel[], naam: string): Lijstrij[] {
  const tabel = tabellen.find(kandidaat => kandidaat.naam === naam)
  if (!tabel) return []
  return tabel.rijen.map(rij => ({
    gevraagd: amountOf(rij[columnOf(tabel, 'Gevraagd')]),
    uitkomst: rij[columnOf(tabel, 'Uitkomst')] ?? null,
  }))
}

/** A table of money that ends in a line Samen: its amounts are the sums of the lines above it. */
function checkSamen(tabel: Tabel): Melding[] {
  const samen = tabel.rijen.at(-1)
  if (samen?.[0] !== 'Samen') return []
  const lijst = `de tabel ${tabel.kolommen[0]?.kop ?? tabel.naam}`
  return tabel.kolommen.flatMap(({ kop, aard }, i) => {
    if (aard !== 'geld') return []
    const delen = tabel.rijen.slice(0, -1).map(rij => amountOf(rij[i]))
    return compare(`${tabel.naam}, Samen, ${kop}`, samen[i], sum(delen), lijst)
  })
}

function compare(cijfer: string, staat: Waarde | undefined, som: Eurocent, lijst: string): Melding[] {
  if (staat === som) return []
  const hier = amountOf(staat)
  return [
    refuse(
      `${cijfer}: hier staat ${formatEuro(hier)}, maar ${lijst} telt op tot ${formatEuro(som)}; het verschil is ${formatEuro(minus(hier, som))}.`,
    ),
  ]
}

const amountOf = (waarde: Waarde | undefined): Eurocent => cent(typeof waarde === 'number' ? waarde : 0)

const columnOf = ({ kolommen }: Tabel, kop: string): number => kolommen.findIndex(kolom => kolom.kop === kop)
