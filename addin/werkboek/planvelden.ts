import type { Kader } from '#shared/kader/kader.ts'
import type { Veld } from '../kolommen/koppeling.ts'
import { KOLOM, KOLOMMEN, type Kolom, OPTIONELE_KOLOMMEN } from '../workbook/kolommen.ts'
import { cellQuestions, yearsOf } from './plannenblad.ts'

/** What the add-in looks for in a table with plans, with the names that others give it. A field is named by our heading. */
export const planvelden = (kader: Kader): Veld[] => [
  ...KOLOMMEN.map(kolom => field(KOLOM[kolom], !OPTIONELE_KOLOMMEN.has(kolom), SYNONIEMEN[kolom])),
  ...yearsOf(kader).flatMap(jaar => [
    // One year is enough, whichever it is: `findKolommen` asks for that.
    field(`Bedrag ${jaar}`, false, [`Gevraagd ${jaar}`, `Euro ${jaar}`, `Aanvraag ${jaar}`, String(jaar)]),
    field(`Sociaal domein ${jaar}`, false, [`SD ${jaar}`]),
  ]),
  ...cellQuestions(kader).map(({ label, titel, soort }) => field(label, soort === 'criterium', [titel])),
]

const field = (kop: string, verplicht: boolean, synoniemen: readonly string[] = []): Veld => ({
  naam: kop,
  kop,
  verplicht,
  synoniemen,
})

const SYNONIEMEN: Partial<Readonly<Record<Kolom, readonly string[]>>> = {
  nummer: ['Nummer', 'Plan', 'Plannr', 'Plan nr', 'ID', 'Kenmerk'],
  titel: ['Naam plan', 'Plannaam', 'Project', 'Projectnaam'],
  aanvrager: ['Aanbieder', 'Indiener', 'Organisatie', 'Penvoerder'],
  aanvragersoort: ['Type aanvrager', 'Soort aanbieder'],
  gemeenteDoetMee: ['Gemeente', 'Met gemeente'],
  onderwerp: ['Thema', 'Categorie', 'Maatregel'],
  afspraak: ['AZWA-afspraak', 'Akkoordafspraak'],
  regio: ['Zorgkantoorregio', 'IZA-regio', 'Gebied'],
  sector: ['Zorgsector', 'Domein'],
  beroepsgroep: ['Functiegroep', 'Beroep'],
  werknemersLaag: ['Besparing laag', 'Personen laag'],
  werknemersGemiddeld: ['Besparing gemiddeld', 'Personen gemiddeld'],
  werknemersHoog: ['Besparing hoog', 'Personen hoog'],
  invulling: ['Randvoorwaarden', 'Invulling randvoorwaarden'],
  onderbouwing: ['Motivering', 'Bewijs'],
}
