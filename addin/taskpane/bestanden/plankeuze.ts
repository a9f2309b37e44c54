import type { Samenvattingvraag } from '../../toetsing/samenvatten.ts'
import { readBladkeuze } from '../../workbook/plankeuze.ts'
import type { Formulier } from './formulier.ts'
import { K } from './keuzeteksten.ts'

/** The plans that the form points out now; `null` for all. Throws a `Werkboekfout` when the sheet can't be read. */
export async function readGekozen({ wijze, lijst }: Formulier): Promise<readonly string[] | null> {
  if (wijze === 'alle') return null
  if (wijze === 'lijst') return [...lijst]
  const { zichtbaar, geselecteerd } = await readBladkeuze()
  return wijze === 'filter' ? zichtbaar : geselecteerd
}

/** What the form asks a summary of; `undefined` when it points out none of the plans that were checked. */
export async function readVraag(
  formulier: Formulier,
  getoetst: readonly string[],
): Promise<Samenvattingvraag | undefined> {
  const gekozen = await readGekozen(formulier)
  const peildatum = formulier.peildatum || null
  if (gekozen === null) return { keuze: null, peildatum }
  const plannen = getoetst.filter(nummer => gekozen.includes(nummer))
  return plannen.length === 0 ? undefined : { keuze: { plannen, wijze: K.wijze[formulier.wijze] }, peildatum }
}
