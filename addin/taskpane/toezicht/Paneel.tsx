import { useMemo } from 'preact/hooks'
import { getWerkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Lijstbron } from '../../toezicht/lijstbron.ts'
import { keepKopkeuze, recallKopkeuze } from '../../workbook/koppelingen.ts'
import { listTabellen, readLijst } from '../../workbook/lijsten.ts'
import { Toezicht } from './Toezicht.tsx'

/** Toezicht in the task pane: signed in as in the rest of it, with the lists of the open workbook. */
export function Paneel({ runtime }: { runtime: Runtime }) {
  const bron = useMemo(() => werkboekbron(runtime), [runtime])
  return <Toezicht aanmelding={getWerkplek(runtime).aanmelding} bron={bron} />
}

/** What the choices are kept under, so that lists of another kind have choices of their own. */
const SOORT = 'aanvraagregels'

const werkboekbron = ({ selectPlaats, toetsing }: Runtime): Lijstbron => ({
  werkboek: {
    listTabellen,
    readLijst: async tabel => ({ ...(await readLijst(tabel)), geplakt: false }),
    select: plaats => {
      selectPlaats(plaats).catch(fout => toetsing.report(fout))
    },
    report: fout => toetsing.report(fout),
  },
  recall: koppen => recallKopkeuze(SOORT, koppen),
  keep: (koppen, keuze) => keepKopkeuze(SOORT, koppen, keuze),
})
