import { formatDatum } from '../bronnen/opmaak.ts'
import { list } from '../plan/opsomming.ts'
import type { Aanvraagregel, Mijlpaal } from './aanvraagregel.ts'
import { type Eurocent, formatEuro, sum } from './bedrag.ts'
import type { Fondsregels } from './fondsregels.ts'
import type { Bericht } from './melding.ts'
import { formatPeriode } from './opmaak.ts'
import type { Geboekt, Plafondversie } from './plafondpublicatie.ts'

/** Every sentence of the checks on aanvraagregels and on the publication of a ceiling, in one place. */
export const M = {
  totaal: (jaar: number) => `Totaal ${jaar}`,
  deelSociaalDomein: (jaar: number) => `Deel sociaal domein ${jaar}`,
  regel: (index: number) => `Regel ${index + 1}`,

  som: (wat: string, som: Eurocent, opgave: Eurocent, verschil: Eurocent): Bericht => ({
    tekst: `${wat}: de regels tellen op tot ${formatEuro(som)}, het plan noemt ${formatEuro(opgave)}. Het verschil is ${formatEuro(verschil)}.`,
    uitweg: 'Verdeel het hele bedrag over sectoren en partijen, of pas het bedrag van het plan aan.',
  }),
  potOnbekend: ({ pot }: Aanvraagregel): Bericht => ({
    tekst: `De pot ${pot} bestaat niet, of is een onderdeel van een fonds.`,
    uitweg: 'Noem het fonds zelf, zoals doorbraakmiddelen.',
  }),
  jaarBuitenFonds: ({ pot, jaar }: Aanvraagregel, jaren: Fondsregels['jaren']): Bericht => ({
    tekst: `Uit ${pot} is geen geld voor ${jaar}: het fonds loopt ${formatPeriode(jaren)}.`,
    uitweg: 'Zet het bedrag in een jaar waarin het fonds er is, of kies een ander fonds.',
  }),
  structureel: ({ pot, partij, jaar }: Aanvraagregel): Bericht => ({
    tekst: `${partij} vraagt voor ${jaar} kosten die elk jaar terugkomen, en ${pot} is voor eenmalige kosten.`,
    uitweg: 'Laat zien waar deze kosten daarna uit worden betaald, of vraag alleen de eenmalige kosten aan.',
  }),
  structureelOnderVoorwaarden: ({ partij, jaar }: Aanvraagregel): Bericht => ({
    tekst: `${partij} vraagt voor ${jaar} structurele kosten in het sociaal domein. Dat mag onder voorwaarden, die niet gepubliceerd zijn.`,
    uitweg: 'Noem de bron van de dekking: het Addendum, of het geld voor het sociaal domein uit het AZWA.',
  }),
  mijlpaalOnbekend: (id: string): Bericht => ({
    tekst: `Mijlpaal ${id} staat niet bij dit plan.`,
    uitweg: 'Kies een mijlpaal van het plan, of voeg deze mijlpaal toe.',
  }),
  mijlpaalTeHoog: (id: string, bedrag: Eurocent, gevraagd: Eurocent): Bericht => ({
    tekst: `Aan mijlpaal ${id} hangt ${formatEuro(bedrag)}, maar de regels erbij zijn samen ${formatEuro(gevraagd)}.`,
    uitweg: 'Koppel de regels waar dit geld uit komt, of verlaag het bedrag van de mijlpaal.',
  }),
  mijlpaalElders: ({ id, jaar, partij }: Mijlpaal, regels: readonly Aanvraagregel[]): Bericht => ({
    tekst: `Mijlpaal ${id} is van ${partij} in ${jaar}, maar er hangt geld aan van ${list(
      regels.map(regel => `${regel.partij} in ${regel.jaar}`),
    )}.`,
    uitweg: 'Controleer of het jaar en de partij kloppen.',
  }),
  dubbel: (
    { partij, jaar }: Aanvraagregel,
    kpi: string | null,
    plekken: readonly { plan: string; pot: string }[],
  ): Bericht => ({
    tekst: `${partij} vraagt voor ${jaar} geld ${kpi === null ? 'zonder mijlpaal' : `voor “${kpi}”`} op meer plekken: ${list(
      plekken.map(({ plan, pot }) => `plan ${plan} (${pot})`),
    )}.`,
    uitweg: 'Controleer of het om dezelfde kosten gaat. Dubbele financiering mag niet.',
  }),

  plafondversie: (versie: number, verwacht: number): Bericht => ({
    tekst: `Dit is versie ${versie}, en na wat er is gepubliceerd komt versie ${verwacht}.`,
    uitweg: 'Wat gepubliceerd is, verandert niet. Publiceer een nieuwe versie met het volgende nummer.',
  }),
  plafondTerug: (vanaf: string, vorige: string): Bericht => ({
    tekst: `Deze versie gaat in op ${formatDatum(vanaf)}, eerder dan de vorige (${formatDatum(vorige)}).`,
    uitweg: 'Kies een ingangsdatum op of na die van de vorige versie.',
  }),
  plafondEinde: (vanaf: string, tot: string): Bericht => ({
    tekst: `Deze versie eindigt op ${formatDatum(tot)}, niet na haar begin op ${formatDatum(vanaf)}.`,
    uitweg: 'Kies een latere einddatum, of laat die leeg.',
  }),
  plafondVoorBesluit: ({ geldigVan, besluit }: Plafondversie): Bericht => ({
    tekst: `Deze versie gaat in op ${formatDatum(geldigVan)}, vóór het besluit van ${formatDatum(besluit.datum)}.`,
    uitweg: 'Controleer of het besluit met terugwerkende kracht geldt.',
  }),
  plafondOnderGeboekt: (
    nieuw: Eurocent,
    geboekt: Eurocent,
    tekort: Eurocent,
    plannen: Geboekt['plannen'],
  ): Bericht => ({
    tekst: `Er is ${formatEuro(geboekt)} geboekt, ${formatEuro(tekort)} meer dan het nieuwe plafond van ${formatEuro(nieuw)}. In de weg: ${listPlannen(plannen)}.`,
    uitweg: 'Laat eerst geld vrijvallen of stel bedragen bij, of kies een hoger plafond.',
  }),
  plafondOnbekend: (vorige: Eurocent): Bericht => ({
    tekst: `De vorige versie noemt ${formatEuro(vorige)}; deze maakt het plafond onbekend. Dan wordt er niet meer op getoetst.`,
    uitweg: 'Controleer of de bron het bedrag echt niet meer noemt.',
  }),
  plafondSignaal: {
    tekst: 'De vorige versie was een grens; deze is alleen een signaal. Dan houdt zij niemand meer tegen.',
    uitweg: 'Controleer of het besluit dat bedoelt.',
  },
}

/** The largest bookings by name, and the rest as a number. */
function listPlannen(plannen: Geboekt['plannen']): string {
  const genoemd = plannen.slice(0, MEEST_GENOEMD).map(({ plan, bedrag }) => `${plan} (${formatEuro(bedrag)})`)
  const overig = plannen.slice(MEEST_GENOEMD)
  if (overig.length === 0) return list(genoemd)
  const som = formatEuro(sum(overig.map(({ bedrag }) => bedrag)))
  return list([...genoemd, `nog ${overig.length} (samen ${som})`])
}
const MEEST_GENOEMD = 5
