/**
 * What an allocation can be asked to make as large as possible: fte in one of the three scenarios, the sum of the
 * scores (which favours many small plans), or fte weighed by how reliable its evidence is.
 */
export const DOELEN = ['laag', 'gemiddeld', 'hoog', 'score', 'betrouwbaar'] as const
export type Doel = (typeof DOELEN)[number]

/** One value per goal. */
export type PerDoel<T> = Readonly<Record<Doel, T>>

/** Makes one value per goal from a function of the goal. */
export const perDoel = <T>(make: (doel: Doel) => T): PerDoel<T> => ({
  laag: make('laag'),
  gemiddeld: make('gemiddeld'),
  hoog: make('hoog'),
  score: make('score'),
  betrouwbaar: make('betrouwbaar'),
})

export const DOELTEKST: PerDoel<string> = {
  laag: 'fte, scenario laag',
  gemiddeld: 'fte, scenario gemiddeld',
  hoog: 'fte, scenario hoog',
  score: 'som van de scores',
  betrouwbaar: 'fte, gewogen naar betrouwbaarheid (voorstel)',
}
