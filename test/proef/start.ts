import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { runDemo } from './demo.ts'
import { makeDossiers } from './dossiers.ts'
import { makeMaatregelen } from './gegevens/maatregelen.ts'
import { makeTransformatie } from './gegevens/transformatie.ts'
import { buildLokaal, requireFreePort, startLokaleWorker, Uitleg, WORTEL } from './lokaal.ts'
import { report, reportPublicaties } from './verslag.ts'

/**
 * `npm start`: a local Worker with its own D1, the main job on the demo portfolio, and then the page /proef to do
 * it by hand. `npm run demo` stops after the main job. Everything stays on this machine.
 */
const { values } = parseArgs({
  options: { poort: { type: 'string', default: '8787' }, demo: { type: 'boolean', default: false } },
})

try {
  await main(readPoort(values.poort), values.demo)
} catch (fout) {
  console.error(fout instanceof Uitleg ? `\n${fout.message}\n` : fout)
  process.exitCode = 1
}

async function main(poort: number, alleenDemo: boolean): Promise<void> {
  await requireFreePort(poort)
  console.log('De invoegtoepassing en de proefpagina worden gebouwd…')
  await buildLokaal()
  console.log('De Worker wordt gestart, met een eigen D1 op deze machine…')
  const worker = await startLokaleWorker(poort, join(WORTEL, '.wrangler/proef'))
  const stop = async () => {
    await worker.stop()
    process.exit()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const dossiers = await makeDossiers(worker.oorsprong)
    const { resultaat, bestanden } = await runDemo(worker.oorsprong, join(WORTEL, 'uit'))
    console.log(`\n${report(resultaat)}\n`)
    console.log(`${reportPublicaties(makeMaatregelen(), makeTransformatie())}\n`)
    console.log(
      `Samenvatting voor het Gremium: ${bestanden.map(pad => relative(WORTEL, pad)).join(' en ')}\n`,
    )
    console.log(`In behandeling, in verschillende stappen: ${dossiers.join(', ')}\n`)
  } catch (fout) {
    await worker.stop()
    throw fout
  }
  if (alleenDemo) return worker.stop()
  console.log(
    [
      'Zelf proberen, in een browser:',
      `  ${worker.oorsprong}/proef             een nagebouwde Excel met de echte invoegtoepassing`,
      `  ${worker.oorsprong}/v1/openapi.json   de beschrijving van de dienst`,
      'Stoppen: Ctrl+C',
    ].join('\n'),
  )
}

function readPoort(tekst: string): number {
  const poort = Number(tekst)
  if (Number.isInteger(poort) && poort > 0 && poort < 65536) return poort
  throw new Uitleg(
    `“${tekst}” is geen poort. Kies een getal van 1 tot en met 65535: npm start -- --poort 8788`,
  )
}
