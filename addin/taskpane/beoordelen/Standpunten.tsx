import type { Minderheidsstandpunt } from '#shared/beoordeling/consensus.ts'
import type { Formulier } from '#shared/kader/formulier.ts'
import { keyOf, subjectsOf } from '../../beoordelen/consensusopgave.ts'
import { Keuzeveld } from './Keuzeveld.tsx'
import { removeAt, replaceAt } from './rijen.ts'
import { Tekstveld } from './Tekstveld.tsx'
import { B } from './teksten.ts'

/** Where a party thinks otherwise: about one question, or about the whole plan. */
export function Standpunten({
  standpunten,
  partijen,
  formulier,
  change,
}: {
  standpunten: readonly Minderheidsstandpunt[]
  partijen: readonly { readonly waarde: string; readonly naam: string }[]
  formulier: Formulier
  change: (standpunten: readonly Minderheidsstandpunt[]) => void
}) {
  const onderwerpen = [{ over: GEHEEL, titel: B.minderheid.geheel }, ...subjectsOf(formulier)]
  const [eerste] = partijen
  if (!eerste) return null
  return (
    <>
      <h4>{B.minderheid.titel}</h4>
      {standpunten.map((rij, plek) => {
        const set = (wijziging: Partial<Minderheidsstandpunt>) =>
          change(replaceAt(standpunten, plek, { ...rij, ...wijziging }))
        return (
          <fieldset key={plek} class="vraag">
            <legend>{B.minderheid.nummer(plek + 1)}</legend>
            <Keuzeveld
              naam={B.minderheid.van}
              waarde={rij.organisatie}
              keuzes={partijen}
              change={organisatie => set({ organisatie })}
            />
            <Keuzeveld
              naam={B.minderheid.over}
              waarde={keyOf(rij.over)}
              keuzes={onderwerpen.map(({ over, titel }) => ({ waarde: keyOf(over), naam: titel }))}
              change={gekozen =>
                set({ over: onderwerpen.find(({ over }) => keyOf(over) === gekozen)?.over ?? GEHEEL })
              }
            />
            <Tekstveld
              naam={B.minderheid.standpunt}
              waarde={rij.standpunt}
              change={standpunt => set({ standpunt })}
            />
            <button type="button" class="link" onClick={() => change(removeAt(standpunten, plek))}>
              {B.minderheid.haalWeg(plek + 1)}
            </button>
          </fieldset>
        )
      })}
      <button
        type="button"
        class="knop klein"
        onClick={() => change([...standpunten, { organisatie: eerste.waarde, over: GEHEEL, standpunt: '' }])}
      >
        {B.minderheid.voegToe}
      </button>
    </>
  )
}

const GEHEEL = { soort: 'geheel' } as const
