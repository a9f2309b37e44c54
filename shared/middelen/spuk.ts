import type { Bron } from '../bronnen/bron.ts'
import type { Datum } from '../bronnen/datum.ts'
import { cite } from '../bronnen/documenten.ts'
import { euro } from './bedrag.ts'
import type { Fondsregels } from './fondsregels.ts'
import type { Looptijdplafond } from './looptijd.ts'
import type { Plafond, Pot, PotId } from './plafond.ts'

const SPUK: PotId = 'spuk-transformatiemiddelen'
const VENTIEL: PotId = 'ventiel-vws'

/** The two ways along which municipal money of a plan goes beside the insurers. Each has its own total. */
export const SOCIAALDOMEINPOTTEN: readonly Pot[] = [
  {
    id: SPUK,
    naam: 'SPUK transformatiemiddelen IZA & AZWA',
    onderdeelVan: null,
    telt: 'alles',
    bron: cite('regeling', 'artikel 5'),
  },
  {
    id: VENTIEL,
    naam: 'Ventiel van VWS',
    onderdeelVan: null,
    telt: 'alles',
    bron: cite('voortgang2025', 'duiding NZa, 20 mei 2025'),
  },
]

const MINISTER = 'Minister van VWS'

/** The ceiling of the SPUK is one amount over the whole term, raised twice as far as is published here. */
export const SPUKPLAFONDS: readonly Looptijdplafond[] = [
  {
    id: `${SPUK}-v1`,
    pot: SPUK,
    van: 2024,
    tot: 2028,
    versie: 1,
    bedrag: euro(185_742_677),
    werking: 'hard',
    geldigVan: '2026-01-16',
    geldigTot: '2026-04-01',
    besluit: { orgaan: MINISTER, datum: '2025-12-23' },
    bron: cite(
      'voortgang2026',
      'onderdeel B, regionale samenwerking',
      'gegeven',
      'Gewijzigd op 23 december 2025, bekendgemaakt op 16 januari 2026. De bron noemt geen looptijd; gelezen als die van de regeling.',
    ),
  },
  {
    id: `${SPUK}-v2`,
    pot: SPUK,
    van: 2024,
    tot: 2028,
    versie: 2,
    bedrag: euro(352_973_325),
    werking: 'hard',
    geldigVan: '2026-04-01',
    geldigTot: null,
    besluit: { orgaan: MINISTER, datum: '2026-04-01' },
    bron: cite(
      'regeling',
      'artikel 5',
      'gegeven',
      'Het bedrag geldt voor de hele looptijd. Als datum van het besluit staat hier de dag waarop de tekst ging gelden.',
    ),
  },
]

/** No amount per year is published for either: one has a ceiling over its term, the other none at all. */
export const SOCIAALDOMEINPLAFONDS: readonly Plafond[] = [
  ...[2024, 2025, 2026, 2027, 2028].map(jaar =>
    onbekend(
      SPUK,
      jaar,
      '2024-05-15',
      cite(
        'regeling',
        'artikel 5',
        'afgeleid',
        'Het plafond geldt over de hele looptijd, niet per jaar. De regeling is voor het eerst bekendgemaakt op 15 mei 2024.',
      ),
    ),
  ),
  ...[2023, 2024, 2025, 2026, 2027, 2028].map(jaar =>
    onbekend(
      VENTIEL,
      jaar,
      '2025-05-20',
      cite(
        'voortgang2025',
        'duiding NZa, 20 mei 2025',
        'afgeleid',
        'De bron noemt drie plannen met samen ruim 13 miljoen euro, en geen grens. De jaren zijn die van de transformatiemiddelen.',
      ),
    ),
  ),
]

export const SOCIAALDOMEINREGELS: readonly Fondsregels[] = [
  {
    pot: SPUK,
    route: 'spuk',
    jaren: { van: 2024, tot: 2028, bron: cite('regeling', 'titel en artikel 5') },
    eenmalig: null,
    ongebruikt: { gevolg: 'onbeslist', bron: nergens('regeling', 'artikel 5') },
    wachtrij: null,
  },
  {
    pot: VENTIEL,
    route: 'ventiel',
    jaren: { van: 2023, tot: 2028, bron: nergens('voortgang2025', 'duiding NZa, 20 mei 2025') },
    eenmalig: null,
    ongebruikt: { gevolg: 'onbeslist', bron: nergens('voortgang2025', 'duiding NZa, 20 mei 2025') },
    wachtrij: null,
  },
]

function onbekend(pot: PotId, jaar: number, vanaf: Datum, bron: Bron): Plafond {
  return {
    id: `${pot}-${jaar}-v1`,
    pot,
    jaar,
    versie: 1,
    bedrag: null,
    werking: 'hard',
    geldigVan: vanaf,
    geldigTot: null,
    besluit: { orgaan: MINISTER, datum: vanaf },
    bron,
  }
}

function nergens(document: 'regeling' | 'voortgang2025', plaats: string): Bron {
  return cite(document, plaats, 'afgeleid', 'De bron zegt hier zelf niets over.')
}
