import type { Rol } from '#shared/beoordeling/rollen.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Antwoorden } from '#shared/plan/plan.ts'
import type { Beoordelingenoverzicht, EigenBeoordeling } from '#worker/beoordelingen/antwoorden.ts'
import type { Consensussen } from '#worker/consensussen/antwoorden.ts'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import type { Vragen } from '#worker/vragenronde/antwoorden.ts'
import type { Aanmelding } from '../client/aanmelding.ts'
import type { Beoordeeldienst } from '../client/beoordeeldienst.ts'
import type { Gevolg } from '../client/sturen.ts'
import type { Beoordelaar } from './beoordelaar.ts'
import { Bezorger, reasonsOf } from './bezorger.ts'
import { type Brief, Postvak } from './postvak.ts'
import {
  differencesOf,
  joinVelden,
  LEEG,
  questionsOf,
  toAntwoorden,
  toVelden,
  type Velden,
} from './velden.ts'

/** What the service knows of the selected plan, as far as this person may see it. */
export type Dossierstand = {
  readonly toegang: 'uit' | 'laden' | 'verklaren' | 'geen' | 'open' | 'onbereikbaar'
  readonly dossier: Plandossier | null
  readonly eigen: EigenBeoordeling | null
  readonly overzicht: Beoordelingenoverzicht | null
  readonly consensussen: Consensussen['consensussen']
  readonly vragen: Vragen['vragen']
  readonly bewaren: Bewaarstand
  /** the concept in the service, when it is another than that in the workbook */
  readonly inDienst: Velden | null
  readonly bezig: boolean
  /** why the service refused the last act */
  readonly redenen: readonly string[]
  /** the plans of which a concept of this person waits to be sent */
  readonly wachtend: readonly string[]
}
/** Which answer stays when the workbook and the service differ. */
export type Conflictkeuze = 'werkboek' | 'dienst' | 'beide'
export type Bewaarstand = 'stil' | 'wijzigt' | 'bezig' | 'bewaard' | 'wacht' | 'aanmelden' | 'geweigerd'

/** After so much quiet the concept goes to the service. */
const RUST_MS = 1500
const OPNIEUW_NA_MS = 8000

/** Who judges declares an interest first; to the others a plan is shown or not. */
const BEOORDELEND: ReadonlySet<Rol> = new Set<Rol>(['beoordelaar', 'coordinator', 'gemeente'])

const NIETS: Omit<Dossierstand, 'wachtend'> = {
  toegang: 'uit',
  dossier: null,
  eigen: null,
  overzicht: null,
  consensussen: [],
  vragen: [],
  bewaren: 'stil',
  inDienst: null,
  bezig: false,
  redenen: [],
}

/** The selected plan in the service: follows the form, saves its concept, and takes the acts of the person. */
export class Dienstdossier {
  private huidig: Dossierstand = { ...NIETS, wachtend: [] }
  private nummer: string | undefined
  private persoon: string | undefined
  private etagDossier: string | null = null
  private etagEigen: string | null = null
  private wekker: ReturnType<typeof setTimeout> | undefined
  private readonly postvak = new Postvak()
  private readonly bezorger: Bezorger
  private readonly luisteraars = new Set<() => void>()
  private readonly dienst: Beoordeeldienst
  private readonly aanmelding: Aanmelding
  private readonly beoordelaar: Beoordelaar
  /** what a plan is judged with as long as no dossier names another */
  private eigenKader: Kader

  constructor(dienst: Beoordeeldienst, aanmelding: Aanmelding, beoordelaar: Beoordelaar) {
    this.dienst = dienst
    this.aanmelding = aanmelding
    this.beoordelaar = beoordelaar
    this.eigenKader = beoordelaar.stand().kader
    this.bezorger = new Bezorger(dienst, this.postvak)
    beoordelaar.onAnswer(() => this.keep())
    beoordelaar.subscribe(() => this.follow())
    aanmelding.subscribe(() => this.follow())
    addEventListener('online', () => this.deliver())
  }

  /** The workbook is judged with another kader from here on; a dossier keeps the one that it is bound to. */
  async setEigenKader(kader: Kader): Promise<void> {
    const { id, versie } = this.eigenKader
    if (kader.id === id && kader.versie === versie) return
    this.eigenKader = kader
    if (!this.huidig.dossier?.binding) await this.beoordelaar.setKader(kader, this.aanmelding.stand().ik?.rol)
  }

  stand(): Dossierstand {
    return this.huidig
  }

  subscribe(luisteraar: () => void): () => void {
    this.luisteraars.add(luisteraar)
    return () => this.luisteraars.delete(luisteraar)
  }

  /** Reads everything of this plan again. */
  async refresh(): Promise<void> {
    const { nummer, persoon } = this
    if (nummer === undefined || persoon === undefined) return
    if (this.huidig.dossier === null) this.update({ toegang: 'laden' })
    const gevolg = await this.dienst.dossier(nummer)
    if (nummer !== this.nummer || persoon !== this.persoon) return
    if (gevolg.soort !== 'antwoord') return this.refuseToegang(gevolg)
    const dossier = gevolg.waarde
    const [eigen, overzicht, consensussen, vragen] = await Promise.all([
      this.dienst.eigen(nummer),
      this.dienst.overzicht(nummer),
      this.dienst.consensussen(nummer),
      this.dienst.vragen(nummer),
    ])
    if (nummer !== this.nummer || persoon !== this.persoon) return
    this.etagDossier = gevolg.etag
    this.etagEigen = eigen.soort === 'antwoord' ? eigen.etag : null
    await this.takeKader(dossier)
    this.update({
      toegang: 'open',
      dossier,
      eigen: eigen.soort === 'antwoord' ? eigen.waarde : null,
      overzicht: overzicht.soort === 'antwoord' ? overzicht.waarde : null,
      consensussen: consensussen.soort === 'antwoord' ? consensussen.waarde.consensussen : [],
      vragen: vragen.soort === 'antwoord' ? vragen.waarde.vragen : [],
      ...(eigen.soort === 'antwoord' && eigen.waarde.magBeoordelen
        ? {}
        : { bewaren: 'stil', inDienst: null }),
    })
    this.compare()
    if (this.postvak.of(persoon).length === 0) return
    await this.deliver()
    this.takeBack()
    this.compare()
  }

  /** Sends the concept now, whether or not something changed. */
  async save(): Promise<void> {
    await this.beoordelaar.flush()
    this.keep()
    await this.deliver()
  }

  /** Ends a difference with the service: for each question the answer of the workbook, of the service, or both. */
  async settle(keuzes: Readonly<Record<string, Conflictkeuze>>): Promise<void> {
    const { inDienst } = this.huidig
    if (!inDienst) return
    const brief = this.brief()
    if (brief) this.postvak.put({ ...brief, ...this.grondslag() })
    this.update({ inDienst: null })
    for (const [id, keuze] of Object.entries(keuzes)) {
      const veld = inDienst[id] ?? LEEG
      if (keuze === 'dienst') this.beoordelaar.answer(id, veld)
      if (keuze === 'beide') this.beoordelaar.answer(id, joinVelden(this.beoordelaar.veld(id), veld))
    }
    await this.save()
  }

  /** Submits the concept as the form shows it; from then on it is frozen. */
  async submit(): Promise<void> {
    await this.save()
    const { etagEigen, nummer } = this
    if (this.huidig.bewaren !== 'bewaard' || etagEigen === null || nummer === undefined) return
    await this.act(() => this.dienst.dienIn(nummer, etagEigen))
  }

  /** Any other act on this plan; afterwards everything is read again. Says whether it was done. */
  async act(run: (nummer: string, versie: string) => Promise<Gevolg<unknown>>): Promise<boolean> {
    const { nummer } = this
    if (nummer === undefined) return false
    this.update({ bezig: true, redenen: [] })
    const gevolg = await run(nummer, this.etagDossier ?? '')
    if (gevolg.soort === 'geweigerd') this.update({ redenen: reasonsOf(gevolg) })
    if (gevolg.soort === 'onbereikbaar') this.update({ redenen: [ONBEREIKBAAR] })
    if (gevolg.soort === 'antwoord' || isAchterhaald(gevolg)) await this.refresh()
    this.update({ bezig: false })
    return gevolg.soort === 'antwoord'
  }

  /** Another plan, another person, or signed in again. */
  private follow(): void {
    const { ik, verlopen } = this.aanmelding.stand()
    const nummer = this.beoordelaar.stand().rij?.nummer
    const isAnders = nummer !== this.nummer || ik?.persoon !== this.persoon
    const isTerug = this.huidig.bewaren === 'aanmelden' && !verlopen && ik !== null
    if (!isAnders && !isTerug) return
    const persoon = ik?.persoon
    if (isAnders) {
      if (nummer === undefined && persoon === this.persoon) return
      clearTimeout(this.wekker)
      this.nummer = nummer
      this.persoon = persoon
      this.huidig = { ...NIETS, wachtend: this.huidig.wachtend }
      this.update({})
      if (persoon === undefined) this.beoordelaar.setKader(this.eigenKader, undefined)
    }
    if (isTerug) this.update({ bewaren: 'stil' })
    if (nummer !== undefined && persoon !== undefined) this.refresh()
  }

  private refuseToegang(gevolg: Exclude<Gevolg<unknown>, { soort: 'antwoord' }>): void {
    if (gevolg.soort === 'onbereikbaar') {
      if (this.huidig.dossier === null) this.update({ toegang: 'onbereikbaar' })
      this.retry(() => this.refresh())
    } else if (gevolg.status === 401) this.update({ bewaren: 'aanmelden' })
    else {
      const rol = this.aanmelding.stand().ik?.rol
      const moetVerklaren = gevolg.status === 403 && rol !== undefined && BEOORDELEND.has(rol)
      this.update({ ...NIETS, toegang: moetVerklaren ? 'verklaren' : 'geen' })
      this.beoordelaar.setKader(this.eigenKader, rol)
    }
  }

  /** The plan is judged under the version that its dossier names. */
  private async takeKader({ binding }: Plandossier): Promise<void> {
    const rol = this.aanmelding.stand().ik?.rol
    const nu = this.beoordelaar.stand().kader
    const gevraagd = binding?.kader ?? this.eigenKader
    if (nu.id === gevraagd.id && nu.versie === gevraagd.versie) return this.beoordelaar.setKader(nu, rol)
    const gevolg = await this.dienst.kader({ id: gevraagd.id, versie: gevraagd.versie })
    if (gevolg.soort === 'antwoord') await this.beoordelaar.setKader(gevolg.waarde, rol)
  }

  /** Whether the concept in the service is another than that in the workbook, without one on its way. */
  private compare(): void {
    const { eigen } = this.huidig
    const concept = eigen?.beoordeling
    if (!eigen?.magBeoordelen || concept?.stand !== 'concept') return
    if (this.brief() && !this.huidig.inDienst) return
    this.weigh(concept.inhoud)
  }

  private weigh(bewaard: Antwoorden): void {
    const inDienst = toVelden(bewaard)
    const isAnders = differencesOf(this.vragen(), inDienst, this.given()).length > 0
    this.update({ inDienst: isAnders ? inDienst : null, bewaren: isAnders ? 'stil' : 'bewaard' })
  }

  /** Puts the concept in the outbox; it goes after a pause, or once the person has chosen what stays. */
  private keep(): void {
    const { nummer, persoon } = this
    const { dossier, eigen, inDienst } = this.huidig
    if (nummer === undefined || persoon === undefined) return
    if (!dossier?.binding || !eigen?.magBeoordelen) return
    if (inDienst && !this.brief()) return
    this.postvak.put({
      ...(this.brief() ?? this.grondslag()),
      persoon,
      plan: nummer,
      ...dossier.binding,
      inhoud: this.inhoud(),
      geweigerd: false,
    })
    if (inDienst) return
    this.update({ bewaren: 'wijzigt' })
    clearTimeout(this.wekker)
    this.wekker = setTimeout(() => this.deliver(), RUST_MS)
  }

  /** Sends everything of this person that waits. */
  async deliver(): Promise<void> {
    clearTimeout(this.wekker)
    const { nummer, persoon } = this
    if (persoon === undefined) return
    for (const { plan, geweigerd } of this.postvak.of(persoon)) {
      const isHier = plan === nummer
      // It waits for the person to choose, or to see why it was refused; it is kept here, also when Excel closes.
      if (isHier ? this.huidig.inDienst : geweigerd) continue
      if (isHier) this.update({ bewaren: 'bezig' })
      const bezorging = await this.bezorger.deliver(persoon, plan)
      if (!isHier || nummer !== this.nummer) continue
      if (bezorging.soort === 'bewaard') {
        this.etagEigen = bezorging.antwoord.etag
        const isMeer = this.postvak.find(persoon, nummer) !== undefined
        this.update({
          eigen: bezorging.antwoord.waarde,
          bewaren: isMeer ? 'wijzigt' : 'bewaard',
          redenen: [],
        })
        // What waited since before Excel was closed may be more than this workbook holds.
        this.compare()
      } else if (bezorging.soort === 'wacht' || bezorging.soort === 'aanmelden')
        this.update({ bewaren: bezorging.soort })
      else if (bezorging.soort === 'geweigerd') {
        this.takeBack()
        this.postvak.remove({ persoon, plan })
        this.update({ bewaren: 'geweigerd', redenen: bezorging.redenen })
      } else if (bezorging.soort === 'veranderd') await this.meet(persoon, plan)
    }
    this.update({})
    const wacht = this.postvak.of(persoon).some(({ geweigerd }) => !geweigerd)
    if (wacht && this.aanmelding.token() !== undefined) this.retry(() => this.deliver())
  }

  /** The same person saved elsewhere: shows both, unless nothing that matters differs. */
  private async meet(persoon: string, nummer: string): Promise<void> {
    const gevolg = await this.dienst.eigen(nummer)
    const brief = this.postvak.find(persoon, nummer)
    if (nummer !== this.nummer || persoon !== this.persoon) return
    if (gevolg.soort !== 'antwoord' || !brief) return this.update({ bewaren: 'wacht' })
    const nieuw = gevolg.waarde.beoordeling
    this.etagEigen = gevolg.etag
    this.update({ eigen: gevolg.waarde })
    // The letter says what it was built on: what this pane read since then, nobody has weighed against it.
    if (nieuw?.stand !== 'concept' || JSON.stringify(nieuw.inhoud) === JSON.stringify(brief.gezien)) {
      this.postvak.put({ ...brief, ...this.grondslag() })
      return this.update({ bewaren: 'wijzigt' })
    }
    const verschil = differencesOf(this.vragen(), toVelden(nieuw.inhoud), toVelden(brief.inhoud))
    // Without a difference it had arrived after all: only the answer to it was lost.
    if (verschil.length > 0) this.takeBack()
    this.weigh(nieuw.inhoud)
    if (verschil.length === 0 || !this.huidig.inDienst) this.postvak.remove(brief)
  }

  /** What waited since before Excel was closed may not be in this workbook any more. */
  private takeBack(): void {
    const brief = this.brief()
    if (brief) this.beoordelaar.takeBack(toVelden(brief.inhoud), brief.gezien ? toVelden(brief.gezien) : {})
  }

  /** What waits for the selected plan. */
  private brief() {
    return this.postvak.find(this.persoon ?? '', this.nummer ?? '')
  }

  /** What a concept is built on that is made now. */
  private grondslag(): Pick<Brief, 'gelezen' | 'gezien'> {
    const beoordeling = this.huidig.eigen?.beoordeling
    return { gelezen: beoordeling ? this.etagEigen : null, gezien: beoordeling?.inhoud }
  }

  private retry(run: () => void): void {
    clearTimeout(this.wekker)
    this.wekker = setTimeout(run, OPNIEUW_NA_MS)
  }

  private vragen() {
    return questionsOf(this.beoordelaar.stand().formulier)
  }

  private inhoud(): Antwoorden {
    return toAntwoorden(this.vragen(), this.beoordelaar.velden())
  }

  /** The answers of the form as the service would keep them: evidence without a choice is none yet. */
  private given(): Velden {
    return toVelden(this.inhoud())
  }

  private update(wijziging: Partial<Dossierstand>): void {
    const stand = { ...this.huidig, ...wijziging }
    const wachtend = this.postvak
      .of(this.persoon ?? '')
      .flatMap(({ plan }) => (stand.inDienst && plan === this.nummer ? [] : [plan]))
    this.huidig = { ...stand, wachtend }
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}

/** Refused for how the plan stands: someone else was first, or it now needs something more. */
const isAchterhaald = (gevolg: Gevolg<unknown>): boolean =>
  gevolg.soort === 'geweigerd' && (gevolg.status === 409 || gevolg.status === 412)

const ONBEREIKBAAR = 'De dienst is niet bereikbaar. Probeer het zo nog eens; wat u invulde, blijft staan.'
