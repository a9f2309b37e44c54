import { benchDraad } from './draad.ts'
import { benchGrootboek } from './grootboek.ts'
import { benchImpact } from './impact.ts'
import { benchSamenvatting } from './samenvatting.ts'
import { benchVenster } from './venster.ts'
import { benchVerdeling } from './verdeling.ts'
import { benchWerkboek } from './werkboek.ts'

// `npm run bench`: measures the built add-in; run `npm run build` first.
console.log(`Tussen invoegtoepassing en Excel\n${await benchDraad()}\n`)
console.log(`Een heel grote tabel\n${await benchWerkboek()}\n`)
console.log(`Het taakvenster\n${benchVenster()}\n`)
console.log(`Impact en score van een grote portefeuille\n${await benchImpact()}\n`)
console.log(`De verdeling\n${await benchVerdeling()}\n`)
console.log(`Het grootboek\n${await benchGrootboek()}`)
console.log(`\nDe bestanden van de samenvatting\n${await benchSamenvatting()}`)
