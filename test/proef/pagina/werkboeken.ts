import type { FunctionMetadata, WorkbookData } from '#test/excel/index.ts'

/** A demo workbook that a person can choose. */
export type Werkboek = { id: string; titel: string; uitleg: string }

const folder = '/proef/werkboeken/'

export const readWerkboeken = (): Promise<Werkboek[]> => readJson<Werkboek[]>(`${folder}index.json`)

export const readWerkboek = (id: string): Promise<WorkbookData> =>
  readJson<WorkbookData>(`${folder}${encodeURIComponent(id)}.json`)

/** What the add-in says of its custom functions; without it formulas still reach the add-in by name. */
export const readFunctions = (): Promise<FunctionMetadata | undefined> =>
  readJson<FunctionMetadata>('/functions.json').catch(() => undefined)

/** The workbook that the address asks for: `#werkboek=<id>`. */
export const chosenWerkboek = (): string | undefined =>
  new URLSearchParams(location.hash.slice(1)).get('werkboek') ?? undefined

export const hashFor = (id: string): string => `#${new URLSearchParams({ werkboek: id })}`

/** These files come from the same build as this page, so their form is taken on trust here. */
async function readJson<Contents>(address: string): Promise<Contents> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as Contents
}
