import { useEffect } from 'preact/hooks'

const HALTE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary'

/**
 * Who works by keyboard goes on where they were: what was busy has the focus again when it is free, and when it is gone,
 * what stood nearest to it has, or else the button of the place. Never an element with `tabindex="-1"`: Office.js takes
 * the Tab key of such an element, and of the page itself, as the wish to leave the pane.
 */
export function useFocusbehoud(): void {
  useEffect(() => {
    let laatst: Element | null = null
    let omgeving: readonly Element[] = []
    const remember = ({ target }: Event) => {
      laatst = target instanceof Element ? target : null
      omgeving = laatst ? surroundingsOf(laatst) : []
    }
    const forget = () => {
      laatst = null
    }
    const wacht = new MutationObserver(() => {
      if (!laatst || document.activeElement !== document.body || !document.hasFocus()) return
      const opvolger = laatst.isConnected ? laatst : successorIn(omgeving)
      if (opvolger instanceof HTMLElement) opvolger.focus()
    })
    addEventListener('focusin', remember)
    // A press on an empty spot is the wish to be nowhere.
    addEventListener('pointerdown', forget, { capture: true })
    wacht.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
    return () => {
      removeEventListener('focusin', remember)
      removeEventListener('pointerdown', forget, { capture: true })
      wacht.disconnect()
    }
  }, [])
}

/** What an element lies in, from near to far, up to the place as a whole. */
function surroundingsOf({ parentElement }: Element): Element[] {
  return parentElement?.closest('main') && parentElement.tagName !== 'MAIN'
    ? [parentElement, ...surroundingsOf(parentElement)]
    : []
}

const successorIn = (omgeving: readonly Element[]): Element | null => {
  const haltes = omgeving.filter(deel => deel.isConnected).map(deel => deel.querySelector(HALTE))
  return haltes.find(halte => halte !== null) ?? document.querySelector('nav [aria-current]')
}
