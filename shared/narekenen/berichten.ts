import { list } from '../plan/opsomming.ts'
import type { Getal } from './cel.ts'
import type { Factor } from './factoren.ts'
import type { Eenheid } from './kolomsoorten.ts'

/** Every sentence of the checker, in one place. Figures come in as they are and go out the Dutch way. */
export const B = {
  factorEen: (wie: string, aantal: Getal, basis: string) => ({
    tekst: `Bij ${wie} staan ${getal(aantal)} werknemers én ${getal(aantal)} fte: dat is factor 1,00. ${basis}`,
    uitweg:
      'Controleer of het aantal fte is overgenomen zonder de deeltijdfactor. Als iedereen voltijd werkt, leg dat vast met een bron.',
  }),
  basisVanRij: (basis: Factor) => `De rest van de rij rekent met ${factorzin(basis)}.`,
  basisOnbekend: 'De gepubliceerde factoren liggen lager.',
  factorWisselt: (wie: string, eigen: Factor, basis: Factor) => ({
    tekst: `${wie} rekent hier met ${factorzin(eigen)}, en in de rest van de rij met ${factorzin(basis)}.`,
    uitweg:
      'Zoek uit welke factor bij deze beroepsgroep hoort. Pas daarna het aantal fte of het aantal werknemers aan.',
  }),
  factorOnbekend: (wie: string, basis: Factor) => ({
    tekst: `${wie} rekent met ${factorzin(basis)}.`,
    uitweg: 'Noem de bron van deze factor, of gebruik een gepubliceerde factor.',
  }),
  fteBovenWerknemers: (wie: string, fte: Getal, werknemers: Getal) => ({
    tekst: `Bij ${wie} staan meer fte (${getal(fte)}) dan werknemers (${getal(werknemers)}).`,
    uitweg: 'Controleer of de twee aantallen zijn verwisseld.',
  }),
  scenario: (wie: string, eenheid: Eenheid, laag: Getal, hoog: Getal) => ({
    tekst: `Bij ${wie} lopen de ${EENHEID_TEKST[eenheid]} niet op: na ${getal(laag)} komt ${getal(hoog)}.`,
    uitweg: 'Zorg dat laag ≤ gemiddeld ≤ hoog.',
  }),
  som: (wie: string, som: string, gedrukt: Getal) => ({
    tekst: `De regels van ${wie} tellen op tot ${som}; er staat ${getal(gedrukt)}.`,
    uitweg: 'Controleer de regels en het totaal; een van beide klopt niet.',
  }),
  somAfronding: (wie: string, som: string, gedrukt: Getal, verschil: string) => ({
    tekst: `De regels van ${wie} tellen op tot ${som}; er staat ${getal(gedrukt)}. Dat scheelt ${verschil}.`,
    uitweg: 'Zo’n klein verschil kan door afronden komen. Noem het als u dit totaal overneemt.',
  }),
  somPm: (wie: string, aantal: number) => ({
    tekst: `In ${wie} ${aantal === 1 ? 'zit een regel' : `zitten ${aantal} regels`} op PM: het totaal is een ondergrens.`,
    uitweg: 'Zet bij dit totaal dat er nog iets op PM staat.',
  }),
  naamlozeSom: (delen: readonly string[], bedrag: Getal) => ({
    tekst: `Deze regel heeft geen opschrift. ${getal(bedrag)} is de som van ${list(delen)}.`,
    uitweg: 'Geef de regel een opschrift, en tel haar niet nog eens mee.',
  }),
  naamloos: {
    tekst: 'Deze regel heeft geen opschrift, en is niet de som van de regels erboven.',
    uitweg: 'Geef de regel een opschrift. Bij het narekenen telt ze mee als een gewone regel.',
  },
  procent: (wie: string, gedrukt: Getal, berekend: string) => ({
    tekst: `${wie} is ${berekend}% van het totaal; er staat ${getal(gedrukt)}%.`,
    uitweg: 'Controleer het bedrag en het percentage; een van beide klopt niet.',
  }),
  procentLeeg: (wie: string, berekend: string) => ({
    tekst: `Bij ${wie} staat geen percentage. Berekend is het ${berekend}% van het totaal.`,
    uitweg: 'Vul het percentage in; zonder tellen de percentages niet op tot 100.',
  }),
  excelfout: (fout: string) => ({
    tekst: `Deze cel bevat de Excel-fout ${fout}. Totalen waar hij in meetelt, zijn niet na te rekenen.`,
    uitweg: 'Herstel de formule in deze cel, of typ de waarde zelf.',
  }),
  tekstgetal: (cel: Getal) => ({
    tekst: `${getal(cel)} is een getal dat als tekst in de cel staat: Excel telt het niet mee in een som.`,
    uitweg: 'Maak er een getal van (Gegevens, Tekst naar kolommen, Voltooien).',
  }),
  uitleg: {
    bekend: ({ factor, naam }: Factor) => `factor ${number(factor, 2)} (${naam})`,
    afronding: 'afronding op kleine getallen: minder dan één verschil met een gepubliceerde factor',
    wisselt: 'meer dan één factor in deze rij',
    onbekend: ({ factor }: Factor) => `factor ${number(factor, 2)}, niet gepubliceerd`,
    som: (delen: number, klopt: number, kolommen: number) =>
      `som van ${delen} ${delen === 1 ? 'onderdeel' : 'onderdelen'}, klopt in ${klopt} van ${kolommen} ${kolommen === 1 ? 'kolom' : 'kolommen'}`,
    dwarssom: 'de jaren tellen op tot het totaal',
  },
}

export const EENHEID_TEKST: Readonly<Record<Eenheid, string>> = {
  werknemers: 'werknemers',
  fte: 'fte',
  personen: 'personen',
  bedrag: 'bedragen',
  onbekend: 'getallen',
}

/** `13.786` or `698,65`: with as many decimals as it needs, and no more than asked. */
export const number = (waarde: number, minst = 0, meest = Math.max(minst, 3)): string =>
  formatOf(minst, meest).format(waarde)

/** Making a format costs more than using it a thousand times. */
const FORMATEN = new Map<string, Intl.NumberFormat>()

function formatOf(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const sleutel = `${minimumFractionDigits}/${maximumFractionDigits}`
  const bekend = FORMATEN.get(sleutel)
  const formaat = bekend ?? new Intl.NumberFormat('nl-NL', { minimumFractionDigits, maximumFractionDigits })
  if (!bekend) FORMATEN.set(sleutel, formaat)
  return formaat
}

const getal = ({ waarde, decimalen }: Getal): string => number(waarde, decimalen, Math.min(6, decimalen))

const factorzin = ({ factor, naam }: Factor): string =>
  naam === ''
    ? `factor ${number(factor, 2)}, die niet is gepubliceerd`
    : `factor ${number(factor, 2)} (${naam})`
