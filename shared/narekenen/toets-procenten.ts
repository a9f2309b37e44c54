import { B, number } from './berichten.ts'
import { type Getal, halfUnit, isWithin } from './cel.ts'
import type { Kolom, Telkolom } from './kolommen.ts'
import { type Bevinding, getalAt, type Model, plekOf, precise } from './model.ts'
import { sumRegels } from './posten.ts'
import type { Rij } from './rijen.ts'

/** V-14 for percentages: each is its amount divided by the total, and none is missing. */
export function checkProcenten(model: Model): Bevinding[] {
  return model.kolommen
    .filter(({ soort }) => soort === 'procent')
    .flatMap(kolom => {
      const telkolom = model.telkolommen.findLast(({ index }) => index < kolom.index)
      return telkolom ? checkKolom(model, kolom, telkolom) : []
    })
}

function checkKolom(model: Model, kolom: Kolom, telkolom: Telkolom): Bevinding[] {
  const geheel = totalOf(model, telkolom)
  if (geheel === 0) return []
  const regels = model.rijen.flatMap(rij => {
    const deel = getalAt(rij, telkolom)
    return deel && rij.soort !== 'kopje' ? [{ rij, aandeel: (deel.waarde / geheel) * 100 }] : []
  })
  const procenten = asProcenten(regels.map(({ rij }) => getalAt(rij, kolom)))
  const gelezen = regels.map((regel, i) => ({ ...regel, gedrukt: procenten[i] }))
  const kloppend = gelezen.filter(({ gedrukt, aandeel }) => gedrukt && isShare(gedrukt, aandeel))
  // A growth rate or a filling rate is a percentage too: only a column that mostly fits is one of shares.
  if (kloppend.length * 2 <= gelezen.filter(({ gedrukt }) => gedrukt).length) return []
  return gelezen.flatMap(regel => checkRegel(model, kolom, regel))
}

function checkRegel(
  model: Model,
  kolom: Kolom,
  { rij, aandeel, gedrukt }: { rij: Rij; aandeel: number; gedrukt: Getal | undefined },
): Bevinding[] {
  const wie = rij.opschrift || `rij ${model.hoek.rij + rij.index + 1}`
  const plaats = plekOf(model, rij, kolom)
  if (gedrukt && isShare(gedrukt, aandeel)) return [{ rij, gecontroleerd: 1, klopt: 1, afwijkingen: [] }]
  const decimalen = gedrukt?.decimalen ?? 1
  const berekend = precise(aandeel, { decimalen })
  if (gedrukt) {
    const verschil = precise(gedrukt.waarde - aandeel, gedrukt)
    const tekst = B.procent(wie, gedrukt, number(berekend, decimalen, decimalen + 2))
    return [
      {
        rij,
        gecontroleerd: 1,
        klopt: 0,
        afwijkingen: [
          {
            ernst: 'fout',
            regel: 'V-14',
            soort: 'procent',
            ...tekst,
            plaats,
            gevonden: gedrukt.waarde,
            verwacht: berekend,
            verschil,
            herstel: [],
          },
        ],
      },
    ]
  }
  if (rij.cellen[kolom.index]?.soort !== 'leeg') return []
  const tekst = B.procentLeeg(wie, number(berekend, 1, 2))
  return [
    {
      rij,
      gecontroleerd: 1,
      klopt: 0,
      afwijkingen: [
        {
          ernst: 'waarschuwing',
          regel: 'V-14',
          soort: 'procent-leeg',
          ...tekst,
          plaats,
          gevonden: null,
          verwacht: berekend,
          verschil: null,
          herstel: [],
        },
      ],
    },
  ]
}

/** What the percentages are a share of: the last total that adds up the rest, or else the sum of all rows. */
function totalOf({ posten }: Model, kolom: Telkolom): number {
  const laatste = posten.findLast(({ delen }) => delen.length > 0)
  const gedrukt = laatste && posten.length === 1 ? getalAt(laatste.rij, kolom)?.waarde : undefined
  return gedrukt ?? posten.reduce((som, post) => som + sumRegels(post, kolom).som, 0)
}

const isShare = (gedrukt: Getal, aandeel: number): boolean =>
  isWithin(gedrukt.waarde - aandeel, halfUnit(gedrukt), 100)

/**
 * The printed percentages in hundredths, each with the decimals of the whole column: a 49 in a column with one
 * decimal is 49,0. Shares written as fractions (0,49) are multiplied.
 */
function asProcenten(cellen: readonly (Getal | undefined)[]): (Getal | undefined)[] {
  const getallen = cellen.filter(cel => cel !== undefined)
  const zijnDelen = getallen.every(({ waarde, procent }) => !procent && Math.abs(waarde) <= 1)
  const schaal = zijnDelen ? 100 : 1
  const decimalen = Math.max(0, ...getallen.map(cel => cel.decimalen - (zijnDelen ? 2 : 0)))
  return cellen.map(cel => cel && { ...cel, waarde: cel.waarde * schaal, decimalen })
}
