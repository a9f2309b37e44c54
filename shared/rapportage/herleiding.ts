import type { Melding } from '../plan/melding.ts'
import type { Plannummer } from '../plan/plan.ts'
import {
  type Cijfer,
  type Cijferkolom,
  type Cijferregel,
  type Cijfertabel,
  type Eenheid,
  sumRijen,
} from './cijfer.ts'
import { formatCijfer } from './opmaak.ts'

/**
 * Whether every figure traces to rows: each row is a plan of the list and counts once, the rows add up to the figure,
 * and a line that adds up others is their sum. Nothing found means that the report may be exported; anything else is
 * a refusal, with what is wrong and by how much.
 */
export function checkHerleidbaar(tabellen: readonly Cijfertabel[], nummers: Iterable<Plannummer>): Melding[] {
  const bekend = new Set(nummers)
  return tabellen.flatMap(tabel =>
    tabel.regels.flatMap(regel =>
      tabel.kolommen.flatMap((kolom, i) => {
        const cijfer = regel.cijfers[i]
        const plek = { tabel, regel, kolom }
        if (!cijfer) return [refuse(plek, 'Dit cijfer ontbreekt.')]
        return [...checkRijen(plek, cijfer, bekend), ...checkOptelling(plek, cijfer, i)]
      }),
    ),
  )
}

type Plek = { tabel: Cijfertabel; regel: Cijferregel; kolom: Cijferkolom }

function checkRijen(plek: Plek, { waarde, rijen }: Cijfer, bekend: ReadonlySet<Plannummer>): Melding[] {
  const nummers = rijen.map(({ nummer }) => nummer)
  const vreemd = nummers.filter(nummer => !bekend.has(nummer))
  const dubbel = nummers.filter((nummer, i) => nummers.indexOf(nummer) !== i)
  const som = sumRijen(rijen)
  return [
    ...(vreemd.length > 0 ? [refuse(plek, `Deze plannen staan niet in de lijst: ${list(vreemd)}.`)] : []),
    ...(dubbel.length > 0 ? [refuse(plek, `Deze plannen tellen dubbel: ${list(dubbel)}.`)] : []),
    ...(isSame(som, waarde, plek.kolom.eenheid)
      ? []
      : [refuse(plek, explain(plek, waarde, som, 'de plannen erachter'))]),
  ]
}

function checkOptelling(plek: Plek, { waarde }: Cijfer, kolom: number): Melding[] {
  const { telt } = plek.regel
  if (!telt) return []
  const delen = telt.map(naam => plek.tabel.regels.find(regel => regel.naam === naam)?.cijfers[kolom]?.waarde)
  const ontbrekend = telt.filter((_, i) => delen[i] === undefined)
  if (ontbrekend.length > 0) return [refuse(plek, `Er is geen regel ${list(ontbrekend)} om op te tellen.`)]
  const som = delen.reduce<number>((opgeteld, deel) => opgeteld + (deel ?? 0), 0)
  // Lines that are all PM make a total that is PM: there is nothing to add up.
  return isSame(som, waarde ?? 0, plek.kolom.eenheid)
    ? []
    : [refuse(plek, explain(plek, waarde, som, `de regels ${list(telt)}`))]
}

/** Plans and cents are whole; what rests on a part-time factor may differ by the noise of binary fractions. */
function isSame(som: number | null, waarde: number | null, eenheid: Eenheid): boolean {
  if (som === null || waarde === null) return som === waarde
  if (eenheid === 'plannen' || eenheid === 'eurocent') return som === waarde
  return Math.abs(som - waarde) <= 1e-9 * Math.max(1, Math.abs(waarde))
}

const explain = ({ kolom }: Plek, waarde: number | null, som: number | null, bron: string) =>
  `Hier staat ${formatCijfer(waarde, kolom.eenheid)}, maar ${bron} tellen op tot ${formatCijfer(som, kolom.eenheid)}.${difference(waarde, som, kolom)}`

const difference = (waarde: number | null, som: number | null, { eenheid }: Cijferkolom) =>
  waarde === null || som === null ? '' : ` Het verschil is ${formatCijfer(waarde - som, eenheid)}.`

const refuse = ({ tabel, regel, kolom }: Plek, tekst: string): Melding => ({
  ernst: 'fout',
  regel: 'rapport/herleidbaar',
  tekst: `${tabel.titel}, ${regel.naam}, ${kolom.kop}: ${tekst}`,
  uitweg:
    'Het rapport is daarom niet gemaakt. Controleer deze plannen in de lijst en maak het rapport opnieuw.',
  plaats: { veld: kolom.kop },
})

/** The first few say enough. */
const MEESTE_NAMEN = 8
const list = (namen: readonly string[]) => {
  const rest = namen.length - MEESTE_NAMEN
  return `${namen.slice(0, MEESTE_NAMEN).join(', ')}${rest > 0 ? ` en nog ${rest}` : ''}`
}
