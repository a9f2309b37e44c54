import { formatDatum } from '../bronnen/opmaak.ts'
import { formatKader } from '../kader/opmaak.ts'
import { describeAfwijkingen } from './afwijking.ts'
import { describeVaststelling, summarizeBesluiten, vaststellingOf } from './besluiten.ts'
import type { Blok, Document } from './blokken.ts'
import { alinea, kop } from './bouwstenen.ts'
import { jaargrafiek, kenmerkenOf, opening, perJaar, perJaarMetKeuze, signalen } from './cijfers.ts'
import { summarizeGrijs } from './grijze-zone.ts'
import { bronnentabel, wegingtabel } from './grondslag.ts'
import { assertHerleidbaar } from './herleiding.ts'
import type { Samenvattinginvoer } from './invoer.ts'
import { describeKeuze, describePeildatum } from './keuze.ts'
import { summarizeOnzeker } from './onzeker.ts'
import { summarizeOpbrengst } from './opbrengst.ts'
import { plafondtabel } from './plafonds.ts'
import { summarizePlannen } from './planbladen.ts'
import { afgevallen, ranglijst } from './ranglijst.ts'
import { prepareStof, type Stof } from './stof.ts'
import { summarizeVragen } from './vragen.ts'

/**
 * The assessment summary for the Bestuurlijk Gremium, made of nothing but its input: the same input, the same
 * document, in whatever order dossiers and names came in. Throws `NietHerleidbaar` when a total is not the sum of the
 * rows behind it.
 */
export function summarize(invoer: Samenvattinginvoer): Document {
  const stof = prepareStof(invoer)
  const { verdeling } = stof
  assertHerleidbaar(stof)
  return {
    titel: 'Samenvatting voor het Bestuurlijk Gremium',
    kenmerken: labelsOf(stof),
    blokken: [
      ...eersteBladzijde(stof),
      ...summarizeOpbrengst(verdeling),
      ...ranglijsten(stof),
      ...summarizeGrijs(stof.grijs, verdeling),
      ...summarizeBesluiten(stof),
      ...invoer.bijlagen,
      ...summarizePlannen(stof),
      ...summarizeVragen(stof),
      ...grondslag(stof),
    ],
  }
}

/** A concept until the kader is decided on, and the BO has decided on every plan of the proposal. */
function labelsOf(stof: Stof): string[] {
  const kenmerken = kenmerkenOf(stof.verdeling, stof.invoer)
  return vaststellingOf(stof) || kenmerken.includes('concept') ? kenmerken : ['concept', ...kenmerken]
}

const eersteBladzijde = (stof: Stof): Blok[] => [
  kop(1, 'Het voorstel in cijfers'),
  ...opening(stof.verdeling, stof.invoer),
  ...describeKeuze(stof.invoer, stof.verdeling, stof.buiten),
  ...describePeildatum(stof.invoer),
  describeVaststelling(stof),
  ...describeAfwijkingen(stof.invoer),
  stof.invoer.keuze ? perJaarMetKeuze(stof.verdeling, stof.buiten) : perJaar(stof.verdeling),
  ...signalen(stof.geheel),
  ...summarizeOnzeker(stof),
  jaargrafiek(stof.verdeling),
]

const ranglijsten = ({ verdeling, invoer }: Stof): Blok[] => [
  { ...kop(1, 'Ranglijst'), nieuwePagina: true },
  alinea(
    'Volgorde: score, dan fte per miljoen euro, dan plannummer. Een plan dat in een jaar niet past, wacht; een volgend plan dat wel past, gaat door.',
  ),
  ...(invoer.keuze ? [alinea(RANG_ONDER_ALLE)] : []),
  ranglijst(
    'ranglijst',
    verdeling,
    ['voorgesteld', 'wacht', 'onbekend'],
    'Er zijn geen plannen om te rangschikken.',
  ),
  kop(1, 'Wat wacht'),
  ranglijst('wachtlijst', verdeling, ['wacht', 'onbekend'], 'Er wacht geen plan op ruimte.'),
  kop(1, 'Niet te rangschikken'),
  afgevallen(verdeling),
]

const RANG_ONDER_ALLE =
  'De rang is die onder alle plannen van het werkboek; plannen buiten de keuze staan er niet bij.'

const grondslag = ({ verdeling }: Stof): Blok[] => [
  kop(1, 'Waarop dit berust'),
  alinea(`Kader: ${formatKader(verdeling.kader)}. Peildatum ${formatDatum(verdeling.peildatum)}.`),
  wegingtabel(verdeling),
  kop(2, 'Plafonds en hun versies'),
  plafondtabel(verdeling),
  kop(2, 'Bronnen'),
  bronnentabel(verdeling),
]
