import type { Datum } from '#shared/bronnen/datum.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { type Bestand, buildBestand } from '../samenvatting/bestanden.ts'
import { checkAansluiting } from './aansluiting.ts'
import type { Toezichtdienst } from './dienst.ts'
import { makeToezichtdocument } from './toezichtdocument.ts'
import { collectToezicht, MEESTE_REGELS, type Verzameling } from './verzamelen.ts'

export type Bestanduitkomst =
  | { readonly soort: 'bestand'; readonly bestand: Bestand }
  | { readonly soort: 'geweigerd'; readonly meldingen: readonly Melding[] }

/** Collects everything of the day, holds each figure against its list, and only then makes the workbook. */
export async function buildToezichtbestand(
  dienst: Toezichtdienst,
  vraag: { peildatum: Datum; van: Datum },
  onVoortgang: (regels: number) => void,
): Promise<Bestanduitkomst> {
  const verzameling = await collectToezicht(dienst, vraag, onVoortgang)
  if (verzameling.soort !== 'antwoord')
    return { soort: 'geweigerd', meldingen: [describeMislukking(verzameling)] }
  const meldingen = checkAansluiting(verzameling.waarde)
  if (meldingen.length > 0) return { soort: 'geweigerd', meldingen }
  const bestand = await buildBestand('xlsx', makeToezichtdocument(verzameling.waarde), 'Toezicht')
  return { soort: 'bestand', bestand: { ...bestand, naam: `toezicht-${vraag.peildatum}.xlsx` } }
}

function describeMislukking(verzameling: Exclude<Verzameling, { soort: 'antwoord' }>): Melding {
  const basis = { ernst: 'fout', regel: 'toezicht/bestand', plaats: {} } as const
  switch (verzameling.soort) {
    case 'geweigerd':
      return { ...basis, tekst: verzameling.probleem.title, uitweg: verzameling.probleem.detail }
    case 'onbereikbaar':
      return {
        ...basis,
        tekst: 'De dienst is nu niet bereikbaar.',
        uitweg: 'Controleer de verbinding en probeer het opnieuw.',
      }
    case 'te-groot':
      return {
        ...basis,
        tekst: `Achter deze cijfers staan meer dan ${MEESTE_REGELS.toLocaleString('nl-NL')} regels.`,
        uitweg: 'Kies een latere begindatum voor de wijzigingen, of bekijk de lijsten hier op het scherm.',
      }
  }
}
