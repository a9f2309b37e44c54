import { useEffect, useState } from 'preact/hooks'
import type { Agenda } from '#worker/agenda/antwoorden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'

export type Agendalijst = Agenda['punten'] | 'laden' | 'onbereikbaar'

/** What is next for who is signed in, read again when the open plan takes a step; empty for who is not. */
export function useAgenda({ aanmelding, dienst, dossier }: Werkplek): {
  lijst: Agendalijst
  read: () => Promise<void>
} {
  const [lijst, setLijst] = useState<Agendalijst>('laden')
  const { ik } = useStand(aanmelding)
  const { dossier: plan } = useStand(dossier)
  const persoon = ik?.persoon
  const read = async () => {
    if (persoon === undefined) return setLijst([])
    const gevolg = await dienst.agenda()
    setLijst(gevolg.soort === 'antwoord' ? gevolg.waarde.punten : 'onbereikbaar')
  }
  useEffect(() => {
    read()
  }, [persoon, plan?.status, plan?.magBeoordelen])
  return { lijst, read }
}
