import { propose } from '../bronnen/documenten.ts'

/** Where the rule of `netFte` comes from; apart from it, so that what only calculates carries no sources. */
export const SAMENLOOP_BRON = propose(
  'aftrek van samenloop',
  'KPMG noemt zijn cijfers bruto en geeft bij medische technologie een deel dat al in het HLO zit, maar geen regel voor plannen onderling. Voorstel: elk paar telt één keer af, met de grootste opgave, en van een plan gaat nooit meer af dan het heeft.',
)
