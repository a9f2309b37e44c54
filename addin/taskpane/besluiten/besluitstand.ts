import { useEffect, useState } from 'preact/hooks'
import type { Planbesluiten } from '#worker/besluiten/antwoorden.ts'
import { reasonsOf } from '../../beoordelen/bezorger.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import type { Gevolg } from '../../client/sturen.ts'
import { D } from './teksten.ts'

type Gelezen = { readonly besluiten: Planbesluiten; readonly etag: string }

/** The decisions on one plan, and how to act on them: after each act, done or refused, they are read again. */
export function useBesluiten({ dienst }: Werkplek, nummer: string) {
  const [gelezen, setGelezen] = useState<Gelezen | null>(null)
  const [redenen, setRedenen] = useState<readonly string[]>([])
  const [bezig, setBezig] = useState(false)

  const read = async () => {
    const gevolg = await dienst.besluiten(nummer)
    if (gevolg.soort === 'antwoord') setGelezen({ besluiten: gevolg.waarde, etag: gevolg.etag ?? '' })
    else setRedenen(explain(gevolg))
  }
  useEffect(() => {
    read()
  }, [nummer])

  /** Says whether it was done; what was typed stays when it was not. */
  const act = async (run: (etag: string) => Promise<Gevolg<unknown>>): Promise<boolean> => {
    setBezig(true)
    const gevolg = await run(gelezen?.etag ?? '')
    setRedenen(explain(gevolg))
    await read()
    setBezig(false)
    return gevolg.soort === 'antwoord'
  }
  const retry = () => {
    setRedenen([])
    read()
  }
  return { besluiten: gelezen?.besluiten ?? null, redenen, bezig, retry, act }
}

function explain(gevolg: Gevolg<unknown>): readonly string[] {
  if (gevolg.soort === 'antwoord') return []
  return gevolg.soort === 'geweigerd' ? reasonsOf(gevolg) : [D.onbereikbaar]
}
