import { benchDraad } from './draad.ts'
import { benchImpact } from './impact.ts'
import { benchVenster } from './venster.ts'
import { benchVerdeling } from './verdeling.ts'

// `npm run bench`: measures the built add-in; run `npm run build` first.
console.log(`Tussen invoegtoepassing en Excel\n${await benchDraad()}\n`)
console.log(`Het taakvenster\n${benchVenster()}\n`)
console.log(`Impact en score van een grote portefeuille\n${await benchImpact()}\n`)
console.log(`De verdeling\n${await benchVerdeling()}`)
