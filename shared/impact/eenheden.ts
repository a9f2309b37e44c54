import type { Melding } from '../plan/melding.ts'
import { SCENARIOS, type Scenario } from '../plan/scenario.ts'
import { type Formule, referencesOf, visit } from './formule.ts'
import type { Impactmodel } from './impactmodel.ts'
import type { Rekenblad } from './stappen.ts'
import { effectveld, stapveld } from './velden.ts'

/**
 * The units of the steps: each step names one, the outcome refers to steps in its own unit, only what has the same
 * unit is added, and a step that is a bare number is asked for a source.
 */
export function checkEenheden(
  { plan, parameters, effecten }: Impactmodel,
  { rekenblad }: { rekenblad: Rekenblad },
): Melding[] {
  const stappen = effecten.flatMap(effect => effect.stappen)
  const eenheden = new Map([...parameters, ...stappen].map(({ id, eenheid }) => [id, normalize(eenheid)]))
  const unitOf = (formule: Formule): string =>
    formule.soort === 'verwijzing' ? (eenheden.get(formule.id) ?? '') : ''
  const meld = (ernst: Melding['ernst'], regel: string, veld: string, tekst: string, uitweg: string) => ({
    ernst,
    regel,
    tekst,
    uitweg,
    plaats: { plan, veld },
  })

  const ofStap = (id: string, scenario: Scenario, formule: Formule): Melding[] => [
    ...mixedSums(formule, unitOf).map(([een, ander]) =>
      meld(
        'fout',
        'impact/eenheid',
        stapveld(id, scenario),
        `Deze stap telt ${een} en ${ander} bij elkaar op of trekt ze van elkaar af.`,
        'Reken eerst om naar dezelfde eenheid.',
      ),
    ),
    ...(referencesOf(formule).length === 0
      ? [
          meld(
            'waarschuwing',
            'impact/vast-getal',
            stapveld(id, scenario),
            'Deze stap is een vast getal, zonder bron.',
            'Maak er een parameter van, met de bron of aanname erbij.',
          ),
        ]
      : []),
  ]
  const ofUitkomst = (index: number, eenheid: string, formule: Formule): Melding[] =>
    referencesOf(formule)
      .filter(id => eenheden.get(id) !== eenheid)
      .map(id =>
        meld(
          'fout',
          'impact/eenheid',
          effectveld(index),
          `De uitkomst is in ${eenheid}, maar ${id} is in ${eenheden.get(id) || 'een onbekende eenheid'}.`,
          'Laat de laatste rekenstap uitkomen op fte of op werknemers, en zet dat ook bij de uitkomst.',
        ),
      )
  return [
    ...stappen
      .filter(({ eenheid }) => eenheid.trim() === '')
      .map(({ id }) =>
        meld(
          'fout',
          'impact/eenheid',
          id,
          'Deze rekenstap heeft geen eenheid.',
          'Vul de eenheid in, bijvoorbeeld uren per jaar of fte.',
        ),
      ),
    ...once(
      SCENARIOS.flatMap(scenario =>
        [...rekenblad.formules].flatMap(([id, formules]) => {
          const formule = formules[scenario]
          return formule ? ofStap(id, scenario, formule) : []
        }),
      ),
    ),
    ...effecten.flatMap(({ uitkomst }, index) => {
      const formule = SCENARIOS.map(scenario => rekenblad.uitkomsten[index]?.formule[scenario]).find(Boolean)
      return formule ? ofUitkomst(index, uitkomst.eenheid, formule) : []
    }),
  ]
}

/** Pairs of different known units that a formula adds or subtracts directly. */
function mixedSums(formule: Formule, unitOf: (formule: Formule) => string): [string, string][] {
  const gevonden: [string, string][] = []
  visit(formule, deel => {
    if (deel.soort !== 'bewerking' || deel.teken === '*' || deel.teken === '/') return
    const [een, ander] = [unitOf(deel.links), unitOf(deel.rechts)]
    if (een !== '' && ander !== '' && een !== ander) gevonden.push([een, ander])
  })
  return gevonden
}

/** The three scenarios of a step mostly hold the same formula: the first message of a step says enough. */
function once(meldingen: readonly Melding[]): Melding[] {
  const gezien = new Set<string>()
  return meldingen.filter(({ regel, tekst, plaats }) => {
    const sleutel = `${regel} ${plaats.veld?.split(' ')[0]} ${tekst}`
    return !gezien.has(sleutel) && gezien.add(sleutel)
  })
}

const normalize = (eenheid: string): string => eenheid.trim().toLowerCase().replace(/\s+/g, ' ')
