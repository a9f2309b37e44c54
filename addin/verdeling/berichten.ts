import type { Opdracht, Oplossing, Tussenstand } from '#shared/verdeling/oplossing.ts'

/** What goes to the solver's thread. */
export type Vraag = Opdracht

/** What comes back: answers on the way, then the answer, or why there is none. */
export type Antwoord =
  | { soort: 'tussenstand'; stand: Tussenstand }
  | { soort: 'klaar'; oplossing: Oplossing }
  | { soort: 'fout'; melding: string }
