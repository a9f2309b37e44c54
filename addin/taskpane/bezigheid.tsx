import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Gang, startGang, untilStopped } from '../toetsing/gang.ts'
import { T } from './teksten.ts'

/** The one act of a view that takes a while. */
export type Bezigheid = {
  readonly isBezig: boolean
  /** it has changed nothing yet and given nothing away, so a person can still stop it */
  readonly isStopbaar: boolean
  /** Runs an act until it is done, or (`gestopt`) until the person stops it. A fault of the act comes through. */
  run(act: (gang: Gang) => Promise<void>): Promise<'klaar' | 'gestopt'>
  stop(): void
}

/** Who stops an act gets the focus back on the button that began it. */
export function useBezigheid(): Bezigheid {
  const [fase, setFase] = useState<'vrij' | 'stopbaar' | 'vast'>('vrij')
  const stopper = useRef<AbortController | null>(null)
  const terug = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (fase !== 'vrij') return
    terug.current?.focus()
    terug.current = null
  }, [fase])

  return {
    isBezig: fase !== 'vrij',
    isStopbaar: fase === 'stopbaar',
    run: async act => {
      const afbreken = new AbortController()
      const knop = document.activeElement
      stopper.current = afbreken
      setFase('stopbaar')
      try {
        await untilStopped(afbreken.signal, act(startGang(afbreken.signal, () => setFase('vast'))))
        return 'klaar'
      } catch (fout) {
        if (!afbreken.signal.aborted) throw fout
        if (knop instanceof HTMLElement) terug.current = knop
        return 'gestopt'
      } finally {
        setFase('vrij')
      }
    },
    stop: () => {
      if (fase === 'stopbaar') stopper.current?.abort()
    },
  }
}

/**
 * Lets the screen show how far an act is, and takes a press on Stop that came meanwhile: work that computes leaves no
 * room for either. Throws when the act was stopped.
 */
export async function giveWay({ signaal }: Gang): Promise<void> {
  await new Promise(resolve => setTimeout(resolve))
  signaal.throwIfAborted()
}

/** How far the act is, or how it went, and the way to stop it. */
export function Voortgang({ bezigheid, children }: { bezigheid: Bezigheid; children: ComponentChildren }) {
  return (
    <div class="voortgang">
      <span role="status">
        {bezigheid.isBezig && <span class="draaier" />} {children}
      </span>
      {bezigheid.isStopbaar && (
        <button type="button" class="link" onClick={bezigheid.stop}>
          {T.stop}
        </button>
      )}
    </div>
  )
}
