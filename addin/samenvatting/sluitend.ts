import type { Document } from '#shared/samenvatting/blokken.ts'
import { checkSluitend } from '#shared/samenvatting/sluitend.ts'
import { Werkboekfout } from '../workbook/host.ts'

/** Throws a `Werkboekfout` when a figure in the document is not the sum of its list: such a document is not exported. */
export function assertSluitend(document: Document): void {
  const [eerste] = checkSluitend(document)
  if (eerste) throw new Werkboekfout(eerste)
}
