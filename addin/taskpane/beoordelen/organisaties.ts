import { useEffect } from 'preact/hooks'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'

/** The organisations that the service knows, and what each is called; while they are not there, its id. */
export function useOrganisaties({ aanmelding, dossier, organisaties }: Werkplek) {
  const { ik } = useStand(aanmelding)
  const { dossier: gelezen } = useStand(dossier)
  const { rijen, mislukt } = useStand(organisaties)
  // A dossier that was read says that the service is there again.
  useEffect(() => {
    if (ik) organisaties.load()
  }, [organisaties, ik, gelezen])
  return {
    rijen,
    mislukt,
    naamVan: (id: string): string => rijen?.find(organisatie => organisatie.id === id)?.naam ?? id,
  }
}
