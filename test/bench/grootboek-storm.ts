import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { WORTEL } from '../proef/lokaal.ts'
import { storm } from '../proef/storm.ts'
import { inspect } from '../proef/storm-nazicht.ts'
import { table } from '../proef/verslag.ts'

// `node test/bench/grootboek-storm.ts --opdrachten 10000 --uitval 12`: the storm of the tests at full strength.
const { values } = parseArgs({
  options: {
    opdrachten: { type: 'string', default: '10000' },
    uitval: { type: 'string', default: '12' },
    zaad: { type: 'string', default: '20261122' },
  },
})
const opslag = join(WORTEL, '.wrangler/storm-bench')
const verslag = await storm(opslag, {
  clients: 64,
  plannen: 160,
  opdrachten: Number(values.opdrachten),
  uitval: Number(values.uitval),
  zaad: Number(values.zaad),
})
const nazicht = await inspect(opslag, verslag)
console.log(
  table(
    ['Storm', ''],
    [
      ['Geboekt', String(verslag.bevestigd.size)],
      ['Geweigerd', String(verslag.geweigerd)],
      ['Ingehaald (412)', String(verslag.ingehaald)],
      ['Verzoek opnieuw na storing', String(verslag.verbroken)],
      ['SIGKILL', String(verslag.uitval)],
      ['Seconden', verslag.seconden.toFixed(0)],
      ['Zelfde verzoek, ander antwoord', String(verslag.anders)],
      ['Plafonds overschreden', String(nazicht.overschrijdingen)],
      ['Bevestigd en verloren', String(nazicht.verloren)],
      ['Dubbel uitgevoerd', String(nazicht.dubbel)],
      ['Grootboek', nazicht.boekbreuk ?? 'klopt met het logboek, en de standen zijn de som'],
      ['Keten', nazicht.ketenbreuk ?? 'heel'],
    ],
    [],
  ),
)
