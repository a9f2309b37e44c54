import { FUNCTIES, type Functienaam } from './register.ts'

/** What Excel shows of a function while someone types it. Names are Dutch, as analysts use them. */
export type Beschrijving = { beschrijving: string; argumenten: readonly ArgumentUitleg[] }
type ArgumentUitleg = {
  naam: string
  beschrijving: string
  soort: 'number' | 'string' | 'any'
  optioneel?: true
}

const WERKNEMERS: ArgumentUitleg = {
  naam: 'werknemers',
  beschrijving: 'Aantal werknemers (potentie, bruto), of PM',
  soort: 'any',
}
const FTE: ArgumentUitleg = { naam: 'fte', beschrijving: 'Aantal fte, of PM', soort: 'any' }
const GROEP_OF_FACTOR: ArgumentUitleg = {
  naam: 'beroepsgroep_of_factor',
  beschrijving:
    'VVT, Wijkverpleging, Verpleegkundigen msz, Ggz of Huisartsen; of een eigen deeltijdfactor boven 0 en hoogstens 1',
  soort: 'any',
}
const POT: ArgumentUitleg = {
  naam: 'pot',
  beschrijving: 'Bijvoorbeeld doorbraakmiddelen',
  soort: 'string',
}
const JAAR: ArgumentUitleg = { naam: 'jaar', beschrijving: 'Kalenderjaar', soort: 'number' }

export const BESCHRIJVINGEN: Readonly<Record<Functienaam, Beschrijving>> = {
  FTE_IMPACT: {
    beschrijving:
      'Berekent de impact in fte: werknemers × deeltijdfactor × invulling van de randvoorwaarden. PM blijft PM.',
    argumenten: [
      WERKNEMERS,
      {
        naam: 'beroepsgroep',
        beschrijving: 'VVT, Wijkverpleging, Verpleegkundigen msz, Ggz of Huisartsen',
        soort: 'string',
      },
      {
        naam: 'invulling',
        beschrijving: 'Minimaal, In enige mate of Voorzien; zonder dit telt de hele potentie',
        soort: 'string',
        optioneel: true,
      },
    ],
  },
  FTE: {
    beschrijving: 'Rekent werknemers om naar fte: werknemers × deeltijdfactor. PM blijft PM.',
    argumenten: [WERKNEMERS, GROEP_OF_FACTOR],
  },
  WERKNEMERS: {
    beschrijving: 'Rekent fte om naar werknemers: fte ÷ deeltijdfactor. PM blijft PM.',
    argumenten: [FTE, GROEP_OF_FACTOR],
  },
  IMPACT: {
    beschrijving: 'Berekent de impact: potentie × invulling van de randvoorwaarden. PM blijft PM.',
    argumenten: [
      { naam: 'potentie', beschrijving: 'De potentie in fte of in werknemers, of PM', soort: 'any' },
      {
        naam: 'invulling',
        beschrijving: 'Minimaal, In enige mate of Voorzien; of een eigen deel van 0 tot en met 1',
        soort: 'any',
      },
    ],
  },
  FTE_PER_MILJOEN: {
    beschrijving: 'Berekent hoeveel fte een miljoen euro oplevert. PM blijft PM.',
    argumenten: [
      FTE,
      { naam: 'bedrag', beschrijving: 'Het gevraagde bedrag in euro’s, hoger dan 0', soort: 'any' },
    ],
  },
  PLAFOND: {
    beschrijving: 'Geeft het plafond van een pot in een kalenderjaar, in euro’s.',
    argumenten: [POT, JAAR],
  },
  RUIMTE: {
    beschrijving: 'Geeft wat er van een pot in een kalenderjaar nog over is na alle boekingen, in euro’s.',
    argumenten: [POT, JAAR],
  },
}

/** The metadata file that Excel reads to know the functions. */
export const functionsMetadata = () => ({
  allowCustomDataForDataTypeAny: false,
  functions: functienamen().map(id => {
    const { beschrijving, argumenten } = BESCHRIJVINGEN[id]
    const { bereik } = FUNCTIES[id]
    const dimensionality = bereik ? 'matrix' : 'scalar'
    return {
      id,
      name: id,
      description: beschrijving,
      parameters: argumenten.map(({ naam, beschrijving, soort, optioneel }) => ({
        name: naam,
        description: beschrijving,
        type: soort,
        dimensionality,
        ...(optioneel ? { optional: true } : {}),
      })),
      result: { type: bereik ? 'any' : 'number', dimensionality },
    }
  }),
})

const functienamen = (): Functienaam[] =>
  Object.keys(BESCHRIJVINGEN).filter((naam): naam is Functienaam => naam in FUNCTIES)
