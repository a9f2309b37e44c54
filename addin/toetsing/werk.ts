import type { Datum } from '#shared/bronnen/datum.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { type Aanvraag, type Budgettoets, checkPlafonds, middelenOf } from '#shared/middelen/toets.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { summarizeMiddelen } from '#shared/samenvatting/middelen.ts'
import { checkPeildatum } from '#shared/samenvatting/peildatum.ts'
import { aanvragenOf, allocateOnRang, rankPlannen } from '#shared/verdeling/op-rang.ts'
import type { Dienst } from '../client/dienst.ts'
import type { Celrekenaar } from '../functions/rekenen.ts'
import { ownSheet } from '../workbook/bladen.ts'
import { Werkboekfout } from '../workbook/host.ts'
import { type Plantabel, readPlantabel } from '../workbook/lezen.ts'
import { type Gelezen, readPlanrijen } from '../workbook/planrijen.ts'
import { writeUitkomst } from '../workbook/schrijven.ts'
import type { Gang } from './gang.ts'
import { checkSamenhang, splitVarianten } from './samenhang.ts'
import type { drawSamenvatting, makeSamenvatting } from './samenvatten.ts'
import type { Resultaat, Stap } from './stand.ts'
import { Terugval } from './terugval.ts'
import type { buildSjabloon } from './werkboek.ts'

/**
 * The work behind the main job and the custom functions: all that speaks with the service or knows its rules. Cells and
 * pane start without it; who needs it first fetches it.
 */
export type Werk = {
  dienst: Dienst
  vandaag(): Datum
  computeCel: Celrekenaar
  assess: typeof assess
  assessOp: typeof assessOp
  buildSjabloon: typeof buildSjabloon
  drawSamenvatting: typeof drawSamenvatting
  makeSamenvatting: typeof makeSamenvatting
}

/** What one check needs, and whom it tells how far it is. */
export type Opdracht = {
  dienst: Dienst
  vandaag: () => Datum
  gang: Gang
  onStap(stap: Stap): void
  onVerbinding(verbinding: 'bereikbaar' | 'onbereikbaar'): void
}

/** Reads the plans, scores and ranks them, checks them against the ceilings, and writes the outcome beside them. */
export async function assess(opdracht: Opdracht): Promise<Resultaat> {
  const { resultaat, gelezen, tabel } = await judge(opdracht, opdracht.vandaag())
  const { verdeling, varianten } = resultaat
  opdracht.onStap('schrijven')
  const middelen = ownSheet('Middelen', summarizeMiddelen(verdeling, optiesOf(resultaat)))
  await writeUitkomst({ verdeling, varianten, gelezen }, middelen, opdracht.gang.begin, tabel)
  return resultaat
}

/**
 * The same under the kader, the ceilings and the bookings of another day, without writing anything. Throws a
 * `Werkboekfout` for a day that makes no sense, and when the service does not tell how things stood then.
 */
export async function assessOp(opdracht: Opdracht, peildatum: Datum): Promise<Resultaat> {
  const { resultaat } = await judge(opdracht, peildatum)
  if (!resultaat.actueel) throw new Werkboekfout(PEILDATUM_ZONDER_DIENST)
  const bezwaar = checkPeildatum(peildatum, resultaat.verdeling.kader, resultaat.opgesteldOp)
  if (bezwaar) throw new Werkboekfout(bezwaar)
  return resultaat
}

/** What is known of the plans on this day, and what it was read from. */
async function judge(
  opdracht: Opdracht,
  peildatum: Datum,
): Promise<{ resultaat: Resultaat; gelezen: Gelezen; tabel: Plantabel }> {
  const { dienst, onStap } = opdracht
  const vandaag = opdracht.vandaag()
  onStap('lezen')
  const tabel = await readPlantabel()
  const kader = await (peildatum === vandaag
    ? findKader(dienst, tabel.kaderkeuze)
    : findKaderOp(dienst, peildatum, tabel.kaderkeuze))
  const gelezen = readPlanrijen(tabel, kader)
  if (gelezen.aantalRijen === 0) throw new Werkboekfout(gelezen.meldingen[0] ?? NIETS_GELEZEN)

  onStap('toetsen')
  const { hoofdplannen, varianten } = splitVarianten(gelezen, kader)
  const rangorde = rankPlannen(hoofdplannen, kader)
  const { toets, actueel, meldingen } = await checkBudget(opdracht, aanvragenOf(rangorde, kader), peildatum)
  const verdeling = allocateOnRang(rangorde, kader, toets)
  const resultaat: Resultaat = {
    verdeling,
    meldingen: [...gelezen.meldingen, ...meldingen, ...checkSamenhang(verdeling, gelezen.banden.groepen)],
    bladId: tabel.bladId,
    aantalRijen: gelezen.aantalRijen - varianten.length,
    volgorde: hoofdplannen.map(({ nummer }) => nummer),
    varianten,
    groepen: gelezen.banden.groepen,
    actueel,
    fictief: tabel.fictief,
    opgesteldOp: vandaag,
  }
  return { resultaat, gelezen, tabel }
}

const optiesOf = ({ fictief, actueel, opgesteldOp, aantalRijen, verdeling }: Resultaat) => ({
  fictief,
  actueel,
  opgesteldOp,
  nietGelezen: aantalRijen - verdeling.regels.length,
})

/** The kader that was chosen for this workbook, in its latest version; the one that the add-in carries when it must. */
async function findKader(dienst: Dienst, id: string = DOORBRAAK_CONCEPT_2026.id): Promise<Kader> {
  const antwoord = await dienst.kader(id)
  if (antwoord.soort === 'antwoord') return antwoord.waarde
  if (id === DOORBRAAK_CONCEPT_2026.id) return DOORBRAAK_CONCEPT_2026
  throw new Werkboekfout(kaderOnbereikbaar(id))
}

/** The version of that kader that held on this day; only the service knows them all. */
async function findKaderOp(
  dienst: Dienst,
  peildatum: Datum,
  id: string = DOORBRAAK_CONCEPT_2026.id,
): Promise<Kader> {
  const antwoord = await dienst.kaderOp(id, peildatum)
  if (antwoord.soort === 'onbereikbaar') throw new Werkboekfout(PEILDATUM_ZONDER_DIENST)
  // Without a version of that day the latest one says from when it holds.
  return antwoord.soort === 'antwoord' ? antwoord.waarde : findKader(dienst, id)
}

const PEILDATUM_ZONDER_DIENST: Melding = {
  ernst: 'fout',
  regel: 'samenvatting/peildatum',
  tekst: 'Voor een andere peildatum dan vandaag is de dienst nodig, en die is nu niet bereikbaar.',
  uitweg: 'Kies vandaag als peildatum, of probeer het opnieuw als de dienst weer bereikbaar is.',
  plaats: {},
}

const kaderOnbereikbaar = (id: string): Melding => ({
  ernst: 'fout',
  regel: 'toets/kader',
  tekst: `Het kader van dit werkboek (${id}) kan nu niet worden opgehaald.`,
  uitweg: 'Controleer de verbinding en toets opnieuw, of kies een ander kader (tab Regels, Kaders).',
  plaats: {},
})

type Budgetantwoord = { toets: Budgettoets; actueel: boolean; meldingen: readonly Melding[] }

/** Asks the Worker, which knows what is booked; without it the add-in checks with what it knows, and says so. */
async function checkBudget(
  { dienst, vandaag, onVerbinding }: Opdracht,
  aanvragen: readonly Aanvraag[],
  peildatum: Datum,
): Promise<Budgetantwoord> {
  const antwoord = await dienst.budgettoets({ peildatum, aanvragen: [...aanvragen] })
  onVerbinding(antwoord.soort === 'onbereikbaar' ? 'onbereikbaar' : 'bereikbaar')
  if (antwoord.soort === 'antwoord') {
    if (peildatum === vandaag()) terugval.keep(antwoord.waarde)
    return { toets: antwoord.waarde, actueel: true, meldingen: compareWithOwn(antwoord.waarde, aanvragen) }
  }
  const { toets, melding } = terugval.check(aanvragen, peildatum)
  const geweigerd = antwoord.soort === 'geweigerd' ? antwoord.meldingen : []
  return { toets, actueel: false, meldingen: [...geweigerd, melding] }
}

/** One for as long as the pane is open, which is with one workbook. */
const terugval = new Terugval()

/** The same core answers here and in the Worker; if the two ever differ, one of them is out of date. */
function compareWithOwn(toets: Budgettoets, aanvragen: readonly Aanvraag[]): Melding[] {
  const eigen = checkPlafonds(aanvragen, middelenOf(toets), toets.peildatum)
  if (figuresOf(eigen) === figuresOf(toets)) return []
  return [
    {
      ernst: 'waarschuwing',
      regel: 'dienst/verschil',
      tekst:
        'De dienst en de invoegtoepassing komen niet op dezelfde cent uit; de cijfers van de dienst zijn getoond.',
      uitweg: 'Sluit Excel en open het werkboek opnieuw, zodat de nieuwste invoegtoepassing wordt geladen.',
      plaats: {},
    },
  ]
}

const figuresOf = ({ regels, plannen }: Budgettoets): string =>
  JSON.stringify([
    regels.map(({ pot, jaar, gevraagd, ingepast, rest, oordeel }) => [
      pot.id,
      jaar,
      gevraagd,
      ingepast,
      rest,
      oordeel,
    ]),
    plannen.map(({ plan, oordeel, knelpunten }) => [plan, oordeel, knelpunten.map(({ tekort }) => tekort)]),
  ])

const NIETS_GELEZEN: Melding = {
  ernst: 'waarschuwing',
  regel: 'lezen/leeg',
  tekst: 'Er is geen plan gelezen.',
  uitweg: 'Vul de tabel Plannen en toets opnieuw.',
  plaats: {},
}
