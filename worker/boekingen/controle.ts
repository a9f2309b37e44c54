import { asDatabase, openKopie } from '../d1/kopie.ts'
import { Grootboekcontrole } from '../grootboekcontroles/antwoorden.ts'
import { verifyGrootboek } from './verificatie.ts'

/**
 * `npm run grootboek:controle -- kopie.sql` verifies a copy of the database (`wrangler d1 export`, or an SQLite file);
 * with the address of the service instead of a file it lets the service do so, with the token in LOGBOEK_TOKEN. Ends
 * with code 1 at the first break.
 */
const [bron] = process.argv.slice(2)

try {
  const { boekingen, breuk } = await verify(bron)
  console.log(
    breuk ? `Breuk (${breuk.soort}): ${breuk.uitleg}` : `Het grootboek klopt: ${boekingen} boekingen.`,
  )
  process.exitCode = breuk ? 1 : 0
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : fout)
  process.exitCode = 2
}

function verify(bron: string | undefined): Promise<Pick<Grootboekcontrole, 'boekingen' | 'breuk'>> {
  if (!bron) throw new Error('Noem een bestand of een adres: npm run grootboek:controle -- kopie.sql')
  return /^https?:/.test(bron) ? askDienst(bron) : verifyGrootboek(asDatabase(openKopie(bron)))
}

async function askDienst(adres: string): Promise<Grootboekcontrole> {
  const token = process.env.LOGBOEK_TOKEN
  if (!token) throw new Error('Zet uw token in LOGBOEK_TOKEN.')
  const antwoord = await fetch(new URL('/v1/grootboekcontroles', adres), {
    headers: { Authorization: `Bearer ${token}` },
  })
  if (!antwoord.ok) throw new Error(`De dienst antwoordt ${antwoord.status}: ${await antwoord.text()}`)
  return Grootboekcontrole.parse(await antwoord.json())
}
