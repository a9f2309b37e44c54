import { type Kaderlezing, parseKader } from '#shared/kader/publiceren.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { findJsonfout } from './jsonplaats.ts'

/** Far more than a kader takes: a larger file is something else, and reading it would only keep the pane busy. */
const MEESTE_BYTES = 1_000_000

/** Reads a kader from a JSON file that someone chose; what is wrong with it comes with its place in the file. */
export async function readKaderbestand(bestand: File): Promise<Kaderlezing> {
  if (bestand.size > MEESTE_BYTES)
    return refuse(
      'Dit bestand is groter dan 1 MB. Een kader is veel kleiner.',
      'Kies het JSON-bestand van het kader.',
    )
  const tekst = await bestand.text()
  const inhoud = parseJson(tekst)
  if (inhoud) return parseKader(inhoud.json)
  const { regel, teken } = findJsonfout(tekst)
  return refuse(
    'Dit bestand is geen geldige JSON.',
    'Herstel de haakjes, komma’s en aanhalingstekens op deze plaats, en kies het bestand opnieuw.',
    { veld: `regel ${regel}, teken ${teken}` },
  )
}

/** Nothing for a text that is no JSON. */
function parseJson(tekst: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(tekst) }
  } catch {
    return undefined
  }
}

const refuse = (tekst: string, uitweg: string, plaats: Melding['plaats'] = {}): Kaderlezing => ({
  goed: false,
  meldingen: [{ ernst: 'fout', regel: 'kader/bestand', tekst, uitweg, plaats }],
})
