import * as z from 'zod/mini'
import { Nummerreeks } from '#shared/plan/plan.ts'
import { Ik } from '../ik/antwoorden.ts'

/** An organisation, with how the numbers begin that it may give to plans. */
export const Organisatieregel = z.strictObject({
  ...Ik.shape.organisatie.shape,
  nummerreeksen: z.array(Nummerreeks),
})
export type Organisatieregel = z.output<typeof Organisatieregel>

/** The organisations that the service knows, by name. */
export const Organisatielijst = z.strictObject({ organisaties: z.array(Organisatieregel) })
export type Organisatielijst = z.output<typeof Organisatielijst>
