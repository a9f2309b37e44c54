import { useEffect, useState } from 'preact/hooks'
import { DRIVERS, type Driver } from '#shared/impact/drivers.ts'
import { type Overname, overnameOf } from '#shared/impact/overnemen.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Impactlezing } from '../../impact/beoordelen.ts'
import { addDriver, openBlad, readBlad, takeOver } from '../../impact/impactblad.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Meldingen } from '../Meldingen.tsx'
import { Aannames } from './Aannames.tsx'
import { formatDrie } from './getal.ts'
import { Herleidingen } from './Herleidingen.tsx'
import { I } from './teksten.ts'
import { Uitkomst } from './Uitkomst.tsx'

type Props = { plan: Plan; kader: Kader; runtime: Runtime }

/** The impact sheet of one plan: make it, open it, read it back, and take its outcome over. */
export function Impact({ plan, kader, runtime }: Props) {
  const [lezing, setLezing] = useState<Impactlezing | undefined>()
  const [bezig, setBezig] = useState(true)
  const [bericht, setBericht] = useState('')
  const [overgenomen, setOvergenomen] = useState(false)

  /** Runs one act; a fault of Excel appears where all faults of the pane do. */
  const act = async (run: () => Promise<string>) => {
    setBezig(true)
    setOvergenomen(false)
    try {
      setBericht(await run())
    } catch (fout) {
      runtime.toetsing.report(fout)
    } finally {
      setBezig(false)
    }
  }
  const read = async () => {
    const gelezen = await readBlad(plan, kader)
    setLezing(gelezen)
    return gelezen ? I.gelezen(gelezen.blad) : ''
  }
  const open = async (drivers: readonly Driver[]) => {
    const { gemaakt } = await openBlad(plan, kader, drivers)
    const gelezen = await read()
    return gemaakt ? I.gemaakt : gelezen
  }
  const add = async (driver: Driver) => {
    await addDriver(plan, kader, driver)
    await read()
    return I.toegevoegd
  }
  const take = async () => {
    const gelezen = await takeOver(plan, kader)
    setLezing(gelezen)
    setOvergenomen(gelezen?.overneembaar === true)
    return gelezen?.overneembaar ? I.overgenomen : I.nietOvergenomen
  }
  useEffect(() => {
    act(read)
  }, [plan.nummer])

  return (
    <section class="impact" aria-label={`${I.titel} ${plan.nummer}`}>
      <p role="status">{bezig ? I.bezig : bericht}</p>
      {overgenomen && (
        <button type="button" class="knop klein" onClick={() => runtime.toetsing.check()}>
          {I.toetsOpnieuw}
        </button>
      )}
      {lezing ? (
        <>
          <div class="knoppen">
            <button type="button" class="knop klein" disabled={bezig} onClick={() => act(() => open([]))}>
              {I.openen}
            </button>
            <button type="button" class="knop klein" disabled={bezig} onClick={() => act(read)}>
              {I.lezen}
            </button>
          </div>
          <Blad
            lezing={lezing}
            plan={plan}
            kader={kader}
            runtime={runtime}
            bezig={bezig}
            take={() => act(take)}
          />
          <Driverkeuze bezig={bezig} add={driver => act(() => add(driver))} />
        </>
      ) : (
        !bezig && <NieuwBlad make={drivers => act(() => open(drivers))} />
      )}
    </section>
  )
}

function Blad({
  lezing,
  plan,
  kader,
  runtime,
  bezig,
  take,
}: {
  lezing: Impactlezing
  plan: Plan
  kader: Kader
  runtime: Runtime
  bezig: boolean
  take: () => void
}) {
  const { gelezen, meldingen, overneembaar } = lezing
  return (
    <>
      {gelezen && <Uitkomst model={gelezen.model} uitkomst={gelezen.uitkomst} kader={kader} />}
      {gelezen && <Aannames model={gelezen.model} plan={plan} kader={kader} />}
      {gelezen && overneembaar ? (
        <>
          <Overnametekst overname={overnameOf(gelezen.model, gelezen.uitkomst)} />
          <button type="button" class="knop primair klein" disabled={bezig} onClick={take}>
            {I.neemOver}
          </button>
        </>
      ) : (
        <p>{I.nietOverneembaar}</p>
      )}
      {meldingen.length > 0 && (
        <>
          <h4>{I.meldingen}</h4>
          <Meldingen meldingen={meldingen} runtime={runtime} />
        </>
      )}
      {gelezen && <Herleidingen model={gelezen.model} uitkomst={gelezen.uitkomst} />}
    </>
  )
}

/** What will be written, and which answers are not there yet. */
function Overnametekst({ overname }: { overname: Overname }) {
  const antwoorden = (['samenloop', 'verschuiving'] as const).map(vraag =>
    overname[vraag] ? I.neemMee[vraag] : I.blijftStaan[vraag],
  )
  return <p>{[I.neemOverUitleg(formatDrie(overname.werknemers)), ...antwoorden].join(' ')}</p>
}

function NieuwBlad({ make }: { make: (drivers: readonly Driver[]) => void }) {
  const [gekozen, setGekozen] = useState<ReadonlySet<Driver>>(new Set(['hogere-productiviteit']))
  const toggle = (driver: Driver) => {
    const nieuw = new Set(gekozen)
    if (!nieuw.delete(driver)) nieuw.add(driver)
    setGekozen(nieuw)
  }
  return (
    <>
      <fieldset>
        <legend>{I.geen}</legend>
        {codesOf(DRIVERS).map(driver => (
          <label key={driver}>
            <input type="checkbox" checked={gekozen.has(driver)} onChange={() => toggle(driver)} />{' '}
            {DRIVERS.codes[driver]}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        class="knop primair klein"
        disabled={gekozen.size === 0}
        onClick={() => make(codesOf(DRIVERS).filter(driver => gekozen.has(driver)))}
      >
        {I.maken}
      </button>
    </>
  )
}

function Driverkeuze({ bezig, add }: { bezig: boolean; add: (driver: Driver) => void }) {
  const [driver, setDriver] = useState<Driver>('hogere-productiviteit')
  return (
    <div class="zoeken">
      <label>
        {I.kiesDriver}
        <select
          value={driver}
          onChange={event =>
            setDriver(codesOf(DRIVERS).find(code => code === event.currentTarget.value) ?? driver)
          }
        >
          {codesOf(DRIVERS).map(code => (
            <option key={code} value={code}>
              {DRIVERS.codes[code]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="knop klein" disabled={bezig} onClick={() => add(driver)}>
        {I.voegToe}
      </button>
    </div>
  )
}
