import { useState } from 'preact/hooks'
import { formatTaak, formatTermijn } from '#shared/beoordeling/stappen-opmaak.ts'
import { formatMiljoen } from '#shared/middelen/bedrag.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import { type Aandachtspunt, aandachtOf } from '../../start/aandacht.ts'
import { BIJNA_VOL } from '../../start/krapte.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import { useAgenda } from '../beoordelen/agendalijst.ts'
import type { Ga } from '../plek.ts'
import { useStand } from '../stand.ts'
import { S } from './teksten.ts'

const EERST = 6

type Wegen = {
  ga: Ga
  openPlan: (nummer: string, plek: 'plan' | 'beoordelen') => void
  showOpen: () => void
}
type Props = Wegen & { werkplek: Werkplek; resultaat: Resultaat | null; runtime: Runtime }

/** What asks for attention now; each point opens the place where it is dealt with. */
export function Aandacht({ werkplek, resultaat, runtime, ...wegen }: Props) {
  const { gewijzigd } = useStand(runtime.toetsing)
  const { wachtend, inDienst, dossier } = useStand(werkplek.dossier)
  const { lijst } = useAgenda(werkplek)
  const [alles, setAlles] = useState(false)
  const punten = aandachtOf({
    resultaat,
    gewijzigd,
    agenda: Array.isArray(lijst) ? lijst : [],
    wachtend,
    conflict: inDienst && dossier ? dossier.inhoud.nummer : null,
  })
  const getoond = alles ? punten : punten.slice(0, EERST)
  return (
    <section aria-labelledby="start-nu">
      <h2 id="start-nu">
        {S.nu} {punten.length > 0 && `(${punten.length})`}
      </h2>
      {lijst === 'laden' && <p class="rustig">{S.agenda.laden}</p>}
      {lijst === 'onbereikbaar' && <p role="status">{S.agenda.onbereikbaar}</p>}
      {!resultaat && <p class="rustig">{S.nogNietGetoetst}</p>}
      {resultaat && punten.length === 0 && Array.isArray(lijst) && <p class="rustig">{S.niets}</p>}
      <ul class="aandacht">
        {getoond.map((punt, i) => {
          const { titel, uitleg, isDringend, open } = describe(punt, { ...wegen, werkplek, runtime })
          return (
            <li key={i} class={isDringend ? 'dringend' : ''}>
              <button type="button" class="link" onClick={open}>
                {titel}
              </button>
              <p>{uitleg}</p>
            </li>
          )
        })}
      </ul>
      {punten.length > getoond.length && (
        <button type="button" class="link" onClick={() => setAlles(true)}>
          {S.meerAandacht(punten.length - getoond.length)}
        </button>
      )}
    </section>
  )
}

type Beschrijving = { titel: string; uitleg: string; isDringend: boolean; open: () => void }

function describe(
  punt: Aandachtspunt,
  { ga, openPlan, showOpen, werkplek, runtime }: Wegen & Pick<Props, 'werkplek' | 'runtime'>,
): Beschrijving {
  switch (punt.soort) {
    case 'conflict':
      return {
        titel: S.conflict.titel(punt.plan),
        uitleg: S.conflict.uitleg,
        isDringend: true,
        open: () => ga('beoordelen'),
      }
    case 'plan': {
      const { nummer, titel, termijn } = punt.taken[0]
      return {
        titel: `${nummer} ${titel}`,
        uitleg: [...punt.taken.map(formatTaak), ...(termijn ? [formatTermijn(termijn)] : [])].join('. '),
        isDringend: termijn !== null && termijn.dagenOver < 0,
        open: () => openPlan(nummer, 'beoordelen'),
      }
    }
    case 'verzending':
      return {
        titel: S.verzending.titel(punt.plannen.length),
        uitleg: S.verzending.uitleg(punt.plannen),
        isDringend: false,
        open: () => werkplek.dossier.deliver(),
      }
    case 'gewijzigd':
      return { ...S.gewijzigd, isDringend: false, open: () => runtime.toetsing.check() }
    case 'plafond': {
      const { regel, bezet, tekort } = punt.krapte
      return {
        titel: S.plafond.vol(`${regel.pot.naam} ${regel.jaar}`, bezet),
        uitleg: tekort > 0 ? S.plafond.tekort(formatMiljoen(tekort)) : S.plafond.bijna(BIJNA_VOL),
        isDringend: false,
        open: () => ga('portfolio', 'middelen'),
      }
    }
    case 'open-vragen':
      return { titel: S.open.titel(punt.aantal), uitleg: S.open.uitleg, isDringend: false, open: showOpen }
    case 'meldingen':
      return {
        titel: S.meldingen.titel(punt.aantal),
        uitleg: S.meldingen.uitleg,
        isDringend: false,
        open: () => ga('portfolio', 'meldingen'),
      }
  }
}
