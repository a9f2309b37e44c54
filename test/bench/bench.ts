import { benchDraad } from './draad.ts'
import { benchVenster } from './venster.ts'

// `npm run bench`: measures the built add-in; run `npm run build` first.
console.log(`Tussen invoegtoepassing en Excel\n${await benchDraad()}\n`)
console.log(`Het taakvenster\n${benchVenster()}`)
