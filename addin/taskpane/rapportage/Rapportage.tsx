import { useEffect, useState } from 'preact/hooks'
import type { Datum } from '#shared/bronnen/datum.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Rapport } from '#shared/rapportage/rapport.ts'
import { vandaag } from '../../client/klok.ts'
import { readMomentopname, readRapportinvoer } from '../../rapportage/invoer.ts'
import {
  documentOf,
  herleidingsblad,
  makeRapport,
  momentOf,
  RAPPORTEN,
  type Rapportsoort,
} from '../../rapportage/rapporten.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Gang } from '../../toetsing/gang.ts'
import { listMomentopnamen, writeMomentopname, writeRapport } from '../../workbook/rapportage.ts'
import { saveFile } from '../bestand.ts'
import { giveWay, useBezigheid, Voortgang } from '../bezigheid.tsx'
import { unlessBezig } from '../knop.ts'
import { Meldingen } from '../Meldingen.tsx'
import { Cijfers } from './Cijfers.tsx'
import { R } from './teksten.ts'
import './rapportage.css'

type Bevinding = { rapport: Rapport | undefined; meldingen: readonly Melding[] }

/** The reports of the plans in this workbook: choose one, see its figures, and put it in the workbook or in a file. */
export function Rapportage({ runtime }: { runtime: Runtime }) {
  const [soort, setSoort] = useState<Rapportsoort>('kwartaal')
  const [peildatum, setPeildatum] = useState<Datum>(vandaag())
  const [momenten, setMomenten] = useState<readonly Datum[]>([])
  const [eerder, setEerder] = useState<Datum | undefined>()
  const [bevinding, setBevinding] = useState<Bevinding | undefined>()
  const bezigheid = useBezigheid()
  const [bericht, setBericht] = useState('')

  /** Runs one act; a fault of Excel appears where all faults of the pane do. */
  const act = async (work: (gang: Gang) => Promise<string>) => {
    if (bezigheid.isBezig) return
    setBericht(R.bezig)
    try {
      const gevolg = await bezigheid.run(async gang => {
        await giveWay(gang)
        const gedaan = await work(gang)
        gang.signaal.throwIfAborted()
        setBericht(gedaan)
      })
      if (gevolg === 'gestopt') setBericht(R.gestopt)
    } catch (fout) {
      setBericht('')
      runtime.toetsing.report(fout)
    }
  }
  const list = async () => {
    const dagen = await listMomentopnamen()
    setMomenten(dagen)
    setEerder(gekozen => gekozen ?? dagen[0])
  }
  /** Reads the workbook anew and makes the report; `use` gets it only when every figure traces to its rows. */
  const make = (use: (rapport: Rapport, gang: Gang) => Promise<string>) =>
    act(async gang => {
      const invoer = await readRapportinvoer()
      await giveWay(gang)
      const moment = soort === 'vergelijking' && eerder ? await readMomentopname(eerder) : undefined
      const uitkomst = makeRapport(invoer, {
        soort,
        peildatum,
        opgesteldOp: vandaag(),
        ...(moment ? { eerder: moment } : {}),
      })
      await giveWay(gang)
      const rapport = uitkomst?.soort === 'rapport' ? uitkomst.rapport : undefined
      const weigering = uitkomst?.soort === 'geweigerd' ? uitkomst.meldingen : []
      setBevinding({ rapport, meldingen: [...weigering, ...invoer.meldingen] })
      if (rapport) return use(rapport, gang)
      return uitkomst ? R.geweigerd : R.geenMoment
    })
  const download = (bestand: keyof typeof R.bestand) =>
    make(async (rapport, gang) => {
      const { buildBestand } = await import('../../samenvatting/bestanden.ts')
      await giveWay(gang)
      const document = documentOf(rapport, bestand)
      const { naam, inhoud } = await buildBestand(bestand, document, R.titel, undefined, gang.signaal)
      await giveWay(gang)
      gang.begin()
      saveFile(naam, inhoud)
      return R.gedownload
    })
  const write = () =>
    make(async (rapport, gang) => {
      await writeRapport(documentOf(rapport, 'blad'), herleidingsblad(rapport), gang.begin)
      return R.geschreven
    })
  const save = () =>
    act(async gang => {
      const invoer = await readRapportinvoer()
      const dag = formatDatum(peildatum)
      const opschrift = R.momentTekst(dag, invoer.fictief)
      await writeMomentopname(momentOf(invoer, peildatum), opschrift, gang.begin)
      await list()
      return R.bewaard(dag)
    })
  useEffect(() => {
    list().catch(fout => runtime.toetsing.report(fout))
  }, [runtime])

  const kanNiet = bezigheid.isBezig || (soort === 'vergelijking' && eerder === undefined)
  return (
    <section class="rapportage" aria-labelledby="rapportage-titel">
      <h2 id="rapportage-titel">{R.titel}</h2>
      <p class="rustig">{R.uitleg}</p>
      <div class="keuzes">
        <label>
          {R.rapport}
          <select
            value={soort}
            onChange={event =>
              setSoort(RAPPORTEN.find(naam => naam === event.currentTarget.value) ?? 'kwartaal')
            }
          >
            {RAPPORTEN.map(naam => (
              <option key={naam} value={naam}>
                {R.soorten[naam]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {R.peildatum}
          <input
            type="date"
            required
            value={peildatum}
            onChange={event => setPeildatum(event.currentTarget.value || vandaag())}
          />
        </label>
        {soort === 'vergelijking' && momenten.length > 0 && (
          <label>
            {R.eerder}
            <select value={eerder} onChange={event => setEerder(event.currentTarget.value)}>
              {momenten.map(dag => (
                <option key={dag} value={dag}>
                  {formatDatum(dag)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {soort === 'vergelijking' && momenten.length === 0 && <p>{R.geenMoment}</p>}
      <div class="knoppen">
        <button type="button" class="knop primair klein" {...unlessBezig(kanNiet, write)}>
          {R.schrijf}
        </button>
        <button type="button" class="knop klein" {...unlessBezig(kanNiet, () => make(async () => R.getoond))}>
          {R.toon}
        </button>
        <button type="button" class="knop klein" {...unlessBezig(kanNiet, () => download('xlsx'))}>
          {R.bestand.xlsx}
        </button>
        <button type="button" class="knop klein" {...unlessBezig(kanNiet, () => download('docx'))}>
          {R.bestand.docx}
        </button>
        <button type="button" class="knop klein" {...unlessBezig(bezigheid.isBezig, save)}>
          {R.bewaar}
        </button>
      </div>
      <Voortgang bezigheid={bezigheid}>{bericht}</Voortgang>
      {bevinding && <Bevindingen bevinding={bevinding} runtime={runtime} />}
    </section>
  )
}

function Bevindingen({ bevinding, runtime }: { bevinding: Bevinding; runtime: Runtime }) {
  const { rapport, meldingen } = bevinding
  return (
    <>
      {meldingen.length > 0 && (
        <details open={!rapport}>
          <summary>{R.meldingen(meldingen.length)}</summary>
          <Meldingen meldingen={meldingen} runtime={runtime} />
        </details>
      )}
      {rapport && <Cijfers tabellen={rapport.tabellen} />}
    </>
  )
}
