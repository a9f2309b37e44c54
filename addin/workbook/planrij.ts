import { checkEigenDeeltijdfactor } from '#shared/impact/deeltijdfactor.ts'
import { checkScenarios, computeImpact } from '#shared/impact/impact.ts'
import { checkSamenloopOpgave } from '#shared/impact/samenloop.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { NUL } from '#shared/middelen/bedrag.ts'
import {
  AANVRAGERS,
  AFSPRAKEN,
  type Codelijst,
  ONDERWERPEN,
  PLANSOORTEN,
  SECTOREN,
} from '#shared/plan/codelijsten.ts'
import { type Jaarbedrag, Plan } from '#shared/plan/plan.ts'
import { type Celwaarde, isLeeg, type Lezing, readBedrag, readCode, readJaNee, readTekst } from './cel.ts'
import type { Kolom } from './kolommen.ts'
import { readBeoordeling } from './planrij-antwoorden.ts'
import { readSamenloop, readVerschuiving } from './planrij-elders.ts'
import { readBeroepsgroep, readInvulling, readWerknemers } from './planrij-impact.ts'
import type { Rijlezer } from './rijlezer.ts'

/** The plan in a row; `undefined` when there is a fault in it, with a message for each at its reader. */
export function readPlan(lezer: Rijlezer, kader: Kader): Plan | undefined {
  const requireText = (kolom: Kolom, tekst: string, uitweg: string) =>
    lezer.take(kolom, readVerplicht(lezer.cell(kolom), tekst, uitweg))
  const optionalCode = <Code extends string>(kolom: Kolom, lijst: Codelijst<Code>) =>
    isLeeg(lezer.cell(kolom)) ? null : lezer.take(kolom, readCode(lezer.cell(kolom), lijst))

  const rij = {
    nummer: requireText('nummer', 'Het plannummer ontbreekt.', 'Geef elk plan een eigen nummer.'),
    titel: requireText('titel', 'De titel ontbreekt.', 'Vul de titel van het plan in.'),
    soort: readSoort(lezer, kader),
    aanvrager: {
      naam: requireText('aanvrager', 'De aanvrager ontbreekt.', 'Vul in wie het plan indient.'),
      soort: lezer.take('aanvragersoort', readCode(lezer.cell('aanvragersoort'), AANVRAGERS)),
    },
    gemeenteDoetMee: lezer.take('gemeenteDoetMee', readJaNee(lezer.cell('gemeenteDoetMee'))),
    onderwerp: lezer.take('onderwerp', readCode(lezer.cell('onderwerp'), ONDERWERPEN)),
    afspraak: optionalCode('afspraak', AFSPRAKEN),
    regio: lezer.take('regio', readTekst(lezer.cell('regio'))),
    sector: optionalCode('sector', SECTOREN),
    impact: {
      beroepsgroep: readBeroepsgroep(lezer),
      invulling: readInvulling(lezer),
      werknemers: readWerknemers(lezer),
    },
    samenloop: readSamenloop(lezer),
    verschuiving: readVerschuiving(lezer),
    jaarbedragen: readJaarbedragen(lezer, kader),
    ...readBeoordeling(lezer, kader),
    ingediendOp: null,
  }
  if (lezer.heeftFout) return undefined
  const uitkomst = Plan.safeParse(rij)
  if (!uitkomst.success) {
    for (const { message } of uitkomst.error.issues) lezer.report('nummer', message, 'Controleer deze rij.')
    return undefined
  }
  const plan = uitkomst.data
  for (const melding of checkScenarios(plan)) lezer.add('werknemersLaag', melding)
  for (const melding of checkEigenDeeltijdfactor(plan, kader)) lezer.add('deeltijdfactor', melding)
  for (const melding of checkSamenloopOpgave(plan, computeImpact(plan.impact, kader)))
    lezer.add('overlapMet', melding)
  return lezer.heeftFout ? undefined : plan
}

/** Without a kind of its own a plan is of the kind that the kader is for; a kind that the kader does not judge is a fault. */
function readSoort(lezer: Rijlezer, { plansoorten, titel }: Kader): Plan['soort'] | undefined {
  const cel = lezer.cell('soort')
  const soort = isLeeg(cel) ? plansoorten[0] : lezer.take('soort', readCode(cel, PLANSOORTEN))
  if (soort === undefined || plansoorten.includes(soort)) return soort
  lezer.report(
    'soort',
    `Het kader “${titel}” is niet voor een ${PLANSOORTEN.codes[soort].toLowerCase()}.`,
    `Zet dit plan in een werkboek met een ander kader, of kies een kader dat erbij hoort (tab Regels, Kaders).`,
  )
  return undefined
}

/** One amount per year column; a year that the fund does not have is a fault once money is asked in it (V-2). */
function readJaarbedragen(lezer: Rijlezer, kader: Kader): Jaarbedrag[] {
  const jaren = kader.poorten.flatMap(({ regel }) => (regel.soort === 'jaren' ? regel.toegestaan : []))
  return lezer.kolommen.bedragen.flatMap(({ jaar, positie, sociaalDomein }) => {
    const bedrag = lezer.take(positie, readBedrag(lezer.at(positie)))
    const deel =
      sociaalDomein === undefined ? NUL : lezer.take(sociaalDomein, readBedrag(lezer.at(sociaalDomein)))
    if (bedrag === undefined || deel === undefined) return []
    if (bedrag > 0 && jaren.length > 0 && !jaren.includes(jaar)) {
      lezer.report(
        positie,
        `In ${jaar} zijn er geen doorbraakmiddelen.`,
        `Verdeel het bedrag over ${jaren.join(' en ')}, of maak deze cel leeg.`,
        'V-2',
      )
      return []
    }
    if (deel > bedrag) {
      lezer.report(
        sociaalDomein ?? positie,
        'Het deel sociaal domein is groter dan het bedrag van het jaar.',
        'Het deel is hoogstens het hele bedrag.',
      )
      return []
    }
    return bedrag === 0 ? [] : [{ jaar, bedrag, waarvanSociaalDomein: deel }]
  })
}

function readVerplicht(cel: Celwaarde, tekst: string, uitweg: string): Lezing<string> {
  const lezing = readTekst(cel)
  return lezing.goed && lezing.waarde === '' ? { goed: false, tekst, uitweg } : lezing
}
