import { type IRunOptions, TextRun } from 'docx'

/** A text with its line breaks. */
export const makeRuns = (tekst: string, opmaak: Omit<IRunOptions, 'text' | 'break'> = {}): TextRun[] =>
  tekst
    .split('\n')
    .map((regel, i) => new TextRun({ ...opmaak, text: regel, ...(i === 0 ? {} : { break: 1 }) }))
