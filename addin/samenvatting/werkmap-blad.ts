import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'

/** The part of a workbook that the writer makes for a sheet. */
export const BLADDEEL = 'xl/worksheets/sheet{id}.xml'

/** Puts an element in the XML of a sheet, at the place that the schema prescribes. */
export const insertInBlad = (xml: string, element: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    element,
    getOrderOfSiblings(BLADDEEL, 'worksheet') ?? [],
    'worksheet',
  )
