import type { Bron, Herkomst } from './bron.ts'

/** The documents this product cites, once. Page numbers are those of the published PDF. */
const DOCUMENTEN = {
  azwa: { document: 'Aanvullend Zorg- en Welzijnsakkoord (AZWA), definitieve tekst', datum: '2025-09-08' },
  iza: { document: 'Integraal Zorgakkoord (IZA)', datum: '2022-09-16' },
  regeling: {
    document: 'Regeling specifieke uitkering transformatiemiddelen IZA & AZWA 2024-2028',
    datum: '2026-04-01',
  },
  kpmg: {
    document: 'KPMG, beleidsimpactanalyse AZWA (op conceptversie 0.6 van 21 januari 2025)',
    datum: '2025-07-03',
  },
  voortgang2025: { document: 'Voortgangsrapportage IZA Q2 2025', datum: '2025-05-20' },
  addendum: { document: 'Addendum inzet transformatiemiddelen sociaal domein', datum: '2024-09-30' },
  brief2025: { document: 'Brief van VWS bij het onderhandelaarsakkoord AZWA', datum: '2025-07-03' },
  voortgang2026: { document: 'Voortgangsrapportage IZA voor het BO IZA/AZWA', datum: '2026-01-21' },
  kamerbrief2026: {
    document: 'Kamerbrief Voortgang IZA en AZWA (4367005-1095964-PDIZA)',
    datum: '2026-04-09',
  },
  project: { document: 'Impacttoets, voorstel van dit project', datum: '2026-11-22' },
} as const

export type DocumentId = keyof typeof DOCUMENTEN

/** Cites `plaats` in one of the known documents. */
export function cite(
  id: DocumentId,
  plaats: string,
  herkomst: Herkomst = 'gegeven',
  toelichting?: string,
): Bron {
  const bron = { ...DOCUMENTEN[id], plaats, herkomst }
  return toelichting === undefined ? bron : { ...bron, toelichting }
}

/** A rule or number that no source fixes: always labelled as such on screen and in exports. */
export const propose = (plaats: string, toelichting: string): Bron =>
  cite('project', plaats, 'voorstel', toelichting)
