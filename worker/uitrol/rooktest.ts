import { runProeven } from './proeven.ts'
import { reportProeven } from './verslag.ts'

/**
 * `npm run rooktest -- https://your.domain` tries a running service from the outside. Ends with code 1 when something
 * is wrong, and with 2 without an address.
 */
const [adres = ''] = process.argv.slice(2)

if (URL.canParse(adres)) {
  const { origin } = new URL(adres)
  const uitslagen = await runProeven(origin)
  console.log(reportProeven(origin, uitslagen))
  process.exitCode = uitslagen.some(({ fout }) => fout !== undefined) ? 1 : 0
} else {
  console.error('Noem een adres: npm run rooktest -- https://uw.domein')
  process.exitCode = 2
}
