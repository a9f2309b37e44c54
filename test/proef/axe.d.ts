import type axe from 'axe-core'

declare global {
  interface Window {
    /** put there by `frame.evaluate(axe.source)` */
    axe: typeof axe
  }
}
