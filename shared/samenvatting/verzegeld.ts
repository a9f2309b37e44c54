import * as z from 'zod/mini'
import { formatDatum } from '../bronnen/opmaak.ts'
import { formatKader } from '../kader/opmaak.ts'
import { type Hash, seal, toCanonicalJson, type Verzegeld } from '../verdeling/bevroren.ts'
import type { Blok, Document, Waarde } from './blokken.ts'
import { Samenvattinginvoer } from './invoer.ts'
import { describeOpname } from './keuze.ts'
import { summarize } from './samenvatting.ts'

/** What a summary was made of, and by which versions: enough to make it again. */
export const Samenvattingopname = z.strictObject({
  formaat: z.literal(1),
  /** of whatever took part, by name */
  versies: z.record(z.string(), z.string()),
  /** persons carry pseudonyms, see `anoniem.ts` */
  anoniem: z.boolean(),
  invoer: Samenvattinginvoer,
})
export type Samenvattingopname = z.output<typeof Samenvattingopname>

/** A summary together with the sealed text that it follows from. */
export type VerzegeldeSamenvatting = {
  readonly document: Document
  readonly verzegeld: Verzegeld
  readonly opname: Samenvattingopname
}

/**
 * Freezes the input and makes the summary of exactly that text, so that whoever opens the text makes the same one.
 * `versies` are those of whatever took part, `hash` the SHA-256 of the host.
 */
export async function sealSamenvatting(
  opname: Omit<Samenvattingopname, 'formaat'>,
  hash: Hash,
): Promise<VerzegeldeSamenvatting> {
  return openSamenvatting(await seal({ inhoud: toCanonicalJson({ formaat: 1, ...opname }) }, hash))
}

/** The summary that follows from a sealed text. Throws when the text is no frozen summary. */
export function openSamenvatting(verzegeld: Verzegeld): VerzegeldeSamenvatting {
  const opname = Samenvattingopname.parse(JSON.parse(verzegeld.inhoud))
  return { document: stamp(summarize(opname.invoer), opname, verzegeld.hash), verzegeld, opname }
}

/** The first eight digits: enough to tell two summaries apart by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 8)

/** Puts the hash on page one, and at the end all that someone needs to check the summary. */
function stamp(document: Document, opname: Samenvattingopname, hash: string): Document {
  const begin = document.blokken.findIndex(({ soort }) => soort !== 'kop' && soort !== 'alinea')
  const plaats = begin === -1 ? document.blokken.length : begin
  return {
    ...document,
    kenmerken: opname.anoniem ? [...document.kenmerken, 'geanonimiseerd'] : document.kenmerken,
    blokken: [
      ...document.blokken.slice(0, plaats),
      {
        soort: 'alinea',
        tekst: `Vastgelegd als momentopname ${shortHash(hash)}, gemaakt met ${describeVersies(opname)}. Hoe u dit controleert, staat onder Vastlegging.`,
      },
      ...document.blokken.slice(plaats),
      ...vastlegging(opname, hash),
    ],
  }
}

const describeVersies = ({ versies }: Samenvattingopname): string =>
  Object.entries(versies)
    .map(([naam, versie]) => `${naam} ${versie}`)
    .join(', ')

function vastlegging(opname: Samenvattingopname, hash: string): Blok[] {
  const uitleg: Blok[] = opname.anoniem ? [{ soort: 'alinea', tekst: ANONIEM }] : []
  return [
    { soort: 'kop', niveau: 1, tekst: 'Vastlegging' },
    {
      soort: 'alinea',
      tekst:
        'Alle invoer van deze samenvatting is bevroren in een momentopname. Uit dezelfde momentopname volgt altijd dezelfde samenvatting. Verandert er in de momentopname één teken, dan verandert ook de controlecode. Controleren kan met: npm run samenvatting:controle -- BESTAND.',
    },
    ...describeOpname(opname.invoer),
    ...uitleg,
    {
      soort: 'tabel',
      naam: 'vastlegging',
      leeg: '',
      kolommen: [
        { kop: 'Wat', aard: 'tekst', breedte: 34 },
        { kop: 'Vastgelegd', aard: 'tekst', breedte: 70 },
      ],
      rijen: [['Controlecode (SHA-256)', hash], ...versierijen(opname)],
    },
  ]
}

const ANONIEM =
  'In deze samenvatting hebben personen een schuilnaam. Dezelfde persoon heeft overal dezelfde schuilnaam. Bij een persoon staat niet voor welke organisatie hij of zij beoordeelde.'

function versierijen({ versies, invoer }: Samenvattingopname): Waarde[][] {
  const { kader, peildatum, opgesteldOp, middelen } = invoer
  const plafonds = middelen.plafonds.map(({ pot, jaar, versie }) => [
    `Plafond ${middelen.potten.find(({ id }) => id === pot)?.naam ?? pot} ${jaar ?? 'hele looptijd'}`,
    `versie ${versie}`,
  ])
  return [
    ...Object.entries(versies),
    ['Kader', formatKader(kader)],
    ['Peildatum', formatDatum(peildatum)],
    ['Opgesteld op', formatDatum(opgesteldOp)],
    ...plafonds,
  ]
}
