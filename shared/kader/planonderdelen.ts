import { cite } from '../bronnen/documenten.ts'
import { codelijst } from '../plan/codelijsten.ts'

/**
 * The parts that a plan must already have. A kader that asks for more raises the burden on providers, which the
 * parties agreed not to do. The fields of the national submission format are not published; these are the parts that
 * the regeling names.
 */
export const PLANONDERDELEN = codelijst(
  'planonderdelen',
  'regeling-2026-04',
  cite('regeling', 'bijlage I, stap 1 en stap 3', 'afgeleid'),
  {
    aanvrager: 'Aanvrager en betrokken partijen',
    knelpunten: 'Bijdrage aan knelpunten en aan passende zorg',
    'lange-termijn': 'Effecten op de lange termijn',
    regiobeeld: 'Verhouding tot regioplan, ROAZ-plan en visie eerstelijnszorg 2030',
    gelijkgerichtheid: 'Waarom gelijkgerichtheid van aanbieders en verzekeraars nodig is',
    doelen: 'SMART doelen, stappen, verantwoordelijken en tijdlijn',
    businesscase: '(Maatschappelijke) businesscase',
    impactanalyse: 'Impactanalyse',
    implementatieplan: 'Implementatieplan',
    schaal: 'Keuze van de schaal',
    duurzaamheid: 'Duurzaamheidsparagraaf',
    noodzaak: 'Waarom het zonder het geld niet of niet snel genoeg lukt',
    eenmalig: 'Eenmalige investering, zonder structurele kosten',
    mijlpalen: 'Afspraken en mijlpalen met bedragen',
    'verdeling-bedrag': 'Verdeling van het bedrag over jaren, sectoren en partijen',
    'geen-dubbele-financiering': 'Verklaring dat er geen dubbele financiering is',
  },
)
export type Planonderdeel = keyof typeof PLANONDERDELEN.codes
