/** The colour of the house, as Excel takes it. */
export const PETROL = '#0F6C74'

/** The looks that every sheet of the add-in shares. */
export const HUISSTIJL = {
  titel: ({ font }) => {
    font.bold = true
    font.size = 18
    font.color = PETROL
  },
  kenmerk: ({ font, fill }) => {
    font.bold = true
    font.color = '#7A4B00'
    fill.color = '#FFF4D6'
  },
  kop: ({ font }) => {
    font.bold = true
    font.size = 14
    font.color = PETROL
  },
  tabelkop: ({ font, fill }) => {
    font.bold = true
    font.color = '#FFFFFF'
    fill.color = PETROL
  },
} satisfies Record<string, (format: Excel.RangeFormat) => void>
