import { useEffect, useMemo, useState } from 'preact/hooks'
import { lint } from '#manifest/definitie.ts'
import type { SimulatedExcel } from '#test/excel/index.ts'
import { FormulaBar } from './formulabar.tsx'
import { GridController } from './grid/controller.ts'
import { Grid } from './grid/grid.tsx'
import type { Position } from './grid/selection.ts'
import { type Notice, NoticeBar } from './notice.tsx'
import { usePalette } from './palette.ts'
import { Pane } from './pane.tsx'
import { handleRegionKey } from './regions.ts'
import { Ribbon } from './ribbon.tsx'
import { StatusBar } from './statusbar.tsx'

/** One open workbook with everything around it. */
export function WorkbookView({ excel }: { excel: SimulatedExcel }) {
  const [version, setVersion] = useState(0)
  const [, setTick] = useState(0)
  const [reveal, setReveal] = useState<{ cell: Position }>()
  const [notice, setNotice] = useState<Notice>()
  const palette = usePalette()
  const controller = useMemo(
    () =>
      new GridController(excel, {
        onChange: () => setTick(number => number + 1),
        onReveal: cell => setReveal({ cell }),
        onRefusal: text => setNotice({ text, isError: true }),
      }),
    [excel],
  )

  useEffect(
    () =>
      followExcel(excel, controller, contentsChanged => {
        if (contentsChanged) setVersion(number => number + 1)
        else setTick(number => number + 1)
      }),
    [excel, controller],
  )

  return (
    <main
      class="werkblad"
      onKeyDown={event => {
        handleRegionKey(event)
        handleEditKey(event, controller)
      }}
    >
      <Ribbon
        excel={excel}
        lint={lint}
        onNotice={(text, isError = false) => setNotice({ text, isError })}
        onPaneOpened={() => document.querySelector<HTMLElement>('.venster iframe')?.focus()}
      />
      <NoticeBar notice={notice} onClose={() => setNotice(undefined)} />
      <div class="midden">
        <div class="blad-en-balk">
          <FormulaBar controller={controller} />
          <div class="rooster-plek" data-deel="rooster">
            <Grid controller={controller} version={version} palette={palette} reveal={reveal} />
          </div>
          <StatusBar controller={controller} />
        </div>
        <Pane excel={excel} isVisible={excel.runtime.isPaneVisible} />
      </div>
    </main>
  )
}

/** Draws again after changes in the workbook, at most once per frame however many there are. */
function followExcel(
  excel: SimulatedExcel,
  controller: GridController,
  draw: (contentsChanged: boolean) => void,
): () => void {
  let frame = 0
  let contentsChanged = false
  const stop = excel.onChange(change => {
    contentsChanged ||= change === 'contents'
    frame ||= requestAnimationFrame(() => {
      if (!controller.edit) controller.follow()
      draw(contentsChanged)
      frame = 0
      contentsChanged = false
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    stop()
  }
}

/** The keys that end the changing of a cell, in the cell itself and in the formula bar alike. */
function handleEditKey(event: KeyboardEvent, controller: GridController): void {
  const { edit } = controller
  if (!edit || event.isComposing) return
  const { key, shiftKey } = event
  if (key === 'Enter') controller.commitEdit(shiftKey ? 'ArrowUp' : 'ArrowDown')
  else if (key === 'Tab') controller.commitEdit(shiftKey ? 'ArrowLeft' : 'ArrowRight')
  else if (key === 'Escape') controller.cancelEdit()
  else if (edit.typesOver && !edit.inBar && key.startsWith('Arrow')) controller.commitEdit(key)
  else return
  event.preventDefault()
}
