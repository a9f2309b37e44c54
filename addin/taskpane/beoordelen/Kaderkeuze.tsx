import { useEffect, useState } from 'preact/hooks'
import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import { kadersFor } from '../../beoordelen/kaderkeuze.ts'
import { Lijst } from '../../beoordelen/lijst.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { Keuzeveld } from './Keuzeveld.tsx'
import { B } from './teksten.ts'

/** The kader under which this plan is judged from here on. The list is asked anew each time, as kaders come and go. */
export function Kaderkeuze({
  werkplek: { dienst },
  soort,
  eigen,
  gekozen,
  change,
}: {
  werkplek: Werkplek
  soort: Planinhoud['soort']
  /** that of the workbook, there whether or not the list is */
  eigen: Kader | null
  gekozen: Kaderversie | null
  change: (kader: Kaderversie | null) => void
}) {
  const [lijst] = useState(() => new Lijst(() => kadersFor(dienst, soort)))
  const { rijen, mislukt } = useStand(lijst)
  useEffect(() => {
    lijst.load()
  }, [lijst])
  const andere = (rijen ?? []).filter(kader => !eigen || keyOf(kader) !== keyOf(eigen))
  const kaders = [...(eigen ? [eigen] : []), ...andere]
  return (
    <>
      <Keuzeveld
        naam={B.kaderkeuze.titel}
        waarde={gekozen ? keyOf(gekozen) : ''}
        keuzes={kaders.map(kader => ({
          waarde: keyOf(kader),
          naam: B.kaderkeuze.kader(kader.titel, kader.versie),
        }))}
        {...(eigen ? {} : { leeg: B.kaderkeuze.kies })}
        change={sleutel => {
          const kader = kaders.find(kandidaat => keyOf(kandidaat) === sleutel)
          change(kader ? { id: kader.id, versie: kader.versie } : null)
        }}
      />
      {mislukt && (
        <p role="alert">
          {B.kaderkeuze.geenLijst}{' '}
          <button type="button" class="link" onClick={() => lijst.load()}>
            {B.opnieuw}
          </button>
        </p>
      )}
    </>
  )
}

const keyOf = ({ id, versie }: Kaderversie): string => `${id}/${versie}`
