import { FUNCTIENAMEN, type Functienaam } from './namen.ts'
import { FUNCTIES } from './register.ts'

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
const PEILDATUM: ArgumentUitleg = {
  naam: 'peildatum',
  beschrijving: 'De dag waarop u wilt kijken; zonder dit geldt vandaag',
  soort: 'any',
  optioneel: true,
}
const PLANNUMMER: ArgumentUitleg = {
  naam: 'plannummer',
  beschrijving: 'Eén plannummer, of een bereik zoals Plannen[Plannummer]',
  soort: 'any',
}
const HANGT_AF_VAN: ArgumentUitleg = {
  naam: 'hangt_af_van',
  beschrijving:
    'Cellen waarvan het antwoord afhangt, zoals Plannen: verandert er een, dan rekent Excel opnieuw',
  soort: 'any',
  optioneel: true,
}

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
    argumenten: [POT, JAAR, PEILDATUM],
  },
  GEBOEKT: {
    beschrijving: 'Geeft wat er op een pot in een kalenderjaar is geboekt, in euro’s.',
    argumenten: [POT, JAAR, PEILDATUM],
  },
  RUIMTE: {
    beschrijving: 'Geeft wat er van een pot in een kalenderjaar nog over is na alle boekingen, in euro’s.',
    argumenten: [POT, JAAR, PEILDATUM],
  },
  PEILDATUM: {
    beschrijving: 'Geeft de dag van de plafonds en boekingen, en zegt erbij of dat een bewaard antwoord is.',
    argumenten: [],
  },
  SCORE: {
    beschrijving: 'Geeft de score van een plan uit de tabel Plannen, van 0 tot 100. Leeg: nog geen score.',
    argumenten: [PLANNUMMER, HANGT_AF_VAN],
  },
  RANG: {
    beschrijving:
      'Geeft de rang van een plan uit de tabel Plannen. Leeg: het plan staat niet in de rangorde.',
    argumenten: [PLANNUMMER, HANGT_AF_VAN],
  },
  OORDEEL: {
    beschrijving: 'Geeft het oordeel over een plan uit de tabel Plannen, getoetst aan de plafonds van nu.',
    argumenten: [PLANNUMMER, HANGT_AF_VAN],
  },
  KADER: {
    beschrijving: 'Geeft het kader van dit werkboek, met versie en status.',
    argumenten: [
      {
        naam: 'onderdeel',
        beschrijving: 'Naam, Versie, Status of Code; zonder dit alles in één tekst',
        soort: 'string',
        optioneel: true,
      },
    ],
  },
  BRON: {
    beschrijving: 'Geeft de bron van een regel van het kader of van een plafond.',
    argumenten: [
      {
        naam: 'onderwerp',
        beschrijving: 'Een criterium, voorwaarde, beroepsgroep, invulling of pot, of het woord Kader',
        soort: 'any',
      },
      { ...JAAR, beschrijving: 'Kalenderjaar, nodig bij een pot', optioneel: true },
    ],
  },
}

/** The metadata file that Excel reads to know the functions. */
export const functionsMetadata = () => ({
  allowCustomDataForDataTypeAny: false,
  functions: FUNCTIENAMEN.map(id => {
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
      result: { type: 'any', dimensionality },
    }
  }),
})
