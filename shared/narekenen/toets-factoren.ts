import type { Kader } from '../kader/kader.ts'
import { BEROEPSGROEPEN, findCode, INVULLINGEN } from '../plan/codelijsten.ts'
import { SCENARIOS } from '../plan/scenario.ts'
import { B } from './berichten.ts'
import { halfUnit } from './cel.ts'
import { type Factor, type Factoroordeel, judgeFactor, type Paar } from './factoren.ts'
import type { Telkolom } from './kolommen.ts'
import { type Bevinding, getalAt, type Model, plekOf, precise, repair } from './model.ts'
import type { Rij } from './rijen.ts'
import type { Afwijking } from './uitkomst.ts'

/** The factors of a kader: the data that a row is held against. */
export type Grondslag = Pick<Kader, 'deeltijdfactoren' | 'invullingsfactoren'>

/** V-15 and V-16: fte = werknemers × deeltijdfactor in every row, fte ≤ werknemers, laag ≤ gemiddeld ≤ hoog. */
export function checkFactoren(model: Model, grondslag: Grondslag): Bevinding[] {
  const koppels = pairKolommen(model.telkolommen)
  const totalen = new Set(model.totalen.map(({ post }) => post.rij.index))
  return model.rijen.flatMap(rij => {
    if (rij.soort === 'kopje') return []
    const volgorde = checkVolgorde(model, rij)
    const paren = koppels.flatMap(koppel => readPaar(rij, koppel))
    const teVeel = paren.filter(isTeVeel)
    const afwijkingen = [...volgorde, ...teVeel.map(paar => reportTeVeel(model, rij, paar))]
    // A total mixes professional groups: it has no factor of its own.
    if (totalen.has(rij.index) || rij.soort === 'totaal' || teVeel.length > 0)
      return afwijkingen.length === 0 ? [] : [{ rij, gecontroleerd: teVeel.length, klopt: 0, afwijkingen }]
    const oordeel = judgeFactor(paren, knownFactors(model, rij, grondslag))
    if (!oordeel) return afwijkingen.length === 0 ? [] : [{ rij, gecontroleerd: 0, klopt: 0, afwijkingen }]
    const bevonden = reportFactor(model, rij, oordeel, paren)
    return [
      {
        rij,
        gecontroleerd: paren.length,
        klopt:
          paren.length -
          (oordeel.soort === 'wisselt' ? oordeel.afwijkend.length : bevonden.length > 0 ? paren.length : 0),
        factor: oordeel.basis.factor,
        uitleg: explain(oordeel),
        afwijkingen: [...afwijkingen, ...bevonden],
      },
    ]
  })
}

type Koppel = { readonly werknemerkolom: Telkolom; readonly ftekolom: Telkolom }
type Kolompaar = Paar & Koppel

/** Columns of werknemers with the column of fte of the same scenario and year. */
function pairKolommen(kolommen: readonly Telkolom[]): Koppel[] {
  return kolommen.flatMap(werknemerkolom => {
    const ftekolom = kolommen.find(
      ({ eenheid, scenario, jaar }) =>
        eenheid === 'fte' && scenario === werknemerkolom.scenario && jaar === werknemerkolom.jaar,
    )
    return werknemerkolom.eenheid === 'werknemers' && ftekolom ? [{ werknemerkolom, ftekolom }] : []
  })
}

function readPaar(rij: Rij, koppel: Koppel): Kolompaar[] {
  const werknemers = getalAt(rij, koppel.werknemerkolom)
  const fte = getalAt(rij, koppel.ftekolom)
  return werknemers && fte && (werknemers.waarde !== 0 || fte.waarde !== 0)
    ? [{ ...koppel, werknemers, fte }]
    : []
}

/** What the table says of a row goes before what fits: its own factor, its professional group, its invulling. */
function knownFactors({ kolommen }: Model, rij: Rij, grondslag: Grondslag): Factor[] {
  const cellOf = (soort: 'deeltijdfactor' | 'beroepsgroep' | 'invulling') =>
    rij.cellen[kolommen.find(kolom => kolom.soort === soort)?.index ?? -1]
  const textOf = (soort: 'beroepsgroep' | 'invulling') => {
    const cel = cellOf(soort)
    return cel?.soort === 'tekst' ? cel.tekst : ''
  }
  const opgegeven = cellOf('deeltijdfactor')
  const beroepsgroep = findCode(BEROEPSGROEPEN, textOf('beroepsgroep'))
  const gepubliceerd = grondslag.deeltijdfactoren
    .filter(factor => beroepsgroep === undefined || factor.beroepsgroep === beroepsgroep)
    .map(({ beroepsgroep, factor }) => ({ factor, naam: BEROEPSGROEPEN.codes[beroepsgroep] }))
  const factoren =
    opgegeven?.soort === 'getal'
      ? [{ factor: opgegeven.waarde, naam: 'opgegeven in de tabel' }]
      : gepubliceerd
  const invulling = findCode(INVULLINGEN, textOf('invulling'))
  const deel = grondslag.invullingsfactoren.find(factor => factor.invulling === invulling)
  if (!deel) return factoren
  const mate = INVULLINGEN.codes[deel.invulling].toLowerCase()
  return factoren.map(({ factor, naam }) => ({
    factor: factor * deel.factor,
    naam: `${naam}, invulling ${mate}`,
  }))
}

const isTeVeel = ({ werknemers, fte }: Paar): boolean =>
  fte.waarde - halfUnit(fte) > werknemers.waarde + halfUnit(werknemers)

function reportTeVeel(model: Model, rij: Rij, { ftekolom, werknemers, fte }: Kolompaar): Afwijking {
  const plaats = plekOf(model, rij, ftekolom)
  return {
    ernst: 'fout',
    regel: 'V-16',
    soort: 'fte-boven-werknemers',
    ...B.fteBovenWerknemers(rij.opschrift || plaats.cel, fte, werknemers),
    plaats,
    gevonden: fte.waarde,
    verwacht: null,
    verschil: null,
    herstel: [],
  }
}

function checkVolgorde(model: Model, rij: Rij): Afwijking[] {
  return model.telkolommen.flatMap(lager => {
    const hoger = nextScenario(model.telkolommen, rij, lager)
    const laag = getalAt(rij, lager)
    const hoog = hoger && getalAt(rij, hoger)
    if (!laag || !hoger || !hoog || laag.waarde <= hoog.waarde) return []
    const plaats = plekOf(model, rij, hoger)
    return {
      ernst: 'fout',
      regel: 'V-16',
      soort: 'scenario',
      ...B.scenario(rij.opschrift || plaats.cel, lager.eenheid, laag, hoog),
      plaats,
      gevonden: hoog.waarde,
      verwacht: null,
      verschil: null,
      herstel: [],
    }
  })
}

/** The column of the next scenario that holds a figure in this row: PM in between breaks nothing. */
function nextScenario(kolommen: readonly Telkolom[], rij: Rij, lager: Telkolom): Telkolom | undefined {
  if (lager.scenario === null) return undefined
  const later = SCENARIOS.slice(SCENARIOS.indexOf(lager.scenario) + 1)
  return later
    .flatMap(scenario =>
      kolommen.filter(
        kolom => kolom.scenario === scenario && kolom.eenheid === lager.eenheid && kolom.jaar === lager.jaar,
      ),
    )
    .find(kolom => getalAt(rij, kolom))
}

function reportFactor(
  model: Model,
  rij: Rij,
  oordeel: Factoroordeel<Kolompaar>,
  paren: readonly Kolompaar[],
): Afwijking[] {
  const wie = rij.opschrift || `rij ${model.hoek.rij + rij.index + 1}`
  const { basis } = oordeel
  if (oordeel.soort === 'wisselt')
    return oordeel.afwijkend.map(({ paar, eigen }) =>
      isEen(eigen)
        ? deviate(model, rij, paar, basis, {
            ernst: 'fout',
            soort: 'factor-een',
            ...B.factorEen(wie, paar.werknemers, B.basisVanRij(basis)),
          })
        : deviate(model, rij, paar, basis, {
            ernst: 'waarschuwing',
            soort: 'factor-wisselt',
            ...B.factorWisselt(wie, eigen, basis),
          }),
    )
  const [eerste] = paren
  if (oordeel.soort !== 'onbekend' || !eerste) return []
  const alles = isEen(basis)
    ? {
        ernst: 'fout' as const,
        soort: 'factor-een' as const,
        ...B.factorEen(wie, eerste.werknemers, B.basisOnbekend),
      }
    : { ernst: 'signaal' as const, soort: 'factor-onbekend' as const, ...B.factorOnbekend(wie, basis) }
  return [
    {
      ...alles,
      regel: 'V-15',
      plaats: plekOf(model, rij, eerste.ftekolom),
      gevonden: eerste.fte.waarde,
      verwacht: null,
      verschil: null,
      herstel: [],
    },
  ]
}

const isEen = ({ factor, naam }: Factor): boolean => factor === 1 && naam === ''

/** The fte is wrong, or the werknemers are: both ways are given, with the totals that follow. */
function deviate(
  model: Model,
  rij: Rij,
  { werknemers, fte, werknemerkolom, ftekolom }: Kolompaar,
  { factor }: Factor,
  wat: Pick<Afwijking, 'ernst' | 'soort' | 'tekst' | 'uitweg'>,
): Afwijking {
  const verwacht = precise(werknemers.waarde * factor, fte)
  return {
    ...wat,
    regel: 'V-15',
    plaats: plekOf(model, rij, ftekolom),
    gevonden: fte.waarde,
    verwacht,
    verschil: precise(fte.waarde - verwacht, fte),
    herstel: [
      repair(model, rij, ftekolom, werknemers.waarde * factor),
      ...(factor > 0 ? [repair(model, rij, werknemerkolom, fte.waarde / factor)] : []),
    ],
  }
}

function explain(oordeel: Factoroordeel<Paar>): string {
  switch (oordeel.soort) {
    case 'bekend':
      return B.uitleg.bekend(oordeel.basis)
    case 'afronding':
      return B.uitleg.afronding
    case 'onbekend':
      return B.uitleg.onbekend(oordeel.basis)
    case 'wisselt':
      return B.uitleg.wisselt
  }
}
