import { useState } from 'preact/hooks'
import { formatInvoerverschil } from '#shared/verdeling/opmaak.ts'
import { OPTIMUM } from '#shared/verdeling/scenario.ts'
import { justify, keyOf } from '#shared/verdeling/uitzondering.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import type { Bewaard, Herhaling } from '../../verdeling/bewaren.ts'
import { saveFile } from '../bestand.ts'
import { lazy } from '../lazy.tsx'
import type { Deel } from './deel.ts'
import { V } from './teksten.ts'
import { focusReden } from './Uitzonderingen.tsx'

const { bewaren: T } = V

const Dienst = lazy(() => import('./Dienst.tsx').then(deel => deel.Dienst))

type Props = Deel & { resultaat: Resultaat; runtime: Runtime }

/** Keeps a scenario in the workbook or as a file, and opens one again. The code for it is loaded at the first click. */
export function Bewaren({ stand, beeld, watAls, resultaat, runtime }: Props) {
  const [bericht, setBericht] = useState('')
  const [herhaling, setHerhaling] = useState<Herhaling | null>(null)

  const act = async (run: (kluis: Kluis) => Promise<string>) => {
    setHerhaling(null)
    try {
      setBericht(await run(await loadKluis()))
    } catch (fout) {
      setBericht(T.nietGelukt)
      runtime.toetsing.report(fout)
    }
  }
  const make = async (use: (bewaard: Bewaard, kluis: Kluis) => Promise<string>) => {
    const beletsel = findBeletsel({ stand, beeld })
    if (beletsel) {
      setHerhaling(null)
      setBericht(beletsel.tekst)
      if (beletsel.reden) focusReden(beletsel.reden)
      return
    }
    await act(async kluis => {
      const verantwoordingen = justify(beeld.uitzonderingen, stand.wens.redenen)
      const bewaard = await kluis.makeBewaard(stand, beeld.gekozen.keuze, verantwoordingen)
      return bewaard ? use(bewaard, kluis) : T.eerstOptimum
    })
  }
  const keep = () =>
    make(async (bewaard, kluis) => {
      await kluis.keep(bewaard, resultaat, runtime)
      return T.bewaard(bewaard.verzegeld.hash)
    })
  const download = () =>
    make(async (bewaard, kluis) => {
      const inhoud = new Blob([kluis.textOf(bewaard)], { type: 'application/json' })
      saveFile(T.bestandsnaam(bewaard.verzegeld.hash), inhoud)
      return T.gedownload(bewaard.verzegeld.hash)
    })
  const open = (read: (kluis: Kluis) => Promise<string | undefined>) =>
    act(async kluis => {
      const tekst = await read(kluis)
      if (tekst === undefined) return T.geen
      const bewaard = kluis.open(tekst, resultaat, runtime)
      if (!bewaard) return T.onleesbaar
      setBericht(T.herhalen)
      watAls.want(kluis.wensOf(bewaard.scenario))
      const { portefeuille } = watAls.stand().grondslag.opgave
      setHerhaling(await kluis.repeat(bewaard, portefeuille, watAls.losOp))
      return T.geopend(bewaard.verzegeld.hash)
    })

  return (
    <section aria-labelledby="verdeling-bewaren">
      <h3 id="verdeling-bewaren">{T.kop}</h3>
      <p class="rustig">{T.uitleg}</p>
      <div class="knoppen">
        <button type="button" class="knop primair" onClick={keep}>
          {T.bewaar}
        </button>
        <button type="button" class="knop" onClick={download}>
          {T.download}
        </button>
        <button type="button" class="knop" onClick={() => open(kluis => kluis.readBewaardeTekst())}>
          {T.openWerkboek}
        </button>
        <label class="bestandkiezer">
          {T.openBestand}
          <input
            type="file"
            accept="application/json,.json"
            onChange={event => {
              const bestand = event.currentTarget.files?.[0]
              if (bestand) open(() => bestand.text())
            }}
          />
        </label>
      </div>
      <p role="status">{bericht}</p>
      <Dienst runtime={runtime} make={make} open={open} />
      {herhaling && <Oordeel herhaling={herhaling} />}
    </section>
  )
}

/** Whether what was opened is still true, and of which inputs. */
function Oordeel({ herhaling }: { herhaling: Herhaling }) {
  const { echt, zelfdeKeuze, zelfdeBedragen, verschillen } = herhaling
  return (
    <ul class="oordelen">
      <li>{echt ? T.echt : T.onecht}</li>
      <li>
        {zelfdeKeuze === null ? T.nietHerhaald : zelfdeKeuze ? T.zelfdeKeuze : T.andereKeuze}{' '}
        {zelfdeBedragen ? T.zelfdeBedragen : T.andereBedragen}
      </li>
      <li>
        {verschillen.length === 0 ? T.zelfdeInvoer : T.andereInvoer}
        {verschillen.length > 0 && (
          <ul>
            {verschillen.map(formatInvoerverschil).map(verschil => (
              <li key={verschil}>{verschil}</li>
            ))}
          </ul>
        )}
      </li>
    </ul>
  )
}

/** What stands in the way of keeping this proposal, and the exception without a reason if that is it. */
function findBeletsel({
  stand,
  beeld,
}: Pick<Deel, 'stand' | 'beeld'>): { tekst: string; reden?: string } | null {
  if (stand.bezig) return { tekst: T.bezig }
  if (beeld.bezwaren.length > 0) return { tekst: T.bezwaren }
  if (stand.wens.aanpak === OPTIMUM && !stand.doorrekening) return { tekst: T.eerstOptimum }
  const zonder = justify(beeld.uitzonderingen, stand.wens.redenen).find(({ reden }) => reden === '')
  return zonder ? { tekst: T.redenNodig, reden: keyOf(zonder.uitzondering) } : null
}

type Kluis = typeof import('../../verdeling/kluis.ts')

const loadKluis = (): Promise<Kluis> => import('../../verdeling/kluis.ts')
