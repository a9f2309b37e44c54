import { cite } from '../bronnen/documenten.ts'

/** Where the rounding of `roundImpact` comes from; apart from it, so that what only formats carries no sources. */
export const AFRONDING_BRON = cite(
  'azwa',
  'inleiding, Impactanalyse door KPMG en Toelichting meest impactvolle afspraken',
  'afgeleid',
  'De tekst rondt af op 500 werknemers (20.712 wordt circa 20.500), de tabellen staan in hele fte. Onder de 5.000 rondt Impacttoets naar verhouding even grof af: dat is een voorstel van dit project.',
)
