import { formatGeneral } from '#test/excel/model/numberformat.ts'
import type { GridController } from './grid/controller.ts'
import { teksten } from './teksten.ts'

/** The tabs of the sheets, and below them what Excel tells about the selection. */
export function StatusBar({ controller }: { controller: GridController }) {
  const { workbook } = controller.excel
  const sheets = workbook.sheets.filter(sheet => sheet.visibility === 'Visible')
  const activate = (index: number) => {
    const sheet = sheets[(index + sheets.length) % sheets.length]
    if (!sheet) return
    workbook.as('user', () => workbook.activate(sheet))
    document.querySelector<HTMLElement>(`#${CSS.escape(tabId(sheet.id))}`)?.focus()
  }
  return (
    <footer class="voet" data-deel="werkbladen">
      <div role="tablist" class="bladen" aria-label={teksten.werkbladen}>
        {sheets.map((sheet, index) => (
          <button
            key={sheet.id}
            id={tabId(sheet.id)}
            type="button"
            role="tab"
            class="blad"
            aria-selected={sheet === workbook.activeSheet}
            tabIndex={sheet === workbook.activeSheet ? 0 : -1}
            onClick={() => activate(index)}
            onKeyDown={event => {
              if (event.key === 'ArrowRight') activate(index + 1)
              if (event.key === 'ArrowLeft') activate(index - 1)
            }}
          >
            {sheet.name}
            {sheet.tabColor !== '' && <span class="bladkleur" style={{ backgroundColor: sheet.tabColor }} />}
          </button>
        ))}
      </div>
      <SelectionSummary controller={controller} />
    </footer>
  )
}

const tabId = (sheetId: string): string => `blad-${sheetId}`

/** Sum, count and average of the selected numbers, as at the bottom of Excel. */
function SelectionSummary({ controller }: { controller: GridController }) {
  const { range, edit } = controller
  const numbers: number[] = []
  let filled = 0
  for (const cell of range.sheet.cellsIn(range.area)) {
    if (cell.value !== '') filled++
    if (typeof cell.value === 'number') numbers.push(cell.value)
  }
  const sum = numbers.reduce((total, number) => total + number, 0)
  const facts: [string, string][] = []
  if (filled > 1 && numbers.length > 0) facts.push([teksten.gemiddelde, shown(sum / numbers.length)])
  if (filled > 1) facts.push([teksten.aantal, String(filled)])
  if (filled > 1 && numbers.length > 0) facts.push([teksten.som, shown(sum)])
  return (
    <dl class="kengetallen">
      <div>
        <dd>{edit ? teksten.bewerken : teksten.gereed}</dd>
      </div>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const shown = (value: number): string => formatGeneral(value).replace(/\B(?=(\d{3})+(?=,|$))/g, '.')
