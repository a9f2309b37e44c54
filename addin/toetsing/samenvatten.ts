import type { Datum } from '#shared/bronnen/datum.ts'
import { middelenOf } from '#shared/middelen/toets.ts'
import type { Plannummer } from '#shared/plan/plan.ts'
import { anonymize, type Bekende } from '#shared/samenvatting/anoniem.ts'
import type { Blok } from '#shared/samenvatting/blokken.ts'
import type { Samenvattinginvoer } from '#shared/samenvatting/invoer.ts'
import type { Samenvattingkeuze } from '#shared/samenvatting/keuze.ts'
import { NietHerleidbaar } from '#shared/samenvatting/niet-herleidbaar.ts'
import { sealSamenvatting, type VerzegeldeSamenvatting } from '#shared/samenvatting/verzegeld.ts'
import { sha256 } from '../samenvatting/hash.ts'
import { readBijlage } from '../verdeling/bijlage.ts'
import { VERSIES } from '../verdeling/versies.ts'
import { Werkboekfout } from '../workbook/host.ts'
import { writeSamenvatting } from '../workbook/samenvatting.ts'
import type { Gang } from './gang.ts'
import type { Resultaat } from './stand.ts'

/** A summary with exactly what it was made of, sealed. */
export type Samenvatting = VerzegeldeSamenvatting

/** With the persons who judged, or with pseudonyms. */
export type Variant = 'volledig' | 'anoniem'

/** What others add to the summary of a result. */
export type Bijlage = (resultaat: Resultaat) => readonly Blok[] | Promise<readonly Blok[]>

/** What the service shows of plans to who is signed in. */
export type Dossierlezer = () => Promise<Dossierdeel>
export type Dossierdeel = Pick<
  Samenvattinginvoer,
  'dossiers' | 'organisaties' | 'aanvraagregels' | 'mijlpalen'
> & {
  /** of whom a name is known, such as who is signed in: it may stand in a text */
  readonly bekenden?: readonly Bekende[]
}

/** What a person asks a summary of: of `null` plans all, as of `null` the day of the check. */
export type Samenvattingvraag = {
  readonly keuze: Samenvattingkeuze | null
  readonly peildatum: Datum | null
}

/** What goes into a summary beside the result that it is about. */
export type Aanvulling = {
  /** `null`: the scenario that was saved in the workbook, if there is one */
  readonly bijlage: Bijlage | null
  /** the plans that the summary is about; `null` for all */
  readonly keuze: Samenvattingkeuze | null
  readonly leesDossiers: Dossierlezer
}

/** Makes the summary of a result. Throws a `Werkboekfout` when a figure in it does not follow from its rows. */
export async function makeSamenvatting(
  resultaat: Resultaat,
  aanvulling: Aanvulling,
  variant: Variant = 'volledig',
): Promise<Samenvatting> {
  const deel = await aanvulling.leesDossiers()
  const bijlagen = await (aanvulling.bijlage ?? readBijlage)(resultaat)
  const invoer = invoerOf(resultaat, { ...deel, bijlagen, keuze: aanvulling.keuze })
  const versies = { Impacttoets: VERSIES.Impacttoets }
  try {
    const volledig = await sealSamenvatting({ versies, anoniem: false, invoer }, sha256)
    if (variant === 'volledig') return volledig
    const zonderNamen = await anonymize(invoer, volledig.verzegeld.hash, sha256, deel.bekenden)
    return await sealSamenvatting({ versies, anoniem: true, invoer: zonderNamen }, sha256)
  } catch (fout) {
    throw fout instanceof NietHerleidbaar ? new Werkboekfout(fout.melding) : fout
  }
}

/** Makes the summary and draws it in the workbook. `naToets`: the same act began with the check of this result. */
export async function drawSamenvatting(
  resultaat: Resultaat,
  aanvulling: Aanvulling,
  gang: Gang,
  naToets: boolean,
): Promise<void> {
  const { document } = await makeSamenvatting(resultaat, aanvulling)
  await writeSamenvatting(document, gang.begin, naToets)
}

function invoerOf(
  { verdeling, volgorde, opgesteldOp, fictief, actueel, aantalRijen }: Resultaat,
  {
    dossiers,
    organisaties,
    aanvraagregels,
    mijlpalen,
    bijlagen,
    keuze,
  }: Dossierdeel & Pick<Samenvattinginvoer, 'bijlagen' | 'keuze'>,
): Samenvattinginvoer {
  const perNummer = new Map(verdeling.regels.map(({ score: { plan } }) => [plan.nummer, plan]))
  // Of the service only what is about the plans of the summary.
  const plannen = keuze?.plannen.filter(nummer => perNummer.has(nummer))
  const gekozen = new Set(plannen ?? perNummer.keys())
  const isHier = ({ plan }: { plan: Plannummer }) => gekozen.has(plan)
  return {
    formaat: 1,
    opgesteldOp,
    peildatum: verdeling.peildatum,
    fictief,
    actueel,
    nietGelezen: aantalRijen - verdeling.regels.length,
    kader: verdeling.kader,
    plannen: volgorde.flatMap(nummer => perNummer.get(nummer) ?? []),
    keuze: keuze && plannen ? { ...keuze, plannen } : null,
    middelen: middelenOf(verdeling.toets),
    aanvraagregels: aanvraagregels.filter(isHier),
    mijlpalen: mijlpalen.filter(isHier),
    dossiers: dossiers?.filter(isHier) ?? null,
    organisaties,
    bijlagen,
  }
}
