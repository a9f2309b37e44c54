import type { Aanvraagregel } from '#shared/middelen/aanvraagregel.ts'
import type { Eurocent } from '#shared/middelen/bedrag.ts'
import type { Pot, PotId } from '#shared/middelen/plafond.ts'
import { normalize, SECTOREN } from '#shared/plan/codelijsten.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { type Koppeling, renameKoppen } from '../kolommen/koppeling.ts'
import { cellAddress } from '../workbook/adres.ts'
import { type Celwaarde, isLeeg, type Lezing, readBedrag, readCode, readTekst } from '../workbook/cel.ts'
import type { Tabelinhoud } from '../workbook/rijlezer.ts'
import { filledRows, Tabelkoppen, type Tabelrij } from '../workbook/tabelrij.ts'
import { AANVRAAGVELDEN, type Aanvraagveld, kopOf } from './aanvraagvelden.ts'
import { readDutchGetal } from './plakken.ts'

/** A list as it came in. What was pasted is text throughout, and stands on no sheet. */
export type Lijst = Tabelinhoud & { readonly geplakt: boolean }

/** What holds for every row when the list has no column for it. */
export type Lijstkeuzes = { readonly pot: PotId; readonly kosten: Aanvraagregel['kosten'] }

/** A row as it was read; `index` is its place in the list, to find it again. */
export type Lijstregel = { readonly index: number; readonly regel: Aanvraagregel }

export type Gelezenlijst = {
  readonly regels: readonly Lijstregel[]
  readonly meldingen: readonly Melding[]
}

/** Reads each filled row by the linked columns; a cell that can't be read gives a message with its place. */
export function readAanvraaglijst(
  lijst: Lijst,
  koppeling: Koppeling<Aanvraagveld>,
  keuzes: Lijstkeuzes,
  potten: readonly Pot[],
): Gelezenlijst {
  const tabel = { ...lijst, koppen: renameKoppen(AANVRAAGVELDEN, lijst.koppen, koppeling) }
  const rijen = filledRows(tabel, new Tabelkoppen(tabel.koppen))
  const regels = rijen.flatMap(rij => {
    const regel = readRegel(rij, lijst.geplakt, keuzes, potten)
    return regel ? [{ index: rij.index, regel }] : []
  })
  const meldingen = rijen.flatMap(rij => rij.meldingen)
  return { regels, meldingen: lijst.geplakt ? meldingen.map(withoutBlad) : meldingen }
}

/** Where a field of a row stands, for what the service says about it. */
export function placeOf(
  lijst: Lijst,
  koppeling: Koppeling<Aanvraagveld>,
  index: number,
  veld: Aanvraagveld | undefined,
): Melding['plaats'] {
  const kolom = veld === undefined ? undefined : koppeling[veld]
  return {
    ...(lijst.geplakt ? {} : { blad: lijst.blad }),
    cel: cellAddress(lijst.rij + 1 + index, lijst.kolom + (kolom ?? 0)),
    ...(veld === undefined ? {} : { veld: kopOf(veld) }),
  }
}

function readRegel(
  rij: Tabelrij,
  geplakt: boolean,
  keuzes: Lijstkeuzes,
  potten: readonly Pot[],
): Aanvraagregel | undefined {
  const plan = rij.take(kopOf('plan'), cel => readFilled(cel, 'Vul het nummer van het plan in.', 40))
  const pot = rij.take(kopOf('pot'), cel => (isLeeg(cel) ? ok(keuzes.pot) : readPot(cel, potten)))
  const jaar = rij.take(kopOf('jaar'), readJaar)
  const sector = rij.take(kopOf('sector'), cel => readCode(cel, SECTOREN))
  const partij = rij.take(kopOf('partij'), cel => readFilled(cel, 'Noem de partij die het geld krijgt.', 300))
  const kosten = rij.take(kopOf('kosten'), cel => (isLeeg(cel) ? ok(keuzes.kosten) : readKosten(cel)))
  const bedrag = rij.take(kopOf('bedrag'), cel => readGevraagd(cel, geplakt))
  const mijlpaal = rij.take(kopOf('mijlpaal'), readTekst)
  if (
    plan === undefined ||
    pot === undefined ||
    jaar === undefined ||
    sector === undefined ||
    partij === undefined ||
    kosten === undefined ||
    bedrag === undefined ||
    mijlpaal === undefined
  )
    return undefined
  return { plan, pot, jaar, sector, partij, kosten, bedrag, mijlpaal: mijlpaal === '' ? null : mijlpaal }
}

const ok = <T>(waarde: T): Lezing<T> => ({ goed: true, waarde })

function readFilled(cel: Celwaarde, uitweg: string, meesteTekens: number): Lezing<string> {
  const lezing = readTekst(cel)
  if (!lezing.goed) return lezing
  if (lezing.waarde === '') return { goed: false, tekst: 'Er is niets ingevuld.', uitweg }
  return lezing.waarde.length <= meesteTekens
    ? lezing
    : { goed: false, tekst: 'De tekst is te lang.', uitweg: `Gebruik hoogstens ${meesteTekens} tekens.` }
}

/** An empty amount in a list of others is a gap, not zero. */
function readGevraagd(cel: Celwaarde, geplakt: boolean): Lezing<Eurocent> {
  if (isLeeg(cel))
    return { goed: false, tekst: 'Er is geen bedrag ingevuld.', uitweg: 'Vul een bedrag in, of een 0.' }
  return readBedrag(geplakt ? (readDutchGetal(String(cel)) ?? cel) : cel)
}

function readJaar(cel: Celwaarde): Lezing<number> {
  const jaar = Number(String(cel).trim())
  return Number.isInteger(jaar) && jaar >= 2020 && jaar <= 2050
    ? ok(jaar)
    : {
        goed: false,
        tekst: isLeeg(cel) ? 'Er is geen jaar ingevuld.' : `“${String(cel)}” is geen jaar.`,
        uitweg: 'Vul een kalenderjaar in, bijvoorbeeld 2027.',
      }
}

/** A fund by its name or its code. Money is asked of a fund, never of a part of one. */
function readPot(cel: Celwaarde, potten: readonly Pot[]): Lezing<PotId> {
  const gezocht = normalize(String(cel))
  const fondsen = potten.filter(({ onderdeelVan }) => onderdeelVan === null)
  const pot = fondsen.find(({ id, naam }) => normalize(id) === gezocht || normalize(naam) === gezocht)
  return pot
    ? ok(pot.id)
    : {
        goed: false,
        tekst: `“${String(cel)}” is geen fonds.`,
        uitweg: `Kies uit: ${fondsen.map(({ naam }) => naam).join('; ')}.`,
      }
}

function readKosten(cel: Celwaarde): Lezing<Aanvraagregel['kosten']> {
  const tekst = String(cel).trim().toLowerCase()
  const kosten = (['eenmalig', 'structureel'] as const).find(soort => soort.startsWith(tekst))
  return kosten
    ? ok(kosten)
    : {
        goed: false,
        tekst: `“${String(cel)}” is geen soort kosten.`,
        uitweg: 'Kies uit: Eenmalig; Structureel.',
      }
}

function withoutBlad(melding: Melding): Melding {
  const { blad: _, ...plaats } = melding.plaats
  return { ...melding, plaats }
}
