/** What takes part in an allocation beside the kader and the ceilings, and could make it come out differently. */
export const VERSIES = {
  Impacttoets: '0.1.0',
  HiGHS: '1.15.3',
  'Weging naar betrouwbaarheid': 'concept 2026',
} as const
