import { checkPlafonds } from '#shared/middelen/toets.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { type Bevroren, thaw, toCanonicalJson } from '#shared/verdeling/bevroren.ts'
import { compareInvoer, type Invoerverschil } from '#shared/verdeling/invoerverschil.ts'
import { checkBevroren, checkRuimte } from '#shared/verdeling/nakijken.ts'
import { formatBezwaar, formatGebrek, formatInvoerverschil } from '#shared/verdeling/opmaak.ts'
import { grenzenOf } from '#shared/verdeling/opstellen.ts'
import type { Grens } from '#shared/verdeling/portefeuille.ts'
import { OPTIMUM } from '#shared/verdeling/scenario.ts'
import { sha256 } from '../d1/afdruk.ts'
import type { Besluit } from '../http/opdracht.ts'
import { type Fout, refuseFouten, Weigering } from '../http/probleem.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import { findKader } from '../kaders/vragen.ts'
import { readMiddelen } from '../plafonds/vragen.ts'
import type { Bewaring, Verdelingregel } from './antwoorden.ts'
import type { Verdelingopgave } from './contract.ts'

/**
 * Keeps a frozen scenario, after checking all of it again: the text is what was sealed, the choice is allowed and comes
 * out the same, and it fits in the room of today. What has changed since it was made is told, and stops nothing else.
 */
export const bewaar =
  (
    { inhoud, hash }: Verdelingopgave,
    { database, identiteit, vandaag }: EigenWerkplek,
  ): Besluit<Bewaring, 'verdeling-bewaard', Weigering<400 | 409>> =>
  async () => {
    const bevroren = await open(inhoud, hash)
    if (bevroren instanceof Weigering) return bevroren
    const gebreken = checkBevroren(bevroren).map(formatGebrek)
    if (gebreken.length > 0) return refuse(409, gebreken)

    const { portefeuille } = bevroren
    const datum = vandaag()
    const kader = await findKader(database, portefeuille.kader.id)
    if (!kader || kader.versie < portefeuille.kader.versie) return refuse(409, [GEEN_KADER])
    const grenzen = limitsFor(
      portefeuille.grenzen,
      grenzenOf(checkPlafonds([], await readMiddelen(database, datum), datum).regels),
    )
    const tekorten = checkRuimte(bevroren, grenzen)
    if (tekorten.length > 0) return refuse(409, [...tekorten.map(formatBezwaar), RUIMTE_VERANDERD])

    const { id, versie } = kader
    const nu = { ...portefeuille, kader: { id, versie }, peildatum: datum, grenzen }
    const verdeling = regelOf(bevroren, { hash, organisatie: identiteit.organisatie.id, bewaardOp: datum })
    return {
      handeling: 'verdeling-bewaard',
      van: null,
      naar: verdeling,
      kader: portefeuille.kader,
      statements: [
        database
          .prepare(INSERT)
          .bind(verdeling.organisatie, hash, inhoud, identiteit.persoon, verdeling.bewaardOp),
      ],
      antwoord: { verdeling, meldingen: compareInvoer(portefeuille, nu).map(toMelding) },
      botsingen: { 'alleen-toevoegen': AL_BEWAARD },
    }
  }

/** What the text says, when it is a scenario and exactly the text that was sealed. */
async function open(inhoud: string, hash: string): Promise<Bevroren | Weigering<400>> {
  if ((await sha256(inhoud)) !== hash) return refuse(400, [ONECHT])
  try {
    const bevroren = thaw(inhoud)
    // Another order of the same words would be another hash for the same scenario.
    return toCanonicalJson(bevroren) === inhoud ? bevroren : refuse(400, [GEEN_SCENARIO])
  } catch {
    return refuse(400, [GEEN_SCENARIO])
  }
}

/** The limits of now of the funds that a scenario is about. */
function limitsFor(toen: readonly Grens[], nu: readonly Grens[]): Grens[] {
  const fondsen = new Set(toen.map(fondsOf))
  return nu.filter(grens => fondsen.has(fondsOf(grens)))
}

const fondsOf = ({ pot, onderdeelVan }: Grens) => onderdeelVan ?? pot

const regelOf = (
  { portefeuille: { kader, peildatum }, totstandkoming, keuze, bedrag }: Bevroren,
  wie: Pick<Verdelingregel, 'hash' | 'organisatie' | 'bewaardOp'>,
): Verdelingregel => ({
  ...wie,
  kader,
  peildatum,
  aanpak: totstandkoming.soort === 'regel' ? totstandkoming.regel : OPTIMUM,
  plannen: keuze.length,
  bedrag,
})

const toMelding = (verschil: Invoerverschil): Melding => ({
  ernst: 'signaal',
  regel: 'verdeling/veranderd',
  tekst: formatInvoerverschil(verschil),
  uitweg: 'Het scenario past nog. Maak een nieuw scenario als u met de stand van nu wilt kiezen.',
  plaats: {},
})

const refuse = <Status extends 400 | 409>(status: Status, meldingen: readonly string[]): Weigering<Status> =>
  refuseFouten(
    status,
    meldingen.map((melding): Fout => ({ plaats: 'inhoud', melding })),
  )

const ONECHT = 'De vingerafdruk hoort niet bij deze inhoud. Bewaar het scenario opnieuw.'
const GEEN_SCENARIO = 'Dit is geen scenario zoals Impacttoets het vastlegt.'
const GEEN_KADER = 'De versie van het kader waarmee dit scenario is gemaakt, is niet gepubliceerd.'
const RUIMTE_VERANDERD =
  'De ruimte van nu is kleiner dan die van het scenario. Toets opnieuw en maak een nieuw scenario.'
const AL_BEWAARD = 'Dit scenario is al bewaard.'

const INSERT = `INSERT INTO verdeling (organisatie, hash, inhoud, persoon, datum) VALUES (?, ?, ?, ?, ?)`
