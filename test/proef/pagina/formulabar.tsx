import { useEffect, useRef, useState } from 'preact/hooks'
import { formatArea } from '#test/excel/model/address.ts'
import { editableText } from './grid/contents.ts'
import type { GridController } from './grid/controller.ts'
import { teksten } from './teksten.ts'

/** The name box and the formula bar: where you are, and what is really in the cell. */
export function FormulaBar({ controller }: { controller: GridController }) {
  const { active, edit, sheet } = controller
  const field = useRef<HTMLInputElement>(null)
  const text = edit?.text ?? editableText(sheet, active)

  useEffect(() => {
    if (edit?.inBar) field.current?.focus()
  }, [edit?.inBar])

  return (
    <div class="formulebalk" data-deel="formulebalk">
      <NameBox controller={controller} />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        ref={field}
        class="formule"
        aria-label={teksten.formulebalk}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onFocus={() => {
          if (!controller.edit) controller.startEdit(undefined, true)
        }}
        onInput={event => controller.changeText(event.currentTarget.value)}
      />
    </div>
  )
}

function NameBox({ controller }: { controller: GridController }) {
  const [typed, setTyped] = useState<string>()
  const { area, active } = controller
  const isBlock = area.rows > 1 || area.columns > 1
  const shown = formatArea({ ...active, rows: 1, columns: 1 })
  return (
    <input
      class="naamvak"
      aria-label={teksten.naamvak}
      aria-description={teksten.naamvakUitleg}
      title={isBlock ? formatArea(area) : undefined}
      autocomplete="off"
      spellcheck={false}
      value={typed ?? shown}
      onFocus={event => event.currentTarget.select()}
      onInput={event => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={event => {
        if (event.key === 'Escape') setTyped(undefined)
        if (event.key !== 'Enter') return
        controller.goTo(event.currentTarget.value)
        setTyped(undefined)
        document.querySelector<HTMLElement>('[role="grid"]')?.focus()
      }}
    />
  )
}
