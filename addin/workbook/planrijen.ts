import type { Kader } from '#shared/kader/kader.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { type Banden, GEEN_BANDEN } from '#shared/verdeling/samenhang.ts'
import { cellAddress } from './adres.ts'
import { PLANTABEL } from './kolommen.ts'
import { KOPPELBAAR } from './koppelbaar.ts'
import { findKolommen, isLegeRij } from './plankolommen.ts'
import { readPlan } from './planrij.ts'
import { readSamenhang } from './planrij-samenhang.ts'
import { Rijlezer, type Tabelinhoud } from './rijlezer.ts'

/** What the rows hold: the plans that could be read, and a message for everything that could not. */
export type Gelezen = {
  plannen: Plan[]
  meldingen: Melding[]
  /** which of these plans are variants of another, and what ties plans together */
  banden: Banden
  /** rows with something in them, read or not */
  aantalRijen: number
  /** plan numbers of rows that were not read, so that their row can say so */
  nietGelezen: ReadonlyMap<string, string>
}

/**
 * Reads rows to plans. A fault stops its own row only: the others are read, and nothing is guessed.
 * Missing columns stop everything, with one message that names them.
 */
export function readPlanrijen(tabel: Tabelinhoud, kader: Kader): Gelezen {
  const kolommen = findKolommen(tabel.koppen, kader)
  const leeg: Gelezen = {
    plannen: [],
    meldingen: [],
    banden: GEEN_BANDEN,
    aantalRijen: 0,
    nietGelezen: new Map(),
  }
  if (kolommen.ontbrekend.length > 0)
    return { ...leeg, meldingen: [missingColumns(tabel, kolommen.ontbrekend)] }

  const gelezen = {
    plannen: new Map<string, Plan>(),
    lezers: new Map<string, Rijlezer>(),
    nietGelezen: new Map<string, string>(),
  }
  const lezers: Rijlezer[] = []
  tabel.rijen.forEach((rij, i) => {
    if (isLegeRij(rij, kolommen)) return
    const lezer = new Rijlezer(tabel, i, rij, kolommen)
    lezers.push(lezer)
    const plan = readPlan(lezer, kader)
    const eerder = plan && (gelezen.plannen.has(plan.nummer) || gelezen.nietGelezen.has(plan.nummer))
    if (plan && eerder)
      lezer.report(
        'nummer',
        'Dit plannummer staat vaker in de tabel; alleen de eerste rij telt.',
        'Geef dit plan een eigen nummer, of verwijder de dubbele rij.',
        'lezen/dubbel',
      )
    else if (plan) {
      gelezen.plannen.set(plan.nummer, plan)
      gelezen.lezers.set(plan.nummer, lezer)
    } else if (lezer.nummer !== '' && !gelezen.plannen.has(lezer.nummer))
      gelezen.nietGelezen.set(lezer.nummer, lezer.reden)
  })
  const nummers = new Set(lezers.map(({ nummer }) => nummer))
  for (const lezer of lezers) reportOnbekend(lezer, gelezen.plannen.get(lezer.nummer), nummers)
  const banden = readSamenhang([...gelezen.lezers.values()])
  return {
    plannen: [...gelezen.plannen.values()],
    meldingen: [
      ...lezers.flatMap(({ meldingen }) => meldingen),
      ...(lezers.length === 0 ? [emptyTable(tabel)] : []),
    ],
    banden,
    aantalRijen: lezers.length,
    nietGelezen: gelezen.nietGelezen,
  }
}

/** V-18: overlap with a plan that is nowhere in the table comes off nothing, so a typing error would go unseen. */
function reportOnbekend(lezer: Rijlezer, plan: Plan | undefined, nummers: ReadonlySet<string>): void {
  const onbekend = (plan?.samenloop?.plannen ?? []).filter(post => !nummers.has(post.plan))
  if (onbekend.length === 0) return
  lezer.add('overlapMet', {
    ernst: 'waarschuwing',
    regel: 'V-18',
    tekst: `Niet in de tabel: ${onbekend.map(post => post.plan).join(', ')}. Overlap daarmee gaat nergens van af.`,
    uitweg: 'Controleer het plannummer, of voeg dat plan toe.',
  })
}

const missingColumns = (
  { blad, rij, kolom, eigen }: Tabelinhoud,
  ontbrekend: readonly string[],
): Melding => ({
  ernst: 'fout',
  regel: KOPPELBAAR.kolom,
  tekst: `${ontbrekend.length === 1 ? 'Deze kolom ontbreekt' : 'Deze kolommen ontbreken'} in de tabel ${eigen?.naam ?? PLANTABEL}: ${ontbrekend.join(', ')}.`,
  uitweg: 'Staat dit al in een kolom met een andere naam, koppel die dan. Voeg anders de kolom toe.',
  plaats: { blad, cel: cellAddress(rij, kolom), veld: ontbrekend[0] ?? '' },
})

const emptyTable = ({ blad, rij, kolom, eigen }: Tabelinhoud): Melding => ({
  ernst: 'waarschuwing',
  regel: 'lezen/leeg',
  tekst: `De tabel ${eigen?.naam ?? PLANTABEL} is leeg.`,
  uitweg: 'Zet op de eerste rij onder de koppen een plan, en toets opnieuw.',
  plaats: { blad, cel: cellAddress(rij + 1, kolom) },
})
