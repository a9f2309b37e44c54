import * as z from 'zod/mini'

/** Keeps one value as text in this browser; what can't be read or kept is as if it weren't there. */
export class Bewaarplek<S extends z.ZodMiniType> {
  private readonly schema: S
  private readonly sleutel: string

  constructor(sleutel: string, schema: S) {
    this.sleutel = `impacttoets/${sleutel}`
    this.schema = schema
  }

  read(): z.output<S> | undefined {
    try {
      const tekst = localStorage.getItem(this.sleutel)
      const gelezen = this.schema.safeParse(tekst === null ? undefined : JSON.parse(tekst))
      return gelezen.success ? gelezen.data : undefined
    } catch {
      return undefined
    }
  }

  /** Says whether it was kept: a browser can refuse, or be full. */
  write(waarde: z.input<S>): boolean {
    try {
      localStorage.setItem(this.sleutel, JSON.stringify(waarde))
      return true
    } catch {
      return false
    }
  }

  clear(): void {
    localStorage.removeItem(this.sleutel)
  }
}

export const Veldvorm = z.object({
  waarde: z.nullable(z.union([z.number(), z.enum(['nvt', 'voldoet', 'legt-uit', 'voldoet-niet'])])),
  onderbouwing: z.string(),
})
