import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { prepareDatabase } from './database.ts'
import { readInstellingen } from './instellingen.ts'
import { runProeven, type Uitslag } from './proeven.ts'
import { reportProeven } from './verslag.ts'
import { checkVoorwaarden } from './voorwaarden.ts'
import { runScript, runWrangler, Uitleg } from './wrangler.ts'

/**
 * `npm run uitrol -- --omgeving productie --basis https://your.domain`: everything from an empty account to a service
 * that was tried, or the first thing that stands in the way. Safe to repeat. Ends with code 1 when it stopped.
 */
const POGINGEN = 6
const { values } = parseArgs({
  options: { omgeving: { type: 'string', default: 'productie' }, basis: { type: 'string', default: '' } },
})

try {
  await rollOut(values.omgeving, values.basis)
} catch (fout) {
  console.error(fout instanceof Uitleg ? `\n${fout.message}\n` : fout)
  process.exitCode = 1
}

async function rollOut(omgeving: string, basis: string): Promise<void> {
  const bezwaren = checkVoorwaarden(readInstellingen(omgeving), basis)
  if (bezwaren.length > 0)
    throw new Uitleg(`Er is niets uitgerold. Eerst dit:\n${bezwaren.map(tekst => `- ${tekst}`).join('\n')}`)
  console.log(`De invoegtoepassing wordt gebouwd voor ${basis}…`)
  await runScript('build', '--basis', basis)
  await prepareDatabase({ soort: 'omgeving', omgeving }, regel => console.log(regel))
  await runWrangler('deploy', '--env', omgeving)
  console.log('De dienst is uitgerold en wordt geprobeerd…')
  const uitslagen = await tryUntilNew(basis)
  console.log(reportProeven(basis, uitslagen))
  if (!isGoed(uitslagen))
    throw new Uitleg(
      'Zet de vorige versie terug als dit niet meteen te verhelpen is: worker/uitrol/HERSTEL.md',
    )
}

const isGoed = (uitslagen: readonly Uitslag[]) => uitslagen.every(({ fout }) => fout === undefined)

/** A new version takes a moment to be everywhere: what is wrong at first may be the old one. */
async function tryUntilNew(basis: string): Promise<Uitslag[]> {
  for (let keer = 1; ; keer++) {
    const uitslagen = await runProeven(basis)
    if (isGoed(uitslagen) || keer === POGINGEN) return uitslagen
    await setTimeout(5_000)
  }
}
