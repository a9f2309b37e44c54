import { cite } from '../bronnen/documenten.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import { MIDDELENSTATUSSEN, PLANSTATUSSEN } from '../plan/codelijsten.ts'
import type { Blok, Tabel } from '../samenvatting/blokken.ts'
import { isToegekendOp, MEERVOUD, type Mtrdeel, mtrLijst, toegekendBedrag } from './mtr.ts'
import { formatTitel } from './opmaak.ts'
import { alinea, closeRapport, type Rapportopties, type Rapportuitkomst } from './rapport.ts'
import type { Rapportageplan } from './rapportageplan.ts'
import { tabelOf } from './tabelblok.ts'

/** The list for the MTR of 2027: submitted and granted, each kind of plan apart. */
export function makeMtrrapport(plannen: readonly Rapportageplan[], opties: Rapportopties): Rapportuitkomst {
  const delen = mtrLijst(plannen, opties.peildatum)
  const blokken: Blok[] = [
    alinea(
      'Deze lijst laat zien welke plannen zijn ingediend en welke daarvan geld hebben gekregen. Doorbraakplannen en transformatieplannen staan apart: zij komen uit verschillende middelen en zijn niet op te tellen.',
    ),
    ...delen.flatMap((deel): Blok[] => [
      { soort: 'kop', niveau: 1, tekst: MEERVOUD[deel.soort] },
      tabelOf(deel.telling),
      lijst(deel, opties),
    ]),
  ]
  return closeRapport(
    {
      titel: 'MTR 2027: ingediende en toegekende plannen',
      blokken,
      bronnen: [
        cite(
          'azwa',
          'monitoring, MTR 2.0',
          'gegeven',
          'Een overzicht van welke doorbraak- en transformatieplannen zijn ingediend en gehonoreerd.',
        ),
      ],
      tabellen: delen.map(({ telling }) => telling),
      nummers: plannen.map(({ nummer }) => nummer),
    },
    opties,
  )
}

function lijst({ soort, plannen }: Mtrdeel, { peildatum }: Rapportopties): Tabel {
  return {
    soort: 'tabel',
    naam: `lijst-${soort}`,
    leeg: `Er zijn geen ${MEERVOUD[soort].toLowerCase()} ingediend.`,
    kolommen: [
      { kop: 'Plan', aard: 'tekst', breedte: 12 },
      { kop: 'Titel', aard: 'tekst', breedte: 44 },
      { kop: 'Status', aard: 'tekst', breedte: 18 },
      { kop: 'Middelen', aard: 'tekst', breedte: 14 },
      { kop: 'Ingediend op', aard: 'tekst', breedte: 18 },
      { kop: 'Gevraagd', aard: 'geld', breedte: 16 },
      { kop: 'Toegekend op', aard: 'tekst', breedte: 18 },
      { kop: 'Toegekend', aard: 'geld', breedte: 16 },
    ],
    rijen: plannen.map(plan => {
      const toegekend = isToegekendOp(plan, peildatum)
      return [
        plan.nummer,
        formatTitel(plan.titel),
        PLANSTATUSSEN.codes[plan.status],
        MIDDELENSTATUSSEN.codes[plan.middelenstatus],
        plan.ingediendOp === null ? 'niet ingevuld' : formatDatum(plan.ingediendOp),
        plan.gevraagd ?? 'PM',
        !toegekend ? '' : plan.toegekendOp === null ? 'niet ingevuld' : formatDatum(plan.toegekendOp),
        toegekend ? (toegekendBedrag(plan) ?? 'PM') : '',
      ]
    }),
  }
}
