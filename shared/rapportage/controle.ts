import type { Melding } from '../plan/melding.ts'
import type { Tabel, Waarde } from '../samenvatting/blokken.ts'
import type { Cijfertabel } from './cijfer.ts'
import { checkHerleidbaar } from './herleiding.ts'
import { formatCijfer } from './opmaak.ts'
import type { Rapport } from './rapport.ts'
import { tabelOf } from './tabelblok.ts'

/**
 * The last look at a report before it leaves the house: whether its figures are still the sums of their rows, and
 * whether each of them stands in the document as it was counted.
 */
export function checkRapport({ document, tabellen }: Rapport): Melding[] {
  const nummers = tabellen.flatMap(({ regels }) =>
    regels.flatMap(({ cijfers }) => cijfers.flatMap(({ rijen }) => rijen.map(({ nummer }) => nummer))),
  )
  const getekend = new Map(
    document.blokken.flatMap(blok => (blok.soort === 'tabel' ? [[blok.naam, blok] as const] : [])),
  )
  return [
    ...checkHerleidbaar(tabellen, nummers),
    ...tabellen.flatMap(cijfers => {
      const tabel = getekend.get(cijfers.naam)
      return tabel ? checkTabel(cijfers, tabel) : []
    }),
  ]
}

function checkTabel(cijfers: Cijfertabel, getekend: Tabel): Melding[] {
  return tabelOf(cijfers).rijen.flatMap((rij, r) =>
    cijfers.kolommen.flatMap(({ kop, eenheid }, k) => {
      const staat = getekend.rijen[r]?.[k + 1] ?? null
      const hoort = rij[k + 1] ?? null
      if (staat === hoort) return []
      const plek = `${cijfers.titel}, ${String(rij[0])}, ${kop}`
      const show = (waarde: Waarde) =>
        typeof waarde === 'number' ? formatCijfer(waarde, eenheid) : (waarde ?? 'niets')
      const verschil =
        typeof staat === 'number' && typeof hoort === 'number'
          ? `; het verschil is ${formatCijfer(staat - hoort, eenheid)}`
          : ''
      return [
        {
          ernst: 'fout' as const,
          regel: 'rapport/herleidbaar',
          tekst: `${plek}: hier staat ${show(staat)}, maar de lijst Herleiding telt op tot ${show(hoort)}${verschil}.`,
          uitweg: 'Het rapport is daarom niet gemaakt. Maak het rapport opnieuw.',
          plaats: { veld: kop },
        },
      ]
    }),
  )
}
