import { B, number } from './berichten.ts'
import { type Getal, halfUnit, isWithin } from './cel.ts'
import type { Telkolom } from './kolommen.ts'
import { type Bevinding, getalAt, type Model, plekOf, precise, repair, repairTotaal } from './model.ts'
import { fitsParts, type Post, sumRegels } from './posten.ts'
import type { Rij } from './rijen.ts'
import type { Afwijking } from './uitkomst.ts'

/** V-14: every total is the sum of its rows. Up to one printed unit off is rounding, and is still shown. */
export function checkSommen(model: Model): Bevinding[] {
  return [
    ...model.totalen.map(({ post, boven }) => checkTotaal(model, post, boven)),
    ...checkDwarssommen(model),
    ...checkNaamloos(model),
  ]
}

function checkTotaal(model: Model, post: Post, boven: readonly Post[]): Bevinding {
  const toetsbaar = model.telkolommen.flatMap(kolom => {
    const gedrukt = getalAt(post.rij, kolom)
    const som = sumRegels(post, kolom)
    return gedrukt && som.fouten === 0 ? [{ kolom, gedrukt, ...som }] : []
  })
  const volledig = toetsbaar.filter(({ pm }) => pm === 0)
  const mis = volledig.flatMap(({ kolom, gedrukt, som }) => {
    const { regels, gedrukt: overgenomen } = fitsParts(post, kolom)
    return regels || overgenomen ? [] : [reportSom(model, post, boven, kolom, gedrukt, som)]
  })
  const metPm = toetsbaar.filter(({ pm }) => pm > 0)
  return {
    rij: post.rij,
    gecontroleerd: volledig.length,
    klopt: volledig.length - mis.length,
    uitleg: B.uitleg.som(post.delen.length, volledig.length - mis.length, volledig.length),
    afwijkingen: [
      ...mis,
      ...metPm.slice(0, 1).map(({ kolom, gedrukt, pm }) => reportPm(model, post.rij, kolom, gedrukt, pm)),
      ...(post.rij.soort === 'naamloos' ? reportNaamlozeSom(model, post) : []),
    ],
  }
}

function reportSom(
  model: Model,
  post: Post,
  boven: readonly Post[],
  kolom: Telkolom,
  gedrukt: Getal,
  som: number,
): Afwijking {
  const fijnste = Math.max(0, ...post.delen.map(({ rij }) => getalAt(rij, kolom)?.decimalen ?? 0))
  const eenheid = 2 * halfUnit({ decimalen: Math.min(gedrukt.decimalen, fijnste) })
  const isAfronding = isWithin(som - gedrukt.waarde, eenheid, som)
  const wie = post.rij.opschrift || 'deze regel'
  const berekend = number(som, 0, 6)
  return {
    ernst: isAfronding ? 'signaal' : 'fout',
    regel: 'V-14',
    soort: isAfronding ? 'som-afronding' : 'som',
    ...(isAfronding
      ? B.somAfronding(wie, berekend, gedrukt, number(Math.abs(som - gedrukt.waarde), 0, 6))
      : B.som(wie, berekend, gedrukt)),
    plaats: plekOf(model, post.rij, kolom),
    gevonden: gedrukt.waarde,
    verwacht: precise(som, gedrukt),
    verschil: precise(gedrukt.waarde - som, gedrukt),
    herstel: [repairTotaal(model, post, boven, kolom)],
  }
}

const reportPm = (model: Model, rij: Rij, kolom: Telkolom, gedrukt: Getal, pm: number): Afwijking => ({
  ernst: 'signaal',
  regel: 'V-14',
  soort: 'som-pm',
  ...B.somPm(rij.opschrift || 'deze som', pm),
  plaats: plekOf(model, rij, kolom),
  gevonden: gedrukt.waarde,
  verwacht: null,
  verschil: null,
  herstel: [],
})

function reportNaamlozeSom(model: Model, post: Post): Afwijking[] {
  const kolom = model.telkolommen.find(kandidaat => getalAt(post.rij, kandidaat))
  const gedrukt = kolom && getalAt(post.rij, kolom)
  if (!kolom || !gedrukt) return []
  return [
    {
      ernst: 'signaal',
      regel: 'V-14',
      soort: 'naamloze-som',
      ...B.naamlozeSom(
        post.delen.map(({ rij }) => rij.opschrift),
        gedrukt,
      ),
      plaats: plekOf(model, post.rij, kolom),
      gevonden: gedrukt.waarde,
      verwacht: precise(sumRegels(post, kolom).som, gedrukt),
      verschil: precise(gedrukt.waarde - sumRegels(post, kolom).som, gedrukt),
      herstel: [],
    },
  ]
}

function checkNaamloos(model: Model): Bevinding[] {
  const sommen = new Set(model.totalen.map(({ post }) => post.rij.index))
  return model.rijen.flatMap(rij => {
    const kolom = model.telkolommen.find(kandidaat => getalAt(rij, kandidaat))
    if (rij.soort !== 'naamloos' || sommen.has(rij.index) || !kolom) return []
    return [
      {
        rij,
        gecontroleerd: 0,
        klopt: 0,
        afwijkingen: [
          {
            ernst: 'signaal',
            regel: 'lezen/opschrift',
            soort: 'naamloos',
            ...B.naamloos,
            plaats: plekOf(model, rij, kolom),
            gevonden: getalAt(rij, kolom)?.waarde ?? null,
            verwacht: null,
            verschil: null,
            herstel: [],
          },
        ],
      },
    ]
  })
}

/** A column Totaal beside columns of years in the same unit: its figures are the sums of the rows. */
function checkDwarssommen(model: Model): Bevinding[] {
  return model.telkolommen.flatMap(totaalkolom => {
    if (totaalkolom.jaar !== null || !/^totaal$|\btotaal$/i.test(totaalkolom.kop)) return []
    const jaren = model.telkolommen.filter(
      ({ jaar, eenheid, scenario }) =>
        jaar !== null &&
        jaar !== 'structureel' &&
        eenheid === totaalkolom.eenheid &&
        scenario === totaalkolom.scenario,
    )
    return jaren.length < 2 ? [] : model.rijen.flatMap(rij => checkDwarssom(model, rij, totaalkolom, jaren))
  })
}

function checkDwarssom(
  model: Model,
  rij: Rij,
  totaalkolom: Telkolom,
  jaren: readonly Telkolom[],
): Bevinding[] {
  const gedrukt = getalAt(rij, totaalkolom)
  const delen = jaren.map(kolom => rij.cellen[kolom.index])
  if (!gedrukt || delen.some(cel => cel?.soort === 'pm' || cel?.soort === 'excelfout')) return []
  const som = jaren.reduce((opgeteld, kolom) => opgeteld + (getalAt(rij, kolom)?.waarde ?? 0), 0)
  const klopt = isWithin(som - gedrukt.waarde, halfUnit(gedrukt), som)
  if (klopt) return [{ rij, gecontroleerd: 1, klopt: 1, uitleg: B.uitleg.dwarssom, afwijkingen: [] }]
  const isAfronding = isWithin(som - gedrukt.waarde, 2 * halfUnit(gedrukt), som)
  const plaats = plekOf(model, rij, totaalkolom)
  const wie = `${rij.opschrift || `rij ${model.hoek.rij + rij.index + 1}`} (over de jaren)`
  const afwijking: Afwijking = {
    ernst: isAfronding ? 'signaal' : 'fout',
    regel: 'V-14',
    soort: isAfronding ? 'som-afronding' : 'som',
    ...(isAfronding
      ? B.somAfronding(wie, number(som, 0, 6), gedrukt, number(Math.abs(som - gedrukt.waarde), 0, 6))
      : B.som(wie, number(som, 0, 6), gedrukt)),
    plaats,
    gevonden: gedrukt.waarde,
    verwacht: precise(som, gedrukt),
    verschil: precise(gedrukt.waarde - som, gedrukt),
    herstel: [repair(model, rij, totaalkolom, som)],
  }
  return [{ rij, gecontroleerd: 1, klopt: 0, afwijkingen: [afwijking] }]
}
