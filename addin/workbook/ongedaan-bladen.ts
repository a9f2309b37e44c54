import { emptySheet } from './bladen.ts'
import { Werkboekfout } from './host.ts'
import { changedCells, readGevuld, type Tekening, tekeningen } from './tekening.ts'

/** A sheet that an act made, or drew anew. */
export type Bladstap = {
  readonly id: string
  readonly naam: string
  readonly nu: Tekening
  /** what stood on it before: `null` when the sheet came with the act, `undefined` when that is not known any more */
  readonly vorig: Tekening | null | undefined
}

/** What became of the sheets of an act, by name. */
export type Bladgevolg = {
  readonly weggehaald: readonly string[]
  readonly hersteld: readonly string[]
  /** left as they are, because what stood on them before is not known any more */
  readonly gebleven: readonly string[]
  /** what somebody changed since; then every sheet of the act is left alone, as the sheets rest on one another */
  readonly gewijzigd: readonly string[]
}

/** Takes the sheets of an act back: those that it made go, the others get what stood on them before. */
export async function undoBladen(
  context: Excel.RequestContext,
  stappen: readonly Bladstap[],
): Promise<Bladgevolg> {
  const niets: Bladgevolg = { weggehaald: [], hersteld: [], gebleven: [], gewijzigd: [] }
  if (stappen.length === 0) return niets
  const { worksheets } = context.workbook
  worksheets.load('items/id,items/name,items/visibility')
  const gezocht = stappen.map(stap => ({
    stap,
    blad: worksheets.getItemOrNullObject(stap.id).load('id,name'),
  }))
  await context.sync()
  const gevonden = gezocht.filter(({ blad }) => !blad.isNullObject)
  const gewijzigd: string[] = []
  for (const { stap, blad } of gevonden) {
    if (blad.name !== stap.naam) gewijzigd.push(`${stap.naam} (heet nu ${blad.name})`)
    const cellen = changedCells(stap.nu, await readGevuld(context, blad))
    gewijzigd.push(...cellen.map(cel => `${blad.name}!${cel}`))
  }
  if (gewijzigd.length > 0) return { ...niets, gewijzigd }

  const weg = gevonden.filter(({ stap }) => stap.vorig === null)
  const ids = new Set(weg.map(({ blad }) => blad.id))
  if (!worksheets.items.some(({ id, visibility }) => visibility === 'Visible' && !ids.has(id)))
    throw new Werkboekfout(LAATSTE_BLAD)
  const hersteld: string[] = []
  for (const { stap, blad } of gevonden) {
    if (!stap.vorig) continue
    const { empty } = emptySheet(blad)
    await context.sync()
    empty()
    await stap.vorig.draw(context, blad)
    tekeningen().set(stap.id, stap.vorig)
    hersteld.push(stap.naam)
  }
  for (const { stap, blad } of weg) {
    blad.delete()
    tekeningen().delete(stap.id)
  }
  await context.sync()
  return {
    weggehaald: weg.map(({ stap }) => stap.naam),
    hersteld,
    gebleven: gevonden.filter(({ stap }) => stap.vorig === undefined).map(({ stap }) => stap.naam),
    gewijzigd,
  }
}

const LAATSTE_BLAD = {
  ernst: 'fout' as const,
  regel: 'ongedaan/laatste-blad',
  tekst: 'Een werkboek heeft minstens één zichtbaar blad.',
  uitweg: 'Voeg eerst een leeg blad toe, en maak daarna ongedaan.',
  plaats: {},
}
