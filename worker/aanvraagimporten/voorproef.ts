import { type Aanvraagopgave, Aanvraagregel } from '#shared/middelen/aanvraagregel.ts'
import { compareAanvraagregels, regelKey } from '#shared/middelen/aanvraagverschil.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Plannummer } from '#shared/plan/plan.ts'
import { isFout } from '../aanvraagregels/opdrachten.ts'
import { checkOpgave, type Planstand } from '../aanvraagregels/vragen.ts'
import type { Importfout, Importplan } from './antwoorden.ts'
import { type Importrij, MEESTE_PLANNEN } from './contract.ts'

/** A row of the list that is a line, with its place in the list. */
export type Gelezenrij = { readonly rij: number; readonly regel: Aanvraagregel }

/** The rows as lines, and of every row that is not one what is wrong in which field. */
export function readRijen(rijen: readonly Importrij[]): { gelezen: Gelezenrij[]; fouten: Importfout[] } {
  const gelezen: Gelezenrij[] = []
  const fouten: Importfout[] = []
  const eerder = new Map<string, number>()
  for (const [i, rij] of rijen.entries()) {
    const uitkomst = Aanvraagregel.safeParse(rij)
    if (!uitkomst.success) {
      fouten.push(
        ...uitkomst.error.issues.map(({ path, message }) => faultIn(i + 1, rij.plan, path, message)),
      )
      continue
    }
    const regel = uitkomst.data
    const vorige = eerder.get(regelKey(regel))
    if (vorige !== undefined) {
      const melding = `Deze regel staat ook in rij ${vorige}. Tel de bedragen op tot één rij, of haal er een weg.`
      fouten.push({ rij: i + 1, veld: 'bedrag', plan: regel.plan, melding })
      continue
    }
    eerder.set(regelKey(regel), i + 1)
    gelezen.push({ rij: i + 1, regel })
  }
  const plannen = new Set(gelezen.map(({ regel }) => regel.plan))
  if (plannen.size > MEESTE_PLANNEN) {
    const melding = `De lijst noemt ${plannen.size} plannen; hoogstens ${MEESTE_PLANNEN} gaan tegelijk. Deel de lijst op.`
    fouten.push({ rij: null, veld: 'plan', plan: null, melding })
  }
  return { gelezen, fouten }
}

const faultIn = (rij: number, plan: string, pad: readonly PropertyKey[], melding: string): Importfout => ({
  rij,
  veld: pad.map(String).join('.'),
  plan,
  melding,
})

/** What the list makes of one plan, and what of it can't be right, at the rows that it is about. */
export type Planvoorproef = {
  readonly stand: Planstand
  /** what would be recorded, but for its day */
  readonly opgave: Aanvraagopgave
  readonly regels: Importplan['regels']
  readonly soort: Importplan['soort']
  readonly meldingen: readonly Melding[]
  readonly fouten: readonly Importfout[]
}

/** Sets the rows of one plan beside what was recorded for it. Its mijlpalen stay: the list holds none. */
export function previewPlan(stand: Planstand, rijen: readonly Gelezenrij[]): Planvoorproef {
  const { opgave: huidig, planversie, jaarbedragen } = stand
  const opgave: Aanvraagopgave = {
    ...huidig,
    versie: huidig.versie + 1,
    planversie,
    herkomst: 'opgave',
    regels: rijen.map(({ regel }) => regel),
  }
  const regels = compareAanvraagregels(huidig.regels, opgave.regels)
  const meldingen = checkOpgave(opgave, jaarbedragen)
  return {
    stand,
    opgave,
    regels,
    soort: kindOf(huidig, regels),
    meldingen: meldingen.filter(melding => !isFout(melding)),
    fouten: meldingen.filter(isFout).map(melding => placeFault(melding, huidig.plan, rijen)),
  }
}

const kindOf = ({ versie }: Aanvraagopgave, regels: Importplan['regels']): Importplan['soort'] => {
  if (versie === 0) return 'nieuw'
  return regels.every(({ soort }) => soort === 'ongewijzigd') ? 'ongewijzigd' : 'gewijzigd'
}

/** The checks count the lines of the plan; the user counts the rows of the list. */
function placeFault(
  { tekst, uitweg, plaats }: Melding,
  plan: Plannummer,
  rijen: readonly Gelezenrij[],
): Importfout {
  const melding = `${tekst} ${uitweg}`
  const opRegel = /^Regel (\d+)$/.exec(plaats.veld ?? '')
  const bijMijlpaal = rijen.find(({ regel }) => regel.mijlpaal !== null && regel.mijlpaal === plaats.veld)
  const rij = opRegel ? rijen[Number(opRegel[1]) - 1] : bijMijlpaal
  if (!rij) return { rij: null, veld: plaats.veld ?? 'plan', plan, melding }
  return { rij: rij.rij, veld: bijMijlpaal ? 'mijlpaal' : 'jaar', plan, melding }
}
