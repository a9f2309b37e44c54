import type { Datum } from '../bronnen/datum.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import { codesOf } from '../plan/codelijsten.ts'
import type { Melding } from '../plan/melding.ts'
import { list } from '../plan/opsomming.ts'
import type { Dossier, Overgang, Stapgegevens } from './dossier.ts'
import { statusOf } from './dossierfeiten.ts'
import { GEBEURTENISSEN, type Gebeurtenis, type Status } from './gebeurtenissen.ts'
import { fault } from './melden.ts'
import { PARTIJROLLEN, ROLLEN } from './rollen.ts'
import { type Bevoegdheid, STAPPEN, type Vereiste } from './stappen.ts'
import { formatStatus } from './stappen-opmaak.ts'
import { type Staptoets, VEREISTEN } from './vereisten.ts'
import { matches, type Wie } from './wie.ts'

/** A step that someone asks for. */
export type Stapverzoek = { readonly gebeurtenis: Gebeurtenis; readonly gegevens: Stapgegevens }

/** Who asks, on which day, and whether a positive decision would pass over a higher ranked plan that waits. */
export type Stapcontext = { readonly wie: Wie } & Pick<Staptoets, 'datum' | 'passeert'>

export type Stapuitkomst =
  | { readonly soort: 'gezet'; readonly overgang: Overgang }
  | { readonly soort: 'geweigerd'; readonly meldingen: readonly Melding[] }

export const GEEN_GEGEVENS: Stapgegevens = { reden: null, redenRang: null, akkoord: [], kader: null }

/**
 * Takes a step by the table of steps, or says why not: who may, from where, and all that is missing. The dossier is
 * left alone; who keeps it adds the overgang.
 */
export function applyGebeurtenis(
  dossier: Dossier,
  { gebeurtenis, gegevens }: Stapverzoek,
  { wie, datum, passeert }: Stapcontext,
): Stapuitkomst {
  const van = statusOf(dossier)
  const { naar } = STAPPEN[gebeurtenis]
  const meldingen = [
    () => checkBevoegd(dossier, gebeurtenis, wie),
    () => checkVolgorde(dossier, gebeurtenis, datum),
    () => checkVereisten(gebeurtenis, { dossier, gegevens, datum, passeert }),
  ].reduce<Melding[]>((eerder, check) => (eerder.length > 0 ? eerder : check()), [])
  if (meldingen.length > 0) return { soort: 'geweigerd', meldingen }
  return {
    soort: 'gezet',
    overgang: {
      volgnr: (dossier.geschiedenis.at(-1)?.volgnr ?? 0) + 1,
      gebeurtenis,
      van,
      naar,
      datum,
      door: { persoon: wie.persoon, organisatie: wie.organisatie },
      planversie: dossier.planversie,
      gegevens,
    },
  }
}

/** What is not there yet, for a step that needs it. */
export type Belemmering = { readonly vereiste: Vereiste; readonly melding: Melding }

/** A step that someone may take from here: what stands in the way, and what has to be given along. */
export type Mogelijkheid = {
  readonly gebeurtenis: Gebeurtenis
  readonly naar: Exclude<Status, 'nieuw'>
  readonly belemmeringen: readonly Belemmering[]
  readonly invullen: readonly Vereiste[]
}

/** The steps that are someone's to take now, in the order of the table; none for who may not. */
export function nextSteps(dossier: Dossier, { wie, datum, passeert }: Stapcontext): Mogelijkheid[] {
  const toets = { dossier, gegevens: GEEN_GEGEVENS, datum, passeert }
  return codesOf(GEBEURTENISSEN)
    .filter(gebeurtenis => STAPPEN[gebeurtenis].van.includes(statusOf(dossier)))
    .filter(gebeurtenis => checkBevoegd(dossier, gebeurtenis, wie).length === 0)
    .map(gebeurtenis => {
      const { naar, vereist } = STAPPEN[gebeurtenis]
      const open = vereist.flatMap(vereiste =>
        checkVereiste(vereiste, toets).map(melding => ({ vereiste, melding })),
      )
      const isInDossier = ({ vereiste }: Belemmering) => VEREISTEN[vereiste].levert === 'dossier'
      return {
        gebeurtenis,
        naar,
        belemmeringen: open.filter(isInDossier),
        invullen: open.filter(belemmering => !isInDossier(belemmering)).map(({ vereiste }) => vereiste),
      }
    })
}

function checkBevoegd({ inhoud, geschiedenis }: Dossier, gebeurtenis: Gebeurtenis, wie: Wie): Melding[] {
  const bevoegden = STAPPEN[gebeurtenis].wie.filter(
    ({ soort }) => soort === undefined || soort === inhoud.soort,
  )
  const say = (tekst: string, uitweg: string) => [
    fault('stap/bevoegd', inhoud.nummer, GEBEURTENISSEN.codes[gebeurtenis], { tekst, uitweg }),
  ]
  if (!matches(wie, bevoegden))
    return say(
      `Deze stap is aan ${list(bevoegden.map(describeBevoegdheid))}.`,
      'Vraag de coördinerende verzekeraar om deze stap te zetten.',
    )
  if (wie.belang === 'belang')
    return say(
      'U hebt verklaard belang te hebben bij dit plan.',
      'Laat een collega zonder belang deze stap zetten.',
    )
  // Before its first step there is nothing of the plan to have an interest in.
  if (wie.belang === 'niet-verklaard' && geschiedenis.length > 0)
    return say(
      'U hebt nog niet verklaard of u belang hebt bij dit plan.',
      'Leg eerst uw belangenverklaring af.',
    )
  return []
}

const describeBevoegdheid = ({ rol, partijrol }: Bevoegdheid): string =>
  partijrol === null ? ROLLEN.codes[rol] : `${ROLLEN.codes[rol]} (${PARTIJROLLEN.codes[partijrol]})`

function checkVolgorde(dossier: Dossier, gebeurtenis: Gebeurtenis, datum: Datum): Melding[] {
  const { inhoud, geschiedenis } = dossier
  const van = statusOf(dossier)
  const veld = GEBEURTENISSEN.codes[gebeurtenis]
  if (!STAPPEN[gebeurtenis].van.includes(van))
    return [
      fault('stap/volgorde', inhoud.nummer, veld, {
        tekst: `Deze stap kan niet als het plan de status “${formatStatus(van)}” heeft.`,
        uitweg: `De stap kan bij: ${list(STAPPEN[gebeurtenis].van.map(formatStatus))}.`,
      }),
    ]
  const vorige = geschiedenis.at(-1)
  if (!vorige || vorige.datum <= datum) return []
  return [
    fault('stap/datum', inhoud.nummer, veld, {
      tekst: `De vorige stap is van ${formatDatum(vorige.datum)}; deze ligt daarvoor.`,
      uitweg: 'Kies een datum die niet voor de vorige stap ligt.',
    }),
  ]
}

const checkVereisten = (gebeurtenis: Gebeurtenis, toets: Staptoets): Melding[] =>
  STAPPEN[gebeurtenis].vereist.flatMap(vereiste => checkVereiste(vereiste, toets))

function checkVereiste(vereiste: Vereiste, toets: Staptoets): Melding[] {
  const { regel, veld, check } = VEREISTEN[vereiste]
  return check(toets).map(bezwaar => fault(regel, toets.dossier.inhoud.nummer, veld, bezwaar))
}
