/** How a person points out the plans of a summary. */
export const WIJZEN = ['alle', 'filter', 'selectie', 'lijst'] as const
export type Wijze = (typeof WIJZEN)[number]

/** What the form holds; `peildatum` is empty for today. */
export type Formulier = {
  readonly wijze: Wijze
  readonly peildatum: string
  /** ticked in the list */
  readonly lijst: ReadonlySet<string>
}

export const ALLES_VANDAAG: Formulier = { wijze: 'alle', peildatum: '', lijst: new Set() }
