import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** What part of a scrolling element is in view, in pixels. */
export type Viewport = {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Follows scrolling and resizing, at most once per frame. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 1200, height: 700 })
  useEffect(() => {
    const { current } = element
    if (!current) return
    let frame = 0
    const read = () => {
      frame = 0
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = current
      setViewport({ top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight })
    }
    const schedule = () => {
      frame ||= requestAnimationFrame(read)
    }
    const sizes = new ResizeObserver(schedule)
    sizes.observe(current)
    current.addEventListener('scroll', schedule, { passive: true })
    read()
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      current.removeEventListener('scroll', schedule)
    }
  }, [element])
  return viewport
}
