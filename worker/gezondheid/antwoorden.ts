import * as z from 'zod/mini'

export const Gezondheid = z.strictObject({
  status: z.literal('gezond'),
  versie: z.string(),
  omgeving: z.enum(['lokaal', 'test', 'productie']),
})
export type Gezondheid = z.output<typeof Gezondheid>
