import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import type { Samenvattinginvoer } from '#shared/samenvatting/invoer.ts'
import { KADER, PEILDATUM, plan } from './plannen.ts'

/** The input of a summary of one plan, with nothing booked and without the service; override what a test is about. */
export const samenvattinginvoer = (wijziging: Partial<Samenvattinginvoer> = {}): Samenvattinginvoer => ({
  formaat: 1,
  opgesteldOp: PEILDATUM,
  peildatum: PEILDATUM,
  fictief: true,
  actueel: true,
  nietGelezen: 0,
  kader: KADER,
  plannen: [plan()],
  keuze: null,
  middelen: { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] },
  aanvraagregels: [],
  mijlpalen: [],
  dossiers: null,
  organisaties: [],
  bijlagen: [],
  ...wijziging,
})
