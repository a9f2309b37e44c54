import { cite } from '../bronnen/documenten.ts'
import { type Codelijst, codelijst } from '../plan/codelijsten.ts'

type CodeOf<Lijst> = Lijst extends Codelijst<infer Code> ? Code : never

/** The seven ways in which a measure can save labour: the first four on the supply side, then three on demand. */
export const DRIVERS = codelijst('drivers', 'kpmg-0.6', cite('kpmg', 'conceptueel kader, stap 2'), {
  'verhoging-instroom': 'Verhoging instroom',
  'meer-uur-per-fte': 'Meer uur per fte',
  'verlaging-uitstroom': 'Verlaging uitstroom',
  'hogere-productiviteit': 'Hogere productiviteit',
  'minder-toegang': 'Minder toegang',
  'minder-vraag': 'Minder vraag',
  'vraag-elders': 'Vraag elders in de zorgketen',
})
export type Driver = CodeOf<typeof DRIVERS>

/** On which side of the labour market a driver works, and what it means. */
export const DRIVERUITLEG: Readonly<Record<Driver, { kant: 'aanbod' | 'vraag'; betekenis: string }>> = {
  'verhoging-instroom': { kant: 'aanbod', betekenis: 'Meer mensen kiezen voor werk in de zorg.' },
  'meer-uur-per-fte': { kant: 'aanbod', betekenis: 'Mensen werken meer uren binnen hun contract.' },
  'verlaging-uitstroom': { kant: 'aanbod', betekenis: 'Minder mensen verlaten de sector.' },
  'hogere-productiviteit': {
    kant: 'aanbod',
    betekenis: 'Meer werk in dezelfde uren, door techniek of minder administratie.',
  },
  'minder-toegang': { kant: 'vraag', betekenis: 'Mensen doen minder beroep op zorg, door preventie.' },
  'minder-vraag': {
    kant: 'vraag',
    betekenis: 'Dezelfde zorgvraag vraagt lichtere zorg, of minder vaak zorg.',
  },
  'vraag-elders': { kant: 'vraag', betekenis: 'Een deel van de zorg gebeurt elders in de keten.' },
}

export const BETROUWBAARHEDEN = codelijst(
  'betrouwbaarheid',
  'kpmg-0.6',
  cite('kpmg', 'beoordelingsschaal betrouwbaarheid'),
  { laag: 'Laag', gemiddeld: 'Gemiddeld', hoog: 'Hoog' },
)

export const NEVENEFFECTEN = codelijst(
  'neveneffecten',
  'kpmg-0.6',
  cite('kpmg', 'beoordelingsschaal neveneffecten'),
  { negatief: 'Negatief', neutraal: 'Neutraal', positief: 'Positief' },
)

/** Only what is structureel counts as structural fte; eenmalig is shown apart. */
export const DUREN = codelijst(
  'duur',
  'kpmg-0.6',
  cite('kpmg', 'toelichting bij de uitkomsten', 'afgeleid'),
  {
    structureel: 'Structureel',
    eenmalig: 'Eenmalig',
  },
)
