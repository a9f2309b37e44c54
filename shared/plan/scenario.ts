/** The three scenarios of the KPMG method, from least to most. */
export const SCENARIOS = ['laag', 'gemiddeld', 'hoog'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** One value per scenario. */
export type PerScenario<T> = Readonly<Record<Scenario, T>>

/** Makes one value per scenario from a function of the scenario. */
export const perScenario = <T>(make: (scenario: Scenario) => T): PerScenario<T> => ({
  laag: make('laag'),
  gemiddeld: make('gemiddeld'),
  hoog: make('hoog'),
})
