import { readFile } from 'node:fs/promises'
import { isVolledig, readJsonl } from './lezen.ts'
import { findBreuk } from './verificatie.ts'

/**
 * `npm run logboek:controle -- uittreksel.jsonl` verifies an export; with the address of the service instead of a
 * file it asks for one first, with the token in LOGBOEK_TOKEN. Ends with code 1 at the first break.
 */
const [bron] = process.argv.slice(2)

try {
  const { melding, klopt } = await verify(bron)
  console.log(melding)
  process.exitCode = klopt ? 0 : 1
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : fout)
  process.exitCode = 2
}

async function verify(bron: string | undefined): Promise<{ melding: string; klopt: boolean }> {
  if (!bron) throw new Error('Noem een bestand of een adres: npm run logboek:controle -- uittreksel.jsonl')
  const uittreksel = readJsonl(/^https?:/.test(bron) ? await download(bron) : await readFile(bron, 'utf8'))
  if (typeof uittreksel === 'string') return { melding: uittreksel, klopt: false }
  const { kop, regels } = uittreksel
  const breuk = await findBreuk(regels, kop.koppen, isVolledig(kop))
  if (breuk)
    return { melding: `Breuk in keten ${breuk.keten}: ${breuk.uitleg} (${breuk.soort})`, klopt: false }
  const omvang = `${regels.length} regels in ${new Set(regels.map(({ keten }) => keten)).size} ketens`
  return {
    melding: isVolledig(kop)
      ? `Het logboek klopt: ${omvang}, tot en met de laatste regel op ${kop.gemaakt}.`
      : `Deze regels kloppen: ${omvang}. Het is een selectie, dus ontbrekende regels zijn niet te zien.`,
    klopt: true,
  }
}

async function download(adres: string): Promise<string> {
  const token = process.env.LOGBOEK_TOKEN
  if (!token) throw new Error('Zet uw token in LOGBOEK_TOKEN.')
  const antwoord = await fetch(new URL('/v1/logboek/uittreksel.jsonl', adres), {
    headers: { Authorization: `Bearer ${token}` },
  })
  if (!antwoord.ok) throw new Error(`De dienst antwoordt ${antwoord.status}: ${await antwoord.text()}`)
  return antwoord.text()
}
