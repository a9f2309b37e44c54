import { AlignmentType, LineRuleType } from 'docx'
import { KLEUREN, LETTERTYPE } from './opmaak.ts'

/** The paragraph styles of cells, by id: named once, so that no cell has to carry its formatting. */
export const CELSTIJLEN = {
  tekst: 'Tabelcel',
  getal: 'Tabelcelgetal',
  kop: 'Tabelkop',
  kopGetal: 'Tabelkopgetal',
} as const

/** The quiet house style as Word styles. */
export const STIJLEN = {
  default: {
    document: {
      run: { font: LETTERTYPE, size: 20, color: KLEUREN.tekst, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: LETTERTYPE, size: 40, bold: true, color: KLEUREN.petrol },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: {
      run: { font: LETTERTYPE, size: 28, bold: true, color: KLEUREN.petrol },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: LETTERTYPE, size: 22, bold: true, color: KLEUREN.tekst },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: CELSTIJLEN.tekst,
      name: 'Tabelcel',
      basedOn: 'Normal',
      run: { size: 16 },
      // Single spaced, so that a long list stays short.
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: CELSTIJLEN.getal,
      name: 'Tabelcel getal',
      basedOn: CELSTIJLEN.tekst,
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: CELSTIJLEN.kop,
      name: 'Tabelkop',
      basedOn: CELSTIJLEN.tekst,
      run: { bold: true, color: KLEUREN.wit },
      paragraph: { keepNext: true },
    },
    {
      id: CELSTIJLEN.kopGetal,
      name: 'Tabelkop getal',
      basedOn: CELSTIJLEN.kop,
      paragraph: { alignment: AlignmentType.RIGHT },
    },
  ],
}
