import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate/browser'
import { withZiptijd } from './ziptijd.ts'

/**
 * The document without what the library draws by lot or counts on for as long as it is loaded: the ids of relations
 * and of drawings, and the time in the workbooks behind the charts. The same document is the same file after this.
 */
export async function withVasteIds(docx: Blob): Promise<Blob> {
  const delen: Zippable = {}
  const relaties = new Map<string, string>()
  for (const [pad, inhoud] of Object.entries(unzipSync(new Uint8Array(await docx.arrayBuffer()))))
    delen[pad] = pad.startsWith('word/embeddings/')
      ? await withoutTijd(inhoud)
      : VAN_LOT.test(pad)
        ? strToU8(settle(strFromU8(inhoud), relaties))
        : inhoud
  return new Blob([zipSync(delen)], { type: docx.type })
}

/** The parts that such ids stand in. */
const VAN_LOT = /^word\/(?:document\.xml|charts\/chart\d+\.xml|(?:charts\/)?_rels\/.+\.rels)$/

function settle(xml: string, relaties: Map<string, string>): string {
  let tekeningen = 0
  return xml
    .replace(/"(rId[\w-]{21})"/g, (_, id: string) => {
      const vast = relaties.get(id) ?? `rId-vast-${relaties.size + 1}`
      relaties.set(id, vast)
      return `"${vast}"`
    })
    .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++tekeningen}"`)
}

async function withoutTijd(werkmap: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const vast = await withZiptijd(new Blob([werkmap]))
  return new Uint8Array(await vast.arrayBuffer())
}
