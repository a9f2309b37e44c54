import { Caption1, Card, Link, Subtitle2 } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Werkplek } from '#addin/beoordelen/werkplek.ts'
import type { Runtime } from '#addin/runtime-api.ts'
import { type Aandachtspunt, aandachtOf } from '#addin/start/aandacht.ts'
import { BIJNA_VOL } from '#addin/start/krapte.ts'
import type { Ga } from '#addin/taskpane/plek.ts'
import { S } from '#addin/taskpane/start/teksten.ts'
import type { Resultaat } from '#addin/toetsing/stand.ts'
import { formatTaak, formatTermijn } from '#shared/beoordeling/stappen-opmaak.ts'
import { formatMiljoen } from '#shared/middelen/bedrag.ts'
import type { Agenda } from '#worker/agenda/antwoorden.ts'
import { useStand } from './stand.ts'

const EERST = 6

type Props = {
  werkplek: Werkplek
  resultaat: Resultaat | null
  runtime: Runtime
  ga: Ga
  openPlan: (nummer: string) => void
  showOpen: () => void
}

/** What asks for attention now; each point opens the place where it is dealt with. */
export function Aandacht({ werkplek, resultaat, runtime, ...wegen }: Props) {
  const { gewijzigd } = useStand(runtime.toetsing)
  const { wachtend, inDienst, dossier } = useStand(werkplek.dossier)
  const lijst = useAgenda(werkplek)
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
      <Subtitle2 as="h2" id="start-nu">
        {S.nu} {punten.length > 0 && `(${punten.length})`}
      </Subtitle2>
      {lijst === 'laden' && <p>{S.agenda.laden}</p>}
      {lijst === 'onbereikbaar' && <p role="status">{S.agenda.onbereikbaar}</p>}
      {!resultaat && (
        <p>
          <Caption1>{S.nogNietGetoetst}</Caption1>
        </p>
      )}
      {resultaat && punten.length === 0 && Array.isArray(lijst) && <p>{S.niets}</p>}
      {getoond.map(punt => {
        const { titel, uitleg, open } = describe(punt, { ...wegen, werkplek, runtime })
        return (
          <Card key={titel} size="small">
            <Link as="button" onClick={open}>
              {titel}
            </Link>
            <Caption1>{uitleg}</Caption1>
          </Card>
        )
      })}
      {punten.length > getoond.length && (
        <Link as="button" onClick={() => setAlles(true)}>
          {S.meerAandacht(punten.length - getoond.length)}
        </Link>
      )}
    </section>
  )
}

type Agendalijst = Agenda['punten'] | 'laden' | 'onbereikbaar'

function useAgenda({ aanmelding, dienst, dossier }: Werkplek): Agendalijst {
  const [lijst, setLijst] = useState<Agendalijst>('laden')
  const { ik } = useStand(aanmelding)
  const { dossier: plan } = useStand(dossier)
  const persoon = ik?.persoon
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the open plan takes a step.
  useEffect(() => {
    if (persoon === undefined) return setLijst([])
    dienst
      .agenda()
      .then(gevolg => setLijst(gevolg.soort === 'antwoord' ? gevolg.waarde.punten : 'onbereikbaar'))
  }, [persoon, plan?.status, plan?.magBeoordelen, dienst])
  return lijst
}

type Beschrijving = { titel: string; uitleg: string; open: () => void }

function describe(
  punt: Aandachtspunt,
  { ga, openPlan, showOpen, werkplek, runtime }: Omit<Props, 'resultaat'>,
): Beschrijving {
  switch (punt.soort) {
    case 'conflict':
      return {
        titel: S.conflict.titel(punt.plan),
        uitleg: S.conflict.uitleg,
        open: () => ga('beoordelen'),
      }
    case 'plan': {
      const { nummer, titel, termijn } = punt.taken[0]
      return {
        titel: `${nummer} ${titel}`,
        uitleg: [...punt.taken.map(formatTaak), ...(termijn ? [formatTermijn(termijn)] : [])].join('. '),
        open: () => openPlan(nummer),
      }
    }
    case 'verzending':
      return {
        titel: S.verzending.titel(punt.plannen.length),
        uitleg: S.verzending.uitleg(punt.plannen),
        open: () => werkplek.dossier.deliver(),
      }
    case 'gewijzigd':
      return { ...S.gewijzigd, open: () => runtime.toetsing.check() }
    case 'plafond': {
      const { regel, bezet, tekort } = punt.krapte
      return {
        titel: S.plafond.vol(`${regel.pot.naam} ${regel.jaar}`, bezet),
        uitleg: tekort > 0 ? S.plafond.tekort(formatMiljoen(tekort)) : S.plafond.bijna(BIJNA_VOL),
        open: () => ga('portfolio'),
      }
    }
    case 'open-vragen':
      return { titel: S.open.titel(punt.aantal), uitleg: S.open.uitleg, open: showOpen }
    case 'meldingen':
      return {
        titel: S.meldingen.titel(punt.aantal),
        uitleg: S.meldingen.uitleg,
        open: () => ga('portfolio'),
      }
  }
}
