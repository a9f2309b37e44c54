import type { Kader } from '#shared/kader/kader.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { readKaderbestand } from '../../kaders/kaderbestand.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Meldingen } from '../Meldingen.tsx'
import { K } from './teksten.ts'

/** A choice of a JSON file; hands on the kader that is in it, or what keeps it from being one. */
export function Kaderbestand({
  naam,
  onKader,
  onFouten,
}: {
  naam: string
  onKader: (kader: Kader) => void
  onFouten: (meldingen: readonly Melding[]) => void
}) {
  const read = async (keuze: HTMLInputElement) => {
    const bestand = keuze.files?.[0]
    if (!bestand) return
    const lezing = await readKaderbestand(bestand)
    // The same file, once it is mended, can be chosen again.
    keuze.value = ''
    if (lezing.goed) onKader(lezing.kader)
    else onFouten(lezing.meldingen)
  }
  return (
    <label class="bestandkiezer">
      {naam}
      <input type="file" accept=".json,application/json" onChange={event => read(event.currentTarget)} />
    </label>
  )
}

/** Everything that is wrong with the file, each with its place in it. */
export function Bestandsfouten({ fouten, runtime }: { fouten: readonly Melding[]; runtime: Runtime }) {
  if (fouten.length === 0) return null
  return (
    <div role="alert">
      <p>{K.fouten(fouten.length)}</p>
      <Meldingen meldingen={fouten} runtime={runtime} />
    </div>
  )
}
