import type { Datum } from '#shared/bronnen/datum.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { type Aanvraag, type Budgettoets, checkPlafonds, type Middelen } from '#shared/middelen/toets.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Document } from '#shared/samenvatting/blokken.ts'
import { summarize, summarizeMiddelen } from '#shared/samenvatting/samenvatting.ts'
import { aanvragenOf, allocateOnRang, rankPlannen } from '#shared/verdeling/op-rang.ts'
import type { Dienst } from '../client/dienst.ts'
import { watchBladen } from '../workbook/aanwijzen.ts'
import { ownSheet } from '../workbook/bladen.ts'
import { Werkboekfout } from '../workbook/host.ts'
import { readPlantabel } from '../workbook/lezen.ts'
import { readPlanrijen } from '../workbook/planrijen.ts'
import { writeSamenvatting } from '../workbook/samenvatting.ts'
import { writeUitkomst } from '../workbook/schrijven.ts'
import { BEGINSTAND, type Resultaat, type Stand, type Stap } from './stand.ts'

/** How long to wait before asking again whether the Worker is back. */
const OPNIEUW_NA_MS = 15_000

/** What the add-in carries itself, for when the Worker can't be reached: no bookings are known then. */
const EIGEN_MIDDELEN: Middelen = { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] }

/**
 * The main job: from the rows of the workbook to scores, room per year, and the summary. Ribbon and pane
 * call the same two acts, `check` and `writeSummary`, and read the same `Stand`.
 */
export class Toetsing {
  private huidig: Stand = BEGINSTAND
  private readonly luisteraars = new Set<() => void>()
  private readonly dienst: Dienst
  private readonly vandaag: () => Datum

  constructor(dienst: Dienst, vandaag: () => Datum) {
    this.dienst = dienst
    this.vandaag = vandaag
  }

  stand(): Stand {
    return this.huidig
  }

  subscribe(luisteraar: () => void): () => void {
    this.luisteraars.add(luisteraar)
    return () => this.luisteraars.delete(luisteraar)
  }

  /** From here on a change on the sheet with the plans marks the result as out of date. */
  follow(): Promise<void> {
    return watchBladen(bladId => {
      const { bezig, gewijzigd, resultaat } = this.huidig
      if (!bezig && !gewijzigd && resultaat?.bladId === bladId) this.update({ gewijzigd: true })
    })
  }

  /** Reads, scores, checks against the ceilings, and writes back. One at a time: a second press waits for nothing. */
  async check(): Promise<void> {
    await this.act('lezen', async () => {
      const resultaat = await this.assess()
      this.update({
        resultaat,
        gewijzigd: false,
        bericht: `${resultaat.verdeling.regels.length} van ${resultaat.aantalRijen} plannen getoetst.`,
      })
    })
  }

  /** Makes the sheet Samenvatting, from a fresh check when there is none or a plan has changed since. */
  async writeSummary(): Promise<void> {
    await this.act('samenvatten', async () => {
      const resultaat =
        this.huidig.resultaat && !this.huidig.gewijzigd ? this.huidig.resultaat : await this.assess()
      this.update({ resultaat, gewijzigd: false })
      this.step('samenvatten')
      await writeSamenvatting(documentOf(resultaat))
      this.update({ bericht: 'Het blad Samenvatting is gemaakt.' })
    })
  }

  /** The summary as blocks, for the files; `undefined` before the first check. */
  summaryDocument(): Document | undefined {
    return this.huidig.resultaat ? documentOf(this.huidig.resultaat) : undefined
  }

  /** Shows a fault of an act outside this class in the same place. */
  report(fout: unknown): void {
    this.update({ fout: meldingOf(fout) })
  }

  private async act(stap: Stap, run: () => Promise<void>): Promise<void> {
    if (this.huidig.bezig) return
    this.update({ bezig: stap, fout: null, bericht: '' })
    try {
      await run()
    } catch (fout) {
      this.report(fout)
    } finally {
      this.update({ bezig: null })
    }
  }

  private async assess(): Promise<Resultaat> {
    this.step('lezen')
    const [kader, tabel] = await Promise.all([this.kader(), readPlantabel()])
    const gelezen = readPlanrijen(tabel, kader)
    if (gelezen.aantalRijen === 0) throw new Werkboekfout(gelezen.meldingen[0] ?? NIETS_GELEZEN)

    this.step('toetsen')
    const peildatum = this.vandaag()
    const rangorde = rankPlannen(gelezen.plannen, kader)
    const { toets, actueel, meldingen } = await this.checkBudget(aanvragenOf(rangorde, kader), peildatum)
    const verdeling = allocateOnRang(rangorde, kader, toets)
    const resultaat: Resultaat = {
      verdeling,
      meldingen: [...gelezen.meldingen, ...meldingen],
      bladId: tabel.bladId,
      aantalRijen: gelezen.aantalRijen,
      actueel,
      fictief: tabel.fictief,
      opgesteldOp: peildatum,
    }

    this.step('schrijven')
    await writeUitkomst(
      verdeling,
      gelezen,
      ownSheet('Middelen', summarizeMiddelen(verdeling, optiesOf(resultaat))),
    )
    return resultaat
  }

  private async kader(): Promise<Kader> {
    const antwoord = await this.dienst.kader(DOORBRAAK_CONCEPT_2026.id)
    return antwoord.soort === 'antwoord' ? antwoord.waarde : DOORBRAAK_CONCEPT_2026
  }

  /** Asks the Worker, which knows what is booked; without it the add-in checks with what it carries, and says so. */
  private async checkBudget(aanvragen: readonly Aanvraag[], peildatum: Datum): Promise<Budgetantwoord> {
    const antwoord = await this.dienst.budgettoets({ peildatum, aanvragen: [...aanvragen] })
    if (antwoord.soort === 'antwoord') {
      this.update({ verbinding: 'bereikbaar' })
      return { toets: antwoord.waarde, actueel: true, meldingen: compareWithOwn(antwoord.waarde, aanvragen) }
    }
    this.update({ verbinding: antwoord.soort === 'onbereikbaar' ? 'onbereikbaar' : 'bereikbaar' })
    if (antwoord.soort === 'onbereikbaar') this.waitForDienst()
    return {
      toets: checkPlafonds(aanvragen, EIGEN_MIDDELEN, peildatum),
      actueel: false,
      meldingen: antwoord.soort === 'geweigerd' ? antwoord.meldingen : [],
    }
  }

  private waitForDienst(): void {
    setTimeout(async () => {
      if (this.huidig.verbinding !== 'onbereikbaar') return
      if (await this.dienst.isBereikbaar()) this.update({ verbinding: 'bereikbaar' })
      else this.waitForDienst()
    }, OPNIEUW_NA_MS)
  }

  private step(bezig: Stap): void {
    this.update({ bezig })
  }

  private update(wijziging: Partial<Stand>): void {
    this.huidig = { ...this.huidig, ...wijziging }
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}

type Budgetantwoord = { toets: Budgettoets; actueel: boolean; meldingen: readonly Melding[] }

const documentOf = (resultaat: Resultaat): Document => summarize(resultaat.verdeling, optiesOf(resultaat))

const optiesOf = ({ fictief, actueel, opgesteldOp, aantalRijen, verdeling }: Resultaat) => ({
  fictief,
  actueel,
  opgesteldOp,
  nietGelezen: aantalRijen - verdeling.regels.length,
})

/** The same core answers here and in the Worker; if the two ever differ, one of them is out of date. */
function compareWithOwn(toets: Budgettoets, aanvragen: readonly Aanvraag[]): Melding[] {
  const eigen = checkPlafonds(
    aanvragen,
    {
      potten: [...new Map(toets.regels.map(({ pot }) => [pot.id, pot])).values()],
      plafonds: toets.regels.flatMap(({ plafond }) => plafond ?? []),
      standen: toets.regels.map(({ pot, jaar, geboekt }) => ({ pot: pot.id, jaar, geboekt })),
    },
    toets.peildatum,
  )
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

function meldingOf(fout: unknown): Melding {
  if (fout instanceof Werkboekfout) return fout.melding
  return {
    ernst: 'fout',
    regel: 'invoegtoepassing/onverwacht',
    tekst: 'Er ging iets mis in de invoegtoepassing.',
    uitweg:
      'Probeer het opnieuw; uw werkboek is niet gewijzigd. Blijft het misgaan, meld het dan aan uw beheerder.',
    plaats: {},
  }
}

const NIETS_GELEZEN: Melding = {
  ernst: 'waarschuwing',
  regel: 'lezen/leeg',
  tekst: 'Er is geen plan gelezen.',
  uitweg: 'Vul de tabel Plannen en toets opnieuw.',
  plaats: {},
}
