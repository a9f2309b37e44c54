import { propose } from '../bronnen/documenten.ts'
import { codelijst, type Planstatus } from '../plan/codelijsten.ts'

/** Where a plan is in its judgement; `nieuw` until its first step. */
export type Status = Planstatus | 'nieuw'

/** What can happen to a plan. The table of steps says when, by whom and on which terms. */
export const GEBEURTENISSEN = codelijst(
  'gebeurtenissen',
  '2026-1',
  propose(
    'namen van de stappen',
    'De regeling beschrijft de stappen in zinnen; deze namen zijn een voorstel.',
  ),
  {
    aanleveren: 'Aanleveren voor de snelle toets',
    'direct-uitwerken': 'Zonder snelle toets uitwerken',
    'snelle-toets-goedkeuren': 'Snelle toets goedkeuren',
    'snelle-toets-terugsturen': 'Snelle toets voorlopig afkeuren',
    'snelle-toets-afkeuren': 'Snelle toets afkeuren',
    'opnieuw-aanleveren': 'Opnieuw aanleveren voor de snelle toets',
    indienen: 'Plan indienen',
    'opnieuw-indienen': 'Aangepast plan indienen',
    'beoordeling-starten': 'Beoordeling starten',
    'voornemen-goedkeuren': 'Voornemen om goed te keuren',
    'voornemen-afkeuren': 'Voornemen om af te keuren',
    'vragenronde-sluiten': 'Vragenronde sluiten',
    goedkeuren: 'Goedkeuren',
    afkeuren: 'Afkeuren',
    terugsturen: 'Terugsturen om aan te passen',
    'laten-vervallen': 'Laten vervallen',
    'geen-vervolg': 'Geen vervolg geven',
  },
)
export type Gebeurtenis = keyof typeof GEBEURTENISSEN.codes
