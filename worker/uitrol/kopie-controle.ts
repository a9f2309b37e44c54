import { verifyKopie } from './kopie.ts'

/**
 * `npm run kopie:controle -- kopie.sql` tells whether a copy of the database can be trusted. Ends with code 1 when
 * something is wrong, and with 2 without a copy.
 */
const [bestand] = process.argv.slice(2)

if (bestand) {
  const fouten = await verifyKopie(bestand)
  console.log(
    fouten.length > 0 ? fouten.join('\n') : 'De kopie klopt: tabellen, triggers, logboek en grootboek.',
  )
  process.exitCode = fouten.length > 0 ? 1 : 0
} else {
  console.error('Noem een kopie: npm run kopie:controle -- kopie.sql')
  process.exitCode = 2
}
