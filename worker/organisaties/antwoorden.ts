import * as z from 'zod/mini'
import { Ik } from '../ik/antwoorden.ts'

/** The organisations that the service knows, by name. */
export const Organisatielijst = z.strictObject({ organisaties: z.array(Ik.shape.organisatie) })
export type Organisatielijst = z.output<typeof Organisatielijst>
