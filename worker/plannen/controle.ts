import { checkNieuwNummer } from '#shared/plan/nummerreeks.ts'
import type { Fout } from '../http/probleem.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import { listNummerreeksen } from '../organisaties/vragen.ts'
import type { Planopgave } from './contract.ts'

/** What of a new plan isn't this organisation's to say: who coordinates it, and a number outside its own reeksen. */
export async function checkPlanopgave(
  { inhoud: { nummer }, partijen }: Planopgave,
  { database, identiteit: { organisatie } }: EigenWerkplek,
): Promise<Fout[]> {
  const plek = partijen.findIndex(({ partijrol }) => partijrol === 'coordinerend')
  const isEigen = partijen[plek]?.organisatie === organisatie.id
  const bezwaar = checkNieuwNummer(nummer, await listNummerreeksen(database, organisatie.id))
  return [
    ...(isEigen
      ? []
      : [{ plaats: `partijen[${plek}]`, melding: 'Wie een plan aanmaakt, coördineert het ook.' }]),
    ...(bezwaar ? [{ plaats: 'inhoud.nummer', melding: `${bezwaar.tekst} ${bezwaar.uitweg}` }] : []),
  ]
}
