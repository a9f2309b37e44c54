import type { Rapportsoort } from '../../rapportage/rapporten.ts'

/** Every text of the view Rapportage, in one place. */
export const R = {
  titel: 'Rapportage',
  uitleg:
    'Een rapport leest de tabellen Transformatieplannen, Plannen en KPIs van dit werkboek. Er wordt niets in uw tabellen gewijzigd.',
  rapport: 'Rapport',
  soorten: {
    kwartaal: 'Kwartaalrapportage: plannen en middelen',
    mtr: 'MTR 2027: ingediend en toegekend',
    vergelijking: 'Wat er veranderde sinds een momentopname',
    voortgang: 'Voortgang naar de ambities',
    publicatie: 'Naast de gedrukte tabellen van januari 2026',
  } satisfies Record<Rapportsoort, string>,
  peildatum: 'Peildatum',
  eerder: 'Vergelijk met de momentopname van',
  geenMoment:
    'Er is nog geen momentopname in dit werkboek. Kies een peildatum en bewaar er een; later kunt u daarmee vergelijken.',
  toon: 'Toon de cijfers',
  schrijf: 'Zet in het werkboek',
  bestand: { xlsx: 'Download .xlsx', docx: 'Download .docx' },
  bewaar: 'Bewaar momentopname',
  bezig: 'Het rapport wordt gemaakt…',
  gestopt: 'Gestopt. Er is niets geschreven en geen bestand gemaakt.',
  getoond: 'De cijfers staan hieronder. Elk cijfer klapt open naar de plannen die meetellen.',
  geschreven:
    'Het rapport staat op het blad Rapportage, de plannen achter elk cijfer op het blad Herleiding.',
  gedownload: 'Het bestand is gemaakt.',
  bewaard: (datum: string) => `De momentopname van ${datum} is bewaard op een eigen blad.`,
  momentTekst: (datum: string, fictief: boolean) =>
    `${fictief ? 'FICTIEF – ' : ''}Momentopname van ${datum}, gemaakt met Impacttoets. Wijzig hier niets: later vergelijkt u hiermee.`,
  geweigerd: 'Het rapport is niet gemaakt: niet elk cijfer is te herleiden tot de plannen.',
  cijfers: 'Cijfers, met de plannen erachter',
  somVanRegels: (regels: readonly string[]) => `Som van: ${regels.join(', ')}.`,
  geenPlan: 'Er telt geen plan mee.',
  meldingen: (aantal: number) => `Bij het lezen: ${aantal} ${aantal === 1 ? 'melding' : 'meldingen'}`,
} as const
