import type { Value } from '../model/values.ts'

/** What the host knows of a custom function from the add-in's functions.json. */
export type FunctionShape = {
  readonly id: string
  /** `undefined` when there is no metadata: then everything is passed on as it is. */
  readonly parameters: readonly FunctionParameter[] | undefined
}

export type FunctionParameter = {
  readonly takesMatrix: boolean
  readonly isOptional: boolean
  /** Only for the last parameter: it takes all remaining arguments as one list. */
  readonly isRepeating: boolean
}

/** One value for the cell, or rows of values that spill into the cells beside and below it. */
export type FunctionResult = Value | readonly (readonly Value[])[]

export const isRows = (result: FunctionResult): result is readonly (readonly Value[])[] =>
  Array.isArray(result)

/** The way from a formula to the add-in's custom functions. */
export interface FunctionCaller {
  /** The function a formula means by a name such as `IMPACTTOETS.FTE`. */
  find(name: string): FunctionShape | undefined
  /**
   * Calls the function for the cell at `address`. `deliver` gets each result: once, or more often when it streams.
   * Returns how to cancel it.
   */
  call(id: string, args: unknown[], address: string, deliver: (result: FunctionResult) => void): () => void
}
