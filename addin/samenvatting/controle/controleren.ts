import { openSamenvatting, shortHash, type VerzegeldeSamenvatting } from '#shared/samenvatting/verzegeld.ts'
import type { Verzegeld } from '#shared/verdeling/bevroren.ts'
import { VERSIES } from '../../verdeling/versies.ts'
import { buildSamenvatting } from '../bestanden.ts'
import { sha256 } from '../hash.ts'
import { findOpname, openPakket, readOpname } from './pakket.ts'
import { readPlekken } from './plekken.ts'
import { describeVerschil, findVerschil } from './vergelijken.ts'

export type Uitslag = { readonly klopt: boolean; readonly melding: string }

/** Something else than a summary was given. */
export class Onleesbaar extends Error {}

/** A file by its name, which says what it is. */
export type Aangeboden = { readonly naam: string; readonly bytes: Uint8Array }

/**
 * Whether a summary says what follows from its momentopname: the hash is computed again, the summary made again, and
 * every text compared. `los` is a momentopname beside the file; without it, the one inside is taken. Throws
 * `Onleesbaar` for what is no summary.
 */
export async function checkSamenvatting(bestand: Aangeboden, los?: Aangeboden): Promise<Uitslag> {
  const soort = soortOf(bestand.naam)
  const pakket = soort === 'json' ? undefined : openOrRefuse(bestand)
  const eigen = pakket ? findOpname(pakket) : readOpname(textOf(bestand))
  const gegeven = los && readOpname(textOf(los))
  if (los && !gegeven) throw new Onleesbaar(`${los.naam} is geen momentopname van een samenvatting.`)
  const opname = gegeven ?? eigen
  if (!opname)
    throw new Onleesbaar(pakket ? GEEN_OPNAME : `${bestand.naam} is geen momentopname van een samenvatting.`)

  if ((await sha256(opname.inhoud)) !== opname.hash)
    return {
      klopt: false,
      melding: `Momentopname: de inhoud hoort niet bij de controlecode ${opname.hash}. Zij is na het vastleggen gewijzigd.`,
    }
  if (eigen && eigen.hash !== opname.hash)
    return {
      klopt: false,
      melding: `Momentopname: het bestand is gemaakt uit momentopname ${shortHash(eigen.hash)}, en niet uit ${shortHash(opname.hash)}.`,
    }

  const samenvatting = openOrExplain(opname)
  if (!pakket || soort === 'json')
    return { klopt: true, melding: describeGoed(samenvatting, 'De momentopname klopt') }
  const opnieuw = await buildSamenvatting(soort, samenvatting)
  const verwacht = readPlekken(openPakket(new Uint8Array(await opnieuw.inhoud.arrayBuffer())))
  const verschil = findVerschil(readPlekken(pakket), verwacht)
  if (verschil)
    return { klopt: false, melding: `${describeVerschil(verschil)}${describeVersie(samenvatting)}` }
  return {
    klopt: true,
    melding: describeGoed(
      samenvatting,
      `De samenvatting klopt: alle ${verwacht.length.toLocaleString('nl-NL')} teksten volgen uit de momentopname`,
    ),
  }
}

const SOORTEN = ['xlsx', 'docx', 'json'] as const

function soortOf(naam: string): (typeof SOORTEN)[number] {
  const soort = SOORTEN.find(einde => naam.toLowerCase().endsWith(`.${einde}`))
  if (!soort) throw new Onleesbaar(`${naam} is geen .xlsx, .docx of .json.`)
  return soort
}

function openOrRefuse({ naam, bytes }: Aangeboden) {
  try {
    return openPakket(bytes)
  } catch {
    throw new Onleesbaar(`${naam} is niet te openen: het is beschadigd of geen Office-bestand.`)
  }
}

function openOrExplain(opname: Verzegeld): VerzegeldeSamenvatting {
  try {
    return openSamenvatting(opname)
  } catch (fout) {
    throw new Onleesbaar(
      `Deze versie van Impacttoets (${VERSIES.Impacttoets}) kan uit de momentopname geen samenvatting maken.`,
      { cause: fout },
    )
  }
}

const textOf = ({ bytes }: Aangeboden) => new TextDecoder().decode(bytes)

const describeGoed = ({ verzegeld, opname }: VerzegeldeSamenvatting, wat: string) =>
  `${wat}. Controlecode ${verzegeld.hash}, peildatum ${opname.invoer.peildatum}, ${describePlannen(opname)}${opname.anoniem ? ', geanonimiseerd' : ''}.`

const describePlannen = ({ invoer: { plannen, keuze } }: VerzegeldeSamenvatting['opname']) =>
  keuze ? `${keuze.plannen.length} van de ${plannen.length} plannen` : `${plannen.length} plannen`

/** Another version may word the same facts differently. */
function describeVersie({ opname }: VerzegeldeSamenvatting): string {
  const toen = opname.versies.Impacttoets
  return toen === VERSIES.Impacttoets
    ? ''
    : ` Let op: de samenvatting is gemaakt met Impacttoets ${toen ?? 'onbekend'} en gecontroleerd met ${VERSIES.Impacttoets}; controleer met dezelfde versie.`
}

const GEEN_OPNAME =
  'In dit bestand zit geen momentopname. Geef haar mee: npm run samenvatting:controle -- BESTAND --momentopname samenvatting-….json'
