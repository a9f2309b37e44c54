import { propose } from '../bronnen/documenten.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import { MIDDELENSTATUSSEN, PLANSTATUSSEN } from '../plan/codelijsten.ts'
import type { Blok, Tabel } from '../samenvatting/blokken.ts'
import type { Momentopname } from './momentopname.ts'
import { countText, formatTitel } from './opmaak.ts'
import { alinea, closeRapport, type Rapportopties, type Rapportuitkomst } from './rapport.ts'
import type { Rapportageplan } from './rapportageplan.ts'
import { tabelOf } from './tabelblok.ts'
import { compareSnapshots, type Mutatie, OORZAAK_TEKST } from './vergelijken.ts'

/** What changed since an earlier snapshot, by cause and plan by plan. */
export function makeVergelijkrapport(
  oud: Momentopname,
  plannen: readonly Rapportageplan[],
  opties: Rapportopties,
): Rapportuitkomst {
  const { mutaties, overgang } = compareSnapshots(oud, { peildatum: opties.peildatum, plannen })
  const gewijzigd = new Set(mutaties.map(({ nummer }) => nummer)).size
  const blokken: Blok[] = [
    { soort: 'kop', niveau: 1, tekst: overgang.titel },
    alinea(
      `Er is iets veranderd bij ${countText(gewijzigd)}. De oorzaken tellen op van de eerste stand tot de laatste. Een plan dat is opgeschoven en ook een ander bedrag kreeg, staat bij beide oorzaken met zijn deel. Bedragen op PM tellen niet mee.`,
    ),
    tabelOf(overgang),
    { soort: 'kop', niveau: 1, tekst: 'Wijzigingen per plan' },
    lijst(mutaties),
  ]
  return closeRapport(
    {
      titel: `Wat er veranderde sinds ${formatDatum(oud.peildatum)}`,
      blokken,
      bronnen: [
        propose(
          'oorzaken van verandering tussen twee peildata',
          'Geen bron legt vast hoe een verandering over oorzaken wordt verdeeld. Hier telt eerst de stap, tegen het oude bedrag, en daarna de bijstelling.',
        ),
      ],
      tabellen: [overgang],
      nummers: [...oud.plannen, ...plannen].map(({ nummer }) => nummer),
    },
    opties,
  )
}

const lijst = (mutaties: readonly Mutatie[]): Tabel => ({
  soort: 'tabel',
  naam: 'mutaties',
  leeg: 'Er is niets veranderd.',
  kolommen: [
    { kop: 'Plan', aard: 'tekst', breedte: 12 },
    { kop: 'Titel', aard: 'tekst', breedte: 44 },
    { kop: 'Oorzaak', aard: 'tekst', breedte: 40 },
    { kop: 'Was', aard: 'tekst', breedte: 34 },
    { kop: 'Is', aard: 'tekst', breedte: 34 },
    { kop: 'Gevraagd erbij of eraf', aard: 'geld', breedte: 18 },
  ],
  rijen: mutaties.map(({ nummer, oorzaak, oud, nieuw, verschil: [, gevraagd = 0] }) => [
    nummer,
    formatTitel((nieuw ?? oud)?.titel ?? ''),
    OORZAAK_TEKST[oorzaak],
    describe(oud),
    describe(nieuw),
    gevraagd,
  ]),
})

const describe = (plan: Rapportageplan | undefined): string =>
  plan
    ? `${PLANSTATUSSEN.codes[plan.status]}, middelen: ${MIDDELENSTATUSSEN.codes[plan.middelenstatus].toLowerCase()}`
    : 'niet in de lijst'
