import { useEffect, useRef, useState } from 'preact/hooks'
import { attachFrame } from '#test/excel/browser.ts'
import type { SimulatedExcel } from '#test/excel/index.ts'
import { teksten } from './teksten.ts'

const standardWidth = 350
const narrowest = 320
const widest = 720

/** The real task pane of the add-in, in a frame. It stays loaded while it is closed: functions and commands live there. */
export function Pane({ excel, isVisible }: { excel: SimulatedExcel; isVisible: boolean }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [width, setWidth] = useState(standardWidth)

  useEffect(() => (frame.current ? attachFrame(excel, frame.current, '/taskpane.html') : undefined), [excel])

  return (
    <>
      {isVisible && <Splitter width={width} onWidth={setWidth} />}
      <aside
        class="venster"
        aria-label={teksten.venster}
        hidden={!isVisible}
        data-deel="venster"
        style={{ '--breedte': `${width}px` }}
      >
        <header>
          <img src="/iconen/impacttoets-16.png" alt="" width={16} height={16} />
          <h2>Impacttoets</h2>
          <button
            type="button"
            class="kruis"
            aria-label={teksten.vensterSluiten}
            onClick={() => excel.showPane(false)}
          />
        </header>
        <iframe ref={frame} title={teksten.venster} />
      </aside>
    </>
  )
}

type SplitterProps = { readonly width: number; readonly onWidth: (width: number) => void }

/** The edge of the pane, to make it wider or narrower with the pointer or the arrow keys. */
function Splitter({ width, onWidth }: SplitterProps) {
  const resize = (wanted: number) => onWidth(Math.max(narrowest, Math.min(widest, wanted)))
  const drag = (event: PointerEvent) => {
    const handle = event.currentTarget
    if (!(handle instanceof HTMLElement)) return
    handle.setPointerCapture(event.pointerId)
    const startX = event.clientX
    const follow = ({ clientX }: PointerEvent) => resize(width + startX - clientX)
    handle.addEventListener('pointermove', follow)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', follow), {
      once: true,
    })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged or focused; this is the splitter pattern.
    <div
      role="separator"
      class="scheiding"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={teksten.vensterBreedte}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onPointerDown={drag}
      onDblClick={() => resize(standardWidth)}
      onKeyDown={event => {
        if (event.key === 'ArrowLeft') resize(width + 20)
        if (event.key === 'ArrowRight') resize(width - 20)
      }}
    />
  )
}
