import { planbesluiten } from './besluiten.ts'
import type { Blok } from './blokken.ts'
import { alinea, kop } from './bouwstenen.ts'
import { fteblad } from './planfte.ts'
import { geldblad, mijlpaaltabel } from './plangeld.ts'
import { kenmerktabel } from './plankenmerken.ts'
import { beoordelingsblad } from './planscores.ts'
import type { Planstof, Stof } from './stof.ts'
import { vraagtabel, ZONDER_DIENST } from './vragen.ts'

/** The sheet of a workbook that the pages of the plans stand on. */
export const PLANBLAD = 'Samenvatting plannen'

/** One page per plan, in the order of the ranking. */
export function summarizePlannen(stof: Stof): Blok[] {
  const { verdeling } = stof
  if (verdeling.regels.length === 0) return []
  const regels = Map.groupBy(stof.invoer.aanvraagregels, ({ plan }) => plan)
  const mijlpalen = Map.groupBy(stof.invoer.mijlpalen, ({ plan }) => plan)
  return [
    { ...kop(1, 'De plannen'), nieuwePagina: true, eigenBlad: PLANBLAD },
    alinea('Elk plan op een eigen pagina, in de volgorde van de ranglijst.'),
    ...verdeling.regels.flatMap((regel, i) => {
      const { nummer } = regel.score.plan
      const blad = planblad(stof, {
        regel,
        aanvraagregels: regels.get(nummer) ?? [],
        mijlpalen: mijlpalen.get(nummer) ?? [],
        dossier: stof.dossierVan(nummer),
      })
      // The first one shares the page of the chapter.
      return i === 0
        ? blad
        : blad.map((blok, j) => (j === 0 ? { ...blok, nieuwePagina: true as const } : blok))
    }),
  ]
}

/** Everything about one plan; its first block is the heading. */
function planblad(stof: Stof, plan: Planstof): Blok[] {
  const { nummer, titel } = plan.regel.score.plan
  const { dossier } = plan
  return [
    kop(2, `${nummer} ${titel}`),
    kenmerktabel(stof, plan),
    ...geldblad(plan),
    ...fteblad(plan),
    ...beoordelingsblad(stof, plan),
    mijlpaaltabel(plan),
    ...(dossier
      ? [...planbesluiten(dossier, stof.invoer.peildatum), vraagtabel(dossier, stof.naamVan)]
      : [
          alinea(
            `Voorwaarden, besluiten en vragen: ${stof.dossiers ? NIET_IN_DE_DIENST : ZONDER_DIENST.tekst}`,
          ),
        ]),
  ]
}

const NIET_IN_DE_DIENST = 'dit plan staat niet in de dienst, of wie dit opstelde mag het daar niet inzien.'
